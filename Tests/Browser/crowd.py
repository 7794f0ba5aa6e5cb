"""An office with a thousand of everything and long names, made by the same lists and commands as any other."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402

MANY = 1_000
ENTRIES = 300
#: Reports and tickets are sent over so many connections.
LINES = 6

KINDS = ["Dinas", "Badan", "Kecamatan", "Kelurahan", "Puskesmas", "UPTD", "SMP Negeri", "SD Negeri"]
FIELDS = [
    "Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Pengendalian Penduduk dan Keluarga Berencana",
    "Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan", "Kependudukan dan Pencatatan Sipil",
    "Koperasi, Usaha Kecil, Menengah, dan Perdagangan", "Pemberdayaan Masyarakat dan Desa", "Tanjung Elok",
    "Muara Teduh", "Pulau Karang", "Kebudayaan, Pariwisata, Kepemudaan, dan Olahraga", "Ketahanan Pangan",
]
FIRST = ["Puspaningrum", "Adiwijaya", "Hasnawati", "Ramadhan", "Suartana", "Anggraini", "Bere", "Tandirerung"]
LAST = ["Kesumawardhani", "Palimbong", "Wirastini", "Burhanuddin", "Lasimpara", "Firmansyah", "Mallisa"]
TITLES = ["S.T., M.Si., M.T., IPU", "S.Kom., M.Kom.", "S.A.P.", "A.Md.Kom.", "S.Sos., M.I.Kom."]


def unit(number: int) -> str:
    """Up to eighty letters."""
    return f"{KINDS[number % 8]} {FIELDS[number % 11]} {number}"[:80]


def person(number: int) -> str:
    """One name only, or sixty letters with titles."""
    if number % 9 == 0:
        return f"Contoh{FIRST[number % 8].lower()}{number}"
    front = "Prof. Dr. Ir. Hj. " if number % 4 == 0 else ""
    return f"{front}Contoh {FIRST[number % 8]} {LAST[number % 7]} {number}, {TITLES[number % 5]}"


def post(number: int) -> str:
    return f"Kepala Seksi {FIELDS[number % 11]} Wilayah {number}"


def done(answer: tuple[int, dict]) -> dict:
    status, body = answer
    assert status in (200, 201), body
    return body


def paste(client: Client, kind: str, head: str, lines: list[str]) -> None:
    done(client.command("import-list", {"kind": kind, "text": "\n".join([head, *lines])}))


def fill(url: str) -> str:
    """Lists, reports that wait, open tickets; answers the ticket with the most to read."""
    with Client(url) as admin:
        admin.sign_in("admin")
        paste(admin, "jabatan", "Jabatan\tAtasan", [f"{post(number)}\tKepala Dinas" for number in range(200)])
        paste(admin, "pegawai", "Nama\tJabatan",
              [f"{person(number)}\t{post(number) if number < 200 else ''}" for number in range(MANY)])
        paste(admin, "opd", "OPD\tLokasi",
              [f"{unit(number)}\tKantor utama; Ruang server lantai dua" for number in range(MANY)])
    with ThreadPoolExecutor(LINES) as line:
        tickets = [ticket for made in line.map(lambda place: send(url, place), range(LINES)) for ticket in made]
    with Client(url) as head:
        head.sign_in("kadis")
        for number in range(ENTRIES):
            done(head.command("comment", {
                "ticket": tickets[0], "text": f"Catatan {number}: sudah dihubungi, menunggu kabar lokasi."}))
    return tickets[0]


def send(url: str, line: int) -> list[str]:
    """One connection's share of the reports and of the tickets."""
    tickets = []
    with Client(url) as desk, Client(url) as head:
        desk.sign_in("meja")
        head.sign_in("kadis")
        for number in range(line, MANY, LINES):
            done(desk.command("receive-report", {
                "channel": "telepon", "complaint": "lambat", "unit": "dinkes", "text": f"Lambat sejak pagi ({number}).",
                "name": person(number), "contact": "0812-0000-0003"}))
            tickets.append(done(head.command("open-ticket", {
                "procedure": "bogor-pemeliharaan-jaringan", "source": "perintah", "places": ["dinkes"],
                "title": f"Pengecekan jaringan {unit(number)} dan seluruh ruang pelayanannya"}))["ticket"])
    return tickets
