"""What happens to disk, files and neighbours: a clear answer, nothing half done, and a record that verifies."""

import hashlib
import http.client
import os
import random
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

from folders import read_only, small_disk
from office import Client, command_id
from served import REPOSITORY, Served

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))


def verify(data: Path) -> subprocess.CompletedProcess:
    return subprocess.run([BINARY, "verify", "--data", str(data)], capture_output=True, text=True)


def expect_clean(data: Path) -> None:
    outcome = verify(data)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert "Catatan utuh." in outcome.stdout


def refused_start(data: Path) -> str:
    """What `serve` says where it does not even begin."""
    outcome = subprocess.run(
        [BINARY, "serve", "--data", str(data), "--listen", "127.0.0.1:0"],
        capture_output=True, text=True, timeout=60)
    assert outcome.returncode == 1, outcome
    return outcome.stdout + outcome.stderr


def report(number: int = 0) -> dict:
    return {
        "complaint": "mati", "unit": "dinkes", "text": f"Jaringan mati, laporan {number}", "name": "Sari",
        "contact": "0812-0000-0000",
    }


def codes(data: Path) -> set[str]:
    with sqlite3.connect(f"file:{data}/office.db?mode=ro", uri=True) as connection:
        return {row[0] for row in connection.execute("SELECT code FROM report")}


def attachment(data: Path) -> Path:
    """One file that an event names."""
    with sqlite3.connect(f"file:{data}/office.db?mode=ro", uri=True) as connection:
        digest = connection.execute(
            "SELECT lower(hex(content)) FROM named_content WHERE source = zeroblob(16) LIMIT 1").fetchone()[0]
    return data / "attachments" / digest[:2] / digest[2:]


def test_a_full_disk_is_told_and_nothing_acknowledged_is_lost(seeded, tmp_path):
    size = sum(file.stat().st_size for file in seeded.rglob("*") if file.is_file()) // 2**20
    with small_disk(tmp_path / "disk", size + 16) as disk:
        data = shutil.copytree(seeded, disk / "data")
        server = Served(data)
        try:
            with Client(server.url) as client:
                client.sign_in("meja")
                with open(disk / "penuh", "wb", buffering=0) as filler:
                    try:
                        while True:
                            filler.write(b"x" * 2**16)
                    except OSError:
                        pass
                kept, refused = set(), None
                for number in range(500):
                    id, body = command_id(), report(number)
                    status, answer = client.command("receive-report", body, id)
                    if status != 201:
                        refused = (id, body)
                        break
                    kept.add(answer["code"])
                assert refused, "the disk never was full"
                assert status == 503 and "penuh" in answer["title"], answer
                assert "Kosongkan" in str(answer) or "kosongkan" in str(answer), answer
                # Reading goes on.
                assert client.send("GET", "/api/v1/tickets")[0] == 200
                assert server.get("/")[0] == 200
                (disk / "penuh").unlink()
                status, answer = client.command("receive-report", refused[1], refused[0])
                assert status == 201, answer
                kept.add(answer["code"])
        finally:
            assert server.stop() == 0
        assert kept <= codes(data)
        expect_clean(data)


def send_photos(url: str, field: str, megabytes: int) -> tuple[int, str]:
    """A stranger's report from a browser nobody has seen, with a photo that cannot be packed."""
    with Client(url) as client:
        text = page(client, "/lapor")
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text))
        fields |= report() | {"text": "Mati di lantai dua"}
        parts = [
            f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields.items()
        ]
        parts.append(
            f'Content-Disposition: form-data; name="{field}"; filename="a.jpg"\r\n'.encode()
            + b"Content-Type: image/jpeg\r\n\r\n" + os.urandom(megabytes << 20) + b"\r\n")
        body = b"".join(b"--batas\r\n" + part for part in parts) + b"--batas--\r\n"
        connection = http.client.HTTPConnection(client.host, timeout=60)
        connection.request(
            "POST", "/perintah/receive-report", body, {
                "Content-Type": "multipart/form-data; boundary=batas",
                "Cookie": "; ".join(f"{name}={value}" for name, value in client.cookies.items()),
            })
        answer = connection.getresponse()
        said = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, said


def files(data: Path) -> int:
    return sum(1 for file in (data / "attachments").rglob("*") if file.is_file())


def test_photos_of_strangers_leave_room_for_words(seeded, tmp_path):
    size = sum(file.stat().st_size for file in seeded.rglob("*") if file.is_file()) // 2**20
    with small_disk(tmp_path / "disk", size + 88) as disk:
        data = shutil.copytree(seeded, disk / "data")
        (disk / "ganjal").write_bytes(bytes(8 << 20))
        server = Served(data)
        try:
            before = files(data)
            status, said = send_photos(server.url, "attachments", 1)
            assert status == 422 and files(data) == before, "a field that the form does not have"
            for _ in range(30):
                status, said = send_photos(server.url, "photos", 10)
                if status != 303:
                    break
            assert status == 507, said[:600]
            assert "kehabisan ruang" in said and "Mati di lantai dua" in said
            space = os.statvfs(disk)
            reserve = space.f_blocks * space.f_frsize // 20
            assert space.f_bavail * space.f_frsize >= reserve - 2**20, "the log may have grown meanwhile"
            assert list((data / "attachments" / "incoming").iterdir()) == []
            with Client(server.url) as client:
                assert client.command("receive-report", report())[0] == 201
                # Whatever else fills the disk: below the reserve words go on for a while, and it is told.
                with open(disk / "penuh", "wb", buffering=0) as filler:
                    while (space := os.statvfs(disk)).f_bavail * space.f_frsize > reserve * 3 // 4:
                        filler.write(b"x" * 2**16)
                assert client.command("receive-report", report())[0] == 201
            assert send_photos(server.url, "photos", 1)[0] == 507
            assert server.get("/readyz") == (503, b"not ready\n")
            made = subprocess.run(
                [BINARY, "backup", str(disk / "cadangan.tar.zst"), "--data", str(data)],
                capture_output=True, text=True)
            assert made.returncode == 1, made
            for name in ("penuh", "ganjal"):
                (disk / name).unlink()
            assert server.get("/readyz")[0] == 200
        finally:
            assert server.stop() == 0
        expect_clean(data)


