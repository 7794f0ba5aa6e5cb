"""`sigap doctor`: each check says nothing when all is well, and is heard when what it looks at goes wrong."""

import datetime
import json
import os
import shutil
import sqlite3
import subprocess
import time

import pytest
from network import certificate
from office import Client
from served import REPOSITORY, Served

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
CHECKS = {"service", "disk", "certificate", "backup", "speed", "integrity", "seals", "outbox", "clock"}


def doctor(data, *words: str) -> tuple[int, dict]:
    """The exit status, and what each check found."""
    outcome = subprocess.run(
        [BINARY, "doctor", "--data", str(data), "--json", *words], capture_output=True, text=True, timeout=60)
    assert outcome.stdout.count("\n") == 1, outcome.stdout + outcome.stderr
    said = json.loads(outcome.stdout)
    return outcome.returncode, {check["check"]: check for check in said["checks"]}


def is_well(checks: dict, but=()) -> bool:
    """Whether this machine's disk and clock, of which a test knows nothing, are left out, and the rest is well."""
    return all(
        check["level"] in ("good", "notice") for name, check in checks.items() if name not in ("disk", "clock", *but))


def write(data, *statements) -> None:
    with sqlite3.connect(data / "office.db") as connection:
        for statement in statements:
            connection.execute(*statement) if isinstance(statement, tuple) else connection.execute(statement)
    connection.close()


def test_all_is_well_while_it_serves(data):
    server = Served(data)
    try:
        _, checks = doctor(data)
        assert set(checks) == CHECKS
        assert is_well(checks), checks
        assert checks["service"]["level"] == "good"
    finally:
        assert server.stop() == 0
    _, checks = doctor(data)
    assert checks["service"]["level"] == "notice"
    assert "systemctl start sigap" in checks["service"]["remedy"]


def test_it_speaks_two_languages_and_refuses_what_it_does_not_know(data):
    said = subprocess.run([BINARY, "doctor", "--data", str(data)], capture_output=True, text=True)
    assert "SIGAP tidak sedang melayani folder ini." in said.stdout
    said = subprocess.run([BINARY, "doctor", "--data", str(data), "--english"], capture_output=True, text=True)
    assert "SIGAP is not serving this folder." in said.stdout
    assert subprocess.run([BINARY, "doctor", "--cepat"], capture_output=True).returncode == 2


def test_a_folder_without_an_office(tmp_path):
    status, checks = doctor(tmp_path)
    assert status == 1 and checks["folder"]["level"] == "trouble" and "--data" in checks["folder"]["remedy"]


def test_certificates(data, tmp_path):
    crt, key = certificate(tmp_path / "tls", "lama", "127.0.0.1", days=400)
    server = Served(data, "--tls", str(crt), str(key), trust=crt)
    assert server.stop() == 0
    _, checks = doctor(data)  # the server left word of what it used
    assert checks["certificate"]["level"] == "notice" and "sendiri" in checks["certificate"]["says"]
    soon, soon_key = certificate(tmp_path / "tls", "segera", "127.0.0.1", days=5)
    for pair, level in [((soon, soon_key), "warning"), ((soon, key), "trouble"), ((tmp_path / "tiada", key), "trouble")]:
        status, checks = doctor(data, "--tls", *map(str, pair))
        assert status == 1 and checks["certificate"]["level"] == level, checks["certificate"]
        assert "reload" in checks["certificate"]["remedy"]
    key.unlink()
    assert doctor(data)[1]["certificate"]["level"] == "trouble"


def test_backups(data, tmp_path):
    shelf = data / "cadangan"
    shutil.rmtree(shelf, ignore_errors=True)
    _, checks = doctor(data)
    assert checks["backup"]["level"] == "notice" and "sigap backup" in checks["backup"]["remedy"]
    shelf.mkdir(mode=0o700)
    made = subprocess.run(
        [BINARY, "backup", str(shelf), "--data", str(data)], capture_output=True, text=True, timeout=60)
    assert made.returncode == 0, made.stderr
    assert doctor(data)[1]["backup"]["level"] == "good"
    # One from three days ago: the same, with another moment in what it says of itself.
    (kept,) = shelf.iterdir()
    room = tmp_path / "old"
    room.mkdir()
    subprocess.run(["tar", "--zstd", "-xf", str(kept), "-C", str(room)], check=True)
    names = subprocess.run(
        ["tar", "--zstd", "-tf", str(kept)], check=True, capture_output=True, text=True).stdout.split()
    manifest = json.loads((room / names[0]).read_text())
    moment = manifest["made"]
    (room / names[0]).write_text(json.dumps({**manifest, "made": earlier(moment)}))
    kept.unlink()
    subprocess.run(["tar", "--zstd", "-cf", str(kept), "-C", str(room), *names], check=True)
    status, checks = doctor(data)
    assert status == 1 and checks["backup"]["level"] == "warning", (checks["backup"], moment)


