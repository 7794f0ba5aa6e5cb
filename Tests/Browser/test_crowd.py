"""A thousand of everything, and nothing at all: each page stays usable and light."""

import re

import pytest
from crowd import MANY
from soundness import unsound
from test_setup import PASSWORD, first_link
from views import DESK, OLD_PHONE
from weighing import HEAVIEST, weight

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402

#: Bytes of a page before they are compressed: what an old phone has to lay out.
LONGEST = 350_000

PAGES = {
    "desk": ("kadis", "/meja"),
    "desk, everything": ("kadis", "/meja?semua=ya"),
    "inbox": ("meja", "/laporan"),
    "register": ("kasi", "/tiket"),
    "people": ("admin", "/kantor/pegawai"),
    "posts": ("admin", "/kantor/jabatan"),
    "units": ("admin", "/kantor/opd"),
    "bindings": ("admin", "/kantor/sop/ubah"),
    "team": ("admin", "/kantor/tim/tim-teknis"),
    "post": ("admin", "/kantor/jabatan/kadis"),
    "person": ("admin", "/kantor/pegawai/meilani"),
    "history": ("admin", "/kantor/riwayat"),
    "report": (None, "/lapor"),
    "enter report": ("meja", "/laporan/catat"),
    "begin": ("kadis", "/tiket/mulai?sop=bogor-pemeliharaan-jaringan"),
    "search": ("meja", "/cari?q=pelayanan"),
    "insight": ("kadis", "/ringkasan"),
    "recap": ("kadis", "/rekap/2026-11"),
    "ticket": ("kadis", "/tiket/{ticket}"),
}


def looked_at(browser, url: str, paths: list[str], cookies: dict[str, str], shoot) -> list[str]:
    """What is wrong with the pages at the narrowest and a wide screen."""
    faults = []
    context = browser.new_context(locale="id-ID", reduced_motion="reduce")
    context.set_default_timeout(15_000)
    context.add_cookies([{"name": name, "value": value, "url": url} for name, value in cookies.items()])
    try:
        page = context.new_page()
        for path in paths:
            page.goto(url + path)
            faults += [f"{path}: {fault}" for fault in unsound(page)]
            for view in (OLD_PHONE, DESK):
                page.set_viewport_size({"width": view.width, "height": view.height})
                wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if wide > 0:
                    faults.append(f"{path}: scrolls sideways by {wide} px at {view}")
                shoot(page, re.sub(r"\W+", "-", path) + str(view))
    finally:
        context.close()
    return faults


@pytest.mark.long
def test_a_thousand_of_everything(crowd, browser, shoot):
    faults = []
    for login in dict.fromkeys(login for login, _ in PAGES.values()):
        with Client(crowd.url) as client:
            if login:
                client.sign_in(login)
            paths = [path.format(ticket=crowd.ticket) for owner, path in PAGES.values() if owner == login]
            for path in paths:
                status, page = client.send("GET", path)
                assert status == 200, (path, status, page)
                length = len(page["text"].encode())
                if length > LONGEST:
                    faults.append(f"{path}: {length} bytes before they are compressed")
                if (sent := weight(crowd.url, path, client.cookies)) > HEAVIEST:
                    faults.append(f"{path}: {sent} bytes on the wire")
            faults += looked_at(browser, crowd.url, paths, client.cookies, shoot)
    assert not faults, "\n".join(faults)


@pytest.mark.long
def test_long_lists_are_paged_and_narrowed(crowd, look):
    with Client(crowd.url) as client:
        client.sign_in("meja")
        seen, path = [], "/laporan"
        while path:
            text = client.send("GET", path)[1]["text"]
            seen += re.findall(r'<th scope="row"><a href="/laporan/([0-9a-f]{32})"', text)
            found = re.search(r'href="(/laporan\?[^"]*sesudah=[^"]*)"[^>]*>Berikutnya', text)
            path = found and found[1].replace("&amp;", "&")
        assert len(seen) == len(set(seen)) >= MANY, "each waiting report once"
        oldest = client.send("GET", "/api/v1/reports?standing=received&limit=100")[1]["items"][0]
        assert oldest["id"] == seen[-1], "the longest waiting one first, the newest last"
        client.sign_in("admin")
        found = client.send("GET", "/kantor/pegawai?cari=contoh+WIRASTINI+744")[1]["text"]
        assert found.count('<th scope="row">') == 1 and "744" in found
        last = client.send("GET", "/kantor/pegawai?hal=999")[1]["text"]
        assert 'rel="next"' not in last and "Halaman 11 dari 11" in last


def test_nothing_at_all(empty, browser, look, shoot):
    """Founded and left: every page says what will appear there, and what to do first."""
    page = look(first_link(empty), DESK)
    for name, value in {"name": "Contoh", "login": "pengelola", "new": PASSWORD, "again": PASSWORD}.items():
        page.fill(f"input[name={name}]", value)
    with page.expect_navigation():
        page.get_by_role("button", name="Buat akun dan lanjutkan").click()
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    paths = ["/meja", "/tiket", "/sop", "/ringkasan", "/rekap", "/cari?q=apa", "/kantor", "/kantor/riwayat", "/lainnya",
             "/lapor", "/", "/akun"] + [f"/kantor/{part}" for part in (
                 "jabatan", "pegawai", "opd", "tim", "jam-kerja", "sop", "penyedia", "pengaturan")]
    faults = looked_at(browser, empty.url, paths, cookies, shoot)
    assert not faults, "\n".join(faults)
    for path in ("/tiket", "/sop", "/cari?q=apa", "/kantor/opd", "/kantor/tim", "/kantor/penyedia"):
        page.goto(empty.url + path)
        assert page.locator(".empty p").first.inner_text().strip(), path