def test_a_folder_that_cannot_be_written_is_refused_in_words(data, tmp_path):
    with read_only(data, tmp_path / "ro") as folder:
        said = refused_start(folder)
        assert "tidak dapat ditulis" in said and "hanya-baca" in said, said
        # A copy that nobody can write any more is checked all the same.
        expect_clean(folder)
    expect_clean(data)


def test_a_folder_without_an_office_is_told(tmp_path):
    outcome = verify(tmp_path / "tidak-ada")
    assert outcome.returncode == 1 and "Basis data tidak dapat dibuka" in outcome.stderr, outcome


def test_a_database_held_by_another_process_is_busy_and_then_free(data):
    server = Served(data)
    try:
        with Client(server.url) as client:
            client.sign_in("meja")
            other = sqlite3.connect(data / "office.db", isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            id = command_id()
            status, answer = client.command("receive-report", report(), id)
            assert status == 503 and "sibuk" in answer["title"], answer
            assert client.send("GET", "/api/v1/tickets")[0] == 200
            other.execute("ROLLBACK")
            other.close()
            status, answer = client.command("receive-report", report(), id)
            assert status == 201, answer
            assert client.command("receive-report", report(), id) == (status, answer)
    finally:
        assert server.stop() == 0
    expect_clean(data)


def test_a_file_that_is_no_database_is_told_with_what_to_do(data):
    with open(data / "office.db", "r+b") as file:
        file.write(b"bukan basis data" * 8)
    said = refused_start(data)
    assert "Basis data rusak" in said and "cadangan" in said, said
    outcome = verify(data)
    assert outcome.returncode == 1 and "Basis data rusak" in outcome.stderr, outcome


def test_damaged_pages_are_told_and_never_shown_raw(data):
    database = data / "office.db"
    pages = database.stat().st_size // 4096
    with open(database, "r+b") as file:
        for page in range(3, pages):
            file.seek(page * 4096)
            file.write(random.Random(page).randbytes(4096))
    outcome = verify(data)
    assert outcome.returncode == 1 and ("rusak" in outcome.stderr or "RUSAK" in outcome.stderr), outcome
    assert "Traceback" not in outcome.stderr
    try:
        server = Served(data)
    except (RuntimeError, TimeoutError) as error:
        assert "Basis data rusak" in str(error), error
        return
    try:
        for path in ("/", "/lacak", "/api/v1/outages"):
            status, body = server.get(path)
            text = body.decode("utf-8", "replace")
            assert "DatabaseError" not in text and "SELECT" not in text, text
            assert status in (200, 503), f"{path}: {status} {text[:300]}"
            if status == 503:
                assert "Basis data rusak" in text, text[:600]
    finally:
        server.stop()


def test_a_torn_last_frame_of_the_log_costs_at_most_what_it_held(data):
    server = Served(data)
    kept = []
    with Client(server.url) as client:
        for number in range(30):
            status, answer = client.command("receive-report", report(number))
            assert status == 201, answer
            kept.append(answer["code"])
    server.process.kill()
    server.process.wait()
    log = data / "office.db-wal"
    # A frame is 24 bytes of header and a page; the last is cut in its middle, as a power cut leaves it.
    size = log.stat().st_size
    assert size > 32 + 4120
    with open(log, "r+b") as file:
        file.truncate(size - 2000)
    server = Served(data)
    try:
        with Client(server.url) as client:
            status, answer = client.command("receive-report", report(99))
            assert status == 201, answer
    finally:
        assert server.stop() == 0
    there = codes(data)
    assert set(kept[:-1]) <= there, "more than the last one is gone"
    expect_clean(data)


def test_a_missing_attachment_is_told_and_the_rest_works(data):
    file = attachment(data)
    digest = file.parent.name + file.name
    content = file.read_bytes()
    assert hashlib.sha256(content).hexdigest() == digest
    file.unlink()
    outcome = verify(data)
    assert outcome.returncode == 1 and f"attachments/{file.parent.name}/{file.name} hilang" in outcome.stderr
    assert re.search(r"disebut peristiwa \d+ dari tiket T-", outcome.stderr), outcome.stderr
    server = Served(data)
    try:
        with Client(server.url) as client:
            client.sign_in("meja")
            ticket = next(
                item["id"] for item in client.send("GET", "/api/v1/tickets?limit=200")[1]["items"]
                if digest in page(client, f"/tiket/{item['id']}"))
            assert "Berkas ini tidak ada lagi di server" in page(client, f"/tiket/{ticket}")
            status, answer = client.send("GET", f"/tiket/{ticket}/lampiran/{digest}")
            assert status == 404 and "tidak ada lagi" in answer["text"], answer
            assert client.command("comment", {"ticket": ticket, "text": "Berkasnya dicari"})[0] == 200
    finally:
        assert server.stop() == 0
    file.write_bytes(content + b".")
    assert "telah berubah isinya" in verify(data).stderr
    file.write_bytes(content)
    expect_clean(data)


def page(client: Client, path: str) -> str:
    status, answer = client.send("GET", path, headers={"Accept": "text/html"})
    assert status == 200, answer
    return answer["text"]
