"""Tokens and webhooks of a running program, from outside."""

import hashlib
import hmac
import http.server
import json
import os
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request

from office import Client, command_id
from served import REPOSITORY, Served

UNIT = "dinkes"


class Receiver:
    """Another program on a port of its own: it fails as often as it is told, and keeps what it took."""

    def __init__(self, failures: int = 0):
        self.failures = failures
        self.attempts = 0
        self.taken: list[tuple[dict, bytes]] = []
        self.arrived = threading.Condition()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                with receiver.arrived:
                    receiver.attempts += 1
                    fails = receiver.attempts <= receiver.failures
                    if not fails:
                        receiver.taken.append((dict(self.headers.items()), body))
                    receiver.arrived.notify_all()
                self.send_response(500 if fails else 204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/kait"

    def wait(self, enough, seconds: float = 30) -> None:
        with self.arrived:
            assert self.arrived.wait_for(lambda: enough(self), seconds), (self.attempts, self.taken)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def sigap(*arguments: str, status: int = 0) -> str:
    binary = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
    outcome = subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=60)
    assert outcome.returncode == status, outcome.stdout + outcome.stderr
    return outcome.stdout.strip() if status == 0 else outcome.stderr


def report(client: Client) -> str:
    status, answer = client.command("receive-report", {
        "complaint": "mati", "unit": UNIT, "text": "Jaringan mati di ruang Ibu Sari", "name": "Sari", "contact": "0800-0000-001",
    }, command_id())
    assert status == 201, answer
    return answer["report"]


def verify(key: str, headers: dict, body: bytes) -> None:
    stamp = headers["X-Sigap-Timestamp"]
    proof = hmac.new(key.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest("sha256=" + proof, headers["X-Sigap-Signature"])
    assert abs(time.time() - int(stamp)) < 60


def test_events_are_delivered_signed(data):
    receiver = Receiver()
    key = sigap("webhook", "add", receiver.url, "--allow-private", "--data", str(data))
    server = Served(data)
    try:
        with Client(server.url) as client:
            id = report(client)
            refused = client.command("receive-report", {"complaint": "mati"}, command_id())
            assert refused[0] == 422
            last = report(client)
        receiver.wait(lambda it: any(last.encode() in body for _, body in it.taken))
        mine = [json.loads(body) for _, body in receiver.taken if json.loads(body).get("report") in (id, last)]
        assert [(one["report"], one["kind"], one["sequence"]) for one in mine] == [
            (id, "reportReceived", 1), (last, "reportReceived", 1)]
        for headers, body in receiver.taken:
            verify(key, headers, body)
            assert b"Sari" not in body and b"0800-1" not in body
            assert json.loads(body)["event"] == headers["X-Sigap-Event"]
        # The clock of a demonstration office has things of its own to tell, at any moment.
        end = time.monotonic() + 20
        while "menunggu 0" not in (said := sigap("webhook", "list", "--data", str(data))):
            assert time.monotonic() < end, said
            time.sleep(0.2)
    finally:
        assert server.stop() == 0
        receiver.close()


def test_what_failed_survives_a_restart(data):
    receiver = Receiver(failures=1)
    sigap("webhook", "add", receiver.url, "--allow-private", "--data", str(data))
    server = Served(data)
    with Client(server.url) as client:
        report(client)
    receiver.wait(lambda it: it.attempts >= 1)
    assert server.stop() == 0
    assert "menunggu 0" not in sigap("webhook", "list", "--data", str(data))
    # What a restart finds waiting is sent when its pause is over; a fresh event comes at once.
    server = Served(data)
    try:
        with Client(server.url) as client:
            last = report(client)
        receiver.wait(lambda it: any(last.encode() in body for _, body in it.taken))
        receiver.wait(lambda it: len({headers["X-Sigap-Event"] for headers, _ in it.taken}) >= 2, 100)
    finally:
        assert server.stop() == 0
        receiver.close()


def test_private_addresses_need_a_word(data):
    assert "--allow-private" in sigap("webhook", "add", "http://127.0.0.1:1/", "--data", str(data), status=1)
    assert "--allow-private" in sigap("webhook", "add", "https://127.0.0.1:1/", "--data", str(data), status=1)
    # A name says nothing of where it leads: that is found when a message is sent.
    sigap("webhook", "add", f"https://{socket.gethostname()}:1/", "--data", str(data))
    server = Served(data)
    try:
        with Client(server.url) as client:
            report(client)
        deadline = time.monotonic() + 30
        while "menunggu 0" in sigap("webhook", "list", "--data", str(data)):
            assert time.monotonic() < deadline
    finally:
        assert server.stop() == 0


def test_a_program_acts_with_its_token(data):
    token = sigap(
        "token", "create", "meja", "--name", "Uji", "--scope", "read,report", "--days", "1", "--data", str(data))
    assert token.startswith("sigap_")
    server = Served(data)
    try:
        def ask(path: str, body=None, key: str = token):
            headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json",
                       "Idempotency-Key": command_id()}
            request = urllib.request.Request(
                server.url + path, json.dumps(body).encode() if body is not None else None, headers)
            try:
                with urllib.request.urlopen(request, timeout=20) as answer:
                    return answer.status, json.loads(answer.read()), answer.headers
            except urllib.error.HTTPError as refusal:
                with refusal:
                    return refusal.code, json.loads(refusal.read()), refusal.headers

        status, page, _ = ask("/api/v1/tickets?limit=2")
        assert status == 200 and len(page["items"]) == 2
        seen = [one["id"] for one in page["items"]]
        while "next" in page:
            _, page, _ = ask(f"/api/v1/tickets?limit=2&after={page['next']}")
            seen += [one["id"] for one in page["items"]]
        assert len(seen) == len(set(seen)) > 2
        assert ask("/api/v1/commands/receive-report", {
            "complaint": "mati", "unit": UNIT, "text": "Mati", "name": "A", "contact": "0800-0000-001"})[0] == 201
        status, problem, headers = ask("/api/v1/commands/comment", {"ticket": seen[0], "text": "x"})
        assert status == 403 and 'scope="act"' in headers["WWW-Authenticate"], problem
        assert ask("/api/v1/tickets", key="sigap_karangan")[0] == 401
        listed = sigap("token", "list", "--data", str(data))
        assert "Uji" in listed and token not in listed
        sigap("token", "revoke", listed.split()[0], "--data", str(data))
        assert ask("/api/v1/tickets")[0] == 401
    finally:
        assert server.stop() == 0
