"""Finds the pages of the demonstration office that are not at an address of their own: links that pages show."""

import html
import re
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urlencode, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402

BOLMUT = "bolmut-maintenance-gangguan"


def page_of(client: Client, path: str) -> str:
    return client.send("GET", path)[1]["text"]


def linked(client: Client, query: str) -> str:
    """The first link with this query on the page of an open ticket, such as `?aksi=send-back`."""
    items = client.send("GET", "/api/v1/tickets?phase=open&limit=100")[1]["items"]
    for item in items:
        found = re.search(rf'href="([^"#]*{re.escape(query)}[^"#]*)', page_of(client, f"/tiket/{item['id']}"))
        if found:
            return html.unescape(found[1])
    raise LookupError(f"no open ticket shows {query}")


def way(client: Client, name: str) -> str:
    """A ticket's page with one of its small forms."""
    return linked(client, f"?aksi={name}")


def english(client: Client, path: str) -> str:
    client.cookies["sigap_bahasa"] = "en"
    return path


def password_link(client: Client, person: str = "arman") -> str:
    """A valid one-time link; who looks at it is nobody yet."""
    with Client("http://" + client.host) as administrator:
        administrator.sign_in("admin")
        status, answer = administrator.command("make-password-link", {"person": person})
    assert status < 300, answer
    return urlsplit(answer["secret"]).path


def reported(client: Client, verdict: dict) -> tuple[str, str]:
    """A report that the office took on and the head of the division judged; answers its code and its ticket."""
    status, sent = client.command("receive-report", {
        "complaint": "mati", "unit": "dinkes", "text": "Internet mati sejak pagi.", "name": "Contoh",
        "contact": "0812-0000-0004"})
    assert status == 201, sent
    with Client("http://" + client.host) as desk:
        desk.sign_in("meja")
        status, answer = desk.command("accept-report", {
            "report": sent["report"], "procedure": BOLMUT, "title": "Internet mati di loket"})
        assert status == 201, answer
    ticket = answer["ticket"]
    complete(client, ticket, "kadis", {"outputs": {"0": {"target": "next", "text": "Tindak lanjuti"}}})
    complete(client, ticket, "kabid", {"fields": verdict})
    return sent["code"], ticket


def complete(client: Client, ticket: str, login: str, answers: dict) -> None:
    with Client("http://" + client.host) as person:
        person.sign_in(login)
        position = person.send("GET", f"/api/v1/tickets/{ticket}")[1]["positions"][0]["position"]
        status, answer = person.command("complete-step", {"ticket": ticket, "position": position, **answers})
        assert status < 300, answer


INCOMPLETE = {"hasil_verifikasi": "perlu dilengkapi pelapor", "yang_harus_dilengkapi": "Ruang mana yang mati?"}
NOT_VALID = {"hasil_verifikasi": "tidak valid", "alasan_ditutup": "Jaringan milik gedung lain."}


def asked_again(client: Client) -> str:
    """Where the reporter has a step to complete."""
    return "/lacak/" + reported(client, INCOMPLETE)[0]


def to_be_confirmed(client: Client) -> str:
    """Where the reporter may confirm."""
    return "/lacak/" + reported(client, NOT_VALID)[0]


def personal_link(client: Client) -> tuple[str, str]:
    """A valid personal link for the reporter's side, and its PIN."""
    ticket = reported(client, INCOMPLETE)[1]
    with Client("http://" + client.host) as person:
        person.sign_in("kabid")
        page = page_of(person, f"/tiket/{ticket}")
        form = re.search(rf'<form[^>]*action="/tiket/{ticket}/tautan".*?</form>', page, re.DOTALL)
        assert form, "nobody offers a link"
        fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form[0]))
        text = send_form(person, f"/tiket/{ticket}/tautan", fields)
    return re.search(r"/tautan/[0-9a-f]+", text)[0], re.search(r'class="code">\s*(\d{6})', text)[1]


def send_form(client: Client, path: str, fields: dict) -> str:
    cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    request = urllib.request.Request(
        f"http://{client.host}{path}", urlencode(fields).encode(), {"Cookie": cookie})
    with urllib.request.urlopen(request, timeout=15) as answer:
        return answer.read().decode()
