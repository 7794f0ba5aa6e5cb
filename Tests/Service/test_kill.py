"""What was acknowledged survives `kill -9`, exactly once; what was not is there wholly or not at all."""

import collections
import hashlib
import http.client
import json
import os
import random
import sqlite3
import subprocess
import threading
import time

from office import Client, command_id
from served import REPOSITORY, Served

KILLS = int(os.environ.get("SIGAP_KILLS", "10"))
CLIENTS = 32
BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
#: Of the clients, so many turn reports into tickets; the others report.
DESKS = 6


class Load:
    """Clients that write down what they sent and what was acknowledged."""

    def __init__(self):
        self.lock = threading.Lock()
        self.sent: dict[str, dict] = {}
        self.acknowledged: dict[str, dict] = {}
        self.waiting: list[str] = []
        self.tickets: dict[str, str] = {}
        self.faults: list[str] = []

    def run(self, url: str, seconds: float, kill) -> None:
        stop = threading.Event()
        threads = [
            threading.Thread(target=self.desk if number < DESKS else self.report, args=(url, stop, number))
            for number in range(CLIENTS)
        ]
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        kill()
        stop.set()
        for thread in threads:
            thread.join(30)
            assert not thread.is_alive(), "a client hangs"

    def report(self, url: str, stop: threading.Event, number: int) -> None:
        with Client(url) as client:
            self.keep_reporting(client, stop, number)

    def keep_reporting(self, client: Client, stop: threading.Event, number: int) -> None:
        count = 0
        while not stop.is_set():
            count += 1
            id = command_id()
            body = {
                "complaint": "mati", "unit": UNIT, "text": f"Jaringan mati, laporan {number}-{count}",
                "name": f"Pelapor {number}", "contact": "0812-0000-0000",
            }
            with self.lock:
                self.sent[id] = body
            try:
                status, answer = client.command("receive-report", body, id)
            except (OSError, http.client.HTTPException):
                return
            with self.lock:
                if status == 201:
                    self.acknowledged[id] = answer
                    self.waiting.append(answer["report"])
                elif status != 503:
                    self.faults.append(f"report: {status} {answer}")

    def desk(self, url: str, stop: threading.Event, number: int) -> None:
        with Client(url) as client:
            self.keep_accepting(client, stop, number)

    def keep_accepting(self, client: Client, stop: threading.Event, number: int) -> None:
        try:
            client.sign_in(DESK_LOGIN)
            while not stop.is_set():
                with self.lock:
                    report = self.waiting.pop() if self.waiting else None
                if report is None:
                    time.sleep(0.005)
                    continue
                status, answer = client.command(
                    "accept-report",
                    {"report": report, "procedure": PROCEDURE, "title": f"Gangguan {number}"})
                with self.lock:
                    if status == 201:
                        self.tickets[answer["ticket"]] = answer["number"]
                    elif status != 503:
                        self.faults.append(f"accept: {status} {answer}")
        except (OSError, http.client.HTTPException):
            return


UNIT = "dinkes"
DESK_LOGIN = "meja"
PROCEDURE = "bolmut-maintenance-gangguan"


def rows(data, question: str, *values):
    connection = sqlite3.connect(data / "office.db")
    try:
        return connection.execute(question, values).fetchall()
    finally:
        connection.close()


def lines(data) -> list[bytes]:
    """Every event as the line of JSON that was hashed."""
    printed = subprocess.run([BINARY, "verify", "--data", str(data), "--lines"], capture_output=True, check=True)
    return printed.stdout.splitlines()


def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(data):
    load = Load()
    for _ in range(KILLS):
        server = Served(data)
        load.run(server.url, random.uniform(0.4, 1.2), server.process.kill)
        server.process.wait()

    server = Served(data)
    try:
        assert not load.faults, load.faults[:5]
        assert len(load.acknowledged) > KILLS, "the load was no load"
        reports = {row[0]: row[1] for row in rows(data, "SELECT lower(hex(id)), code FROM report")}
        for answer in load.acknowledged.values():
            assert reports.get(answer["report"]) == answer["code"], f"lost: {answer}"
        codes = rows(data, "SELECT count(*), count(DISTINCT code) FROM report")[0]
        assert codes[0] == codes[1]
        tickets = {row[0]: row[1] for row in rows(data, "SELECT lower(hex(id)), number FROM ticket")}
        for ticket, number in load.tickets.items():
            assert tickets.get(ticket) == number, f"lost: {number}"

        # Events and read tables tell the same story.
        kinds = collections.Counter(json.loads(line)["kind"] for line in lines(data))
        assert kinds["reportReceived"] == len(reports)
        assert kinds["ticketOpened"] == len(tickets)

        # Numbers without gap, each once.
        counted = sorted(int(number.rsplit("-", 1)[1]) for number in tickets.values())
        assert counted == list(range(1, len(counted) + 1))

        # A client that never heard an answer sends the same again: one report, whatever had happened.
        unheard = [id for id in load.sent if id not in load.acknowledged][:40]
        with Client(server.url) as client:
            for id in unheard:
                status, answer = client.command("receive-report", load.sent[id], id)
                assert status == 201, answer
                assert client.command("receive-report", load.sent[id], id) == (status, answer)
        again = rows(data, "SELECT count(*), count(DISTINCT code) FROM report")[0]
        assert again[0] == again[1] <= len(reports) + len(unheard)
    finally:
        assert server.stop() == 0

    verified = subprocess.run([BINARY, "verify", "--data", str(data)], capture_output=True, text=True)
    assert verified.returncode == 0, verified.stdout + verified.stderr

    # Checked once more by nothing but the rule of the record: a line names the SHA-256 of the line before.
    heads: dict[str, str] = {}
    for line in lines(data):
        event = json.loads(line)
        assert event["prev"] == heads.get(event["stream"], "0" * 64), event
        heads[event["stream"]] = hashlib.sha256(line).hexdigest()
