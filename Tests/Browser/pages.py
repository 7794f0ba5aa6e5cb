"""The pages that people of the demonstration office see day by day: who looks, and where it is."""

import re
import sys
from pathlib import Path

from finding import asked_again, english, linked, password_link, to_be_confirmed, way

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402


def ticket(client: Client, kind: str) -> str:
    items = client.send("GET", "/api/v1/desk")[1]["items"]
    return next(item["ticket"] for item in items if item["kind"] == kind)


def finished(client: Client) -> str:
    """A finished run of the SOP with fourteen rows."""
    items = client.send("GET", "/api/v1/tickets?limit=100")[1]["items"]
    return next(item["id"] for item in items
                if item["phase"] in ("finished", "confirmed") and item["procedure"].startswith("bolmut"))


def paper(client: Client) -> str:
    """The newest paper of a finished ticket."""
    text = client.send("GET", f"/tiket/{finished(client)}")[1]["text"]
    return re.findall(r'href="(/tiket/[0-9a-f]+/naskah/[0-9]+/[0-9]+)"', text)[-1]


def report(client: Client) -> str:
    return client.send("GET", "/api/v1/reports?standing=received&limit=1")[1]["items"][0]["id"]


def code(client: Client) -> str:
    """A reporter's code, by reporting something."""
    answer = client.command("receive-report", {
        "complaint": "lambat", "unit": "dinkes", "text": "Lambat sejak pagi.", "name": "Contoh",
        "contact": "0812-0000-0003"})[1]
    return answer["code"]


def draft(client: Client, code: str) -> str:
    """Keeps the next version of an SOP, with some words changed and a row renamed; answers the SOP's address."""
    path = f"/api/v1/procedures/{code}/versions"
    versions = client.send("GET", path)[1]["items"]
    if versions[0]["version"] == 1:
        text = client.send("GET", path + "/1")[1]["file"].replace("versi: 1\n", "versi: 2\n", 1)
        text = text.replace("judul: ", "judul: Tata cara yang disempurnakan untuk ", 1)
        status, answer = client.command("keep-procedure", {"text": text})
        assert status == 200, answer
    return f"/sop/{code}"


def in_force(client: Client, code: str) -> str:
    """The next version of an SOP in force, while tickets still run by the first."""
    path = draft(client, code)
    client.command("enforce-procedure", {"procedure": code, "version": 2, "approved_by": "kadis"})
    return path


def token(client: Client, person: str = "rahmawati") -> str:
    """A token that waits for the head's word; nothing, to be put before an address."""
    status, answer = client.command("make-token", {
        "name": "Papan pantau ruang rapat lantai dua", "person": person, "scopes": ["read", "report"]})
    assert status == 201, answer
    return ""


def offered(client: Client) -> str:
    with Client("http://" + client.host) as other:
        other.sign_in("admin")
        return token(other)


def webhook(client: Client, id: str | None = None) -> str:
    status, answer = client.command("add-webhook", {
        "url": "https://papan-pantau.kominfo.contoh.invalid/sigap/kejadian?kanal=tiket", "topics": ["tiket", "langkah"]})
    assert status == 201, answer
    return "/kantor/program/webhook" + (f"/{answer['made']}" if id is None else id)


