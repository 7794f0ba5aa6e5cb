"""A backup made under load, and an office that comes back from it."""

import os
import subprocess
import threading
import time

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
