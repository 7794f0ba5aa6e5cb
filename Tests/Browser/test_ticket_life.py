"""What else happens to a ticket: two people at once, a drawn signature, a personal link, an outage for many."""

import re
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from views import DESK, OLD_PHONE, PHONE, View

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client, command_id  # noqa: E402

BOLMUT = "bolmut-maintenance-gangguan"
#: An SOP of which no other test needs to know how many versions there are.
QUIET = "pontianak-pemeliharaan-komponen-jaringan"


@pytest.fixture
def meja(demo):
    with Client(demo.url) as client:
        client.sign_in("meja")
        yield client


@pytest.fixture
def ticket(demo, meja) -> str:
    """A ticket of its own, with the head of the office."""
    with Client(demo.url) as stranger:
        status, sent = stranger.command("receive-report", {
            "complaint": "mati", "unit": "dinkes", "text": "Internet mati sejak pagi.", "name": "Contoh",
            "contact": "0812-0000-0009"})
        assert status == 201, sent
    status, answer = meja.command("accept-report", {
        "report": sent["report"], "procedure": BOLMUT, "title": "Internet mati, uji bersama"})
    assert status == 201, answer
    return answer["ticket"]


def signed_in(look, demo, login: str, path: str, view: View) -> Page:
    """A page of somebody of the office."""
    page = look(demo.url + "/masuk", view)
    answer = page.request.post(
        demo.url + "/api/v1/session", data={"login": login, "password": "coba-sigap"})
    assert answer.ok
    page.goto(demo.url + path)
    return page


def pending_countersign(client: Client) -> tuple[str, int]:
    """A ticket whose paper waits for the reporter's side."""
    after = ""
    while True:
        items = client.send("GET", f"/api/v1/tickets?phase=open&limit=100{after}")[1]
        for item in items["items"]:
            found = client.send("GET", f"/api/v1/tickets/{item['id']}")[1]
            for one in found["countersigns"]:
                if one["pending"] and one["column"] == "opd":
                    return item["id"], one["number"]
        assert items.get("next"), "no countersignature waits for an OPD"
        after = f"&after={items['next']}"


@pytest.mark.parametrize("view", [PHONE, DESK], ids=str)
def test_two_people(view, look, demo, meja, ticket, shoot):
    """A page shows within two seconds that somebody else acted, and keeps what is typed."""
    page = signed_in(look, demo, "kadis", f"/tiket/{ticket}", view)
    note = page.locator("textarea[name=note]")
    note.fill("Sudah saya baca, masih saya ketik")
    page.wait_for_timeout(500)
    status, _ = meja.command("comment", {"ticket": ticket, "text": "Pelapor menelepon lagi"})
    assert status == 200
    news = page.locator(".live")
    expect(news).to_contain_text("Ada perubahan oleh", timeout=2_000)
    expect(news.get_by_role("link", name="Muat ulang")).to_be_visible()
    expect(news).to_contain_text("Yang sudah Anda ketik tetap ada")
    expect(note).to_have_value("Sudah saya baca, masih saya ketik")
    box = news.get_by_role("link").bounding_box()
    assert box["height"] >= 44
    shoot(page, str(view))
    news.get_by_role("link").click()
    expect(page.locator("#komentar")).to_contain_text("Pelapor menelepon lagi")


def test_parts_follow(look, demo, ticket):
    """The head and the history of an open page follow what another does."""
    page = signed_in(look, demo, "kabid", f"/tiket/{ticket}", DESK)
    expect(page.locator("div.head")).not_to_contain_text("Rahasia")
    with Client(demo.url) as kadis:
        kadis.sign_in("kadis")
        status, _ = kadis.command(
            "classify-ticket", {"ticket": ticket, "sensitivity": "rahasia", "reason": "Permintaan pimpinan"})
        assert status == 200
    expect(page.locator("div.head")).to_contain_text("Rahasia", timeout=2_000)
    expect(page.locator("#riwayat")).to_contain_text("Dijadikan rahasia")


def test_desk_follows(look, demo, meja):
    """A desk shows what comes to it without being asked."""
    page = signed_in(look, demo, "kadis", "/meja", PHONE)
    with Client(demo.url) as stranger:
        sent = stranger.command("receive-report", {
            "complaint": "lambat", "unit": "dinkes", "text": "Lambat.", "name": "Contoh",
            "contact": "0812-0000-0010"})[1]
    meja.command("accept-report", {
        "report": sent["report"], "procedure": BOLMUT, "title": "Lambat di meja yang terbuka"})
    expect(page.locator(".live")).to_contain_text("Ada perubahan oleh", timeout=2_000)
    expect(page.get_by_role("link", name="Lambat di meja yang terbuka").first).to_be_visible()


