"""A finished case of the past, put in by the desk on a phone without JavaScript."""

import re
import sys
from pathlib import Path

from playwright.sync_api import expect
from test_ticket_life import signed_in
from views import PHONE

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402

PLAIN = PHONE.but(javascript=False)


def fill(page, name: str, value: str) -> None:
    page.locator(f'[name="{name}"]').fill(value)


def choose(page, name: str, value: str) -> None:
    """By keyboard: the card around a radio takes the pointer."""
    page.locator(f'[name="{name}"][value="{value}"]').press("Space")


def test_old_case_without_javascript(look, demo):
    page = signed_in(look, demo, "meja", "/tiket/susulan/selesai", PLAIN)
    choose(page, "sop", "bolmut-maintenance-gangguan/1")
    page.get_by_role("button", name="Isi perkaranya").click()
    choose(page, "channel", "surat")
    fill(page, "made", "2026-07-06T08:00")
    fill(page, "text", "Internet mati di loket.")
    choose(page, "complaint", "mati")
    page.locator("[name=unit]").select_option("dinkes")
    fill(page, "name", "Ibu Contoh")
    fill(page, "title", "Internet loket mati, perkara lama")
    fill(page, "steps.0.happened", "2026-07-06T08:20")
    fill(page, "steps.1.happened", "2026-07-06T08:10")
    choose(page, "steps.1.fields.hasil_verifikasi", "tidak valid")
    save = page.get_by_role("button", name="Simpan seluruh perkara")
    save.click()

    # The faults of several fields at once, each at its own; what was typed is still there.
    errors = page.get_by_role("alert")
    expect(errors).to_contain_text("Langkah 3")
    expect(errors.locator('a[href="#f-late_reason"]')).to_be_visible()
    expect(page.locator("[name=title]")).to_have_value("Internet loket mati, perkara lama")
    fill(page, "late_reason", "Dari map perkara bulan Juli")
    fill(page, "steps.1.fields.alasan_ditutup", "Bukan jaringan kantor")
    save.click()
    expect(page.get_by_role("alert").locator('a[href="#f-steps.1.happened"]')).to_be_visible()
    fill(page, "steps.1.happened", "2026-07-06T08:40")
    save.click()

    expect(page).to_have_url(re.compile(r"/tiket/[0-9a-f]{32}\?sudah=record-case"))
    expect(page.locator("h1")).to_contain_text("Internet loket mati, perkara lama")
    expect(page.get_by_text("dicatat kemudian").first).to_be_visible()
    with Client(demo.url) as client:
        client.sign_in("auditor")
        id = re.search(r"/tiket/([0-9a-f]{32})", page.url).group(1)
        ticket = client.send("GET", f"/api/v1/tickets/{id}")[1]
        assert ticket["phase"] in ("finished", "confirmed")
