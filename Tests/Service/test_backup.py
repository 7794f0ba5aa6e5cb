"""A backup made under load, and an office that comes back from it."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import threading
import time
from contextlib import closing

from office import Client, command_id
from served import REPOSITORY, Served

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))


def sigap(*words) -> subprocess.CompletedProcess:
    return subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True, timeout=120)


def report(client: Client, number: int) -> str:
    """Reports, and gives the tracking code once it is acknowledged."""
    status, answer = client.command("receive-report", {
        "complaint": "mati", "unit": "dinkes", "text": f"Jaringan mati {number}", "name": "Pelapor Contoh",
        "contact": "0812-0000-0000"}, command_id())
    assert status == 201, answer
    return answer["code"]


def test_everything_acknowledged_before_a_backup_comes_back(data, tmp_path):
    server = Served(data)
    acknowledged: list[str] = []
    stop = threading.Event()

    def keep_reporting(number: int) -> None:
        with Client(server.url) as client:
            while not stop.is_set():
                acknowledged.append(report(client, number))

    threads = [threading.Thread(target=keep_reporting, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    backups = []
    try:
        for number in range(3):
            time.sleep(0.3)
            before = list(acknowledged)
            file = tmp_path / f"{number}.tar.zst"
            made = sigap("backup", file, "--data", data)
            assert made.returncode == 0, made.stderr
            backups.append((file, before))
    finally:
        stop.set()
        for thread in threads:
            thread.join(30)
        refused = sigap("restore", backups[-1][0], "--data", data, "--replace")
        assert server.stop() == 0
    assert refused.returncode == 1 and "systemctl stop" in refused.stderr, "not while it is served"

    for file, before in backups:
        folder = tmp_path / f"dari-{file.name}"
        restored = sigap("restore", file, "--data", folder)
        assert restored.returncode == 0, restored.stderr
        assert sigap("verify", "--data", folder).returncode == 0
        again = Served(folder)
        try:
            for code in before[-20:]:
                assert again.get(f"/lacak/{code}")[0] == 200, "acknowledged before the backup, and gone"
        finally:
            assert again.stop() == 0

    file = backups[0][0]
    kept = sigap("restore", file, "--data", data)
    assert kept.returncode == 1 and "--replace" in kept.stderr
    replaced = sigap("restore", file, "--data", data, "--replace")
    assert replaced.returncode == 0, replaced.stderr
    assert sigap("verify", "--data", data).returncode == 0
    assert list(data.glob("sebelum-pemulihan-*/office.db"))


def test_a_backup_that_was_altered_is_refused_and_changes_nothing(data, tmp_path):
    file = tmp_path / "a.tar.zst"
    assert sigap("backup", file, "--data", data).returncode == 0
    assert sigap("backup", file, "--data", data).returncode == 1, "nothing is written over"
    assert sigap("backup", tmp_path, "--data", data).returncode == 0, "a folder: it names the file itself"
    whole = file.read_bytes()
    before = (data / "office.db").read_bytes()
    for altered in (whole[:-20], whole[: len(whole) // 2], whole[:4000] + b"\0" + whole[4001:], b"", b"halo"):
        file.write_bytes(altered)
        for words in (("--check",), ("--data", data, "--replace")):
            refused = sigap("restore", file, *words)
            assert refused.returncode == 1 and refused.stderr.startswith("sigap restore: "), refused
    assert (data / "office.db").read_bytes() == before
    assert not (data / "pemulihan").exists()
    assert sigap("restore").returncode == 2
    assert sigap("restore", tmp_path / "tidak-ada.tar", "--check").returncode == 1


def change(database, *statements) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def forged(backup, to, *statements):
    """The same backup with another database, by somebody who can reckon hashes."""
    room = to.with_suffix(".isi")
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir()
    names = subprocess.run(
        ["tar", "--zstd", "-tf", str(backup)], check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["tar", "--zstd", "-xf", str(backup), "-C", str(room)], check=True)
    change(room / "office.db", *statements)
    database = (room / "office.db").read_bytes()
    manifest = json.loads((room / "manifest.json").read_text())
    manifest |= {"database": hashlib.sha256(database).hexdigest(), "databaseSize": len(database)}
    (room / "manifest.json").write_text(json.dumps(manifest))
    subprocess.run(["tar", "--zstd", "-cf", str(to), "-C", str(room), *names], check=True)
    return to


def test_a_database_built_otherwise_is_refused_by_name(data, tmp_path):
    whole = tmp_path / "a.tar.zst"
    assert sigap("backup", whole, "--data", data).returncode == 0
    hands = [
        (["DROP TRIGGER seal_no_delete", "DROP TRIGGER event_no_update"], "pemicu event_no_update hilang"),
        (["CREATE TRIGGER diam AFTER INSERT ON session BEGIN DELETE FROM second_factor; END"],
         "pemicu diam bukan buatan SIGAP"),
        # A name that a table of the search index bears does not hide what is no table.
        (["CREATE TRIGGER ticket_search_data AFTER INSERT ON session BEGIN DELETE FROM session; END"],
         "pemicu ticket_search_data bukan buatan SIGAP"),
        (["ALTER TABLE account ADD COLUMN lain TEXT"], "tabel account telah diubah"),
    ]
    for number, (statements, words) in enumerate(hands):
        file = forged(whole, tmp_path / f"{number}.tar.zst", *statements)
        refused = sigap("restore", file, "--data", tmp_path / "baru")
        assert refused.returncode == 1 and words in refused.stderr, refused
        assert not (tmp_path / "baru/office.db").exists()
        # The same hand in an office that is there.
        folder = shutil.copytree(data, tmp_path / f"kantor-{number}")
        assert sigap("verify", "--data", folder).returncode == 0
        change(folder / "office.db", *statements)
        verified = sigap("verify", "--data", folder)
        assert verified.returncode == 1 and words in verified.stderr and "Catatan utuh" not in verified.stdout, verified
        examined = sigap("doctor", "--json", "--data", folder)
        (found,) = [check for check in json.loads(examined.stdout)["checks"] if check["check"] == "integrity"]
        assert found["level"] == "trouble" and words in found["says"], found


def test_access_that_came_with_a_backup_is_taken_away_where_that_is_asked_for(data, tmp_path):
    """No hash vouches for passwords: another's opens, unless all are made void."""
    made = sigap("token", "create", "kabid", "--name", "papan", "--scope", "read", "--data", data)
    assert made.returncode == 0, made.stderr
    whole = tmp_path / "a.tar.zst"
    assert sigap("backup", whole, "--data", data).returncode == 0
    file = forged(
        whole, tmp_path / "b.tar.zst", "UPDATE account SET password = (SELECT password FROM account LIMIT 1)",
        "INSERT INTO session (token, person, csrf, opened, last_seen, english) "
        "SELECT zeroblob(32), person, 'x', 1, 1, 0 FROM account LIMIT 1")
    trusting, careful = tmp_path / "percaya", tmp_path / "hati-hati"
    assert sigap("restore", file, "--data", trusting).returncode == 0
    restored = sigap("restore", file, "--data", careful, "--reset-access")
    assert restored.returncode == 0, restored.stderr
    with closing(sqlite3.connect(careful / "office.db")) as connection:
        for table in ("account", "session", "second_factor", "recovery_code"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
        assert connection.execute("SELECT count(*) FROM api_token WHERE revoked IS NULL").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM api_token").fetchone() != (0,), "that it was there is kept"
    assert sigap("verify", "--data", careful).returncode == 0
    login, path = re.search(r"sekali pakai untuk (\S+), .*?(/sandi/\S+)", restored.stdout, re.S).groups()
    for folder, status in ((trusting, 200), (careful, 401)):
        server = Served(folder)
        try:
            with Client(server.url) as client:
                said = client.send("POST", "/api/v1/session", {"login": login, "password": "coba-sigap"})
                assert said[0] == status, said
            if folder == careful:
                assert server.get(path)[0] == 200, "the administrator's link"
        finally:
            assert server.stop() == 0