def earlier(moment):
    """Three days before, in whatever form the backup writes its moment."""
    if isinstance(moment, int):
        return moment - 3 * 86_400_000
    if isinstance(moment, dict):
        return {name: earlier(value) for name, value in moment.items()}
    at = datetime.datetime.fromisoformat(moment.replace("Z", "+00:00")) - datetime.timedelta(days=3)
    return at.isoformat(timespec="milliseconds" if "." in moment else "seconds").replace("+00:00", "Z")


def test_slow_reads(data):
    now = int(time.time() * 1000)
    note = {"version": "0", "slow": [{"name": "tickets(_:)", "milliseconds": 1234, "at": now - 60_000}]}
    (data / "serving.json").write_text(json.dumps(note))
    status, checks = doctor(data)
    assert status == 1 and checks["speed"]["level"] == "warning" and "1234 ms" in checks["speed"]["says"]
    # It is not forgotten when the server starts anew, but by the next day.
    assert Served(data).stop() == 0
    assert doctor(data)[1]["speed"]["level"] == "warning"
    note["slow"][0]["at"] = now - 25 * 3_600_000
    (data / "serving.json").write_text(json.dumps(note))
    assert doctor(data)[1]["speed"]["level"] == "good"


def test_days_without_a_seal(data):
    write(data, "PRAGMA foreign_keys = OFF", *(f"DROP TRIGGER {name}" for name in triggers(data, "seal")),
          *(f"DROP TRIGGER {name}" for name in triggers(data, "seal_head")),
          "DELETE FROM seal_head WHERE seal > (SELECT max(number) - 5 FROM seal)",
          "DELETE FROM seal WHERE number > (SELECT max(number) - 5 FROM seal)")
    status, checks = doctor(data)
    assert status == 1 and checks["seals"]["level"] == "warning", checks["seals"]
    assert Served(data).stop() == 0
    end = time.monotonic() + 20
    while doctor(data)[1]["seals"]["level"] != "good":
        assert time.monotonic() < end, "the server seals what ended"
        assert Served(data).stop() == 0


def triggers(data, table: str) -> list[str]:
    with sqlite3.connect(data / "office.db") as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,))
        found = [row[0] for row in rows.fetchall()]
    connection.close()
    return found


def test_messages_that_are_held_up(data):
    url = "http://127.0.0.1:9/kait"  # nobody listens there
    outcome = subprocess.run(
        [BINARY, "webhook", "add", url, "--allow-private", "--data", str(data)], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    assert doctor(data)[1]["outbox"]["level"] == "good"
    server = Served(data)
    try:
        with Client(server.url) as client:
            status, answer = client.command("receive-report", {
                "complaint": "mati", "unit": "dinkes", "text": "Jaringan mati", "name": "Pelapor", "contact": "0812-0000"})
            assert status == 201, answer
    finally:
        assert server.stop() == 0
    assert doctor(data)[1]["outbox"]["level"] == "good"
    write(data, f"UPDATE outbox SET created = created - {10 * 3_600_000}")
    status, checks = doctor(data)
    assert status == 1 and checks["outbox"]["level"] == "warning" and "webhook list" in checks["outbox"]["remedy"]
    write(data, f"UPDATE outbox SET created = created + {10 * 3_600_000}, due = NULL")
    assert doctor(data)[1]["outbox"]["level"] == "warning", "given up is told too"


def test_a_changed_record(data):
    write(data, *(f"DROP TRIGGER {name}" for name in triggers(data, "event")),
          "UPDATE event SET line = (SELECT line FROM event WHERE id = 1) WHERE id = (SELECT max(id) - 3 FROM event)")
    status, checks = doctor(data)
    assert status == 1 and checks["integrity"]["level"] == "trouble" and "verify" in checks["integrity"]["remedy"]


def test_a_damaged_file(data):
    with sqlite3.connect(data / "office.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    size = (data / "office.db").stat().st_size
    with open(data / "office.db", "r+b") as file:
        for place in range(size // 2, size - 4096, 40_960):
            file.seek(place // 4096 * 4096)
            file.write(b"\xff" * 2048)
    status, checks = doctor(data)
    assert status == 1
    assert any(checks.get(name, {}).get("level") == "trouble" for name in ("integrity", "folder")), checks


def test_a_full_disk(data, tmp_path):
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    small = tmp_path / "disk"
    small.mkdir()
    size = sum(file.stat().st_size for file in data.rglob("*") if file.is_file())
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size + (64 << 20)}", "tmpfs", str(small)], capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    try:
        subprocess.run(["cp", "-a", str(data), str(small / "data")], check=True)
        status, checks = doctor(small / "data")
        assert status == 1 and checks["disk"]["level"] == "trouble", checks["disk"]
        assert "apt clean" in checks["disk"]["remedy"]
    finally:
        subprocess.run(["umount", str(small)], check=True)
