"""The API keeps what its OpenAPI document says, whatever is sent to it and whoever sends it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from office import Client
from served import REPOSITORY, Served

SECONDS = int(os.environ.get("SIGAP_SCHEMATHESIS_SECONDS", "60"))
BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))

#: So long a run reaches every operation, whoever asks.
LONG = 200

#: Nobody, sessions, and tokens of the roles that differ most; no token does what is about tokens.
VISITORS = [None, "session:admin", "session:meja", "token:admin", "token:meja", "token:auditor"]

#: Left out: `unsupported_method` sends a GET with a body, which the server refuses as such (400) before it looks
#: where it goes; data that fits the document may still be refused by the office (`positive_data_acceptance`), and JSON
#: of another type than described is read as the pages' forms are (`negative_data_rejection`); the others look for
#: data that the API does not delete, or for one operation's answers in another's questions.
CHECKS = ",".join([
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "allow_header_conformance", "ignored_auth",
])

#: Operations that make or end a session: they would end the one the run goes by.
SESSION = "/api/v1/session"


def operations(server: Served) -> dict[tuple[str, str], re.Pattern]:
    """Every operation of the document, with what its addresses look like."""
    status, text = server.get("/api/v1/openapi.json")
    assert status == 200
    found = {}
    for path, methods in json.loads(text)["paths"].items():
        pattern = re.compile(re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(path)) + "$")
        for method in methods:
            found[(method.upper(), path)] = pattern
    return found


class Seen:
    """With which statuses each operation was answered."""

    def __init__(self, known: dict[tuple[str, str], re.Pattern]):
        self.known = known
        self.statuses: dict[tuple[str, str], set[int]] = {operation: set() for operation in known}

    def note(self, method: str, path: str, status: int) -> None:
        # A path without a variable part is the better fit.
        fits = [op for op, pattern in self.known.items() if op[0] == method and pattern.match(path)]
        if fits:
            self.statuses[min(fits, key=lambda op: op[1].count("{"))].add(status)

    def note_report(self, file: Path) -> None:
        for entry in json.loads(file.read_text())["log"]["entries"]:
            path = urlsplit(entry["request"]["url"]).path
            self.note(entry["request"]["method"], path, entry["response"]["status"])

    def never(self, expected) -> list[str]:
        return sorted(
            f"{method} {path}: {sorted(statuses)}" for (method, path), statuses in self.statuses.items()
            if path != SESSION and not any(expected(method, status) for status in statuses))


def headers(server: Served, data, visitor: str | None) -> list[str]:
    if visitor is None:
        return []
    kind, login = visitor.split(":")
    if kind == "token":
        made = subprocess.run(
            [BINARY, "token", "create", login, "--name", "Uji", "--scope", "read,report,act", "--days", "1",
             "--data", str(data)], capture_output=True, text=True, check=True, timeout=60)
        return ["--header", f"Authorization: Bearer {made.stdout.strip()}", "--rate-limit", "9/s"]
    with Client(server.url) as client:
        client.sign_in(login)
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    return ["--header", f"Cookie: {cookie}"]


def fuzz(server: Served, data, visitor: str | None, folder: Path) -> Path:
    """Lets Schemathesis ask whatever the document allows, and more; gives its report."""
    schemathesis = Path(sys.executable).with_name("schemathesis")
    assert schemathesis.exists() or shutil.which("schemathesis"), "run scripts/setup test"
    folder.mkdir()
    report = folder / "report.har"
    checks = CHECKS if visitor else CHECKS.replace(",ignored_auth", "")
    command = [
        str(schemathesis), "run", f"{server.url}/api/v1/openapi.json", *headers(server, data, visitor),
        "--checks", checks, "--exclude-path", SESSION, "--max-time", str(max(10, SECONDS // len(VISITORS))),
        "--request-timeout", "20", "--generation-database", "none", "--workers", "1", "--continue-on-failure",
        "--report", "har", "--report-har-path", str(report),
    ]
    outcome = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, timeout=SECONDS * 4 + 300)
    assert outcome.returncode == 0, outcome.stdout[-9000:] + outcome.stderr[-2000:]
    assert server.get("/healthz")[0] == 200
    return report


@pytest.fixture(scope="module")
def seen(seeded, tmp_path_factory):
    """What all runs of this module saw together."""
    folder = shutil.copytree(seeded, tmp_path_factory.mktemp("seen") / "data")
    server = Served(folder)
    try:
        return Seen(operations(server))
    finally:
        assert server.stop() == 0


@pytest.mark.parametrize("visitor", VISITORS)
def test_answers_are_as_described(data, visitor, tmp_path, seen):
    server = Served(data)
    try:
        seen.note_report(fuzz(server, data, visitor, tmp_path / "fuzz"))
    finally:
        assert server.stop() == 0


def test_what_is_there_is_found(data, seen):
    """Addresses with something real in them: a generator does not guess those."""
    server = Served(data)
    try:
        with Client(server.url) as client:
            client.sign_in("meja")

            def get(path: str) -> dict:
                status, answer = client.send("GET", path)
                seen.note("GET", path.split("?")[0], status)
                assert status == 200, f"{path}: {status} {answer}"
                return answer

            get("/api/v1/openapi.json")
            ticket = get("/api/v1/tickets?limit=1")["items"][0]
            for rest in ["", "/history?limit=2"]:
                get(f"/api/v1/tickets/{ticket['id']}{rest}")
            code = get("/api/v1/procedures")["items"][0]["code"]
            for rest in ["", "/versions", "/versions/1", "/moves"]:
                get(f"/api/v1/procedures/{code}{rest}")
            month = ticket["opened"][:7]
            for rest in ["", "/steps"]:
                get(f"/api/v1/recaps/{month}{rest}")
            status, _ = client.send(
                "POST", "/api/v1/views", {"name": "Uji", "address": "/tiket?keadaan=berjalan"})
            seen.note("POST", "/api/v1/views", status)
            assert status == 201
            status, _ = client.send("DELETE", "/api/v1/views/Uji")
            seen.note("DELETE", "/api/v1/views/Uji", status)
            assert status == 204
    finally:
        assert server.stop() == 0


def test_every_operation_was_called(seen):
    """By the tests above: each read with success, each command read to its end at least."""
    if SECONDS < LONG:
        pytest.skip(f"a run of {SECONDS} seconds does not come round; `scripts/check kills` does")
    assert seen.never(
        lambda method, status: 200 <= status < 300 if method == "GET"
        else 200 <= status < 300 or status in (404, 409, 422)) == []
