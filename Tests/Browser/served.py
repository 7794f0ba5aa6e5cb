"""A running `sigap serve`, for tests that look at it from outside."""

import os
import queue
import re
import ssl
import subprocess
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
READY = re.compile(r"SIGAP siap di (https?://\S+)")


class NotYet(Exception):
    """The program was built, but it has no `serve` yet."""


class Served:
    """One server process on a port of its own, with a data folder of its own.

    The server is asked for port 0 and says in its log which one it got, so that any number run side by side.

    `before` are words before the program, such as one that puts it into another network; `trust` is a certificate
    file for a server with https.
    """

    def __init__(
        self, data: Path, *arguments: str, seconds: float = 20, listen: str = "127.0.0.1:0", before=(), trust=None,
    ):
        binary = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))
        self.trust = ssl.create_default_context(cafile=trust) if trust else None
        if not os.access(binary, os.X_OK):
            raise FileNotFoundError(f"{binary} is not built: run `make build` first")
        self.data = data
        self.log: list[str] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(
            [*before, binary, "serve", "--data", str(data), "--listen", listen, *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace",
        )
        # The pipe is read to its end whatever the test does: a full pipe would stop the server.
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            deadline = time.monotonic() + seconds
            self.url = self._address(deadline)
            self._wait_for_health(deadline)
        except BaseException:
            self.stop()
            raise

    def get(self, path: str, seconds: float = 10) -> tuple[int, bytes]:
        """The status and body of a plain GET, without a browser."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=seconds, context=self.trust) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read()

    def said(self, words: str, seconds: float = 10) -> str:
        """The first group of the pattern in the log: what is said about an address may come a moment after the address."""
        deadline = time.monotonic() + seconds
        while True:
            for line in list(self.log):
                if found := re.search(words, line):
                    return found[1]
            if time.monotonic() > deadline:
                raise TimeoutError(f"the server did not say `{words}` in time" + self._last_words())
            time.sleep(0.02)

    def stop(self, seconds: float = 15) -> int:
        """Asks the server to end, insists when it does not, and gives its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            status = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self._reader.join(5)
        return status

    def _read(self) -> None:
        with self.process.stdout as lines:
            for line in lines:
                self.log.append(line.rstrip("\n"))
                self._lines.put(line)
        self._lines.put(None)

    def _address(self, deadline: float) -> str:
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise TimeoutError("the server did not say `SIGAP siap di …` in time" + self._last_words()) from None
            if line is None:
                # The program of the first days only prints its name. Anything else that ends early is broken.
                if self.process.wait() == 0 and self.log == ["sigap"]:
                    raise NotYet("not yet: this build of sigap cannot serve")
                raise RuntimeError(f"the server ended with status {self.process.returncode}" + self._last_words())
            if found := READY.search(line):
                return found[1].rstrip("/")

    def _wait_for_health(self, deadline: float) -> None:
        while True:
            try:
                status, _ = self.get("/healthz", seconds=5)
                reason = f"/healthz answers {status}"
                if status == 200:
                    return
            except OSError as error:
                reason = f"/healthz: {error}"
            if time.monotonic() > deadline:
                raise TimeoutError(reason + self._last_words())
            time.sleep(0.02)

    def _last_words(self) -> str:
        return "\nIt said:\n" + "\n".join(f"  {line}" for line in self.log[-40:])
