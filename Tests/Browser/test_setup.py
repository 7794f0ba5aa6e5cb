"""An empty folder becomes an office that works, in few clicks, and its first report reaches the first disposition."""

import re

import pytest
from looking import looked_at
from served import REPOSITORY
from views import DESK, OLD_PHONE, View

MOST_CLICKS = 25
PASSWORD = "pagar biru dekat sawah"
CODE = "bolmut-maintenance-gangguan"

POSTS = """No\tJabatan\tAtasan\tTanda\tBoleh dicatatkan oleh
1\tKepala Dinas\t\tpimpinan\tTata Usaha
2\tSekretaris Dinas\tKepala Dinas
3\tTata Usaha\tSekretaris Dinas
4\tPetugas Meja Layanan\tSekretaris Dinas\tmeja layanan
5\tKepala Bidang Aptika\tKepala Dinas\t\tTata Usaha
6\tKepala Seksi e-Government\tKepala Bidang Aptika
7\tTenaga Teknis\tKepala Seksi e-Government
"""

PEOPLE = """Nama\tJabatan\tTelepon\tAkun
Dr. Ir. Hj. Contoh Puspaningrum Kesumawardhani, S.T., M.Si., M.T., IPU\tKepala Dinas\t812-0000-0001\tkadis
Drs. Contoh Adiwijaya\tSekretaris Dinas\t0812-0000-0002\tsekretaris
Contoh Lestari\tTata Usaha\t\ttu
Contoh Hasnawati, S.A.P.\tPetugas Meja Layanan\t0812-0000-0004\tmeja
Contoh Hartawan\tPetugas Meja Layanan\t0812-0000-0005
Contoh Palimbong, M.T.\tKepala Bidang Aptika\t0812-0000-0006\tkabid
Contoh Tandirerung\tKepala Seksi e-Government\t0812-0000-0007\tkasi
Wagiman\tTenaga Teknis\t0812-0000-0008
Contoh Ramadhan\tTenaga Teknis\t0812-0000-0009
Contoh Suartana\tTenaga Teknis\t0812-0000-0010
Contoh Bere\tTenaga Teknis
Contoh Anggraini\tTenaga Teknis\t0812-0000-0012
"""

UNITS = "OPD\tLokasi\tPenanggung jawab\tKontak\n" + "\n".join(
    f"Dinas Contoh Nomor {number}\tKantor; Ruang server\tContoh PJ {number}\t812-0000-01{number:02}"
    for number in range(1, 41))


class Hand:
    """Clicks, and counts the clicks."""

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def press(self, words: str) -> None:
        """A button or link by its words; the page after it must not be a refusal."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=words).or_(self.page.get_by_role("link", name=words)).first.click()
        self.clicks += 1
        errors = self.page.locator(".errors, .notice.bad")
        assert errors.count() == 0, errors.first.inner_text()

    def tick(self, selector: str) -> None:
        self.page.locator(selector).locator("xpath=ancestor::label[1]").click()
        self.clicks += 1

    def paste(self, text: str) -> None:
        self.page.fill("textarea[name=text]", text)


def first_link(served) -> str:
    return served.said(r"(http://\S+/mulai/\S+)")


@pytest.fixture(params=[DESK, OLD_PHONE.but(javascript=False)], ids=str)
def eyes(request) -> View:
    """A clerk's screen; and an old phone without JavaScript."""
    return request.param


def set_up(hand: Hand, served) -> dict[str, str]:
    """From the printed link to the invitations; gives each person's link by account name."""
    page = hand.page
    page.goto(first_link(served))
    page.fill("input[name=name]", "Contoh Pengelola")
    page.fill("input[name=login]", "pengelola")
    page.fill("input[name=new]", PASSWORD)
    page.fill("input[name=again]", PASSWORD)
    hand.press("Buat akun dan lanjutkan")

    page.fill("input[name=government]", "Pemerintah Kabupaten Contoh")
    page.fill("input[name=name]", "Dinas Komunikasi dan Informatika")
    hand.tick("input[name=zone][value=wita]")
    hand.press("Simpan dan lanjutkan")
    hand.press("Simpan dan lanjutkan")

    # A slip in the list: the line is named, with its remedy, and nothing is stored.
    hand.paste(POSTS.replace("Sekretaris Dinas\n4", "Sekertaris Dinas\n4"))
    with page.expect_navigation():
        page.get_by_role("button", name="Periksa dahulu").click()
    hand.clicks += 1
    words = page.locator(".errors").inner_text()
    assert "Baris 4" in words and "Mungkin maksudnya “Sekretaris Dinas”" in words, words
    hand.paste(POSTS)
    hand.press("Periksa lagi")
    hand.press("Simpan daftar ini")
    for rows in (PEOPLE, UNITS):
        hand.paste(rows)
        hand.press("Periksa dahulu")
        hand.press("Simpan daftar ini")

    hand.tick(f"input[name=procedures][value={CODE}]")
    hand.press("Simpan dan lanjutkan")
    chosen = page.locator("select").evaluate_all("all => all.map(one => one.value).filter(value => value)")
    assert chosen == [
        "post:kepala-dinas", "post:kepala-bidang-aptika", "post:kepala-seksi-e-government", "post:tenaga-teknis",
    ], "columns with like names are chosen already"
    hand.press("Simpan dan lanjutkan")
    hand.press("Buat tautan untuk yang belum punya kata sandi")
    links = {}
    for slip in page.locator(".slips > li").all():
        login = slip.locator("b").first.inner_text()
        links[login] = slip.locator(".address").inner_text()
    assert len(links) == 12
    chats = page.locator(".slips a[href^='https://wa.me/62812']")
    assert chats.count() == 10, "those with a number can be sent theirs"
    return links


