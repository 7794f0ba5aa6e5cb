"""Every page there is: those that axe looks at, those of the routes beside them, and which routes are no page."""

import http.client
import re
import sys
from functools import cache
from urllib.parse import urlencode, urlsplit

from finding import page_of, password_link, personal_link
from pages import PAGES, code
from served import REPOSITORY
from test_second_factor import code as second_code

sys.path.insert(0, str(REPOSITORY / "Tests/Service"))
from office import Client  # noqa: E402

#: Whoever gets an account of their own for the page that asks for a second code: a login that no other test uses.
CAREFUL = "contoh.berhati-hati"
PASSWORD = "pagar biru dekat sawah"


def place(client: Client) -> str:
    """One room of an OPD; who only reads is not led there."""
    with Client("http://" + client.host) as admin:
        admin.sign_in("admin")
        return re.search(r'href="(/kantor/lokasi/[^"]+)"', page_of(admin, "/kantor/opd/dinkes"))[1]


def provider(client: Client) -> str:
    client.command("set-provider", {"name": "Penyedia Contoh", "phone": "0812-0000-0077"})
    return re.search(r'href="(/kantor/penyedia/(?!baru)[^"]+)"', page_of(client, "/kantor/penyedia"))[1]


def removal(client: Client) -> str:
    """The record of one removal, of a report that is made for it."""
    with Client("http://" + client.host) as reporter:
        code(reporter)
    with Client("http://" + client.host) as desk:
        desk.sign_in("meja")
        report = desk.send("GET", "/api/v1/reports?standing=received&limit=1")[1]["items"][0]["id"]
    status, answer = client.command("remove-personal-data", {"reports": [report], "reason": "Diminta pelapor"})
    assert status < 300, answer
    list_of_removals = page_of(client, "/kantor/data-pribadi/berita-acara")
    return re.search(r'href="(/kantor/data-pribadi/berita-acara/[^"]+)"', list_of_removals)[1]


def second_factor(client: Client) -> str:
    """Somebody whose password was right and whose code is asked for now; only the cookie knows it."""
    with Client("http://" + client.host) as admin:
        admin.sign_in("admin")
        status, answer = admin.command("import-list", {
            "kind": "pegawai", "text": f"Nama\tJabatan\tTelepon\tAkun\nContoh Berhati-hati\t\t\t{CAREFUL}"})
        assert status < 300, answer
        person = re.search(r'href="/kantor/pegawai/(contoh-berhati-hati[^"]*)"',
                           page_of(admin, "/kantor/pegawai?cari=berhati"))[1]
    with Client("http://" + client.host) as own:
        post(own, password_link(own, person), new=PASSWORD, again=PASSWORD)
        post(own, "/akun/kode", current=PASSWORD)
        text = page_of(own, "/akun/kode")
        key = re.search(r"<code>((?:[A-Z2-7]{4} ?){8})</code>", text)[1]
        post(own, "/akun/kode/pasang", page=text, code=second_code(key))
    post(client, "/masuk", login=CAREFUL, password=PASSWORD)
    return "/masuk/kode"


def post(client: Client, path: str, page: str = "", **fields: str) -> None:
    """Sends the form of a page that goes to this address, as a browser without JavaScript would."""
    page = page or page_of(client, path)
    form = re.search(rf'<form[^>]*action="{re.escape(path)}".*?</form>', page, re.DOTALL)
    assert form, f"{path}: no form\n{page[:400]}"
    hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form[0]))
    line = http.client.HTTPConnection(client.host, timeout=20)
    try:
        line.request("POST", path, urlencode({**hidden, **fields}), {
            "Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html",
            "Cookie": "; ".join(f"{name}={value}" for name, value in client.cookies.items())})
        answer = line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                client.cookies[key] = rest.split(";")[0]
    finally:
        line.close()


def plain(login: str | None, path: str):
    return login, lambda client: path


#: What stands beside the pages of `PAGES`: the same kind of entries.
MORE = {
    "sign-in-code": (None, second_factor),
    "personal-link": (None, lambda client: personal_link(client)[0]),
    "personal-link-gone": plain(None, "/tautan/bukan-tautan"),
    "first-run-gone": plain(None, "/mulai/bukan-tautan"),
    "forbidden": plain("kasi", "/kantor/cadangan"),
    "desk-with-everything": plain("kadis", "/meja?semua=ya"),
    "setup": plain("admin", "/kantor/siapkan"),
    **{f"setup-{step}": plain("admin", f"/kantor/siapkan/{step}") for step in (
        "identitas", "jam-kerja", "jabatan", "pegawai", "opd", "sop", "pelaksana", "undang")},
    **{f"paste-{kind}": plain("admin", f"/kantor/impor/{kind}") for kind in ("jabatan", "opd")},
    **{f"new-{kind}": plain("admin", f"/kantor/{kind}/baru") for kind in (
        "jabatan", "pegawai", "opd", "tim", "penyedia")},
    "edit-place": ("admin", place),
    "edit-provider": ("admin", provider),
    "read-person": plain("auditor", "/kantor/pegawai/meilani"),
    "read-team": plain("auditor", "/kantor/tim/tim-teknis"),
    "read-place": ("auditor", place),
    "removal": ("admin", removal),
}
EVERY_PAGE = {**PAGES, **MORE}

#: Routes that answer a GET with something else than a page.
NO_PAGE = {
    "/healthz", "/readyz", "/metrics",  # for programs
    "/aset/*/*", "/logo/*", "/lacak/*/lampiran/*", "/laporan/*/lampiran/*", "/tiket/*/lampiran/*",  # files
    "/sop/*/berkas", "/sop/*/versi/*/berkas", "/kantor/data-pribadi/salinan",  # files
    "/tiket/csv", "/rekap/*/csv", "/rekap/*/langkah",  # tables to take away
}


@cache
def routes() -> list[str]:
    """The patterns of `Routes.swift` that a GET is answered at, in the order of the table.

    Without those of the API and of `/langsung`, whose answers are streams.
    """
    table = (REPOSITORY / "Sources/Web/Site/Routes.swift").read_text(encoding="utf-8")
    parts = dict(re.findall(r"static let (\w+): \[Route\] = \[\n(.*?)\n    \]", table, re.DOTALL))
    order = re.search(r"static let all: \[Route\] =\s*([\w +\n]+?)\n\n", table)[1]
    found = [pattern for part in re.findall(r"\w+", order)
             for pattern in re.findall(r'Route\(\.get, "([^"]+)"', parts[part])]
    assert len(found) > 50, "the table of routes is written otherwise now"
    return [pattern for pattern in found if not pattern.startswith(("/api/", "/langsung/"))]


def route(path: str) -> str | None:
    """The pattern an address fits: the first of the table, as the program chooses."""
    segments = [segment for segment in urlsplit(path).path.split("/") if segment]

    def fits(pattern: str) -> bool:
        wanted = [segment for segment in pattern.split("/") if segment]
        return len(wanted) == len(segments) and all(one in ("*", own) for one, own in zip(wanted, segments))

    return next(filter(fits, routes()), None)
