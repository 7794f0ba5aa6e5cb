"""Requests at every limit: the last one that fits is taken, the next is refused in words, and nothing breaks."""

import json
import socket
from urllib.parse import urlsplit

import pytest
from office import Client, command_id
from served import Served

TEXT = 20_000
BODY = 2**20
FILES = 20
NAMES = 1_000


@pytest.fixture(scope="module")
def server(seeded, tmp_path_factory):
    import shutil

    served = Served(shutil.copytree(seeded, tmp_path_factory.mktemp("limits") / "data"))
    yield served
    assert served.stop() == 0


def raw(server: Served, request: bytes) -> tuple[int, bytes]:
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname, address.port), timeout=20) as line:
        line.sendall(request)
        answer = b""
        while piece := line.recv(2**16):
            answer += piece
    return int(answer.split(b" ", 2)[1]), answer


def report(text: str) -> dict:
    return {"complaint": "mati", "unit": "dinkes", "text": text, "name": "Sari", "contact": "0800-0000-001"}


@pytest.mark.parametrize("letter", ["a", "é", "🙂"])
def test_the_longest_text(server, letter):
    with Client(server.url) as client:
        status, answer = client.command("receive-report", report(letter * TEXT), command_id())
        assert status == 201, answer
        status, answer = client.command("receive-report", report(letter * (TEXT + 1)), command_id())
        assert status == 422 and str(TEXT) in answer["errors"][0]["text"].replace(".", ""), answer


def test_the_largest_body_of_json(server):
    def post(size: int) -> tuple[int, bytes]:
        body = json.dumps(report("Mati")).encode()
        body += b" " * (size - len(body))
        head = (
            "POST /api/v1/commands/receive-report HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            f"Idempotency-Key: {command_id()}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n")
        return raw(server, head.encode() + body)

    assert post(BODY)[0] == 201
    status, answer = post(BODY + 1)
    assert status == 413 and b"problem+json" in answer, answer[:400]


def test_the_most_names_of_json(server):
    def post(count: int) -> tuple[int, dict]:
        with Client(server.url) as client:
            return client.command("receive-report", {f"k{number}": 1 for number in range(count)}, command_id())

    status, answer = post(NAMES)
    assert status == 422 and len(answer["errors"]) == 21, answer
    status, answer = post(NAMES + 1)
    assert status == 413, answer
    status, answer = post(80_000)
    assert status == 413 and len(json.dumps(answer)) < 1_000, answer


def test_the_longest_headers(server):
    def get(size: int) -> int:
        return raw(
            server, b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-A: " + b"a" * size + b"\r\n\r\n")[0]

    assert get(6_000) == 200
    assert get(60_000) in (413, 431)
    assert get(6_000) == 200


def test_the_most_files_of_one_command(server):
    with Client(server.url) as client:
        client.sign_in("meja")
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        status, session = client.send("GET", "/api/v1/session")
        token = session.get("csrf") or session.get("form_token") or ""

    def post(count: int) -> tuple[int, bytes]:
        body = b""
        for number in range(count):
            body += (
                f"--batas\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{number}.txt\"\r\n"
                f"Content-Type: text/plain\r\n\r\nberkas {number}\r\n").encode()
        body += b"--batas--\r\n"
        head = (
            f"POST /api/v1/attachments HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: {cookie}\r\n"
            f"X-CSRF-Token: {token}\r\nContent-Type: multipart/form-data; boundary=batas\r\n"
            f"Content-Length: {len(body)}\r\n\r\n")
        return raw(server, head.encode() + body)

    status, answer = post(FILES)
    assert status == 201, answer[:600]
    status, answer = post(FILES + 1)
    assert status == 422 and b"problem+json" in answer, answer[:600]


def test_the_longest_address(server):
    assert raw(server, b"GET /lacak/" + b"A" * 5_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")[0] in (
        303, 404, 429)
    assert raw(server, b"GET /" + b"A" * 60_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")[0] in (
        414, 431, 413)
    assert server.get("/healthz")[0] == 200
