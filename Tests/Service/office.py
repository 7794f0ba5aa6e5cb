"""A small client of the API, for tests that need no browser."""

import http.client
import json
import os
import time
from urllib.parse import urlsplit

DEMO_PASSWORD = os.environ.get("SIGAP_DEMO_PASSWORD", "coba-sigap")


def command_id() -> str:
    """A UUIDv7 (RFC 9562), as a sender makes it."""
    stamp = int(time.time() * 1000)
    random = int.from_bytes(os.urandom(10), "big")
    value = stamp << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"


class Client:
    """One connection, which keeps its cookies like a browser."""

    def __init__(self, url: str, seconds: float = 20):
        self.host = urlsplit(url).netloc
        self.seconds = seconds
        self.cookies: dict[str, str] = {}
        self.connection: http.client.HTTPConnection | None = None

    def send(self, method: str, path: str, body=None, headers=None) -> tuple[int, dict]:
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host, timeout=self.seconds)
        sent = {"Accept": "application/json", **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            sent["Content-Type"] = "application/json"
            body = json.dumps(body)
        try:
            self.connection.request(method, path, body, sent)
            answer = self.connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        try:
            return answer.status, json.loads(text) if text else {}
        except ValueError:
            return answer.status, {"text": text.decode("utf-8", "replace")}

    def command(self, name: str, body: dict, id: str | None = None) -> tuple[int, dict]:
        return self.send("POST", f"/api/v1/commands/{name}", body, {"Idempotency-Key": id or command_id()})

    def sign_in(self, login: str) -> None:
        status, answer = self.send(
            "POST", "/api/v1/session", {"login": login, "password": DEMO_PASSWORD})
        assert status == 200, f"{login} cannot sign in: {status} {answer}"

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None