def test_an_office_before_lunch(empty, look, eyes, shoot):
    hand = Hand(look(first_link(empty), eyes))
    links = set_up(hand, empty)
    assert hand.clicks <= MOST_CLICKS, hand.clicks
    shoot(hand.page, "links")

    # Coming back ends no link: the page says who has one, and that this address leads nobody else here.
    hand.page.goto(empty.url + "/kantor/siapkan/undang")
    words = hand.page.inner_text("main")
    assert words.count("tautan dibuat ") == 12, words
    assert hand.page.get_by_role("button", name="Buat tautan untuk yang belum").count() == 0
    assert "hanya dapat dibuka di komputer ini" in words

    # Who answers for an OPD came with the list.
    hand.page.goto(empty.url + "/kantor/opd/dinas-contoh-nomor-17")
    assert hand.page.input_value("[name='responsible.name']") == "Contoh PJ 17"
    assert hand.page.input_value("[name='responsible.contact']") == "0812-0000-0117"

    # Pasting again does not double.
    hand.page.goto(empty.url + "/kantor/siapkan/pegawai")
    hand.paste(PEOPLE)
    with hand.page.expect_navigation():
        hand.page.get_by_role("button", name="Periksa dahulu").click()
    assert "tidak ada yang perlu disimpan" in hand.page.inner_text("main")

    # The look at a list can be left and come back to.
    hand.page.goto(empty.url + "/kantor")
    hand.page.go_back()
    assert "tidak ada yang perlu disimpan" in hand.page.inner_text("main")

    # The desk officer sets a password, once, and sees the report that somebody sends.
    stranger = look(empty.url + "/lapor", eyes)
    stranger.locator("input[name=complaint][value=mati]").locator("xpath=ancestor::label[1]").click()
    stranger.select_option("select[name=unit]", label="Dinas Contoh Nomor 17")
    stranger.fill("textarea[name=text]", "Internet mati di seluruh ruangan sejak pagi.")
    stranger.fill("input[name=name]", "Contoh Pelapor")
    stranger.fill("input[name=contact]", "0812-0000-0099")
    with stranger.expect_navigation():
        stranger.locator("form[action='/perintah/receive-report'] button.primary").click()
    assert "/lapor/terkirim/" in stranger.url

    desk = enter(look, links["meja"], eyes)
    desk.goto(empty.url + "/laporan")
    desk.locator("main a[href^='/laporan/']:not([href$=catat])").first.click()
    form = desk.locator("form[action='/perintah/accept-report']")
    for fold in form.locator("xpath=ancestor::details[not(@open)]/summary").all():
        fold.click()
    if not form.locator("[name=title]").input_value():
        form.locator("[name=title]").fill("Internet mati")
    with desk.expect_navigation():
        form.locator("button.primary").click()
    ticket = re.search(r"/tiket/[0-9a-f]{32}", desk.url)[0]

    head = enter(look, links["kadis"], eyes)
    assert head.locator(f"a[href^='{ticket}']").count() > 0, "it lies on the head's desk"
    head.goto(empty.url + ticket)
    form = head.locator("form[action='/perintah/complete-step']").first
    form.locator("input[type=radio][value=next]").locator("xpath=ancestor::label[1]").click()
    words = form.locator("textarea[name='outputs.0.text']")
    words.fill("Tindak lanjuti segera.")
    with head.expect_navigation():
        form.locator("button.primary").last.click()
    assert head.locator(".errors").count() == 0, head.locator(".errors").first.inner_text()
    assert "Kepala Bidang Aptika" in head.inner_text("main")

    # A link works once.
    used = look(links["kadis"], eyes)
    assert "sudah dipakai" in used.inner_text("h1")
    assert "sudah dipakai" in look(first_link(empty), eyes).inner_text("h1")