def test_reporter_follows(look, demo, meja):
    """The reporter's page says that there is something new, keeps what is typed, and names nobody."""
    with Client(demo.url) as stranger:
        sent = stranger.command("receive-report", {
            "complaint": "mati", "unit": "dinkes", "text": "Mati sejak pagi.", "name": "Contoh",
            "contact": "0812-0000-0011"})[1]
    page = look(f"{demo.url}/lacak/{sent['code']}", PHONE)
    news = page.locator(".live")
    expect(news).to_be_empty()
    status, answer = meja.command("accept-report", {
        "report": sent["report"], "procedure": BOLMUT, "title": "Mati, halaman pelapor terbuka"})
    assert status == 201, answer
    expect(news).to_contain_text("Ada perubahan", timeout=2_000)
    expect(news).not_to_contain_text("oleh")
    expect(page.locator("#riwayat")).to_contain_text("Diterima sebagai tiket")
    news.get_by_role("link", name="Muat ulang").click()
    page.locator("details:has(textarea[name=text]) > summary").first.click()
    words = page.locator("textarea[name=text]").first
    words.fill("Masih saya ketik")
    meja.command("comment", {"ticket": answer["ticket"], "text": "Antarpetugas saja"})
    page.wait_for_timeout(1_000)
    expect(news).to_be_empty()
    with Client(demo.url) as kadis:
        kadis.sign_in("kadis")
        kadis.command("classify-ticket", {
            "ticket": answer["ticket"], "sensitivity": "rahasia", "reason": "Permintaan pimpinan"})
    expect(news).to_contain_text("Yang sudah Anda ketik tetap ada", timeout=2_000)
    expect(words).to_have_value("Masih saya ketik")


def test_library_and_office_follow(look, demo):
    """The library, an SOP and a form of the office hear that somebody else kept a version; the form stays."""
    library, sheet = (signed_in(look, demo, "kabid", path, DESK) for path in ("/sop", f"/sop/{QUIET}"))
    form = signed_in(look, demo, "admin", "/kantor/lokasi/baru", PHONE)
    overview = signed_in(look, demo, "kabid", "/kantor", DESK)
    name = form.locator("main input[name=name]")
    name.fill("Ruang yang masih diketik")
    path = f"/api/v1/procedures/{QUIET}/versions"
    with Client(demo.url) as kadis:
        kadis.sign_in("kadis")
        newest = kadis.send("GET", path)[1]["items"][0]["version"]
        text = kadis.send("GET", f"{path}/{newest}")[1]["file"]
        text = text.replace(f"versi: {newest}\n", f"versi: {newest + 1}\n", 1)
        status, answer = kadis.command("keep-procedure", {"text": text})
        assert status == 200, answer
    for page in (library, sheet, form, overview):
        expect(page.locator(".live")).to_contain_text("Ada perubahan oleh", timeout=2_000)
    expect(library.locator(f"a[href='/sop/{QUIET}/versi/{newest + 1}']").first).to_be_visible()
    expect(form.locator(".live")).to_contain_text("Yang sudah Anda ketik tetap ada")
    expect(name).to_have_value("Ruang yang masih diketik")


def test_who_answers_for_an_office(look, demo, shoot):
    """Whoever answers for an OPD's network reports for it from the desk, in few taps."""
    with Client(demo.url) as admin:
        admin.sign_in("admin")
        status, answer = admin.command("set-unit", {
            "unit": "disperin", "name": "Dinas Perindustrian",
            "responsible": {"name": "Rosdiana Mallisa", "post": "Pranata", "contact": "0812-0000-0017"}})
        assert status == 200, answer
    page = signed_in(look, demo, "pj", "/meja", PHONE)
    expect(page.get_by_role("heading", name="Tiket OPD saya")).to_be_visible()
    shoot(page, "desk")
    page.get_by_role("link", name="Laporkan gangguan di Dinas Perindustrian").click()
    expect(page.locator("main")).to_contain_text("Anda melapor sebagai penanggung jawab Dinas Perindustrian.")
    expect(page.locator("select[name=unit]")).to_have_value("disperin")
    expect(page.locator("input[name=contact]")).to_have_value("0812-0000-0017")
    shoot(page, "report")
    page.locator("input[name=complaint][value=mati]").locator("xpath=ancestor::label[1]").click()
    page.locator("textarea[name=text]").fill("Mati sejak pagi.")
    page.get_by_role("button", name="Kirim laporan").click()
    expect(page.locator(".code").first).to_be_visible()


def test_no_stream_no_harm(look, demo, ticket):
    """Without JavaScript the page is as good as when it was loaded."""
    page = look(demo.url + "/masuk", PHONE.but(javascript=False))
    page.request.post(demo.url + "/api/v1/session", data={"login": "kadis", "password": "coba-sigap"})
    page.goto(f"{demo.url}/tiket/{ticket}")
    expect(page.locator(".live")).to_be_empty()
    expect(page.get_by_role("button", name="Selesaikan langkah")).to_be_visible()


