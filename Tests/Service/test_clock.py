"""A clock that is wrong once must not shut the office for as long as it was wrong by."""

import os
import sqlite3
import subprocess
from pathlib import Path

from office import Client, command_id
from served import REPOSITORY, Served
from shifted import ShiftedClock

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
HOUR = 3_600
YEAR = 365 * 24 * HOUR


def report(server: Served, id: str | None = None) -> tuple[int, str]:
    """What a stranger's report is answered with."""
    body = {
        "complaint": "mati", "unit": "dinkes", "text": "Jaringan mati", "name": "Sari", "contact": "0812-0000-0000",
    }
    with Client(server.url) as client:
        status, answer = client.command("receive-report", body, id)
    return status, str(answer)


def sigap(clock: ShiftedClock, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run([*clock.before, BINARY, *words], capture_output=True, text=True, timeout=60)


def seals(data: Path) -> int:
    with sqlite3.connect(f"file:{data}/office.db?mode=ro", uri=True) as connection:
        return connection.execute("SELECT count(*) FROM seal").fetchone()[0]


def expect_clean(data: Path) -> None:
    outcome = subprocess.run([BINARY, "verify", "--data", str(data)], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_a_jump_of_hours_is_refused_and_forgotten_once_it_is_put_right(data, tmp_path):
    clock = ShiftedClock(tmp_path)
    server = Served(data, before=clock.before)
    try:
        assert report(server)[0] == 201
        clock.move(8 * HOUR)
        status, said = report(server)
        assert status == 503 and "meragukan" in said and "clock-ok" in said, said
        assert server.get("/readyz") == (503, b"not ready\n")
        clock.move(0)
        assert report(server)[0] == 201
        assert server.get("/readyz")[0] == 200
    finally:
        assert server.stop() == 0
    expect_clean(data)


def test_a_record_that_is_hours_ahead_goes_on_by_the_operators_word(data, tmp_path):
    clock = ShiftedClock(tmp_path)
    # As a hardware clock in local time does it: wrong from the start, and nothing to tell it by.
    clock.move(8 * HOUR)
    server = Served(data, before=clock.before)
    try:
        assert report(server)[0] == 201
        clock.move(0)
        id = command_id()
        status, said = report(server, id)
        assert status == 503 and "lebih maju" in said and "clock-ok" in said, said
        assert server.get("/readyz")[0] == 503
        found = sigap(clock, "doctor", "--data", str(data))
        assert found.returncode == 1 and "clock-ok" in found.stdout, found
        given = sigap(clock, "clock-ok", "--data", str(data))
        assert given.returncode == 0 and "dicatat kemudian" in given.stdout, given
        assert report(server, id)[0] == 201
        assert server.get("/readyz")[0] == 200
    finally:
        assert server.stop() == 0
    server = Served(data, before=clock.before)
    try:
        assert report(server)[0] == 201
    finally:
        assert server.stop() == 0
    expect_clean(data)


def test_a_clock_ten_years_ahead_records_and_seals_nothing(data, tmp_path):
    clock = ShiftedClock(tmp_path)
    before = seals(data)
    clock.move(10 * YEAR)
    server = Served(data, before=clock.before)
    try:
        status, said = report(server)
        assert status == 503 and "meragukan" in said, said
        assert server.get("/readyz")[0] == 503
        assert seals(data) == before
        clock.move(0)
        assert report(server)[0] == 201
        # An operator who vouches for it all the same has to go back to a backup.
        clock.move(10 * YEAR)
        assert sigap(clock, "clock-ok", "--data", str(data)).returncode == 0
        assert report(server)[0] == 201
        clock.move(0)
        assert report(server)[0] == 503
        given = sigap(clock, "clock-ok", "--data", str(data))
        assert given.returncode == 1 and "sigap restore" in given.stderr, given
        assert report(server)[0] == 503
    finally:
        assert server.stop() == 0
    expect_clean(data)