def enter(look, link: str, eyes: View):
    page = look(link, eyes)
    page.fill("input[name=new]", PASSWORD)
    page.fill("input[name=again]", PASSWORD)
    with page.expect_navigation():
        page.locator("button.primary").click()
    assert page.url.endswith("/meja"), page.url
    return page


def test_it_can_be_left_and_resumed(empty, look):
    page = look(first_link(empty), DESK)
    hand = Hand(page)
    page.fill("input[name=name]", "Contoh Pengelola")
    page.fill("input[name=login]", "pengelola")
    page.fill("input[name=new]", PASSWORD)
    page.fill("input[name=again]", PASSWORD)
    hand.press("Buat akun dan lanjutkan")
    page.context.clear_cookies()

    again = look(empty.url + "/masuk", DESK)
    again.fill("input[name=login]", "pengelola")
    again.fill("input[name=password]", PASSWORD)
    with again.expect_navigation():
        again.locator("form:has(input[name=password]) button.primary").click()
    again.goto(empty.url + "/kantor")
    hand = Hand(again)
    hand.press("Lanjutkan penyiapan")
    hand.press("Lanjutkan penyiapan")
    assert again.url.endswith("/kantor/siapkan/identitas")
    for step in ("jam-kerja", "jabatan", "pegawai", "opd", "sop", "pelaksana", "undang"):
        hand.press("Lewati dahulu")
        assert again.url.endswith(step)


def test_every_page_of_the_set_up(empty, look, shoot):
    """None scrolls sideways, axe has nothing to say, and each can be looked at."""
    page = look(first_link(empty), DESK)
    hand = Hand(page)
    pages = ["/kantor/siapkan"]
    shoot(page, "mulai")
    set_up(hand, empty)
    pages += [f"/kantor/siapkan/{step}" for step in (
        "identitas", "jam-kerja", "jabatan", "pegawai", "opd", "sop", "pelaksana", "undang")]
    found = []
    for path in pages:
        page.goto(empty.url + path)
        found += [f"{path}: {fault}" for fault in seen(page, path.strip("/").replace("/", "-"), shoot)]
    page.goto(empty.url + "/kantor/siapkan/jabatan")
    page.fill("textarea[name=text]", POSTS.replace("Kepala Dinas\n", "Kepala Dians\n"))
    with page.expect_navigation():
        page.get_by_role("button", name="Periksa dahulu").click()
    found += [f"faults: {fault}" for fault in seen(page, "faults", shoot)]
    assert not found, "\n".join(found)


def seen(page, name: str, shoot) -> list[str]:
    return [fault for view in (OLD_PHONE, View(768, 1024), DESK) for fault in looked_at(page, view, shoot, name)]


def test_an_sop_of_its_own_on_the_way(empty, look, shoot):
    """A file that is uploaded in the set-up is checked, kept, put in force, and leads back to the set-up."""
    page = look(first_link(empty), DESK.but(javascript=False))
    hand = Hand(page)
    page.fill("input[name=name]", "Contoh Pengelola")
    page.fill("input[name=login]", "pengelola")
    page.fill("input[name=new]", PASSWORD)
    page.fill("input[name=again]", PASSWORD)
    hand.press("Buat akun dan lanjutkan")
    page.goto(empty.url + "/kantor/siapkan/jabatan")
    hand.paste(POSTS)
    hand.press("Periksa dahulu")
    hand.press("Simpan daftar ini")

    page.goto(empty.url + "/kantor/siapkan/sop")
    text = (REPOSITORY / f"Procedures/{CODE}.yaml").read_text().replace(f"kode: {CODE}", "kode: contoh-sendiri")
    page.get_by_text("Unggah SOP sendiri").click()
    page.set_input_files("input[name=berkas]", {
        "name": "sendiri.yaml", "mimeType": "application/yaml", "buffer": text.encode()})
    shoot(page, "upload")
    with page.expect_navigation():
        page.locator("form.code-form button").click()
    assert page.locator(".notice.bad").count() == 0, page.inner_text("main")
    with page.expect_navigation():
        page.locator("form[action='/perintah/keep-procedure'] button").click()
    assert "/versi/1/berlakukan" in page.url, page.url
    for choice in page.locator("select[name^='columns.']").all():
        choice.select_option(index=1)
    with page.expect_navigation():
        page.locator("form[action='/perintah/enforce-procedure'] button").click()
    assert page.url.endswith("/kantor/siapkan/sop"), page.inner_text("main")
    assert "contoh-sendiri" in page.inner_text("main")
    shoot(page, "own")