PAGES = {
    "home": (None, lambda client: "/"),
    "report": (None, lambda client: "/lapor"),
    "sent": (None, lambda client: f"/lapor/terkirim/{code(client)}"),
    "track": (None, lambda client: "/lacak"),
    "tracked": (None, lambda client: f"/lacak/{code(client)}"),
    "sign-in": (None, lambda client: "/masuk"),
    "not-found": (None, lambda client: "/tidak-ada"),
    "desk": ("kabid", lambda client: "/meja"),
    "desk-of-a-technician": ("teknisi1", lambda client: "/meja"),
    "others": ("kasi", lambda client: "/lainnya"),
    "inbox": ("meja", lambda client: "/laporan"),
    "inbox-report": ("meja", lambda client: f"/laporan/{report(client)}"),
    "enter-report": ("meja", lambda client: "/laporan/catat"),
    "register": ("kasi", lambda client: "/tiket"),
    "register-empty": ("kasi", lambda client: "/tiket?q=tidakadasamasekali"),
    "register-sorted": ("kasi", lambda client: "/tiket?sop=bolmut-maintenance-gangguan&urut=tenggat"),
    "search": ("meja", lambda client: "/cari?q=internet"),
    "search-start": ("kasi", lambda client: "/cari"),
    "insight": ("kadis", lambda client: "/ringkasan"),
    "recap": ("kadis", lambda client: "/rekap"),
    "begin": ("kadis", lambda client: "/tiket/mulai?sop=bogor-pemeliharaan-jaringan"),
    "record-later": ("kabid", lambda client: f"/tiket/susulan?tiket={ticket(client, 'work')}"),
    "record-case-choice": ("meja", lambda client: "/tiket/susulan/selesai"),
    "record-case": ("meja", lambda client: "/tiket/susulan/selesai?sop=bolmut-maintenance-gangguan/1"),
    "record-case-of-a-round": ("meja", lambda client: "/tiket/susulan/selesai?sop=bogor-pemeliharaan-jaringan/1"),
    "pause": ("kabid", lambda client: f"/tiket/{ticket(client, 'work')}?aksi=pause-step"),
    "record-later-choice": ("kabid", lambda client: "/tiket/susulan"),
    "mark-outage": ("kabid", lambda client: f"/tiket/{ticket(client, 'work')}?aksi=mark-outage"),
    "classify": ("kabid", lambda client: f"/tiket/{ticket(client, 'work')}?aksi=classify-ticket"),
    "ticket": ("kabid", lambda client: f"/tiket/{ticket(client, 'work')}"),
    "ticket-of-another": ("auditor", lambda client: f"/tiket/{client.send('GET', '/api/v1/tickets')[1]['items'][0]['id']}"),
    "ticket-finished": ("auditor", lambda client: f"/tiket/{finished(client)}"),
    "ticket-as-table": ("auditor", lambda client: f"/tiket/{finished(client)}?lembar=tabel"),
    "paper": ("auditor", paper),
    "recap-of-a-month": ("kadis", lambda client: "/rekap/2026-08"),
    "procedures": ("kasi", lambda client: "/sop"),
    "procedure": ("kasi", lambda client: "/sop/bolmut-maintenance-gangguan"),
    "procedure-paper": ("kasi", lambda client: "/sop/pontianak-pemeliharaan-komponen-jaringan?tampil=kertas"),
    "procedure-upload": ("kasi", lambda client: "/sop/unggah"),
    "procedure-draft": ("admin", lambda client: draft(client, "setda-pemeliharaan-jaringan-internet") + "/versi/2"),
    "procedure-compare": ("admin", lambda client: draft(client, "setda-pemeliharaan-jaringan-internet") + "/bandingkan?dari=1&ke=2"),
    "procedure-compare-only-one": ("kasi", lambda client: "/sop/loteng-pemeliharaan-infrastruktur/bandingkan"),
    "procedure-enforce": ("admin", lambda client: draft(client, "setda-pemeliharaan-jaringan-internet") + "/versi/2/berlakukan"),
    "procedure-move": ("kadis", lambda client: in_force(client, "loteng-penanganan-gangguan") + "/pindah"),
    "procedure-move-none": ("kadis", lambda client: "/sop/pontianak-pemeliharaan-komponen-jaringan/pindah"),
    "programs": ("admin", lambda client: token(client) + "/kantor/program"),
    "programs-of-mine": ("kadis", lambda client: offered(client) + "/akun"),
    "webhooks": ("admin", lambda client: webhook(client, "")),
    "webhook": ("admin", lambda client: webhook(client)),
    "office": ("kasi", lambda client: "/kantor"),
    "office-posts": ("kasi", lambda client: "/kantor/jabatan"),
    "office-people": ("kasi", lambda client: "/kantor/pegawai"),
    "office-units": ("kasi", lambda client: "/kantor/opd"),
    "office-hours": ("kasi", lambda client: "/kantor/jam-kerja"),
    "office-procedures": ("kasi", lambda client: "/kantor/sop"),
    "backups": ("admin", lambda client: "/kantor/cadangan"),
    "personal-data": ("admin", lambda client: "/kantor/data-pribadi?orang=suroto"),
    "personal-data-retention": ("admin", lambda client: "/kantor/data-pribadi/retensi"),
    "personal-data-accesses": ("admin", lambda client: "/kantor/data-pribadi/akses"),
    "personal-data-removals": ("auditor", lambda client: "/kantor/data-pribadi/berita-acara"),
    "office-settings": ("kasi", lambda client: "/kantor/pengaturan"),
    "office-of-an-administrator": ("admin", lambda client: "/kantor"),
    "office-history": ("admin", lambda client: "/kantor/riwayat"),
    "office-people-of-an-administrator": ("admin", lambda client: "/kantor/pegawai"),
    "office-providers": ("admin", lambda client: "/kantor/penyedia"),
    "edit-post": ("admin", lambda client: "/kantor/jabatan/kadis"),
    "edit-person": ("admin", lambda client: "/kantor/pegawai/meilani"),
    "edit-unit": ("admin", lambda client: "/kantor/opd/dinkes"),
    "edit-team": ("admin", lambda client: "/kantor/tim/tim-teknis"),
    "edit-hours": ("admin", lambda client: "/kantor/jam-kerja/ubah"),
    "edit-bindings": ("admin", lambda client: "/kantor/sop/ubah"),
    "edit-settings": ("admin", lambda client: "/kantor/pengaturan/ubah"),
    "edit-profile": ("admin", lambda client: "/kantor/identitas/ubah"),
    "read-post": ("auditor", lambda client: "/kantor/jabatan/kadis"),
    "read-unit": ("auditor", lambda client: "/kantor/opd/dinkes"),
    "register-unknown-filter": ("kasi", lambda client: "/tiket?keadaan=entah&opd=entah&bulan=2026-13"),
    "paste-list": ("admin", lambda client: "/kantor/impor/pegawai"),
    "account": ("kasi", lambda client: "/akun"),
    "account-code": ("kasi", lambda client: "/akun/kode"),
    "tracked-with-a-form": (None, asked_again),
    "tracked-to-confirm": (None, to_be_confirmed),
    "password-link": (None, password_link),
    "office-teams": ("kasi", lambda client: "/kantor/tim"),
    "place-of-a-round": ("teknisi1", lambda client: linked(client, "?tempat=")),
    "send-back": ("kabid", lambda client: way(client, "send-back")),
    "park": ("kabid", lambda client: way(client, "park-ticket")),
    "hand-over": ("kabid", lambda client: way(client, "hand-over")),
    "cancel": ("kadis", lambda client: way(client, "cancel-ticket")),
    "countersign": ("teknisi1", lambda client: way(client, "countersign")),
    "refuse-countersign": ("teknisi1", lambda client: way(client, "refuse-countersign")),
    "english-ticket": ("kabid", lambda client: english(client, f"/tiket/{ticket(client, 'work')}")),
    "link-used-up": (None, lambda client: "/sandi/bukan-tautan"),
    # Its words are joined by a stroke, without a place to break.
    "procedure-long-words": ("kasi", lambda client: "/sop/loteng-penanganan-gangguan"),
}
