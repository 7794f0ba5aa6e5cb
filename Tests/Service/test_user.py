"""A lost administrator: the commands on the server let somebody in again."""

import os
import re
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from office import Client
from served import REPOSITORY, Served

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
PASSWORD = "bukit-hijau-tujuh-belas"


def user(*arguments: str, data, status: int = 0, typed: str = "") -> str:
    outcome = subprocess.run(
        [BINARY, "user", *arguments, "--data", str(data)], input=typed, capture_output=True, text=True, timeout=60)
    assert outcome.returncode == status, outcome.stdout + outcome.stderr
    return outcome.stdout if status == 0 else outcome.stderr


def sign_in(url: str, login: str, password: str) -> int:
    with Client(url) as client:
        return client.send("POST", "/api/v1/session", {"login": login, "password": password})[0]


def administrator(data) -> str:
    line = next(line for line in user("list", data=data).splitlines() if "administrator" in line)
    return line.split("\t")[0]


def test_a_link_made_on_the_server_sets_a_password(data):
    """While the program runs; the office's history says that the program itself made it."""
    login = administrator(data)
    server = Served(data)
    try:
        told = user("link", login, data=data)
        path = re.search(r"/sandi/\S+", told).group(0)
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        page = browser.open(server.url + path, timeout=20).read().decode()
        assert login in page
        csrf = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        form = urllib.parse.urlencode({"csrf": csrf, "new": PASSWORD, "again": PASSWORD, "username": login})
        after = browser.open(server.url + path, form.encode(), timeout=20)
        assert after.url.endswith("/meja"), after.url
        history = browser.open(server.url + "/kantor/riwayat", timeout=20).read().decode()
        assert "Tautan kata sandi dibuat untuk" in history
        assert sign_in(server.url, login, PASSWORD) == 200
        assert sign_in(server.url, login, "coba-sigap") == 401
        used = urllib.request.Request(server.url + path)
        try:
            urllib.request.urlopen(used, timeout=20)
            raise AssertionError("the link opens twice")
        except urllib.error.HTTPError as gone:
            with gone:
                assert gone.code == 410
    finally:
        assert server.stop() == 0


def test_a_password_is_read_from_standard_input(data):
    login = administrator(data)
    assert "paling sedikit" in user("password", login, data=data, typed="pendek\n", status=1)
    user("password", login, data=data, typed=PASSWORD + "\n")
    server = Served(data)
    try:
        assert sign_in(server.url, login, PASSWORD) == 200
        assert sign_in(server.url, login, "coba-sigap") == 401
        with Client(server.url) as client:
            client.send("POST", "/api/v1/session", {"login": login, "password": PASSWORD})
            history = client.send("GET", "/kantor/riwayat")[1]["text"]
        assert re.search("Semua sesi [^<]+ diakhiri", history), "the office's record says nothing"
    finally:
        assert server.stop() == 0


def test_who_is_unknown_is_told_so(data, tmp_path):
    assert "tidak ada akun hantu" in user("link", "hantu", data=data, status=1)
    assert "tidak ada kantor" in user("list", data=tmp_path / "kosong", status=1)
    user("tautan", data=data, status=2)


def test_wrong_words_are_named_before_the_help():
    for words, why in [
        (["foo"], "sigap: perintah tidak dikenal: foo"), (["help", "foo"], "sigap: perintah tidak dikenal: foo"),
        (["user", "link"], "sigap user: sebutkan akunnya; lihat: sigap user list"),
        (["sop", "render", "a.yaml", "--to", "pdf"], "sigap sop: --to hanya dapat svg: --to svg"),
        (["sop", "gambar"], "sigap sop: tidak dikenal: gambar"),
        (["doctor", "--cepat"], "sigap doctor: tidak dikenal: --cepat"),
        (["verify"], "sigap verify: sebutkan --data FOLDER"), (["clock", "kini"], "sigap clock: tidak dikenal: kini"),
    ]:
        outcome = subprocess.run([BINARY, *words], capture_output=True, text=True, timeout=60)
        assert outcome.returncode == 2 and outcome.stdout == ""
        first, empty, *_ = outcome.stderr.split("\n")
        assert first == why and empty == "" and "Pemakaian:" in outcome.stderr