def test_personal_link(look, demo, meja, shoot):
    """One tap makes a link with PIN, with ready words; the contact opens it and reads the paper."""
    ticket, _ = pending_countersign(meja)
    page = signed_in(look, demo, "teknisi1", f"/tiket/{ticket}", PHONE)
    page.get_by_role("button", name="Buat tautan dan PIN").first.click()
    pin = page.locator(".code").inner_text().strip()
    message = page.locator("#pesan").inner_text()
    assert re.fullmatch(r"\d{6}", pin)
    assert pin not in message
    expect(page.get_by_role("button", name="Salin pesan")).to_be_visible()
    expect(page.get_by_role("link", name="Kirim lewat WhatsApp")).to_have_attribute(
        "href", re.compile("wa.me"))
    shoot(page)
    contact = look(re.search(r"http\S+/tautan/\w+", message).group(0), PHONE)
    contact.get_by_label("PIN").fill(pin)
    contact.get_by_role("button", name="Buka").click()
    expect(contact.get_by_role("button", name="Ketahui")).to_be_visible()


def draw(page: Page, canvas) -> None:
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 30)
    page.mouse.down()
    for step in range(1, 12):
        page.mouse.move(box["x"] + 20 + step * 15, box["y"] + 30 + (step % 3) * 25)
    page.mouse.up()


def test_signature_is_drawn(look, demo, meja, shoot):
    """On the technician's phone the OPD draws its signature; the picture is kept with the ticket."""
    ticket, number = pending_countersign(meja)
    page = signed_in(
        look, demo, "teknisi1", f"/tiket/{ticket}?aksi=countersign&nomor={number}#sekarang", OLD_PHONE)
    page.get_by_label(re.compile("Di tempat")).check()
    file = page.locator("input[name='given.signature']")
    canvas = page.locator(".sign-pad canvas")
    files = lambda: file.evaluate("field => field.files.length")  # noqa: E731
    draw(page, canvas)
    assert files() == 1
    clear = page.get_by_role("button", name="Hapus gambar")
    assert clear.bounding_box()["height"] >= 44
    clear.click()
    assert files() == 0
    draw(page, canvas)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= OLD_PHONE.width
    shoot(page)
    page.locator("input[name='given.name']").fill("Contoh Penerima")
    page.get_by_role("button", name="Simpan").first.click()
    expect(page.locator("#lampiran")).to_contain_text("tanda-tangan.png")
    picture = page.locator("#lampiran a", has_text="tanda-tangan.png").first.get_attribute("href")
    kept = page.request.get(demo.url + picture)
    assert kept.headers["content-type"] == "image/png"
    assert kept.body()[:4] == b"\x89PNG"


def test_outage_for_many(look, demo, meja, ticket, shoot):
    """The desk announces an outage; an office joins with one tap and is told the same news."""
    page = signed_in(look, demo, "meja", f"/tiket/{ticket}", PHONE)
    page.get_by_text("Tindakan atas tiket").click()
    page.get_by_role("link", name="Umumkan gangguan massal").click()
    page.get_by_label("Semua kantor").check()
    page.get_by_label("Pengumuman untuk umum").fill("Internet kompleks kantor bupati terputus sejak pagi.")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("div.head")).to_contain_text("Gangguan massal")
    shoot(page, "ticket")
    try:
        public = look(demo.url + "/lapor?unit=disdik", OLD_PHONE)
        banner = public.locator(".notice").filter(has_text="Gangguan massal")
        expect(banner).to_contain_text("Internet kompleks kantor bupati terputus")
        shoot(public, "report")
        banner.get_by_role("button", name=re.compile("juga terganggu")).click()
        expect(public).to_have_url(re.compile("/lapor/terkirim/"))
        public.get_by_role("link", name="Lacak laporan ini").click()
        expect(public.locator("main")).to_contain_text("Digabungkan dengan tiket")
        shoot(public, "tracked")
        inbox = signed_in(look, demo, "meja", "/laporan", PHONE)
        expect(inbox.locator(".notice").filter(has_text="Gangguan massal")).to_contain_text("2 laporan digabung")
        shoot(inbox, "inbox")
    finally:
        meja.command("cancel-ticket", {"ticket": ticket, "reason": "Uji selesai"}, command_id())


def test_recorded_later(look, demo, ticket, shoot):
    """After a day without power the steps are put in together, each with the time it was done."""
    page = signed_in(look, demo, "kadis", f"/tiket/susulan?tiket={ticket}", PHONE)
    shoot(page)
    done = page.locator("input[name='steps.0.happened']")
    done.fill(done.get_attribute("max"))
    page.locator("textarea[name='steps.0.outputs.0.text']").fill("Tindak lanjuti")
    page.locator("input[name='steps.0.outputs.0.target']").first.check()
    page.get_by_label("Mengapa baru dicatat").fill("Listrik padam sejak pagi")
    page.get_by_role("button", name="Simpan semua").click()
    expect(page.locator(".notice.good")).to_contain_text("dicatat dengan waktu sebenarnya")
    page.goto(f"{demo.url}/tiket/{ticket}")
    expect(page.locator("#riwayat")).to_contain_text("Langkah 2 selesai")
