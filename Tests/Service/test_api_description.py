"""The API keeps what its OpenAPI document says, whatever is sent to it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from office import Client
from served import Served

SECONDS = int(os.environ.get("SIGAP_SCHEMATHESIS_SECONDS", "60"))


@pytest.mark.parametrize("login", [None, "meja"])
def test_answers_are_as_described(data, login, tmp_path):
    schemathesis = Path(sys.executable).with_name("schemathesis")
    assert schemathesis.exists() or shutil.which("schemathesis"), "run scripts/setup test"
    server = Served(data)
    try:
        headers = []
        if login:
            with Client(server.url) as client:
                client.sign_in(login)
            cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
            headers = ["--header", f"Cookie: {cookie}"]
        command = [
            str(schemathesis), "run", f"{server.url}/api/v1/openapi.json", *headers,
            "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
            "--exclude-path", "/api/v1/session", "--max-time", str(SECONDS // 2), "--request-timeout", "20",
            "--generation-database", "none", "--workers", "1",
        ]
        outcome = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=SECONDS * 4 + 60)
        assert outcome.returncode == 0, outcome.stdout[-6000:] + outcome.stderr[-2000:]
        assert server.get("/healthz")[0] == 200
    finally:
        assert server.stop() == 0
