"""Many, slow and rude clients: they hold up nobody else."""

import contextlib
import os
import resource
import socket
import time
from urllib.parse import urlsplit

import pytest
from office import Client, command_id
from served import Served


def connect(server: Served, source: str = "127.0.0.1", seconds: float = 20) -> socket.socket:
    """A connection from one of the addresses of this machine."""
    address = urlsplit(server.url)
    return socket.create_connection(
        (address.hostname, address.port), timeout=seconds, source_address=(source, 0))


@contextlib.contextmanager
def connections(server: Served, count: int, source: str = "127.0.0.1"):
    """So many connections that say nothing."""
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(connect(server, source)) for _ in range(count)]


def expect_answer(server: Served, source: str, seconds: float = 8) -> None:
    """A new connection from there is served in time."""
    with connect(server, source, seconds) as one:
        one.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert one.recv(100).startswith(b"HTTP/1.1 200"), source


@pytest.fixture
def many_files():
    """The test itself needs a file for each connection."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 6_000:
        pytest.skip("the system allows too few open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8_000) if hard > 0 else 8_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def memory(server: Served) -> int:
    """Resident bytes of the server."""
    with open(f"/proc/{server.process.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def files(server: Served) -> int:
    return len(os.listdir(f"/proc/{server.process.pid}/fd"))


def expect_service(server: Served, seconds: float = 10) -> None:
    begun = time.monotonic()
    with Client(server.url, seconds) as client:
        status, answer = client.command("receive-report", {
            "complaint": "mati", "unit": "dinkes", "text": "Mati", "name": "A", "contact": "0800-0000-001"}, command_id())
        assert status == 201, answer
        assert client.send("GET", "/")[0] == 200
    assert time.monotonic() - begun < seconds


def test_two_thousand_idle_connections_from_one_address(data, many_files):
    server = Served(data)
    try:
        before = memory(server)
        with connections(server, 2_000) as idle:
            expect_service(server)
            grown = memory(server) - before
            assert grown < 2_000 * 40 * 1024, f"{grown // 2_000} bytes a connection"
            # The last of them is served as well.
            idle[-1].sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            assert idle[-1].recv(100).startswith(b"HTTP/1.1 200")
    finally:
        assert server.stop() == 0


def test_clients_that_dribble_their_headers_hold_up_nobody(data, many_files):
    server = Served(data)
    try:
        with connections(server, 400) as slow:
            for line in (b"GET / HTTP/1.1\r\n", b"Host: x\r\n", b"X-A: "):
                for one in slow:
                    one.sendall(line)
                expect_service(server)
            for _ in range(5):
                for one in slow:
                    one.sendall(b"a")
            expect_service(server)
    finally:
        assert server.stop() == 0


def test_dribbled_headers_that_fill_the_house_shut_nobody_out(data, many_files):
    """More connections than there are, from two addresses: a third is served in time, and so are their neighbours."""
    server = Served(data)
    try:
        with Client(server.url) as known, contextlib.ExitStack() as stack:
            known.sign_in("meja")
            slow = []
            for source, count in (("127.0.0.2", 3_000), ("127.0.0.3", 1_500)):
                for one in stack.enter_context(connections(server, count, source)):
                    with contextlib.suppress(OSError):
                        one.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX: ")
                    slow.append(one)
            for _ in range(4):
                for one in slow:
                    # The server has closed some of them.
                    with contextlib.suppress(OSError):
                        one.sendall(b"a")
                for source in ("127.0.0.4", "127.0.0.2", "127.0.0.3"):
                    expect_answer(server, source)
                assert known.send("GET", "/api/v1/tickets")[0] == 200
                expect_service(server)
                time.sleep(2)
    finally:
        assert server.stop() == 0


def test_dribbled_headers_end(data):
    server = Served(data)
    try:
        with connect(server) as slow:
            slow.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX: ")
            begun = time.monotonic()
            slow.settimeout(5)
            while True:
                try:
                    assert slow.recv(100) == b""
                    break
                except TimeoutError:
                    assert time.monotonic() - begun < 90, "it is still open"
                    with contextlib.suppress(OSError):
                        slow.sendall(b"a")
                except ConnectionError:
                    break
            assert time.monotonic() - begun > 30, "a slow line had no time"
    finally:
        assert server.stop() == 0


def test_many_who_do_not_read_what_they_asked_for_cost_little(data):
    server = Served(data)
    try:
        assert len(server.get("/api/v1/openapi.json")[1]) > 100_000
        before = memory(server)
        with connections(server, 300) as deaf:
            for one in deaf:
                one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_024)
                one.sendall(b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 20)
            expect_service(server)
            grown = memory(server) - before
            assert grown < 300 * 100 * 1024, f"{grown // 300} bytes a connection"
    finally:
        assert server.stop() == 0


def test_half_open_and_broken_off_requests_leave_nothing_behind(data):
    server = Served(data)
    try:
        expect_service(server)
        before = files(server)
        for _ in range(100):
            with connect(server) as one:
                one.sendall(
                    b"POST /api/v1/commands/receive-report HTTP/1.1\r\nHost: x\r\n"
                    b"Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"text\":")
                # Broken off without a goodbye.
                one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        end = time.monotonic() + 20
        while files(server) > before + 2:
            assert time.monotonic() < end, f"{files(server)} files, {before} before"
            expect_service(server)
        assert not os.listdir(data / "attachments/incoming")
    finally:
        assert server.stop() == 0


def test_out_of_open_files_it_still_answers_whom_it_has_and_recovers(data, monkeypatch, many_files):
    monkeypatch.setattr(
        "served.subprocess.Popen", limited(resource.RLIMIT_NOFILE, 160))
    server = Served(data)
    try:
        with Client(server.url) as known:
            known.sign_in("meja")
            with contextlib.ExitStack() as stack:
                for _ in range(300):
                    with contextlib.suppress(OSError):
                        stack.enter_context(connect(server))
                for number in range(5):
                    status, answer = known.command("receive-report", {
                        "complaint": "mati", "unit": "dinkes", "text": f"Mati {number}", "name": "A",
                        "contact": "0800-0000-001"}, command_id())
                    assert status == 201, answer
                assert known.send("GET", "/api/v1/tickets")[0] == 200
            end = time.monotonic() + 40
            while True:
                with contextlib.suppress(OSError):
                    assert server.get("/")[0] == 200
                    break
                assert time.monotonic() < end, "it never recovered"
        expect_service(server)
    finally:
        assert server.stop() == 0


def limited(kind: int, most: int):
    """Starts processes with a limit of their own."""
    import subprocess

    popen = subprocess.Popen

    def start(*arguments, **options):
        return popen(*arguments, preexec_fn=lambda: resource.setrlimit(kind, (most, most)), **options)

    return start
