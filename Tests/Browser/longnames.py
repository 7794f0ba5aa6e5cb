"""Gives what stands on many pages the longest names that happen: the office, its posts, people, OPDs."""

import re

from finding import page_of
from playwright.sync_api import Page
from rounds import Rounds
from office import Client

#: One word that nearly fills a narrow phone, between words of the usual length.
WORD = "Kependudukanpencatatansipildan"
OFFICE = f"Dinas Komunikasi, Informatika, Statistik, Persandian, {WORD}, dan Pelayanan Terpadu Satu Pintu Kabupaten"
GOVERNMENT = f"Pemerintah Kabupaten Kepulauan {WORD} Bagian Timur Laut"
#: Whoever looks at the pages, and the posts they hold.
LOGINS = ["kadis", "kabid", "kasi", "meja", "teknisi1", "admin", "auditor"]


def person(number: int) -> str:
    return f"Prof. Dr. Ir. Hj. Contoh Puspaningrumkesumawardhaniwati {number}, S.T., M.Si., M.T., IPU, ASEAN Eng."


def post(number: int) -> str:
    return f"Kepala Subbagian Perencanaan, {WORD}, Evaluasi, dan Pelaporan Wilayah Kepulauan {number}"


def unit(number: int) -> str:
    return f"Unit Pelaksana Teknis Daerah Rumah Sakit Umum {WORD} Nomor {number}, Kecamatan Teluk Permata Timur"


def name_at_length(rounds: Rounds) -> None:
    """With the forms that an administrator has for it."""
    page = rounds.visit("/kantor/identitas/ubah", "admin")
    for name, words in {"government": GOVERNMENT, "name": OFFICE}.items():
        page.locator(f"form[action='/perintah/set-profile'] [name={name}]:visible").first.fill(words)
    send(page, "set-profile")
    for number, login in enumerate(LOGINS):
        with Client(rounds.url) as client:
            client.cookies = dict(rounds.session(login))
            session = client.send("GET", "/api/v1/session")[1]
        rename(rounds, f"pegawai/{session['person']}", "set-person", person(number))
        if session.get("post"):
            rename(rounds, f"jabatan/{session['post']}", "set-post", post(number))
    for number, id in enumerate(["dinkes", "disdik", "dinsos"]):
        rename(rounds, f"opd/{id}", "set-unit", unit(number))
    rename(rounds, "tim/tim-teknis", "set-team", f"Tim Teknis {WORD} dan Pemeliharaan Jaringan Antarperangkat Daerah")
    with Client(rounds.url) as client:
        client.cookies = dict(rounds.session("admin"))
        places = set(re.findall(r'href="/kantor/(lokasi/[^"]+)"', page_of(client, "/kantor/opd/dinkes")))
    for number, place in enumerate(sorted(places)):
        rename(rounds, place, "set-place", f"Ruang Pelayanan Terpadu {WORD} Lantai {number}")


def rename(rounds: Rounds, path: str, command: str, name: str) -> None:
    page = rounds.visit(f"/kantor/{path}", "admin")
    page.locator(f"form[action='/perintah/{command}'] [name=name]").first.fill(name)
    send(page, command)


def send(page: Page, command: str) -> None:
    with page.expect_navigation():
        page.locator(f"form[action='/perintah/{command}'] button:not([type=button])").first.click()
    assert page.locator(".errors").count() == 0, page.locator(".errors").first.inner_text()
