"""Stopping, starting anew and reading a new certificate, while many clients go on asking: no request fails."""

import http.client
import os
import signal
import socket
import ssl
import subprocess
import threading
import time
from urllib.parse import urlsplit

import pytest
from network import certificate
from office import Client, command_id
from served import REPOSITORY, Served

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
CLIENTS = 24
RESTARTS = 3


class Handed:
    """A server on a socket that somebody else opened, as systemd does it."""

    def __init__(self, data, *words: str):
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.data, self.words = data, words
        self.start()

    def start(self) -> None:
        script = f'exec 3<&{self.socket.fileno()}; LISTEN_FDS=1 LISTEN_PID=$$ exec "$0" "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", script, BINARY, "serve", "--data", str(self.data), *self.words],
            pass_fds=[self.socket.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        assert f"SIGAP siap di {self.url}\n" == self.process.stdout.readline()

    def stop(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=30)
        assert self.process.returncode == 0


class Load:
    """Clients that ask without a pause: half keep their connection, half open one for each request."""

    def __init__(self, url: str, trust: ssl.SSLContext | None = None, stops_at_refusal: bool = False):
        self.url, self.trust = urlsplit(url), trust
        self.ended = threading.Event()
        self.lock = threading.Lock()
        self.answered, self.reports, self.failures = 0, [], []
        self.stops_at_refusal = stops_at_refusal
        self.threads = [threading.Thread(target=self.ask, args=(number,)) for number in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def connect(self):
        if self.trust:
            return http.client.HTTPSConnection(self.url.netloc, timeout=60, context=self.trust)
        return http.client.HTTPConnection(self.url.netloc, timeout=60)

    def ask(self, number: int) -> None:
        keeps = number % 2 == 0
        connection = self.connect()
        while not self.ended.is_set():
            try:
                if number % 3 == 0:
                    self.report(connection, number)
                else:
                    connection.request("GET", "/lapor", headers={} if keeps else {"Connection": "close"})
                    answer = connection.getresponse()
                    answer.read()
                    if answer.status != 200:
                        raise AssertionError(f"GET answered {answer.status}")
                with self.lock:
                    self.answered += 1
            except ConnectionRefusedError as refused:
                if not self.stops_at_refusal:
                    self.fail(refused)
                break
            except Exception as error:
                self.fail(error)
                connection.close()
            if not keeps:
                connection.close()
        connection.close()

    def report(self, connection, number: int) -> None:
        body = ('{"complaint":"mati","unit":"dinkes","text":"Jaringan mati","name":"Pelapor %d",'
                '"contact":"0812-0000-0000"}' % number)
        connection.request("POST", "/api/v1/commands/receive-report", body, {
            "Content-Type": "application/json", "Idempotency-Key": command_id()})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 429:
            return
        if answer.status != 201:
            raise AssertionError(f"POST answered {answer.status}: {text[:200]}")
        with self.lock:
            self.reports.append(text)

    def fail(self, error: Exception) -> None:
        with self.lock:
            self.failures.append(repr(error))

    def wait_for(self, more: int) -> None:
        """Until so many more answers have come."""
        with self.lock:
            wanted = self.answered + more
        end = time.monotonic() + 60
        while self.answered < wanted:
            assert time.monotonic() < end, "the load stands still"
            time.sleep(0.01)

    def end(self) -> None:
        self.ended.set()
        for thread in self.threads:
            thread.join(90)
            assert not thread.is_alive(), "a client hangs"


def test_starting_anew_fails_nobody(data):
    server = Handed(data)
    load = Load(server.url)
    try:
        for _ in range(RESTARTS):
            load.wait_for(100)
            server.stop()
            server.start()
        load.wait_for(100)
    finally:
        load.end()
        server.stop()
    assert not load.failures, load.failures[:5]
    with socket.create_connection(("127.0.0.1", urlsplit(server.url).port), timeout=5):
        pass  # The socket belongs to whoever opened it, and outlives the server.
    server.socket.close()
    # Everything acknowledged meanwhile is there.
    kept = Served(data)
    try:
        with Client(kept.url) as client:
            client.sign_in("meja")
            for text in load.reports[-20:]:
                code = text.decode().split('"code":"')[1].split('"')[0]
                assert kept.get(f"/lacak/{code}")[0] == 200
    finally:
        assert kept.stop() == 0


def test_whoever_was_let_in_is_answered_before_the_end(data):
    server = Served(data)
    load = Load(server.url, stops_at_refusal=True)
    load.wait_for(100)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(30) == 0
    load.end()
    assert not load.failures, load.failures[:5]
    assert load.answered > 100


def shown(port: int) -> bytes:
    """The certificate that a new connection gets."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", port), timeout=20) as plain, context.wrap_socket(plain) as line:
        return line.getpeercert(binary_form=True)


def until(is_so, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def pair(tmp_path):
    return certificate(tmp_path / "tls", "kantor", "127.0.0.1")


def test_a_new_certificate_is_taken_without_a_failed_request(data, pair, tmp_path):
    crt, key = pair
    other_crt, other_key = certificate(tmp_path / "tls", "baru", "127.0.0.1")
    trust = ssl.create_default_context(cafile=crt)
    trust.load_verify_locations(cafile=other_crt)
    server = Served(data, "--tls", str(crt), str(key), trust=crt)
    load = Load(server.url, trust)
    port = urlsplit(server.url).port
    try:
        load.wait_for(100)
        first = shown(port)
        crt.write_bytes(other_crt.read_bytes())
        key.write_bytes(other_key.read_bytes())
        assert shown(port) == first, "files that change are not looked at before they are complete"
        server.process.send_signal(signal.SIGHUP)
        until(lambda: shown(port) != first)
        second = shown(port)
        load.wait_for(100)

        # One that is none is refused and said, and the good one stays.
        key.write_text("bukan kunci")
        server.process.send_signal(signal.SIGHUP)
        until(lambda: any('"certificate":"refused"' in line for line in server.log))
        assert shown(port) == second
        load.wait_for(100)
    finally:
        load.end()
        status = server.stop(60)
    assert status == 0
    assert not load.failures, load.failures[:5]


def test_an_open_page_hears_on_through_a_new_certificate(data, pair):
    """A stream ends, and the browser opens it again by itself: nothing is left half open."""
    crt, key = pair
    server = Served(data, "--tls", str(crt), str(key), trust=crt)
    try:
        trust = ssl.create_default_context(cafile=crt)
        body = '{"login":"meja","password":"coba-sigap"}'
        line = http.client.HTTPSConnection(urlsplit(server.url).netloc, timeout=30, context=trust)
        line.request("POST", "/api/v1/session", body, {"Content-Type": "application/json"})
        answer = line.getresponse()
        answer.read()
        cookie = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
        for _ in range(2):
            line.request("GET", "/langsung/meja", headers={"Cookie": cookie})
            stream = line.getresponse()
            assert stream.status == 200 and stream.getheader("content-type") == "text/event-stream"
            server.process.send_signal(signal.SIGHUP)
            stream.read()  # to its end
    finally:
        assert server.stop(30) == 0
