"""What all compared programs have in common: a folder, a server, a case to show, and requests to send."""

import abc
import contextlib
import dataclasses
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
INSIDE = HERE / "inside"
ROOT = HERE.parents[1]
LOGIN, PASSWORD = "loket", "yang-diukur-8140"
FORM = "application/x-www-form-urlencoded"
#: Workers of servers that fork: two for each of two cores.
WORKERS = 4
#: As many tickets lie in each of the peers before anything is measured, the last with all entries.
TICKETS = 100
TITLE = "Internet mati di ruang rapat lantai 2"
WORDS = "Internet mati sejak pagi, lampu modem merah, sudah dinyalakan ulang dua kali."
ENTRIES = [
    f"Langkah {number}: kabel dari panel ke sakelar sudah diperiksa, lampu menyala, hasil dicatat."
    for number in range(1, 15)
]


@dataclasses.dataclass
class Request:
    """One request as a browser sends it, and what shows that it was answered well."""

    method: str
    path: str
    #: What the answer must have, and how often; `None` where the count of tickets shows it.
    shows: tuple[str, int] | None = None
    headers: dict[str, str] = dataclasses.field(default_factory=dict)
    body: str = ""

    def text(self) -> str:
        """As `request.lua` reads it."""
        headers = "".join(f"{name}: {value}\n" for name, value in self.headers.items())
        return f"{self.method} {self.path}\n{headers}\n{self.body}"


class Browser:
    """Signs in as browsers do: keeps cookies, and sends where it comes from."""

    def __init__(self, url: str):
        self.url = url
        self.cookies: dict[str, str] = {}

    @property
    def headers(self) -> dict[str, str]:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        own = {"Referer": self.url + "/", "Origin": self.url}
        return own | ({"Cookie": cookie} if cookie else {})

    def send(self, method: str, path: str, body: str = "", headers=None) -> tuple[int, str]:
        connection = http.client.HTTPConnection(self.url.removeprefix("http://"), timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body or None, self.headers | (headers or {}))
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return answer.status, text

    def post(self, path: str, fields: dict) -> tuple[int, str]:
        return self.send("POST", path, urlencode(fields), {"Content-Type": FORM})

    def hidden(self, path: str, name: str) -> str:
        """The value of a hidden field on a page."""
        _, page = self.send("GET", path)
        for field in re.findall(r"<input[^>]*>", page):
            if f'name="{name}"' in field:
                return re.search(r'value="([^"]*)"', field)[1]
        raise SystemExit(f"{self.url}{path} has no field '{name}':\n{page[:2_000]}")

    def form(self, path: str, fields: dict) -> Request:
        """A form of somebody signed in."""
        return Request("POST", path, None, self.headers | {"Content-Type": FORM}, urlencode(fields, safe="{}"))

    def page(self, path: str, shows: str, times: int) -> Request:
        return Request("GET", path, (shows, times), self.headers)


class Peer(abc.ABC):
    """A program that keeps tickets, set up in a folder of its own and served on a port of its own."""

    name: str
    #: How it was set up, for the table's notes.
    setting: str

    def __init__(self, room: Path, port: int):
        self.room = room
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.running: list[subprocess.Popen] = []
        room.mkdir()
        (room / "case.json").write_text(json.dumps({
            "login": LOGIN, "password": PASSWORD, "tickets": TICKETS, "title": TITLE, "words": WORDS,
            "entries": ENTRIES, "url": self.url, "room": str(room), "port": port}))

    @abc.abstractmethod
    def prepare(self) -> None:
        """Installs it, makes its database and fills it."""

    @abc.abstractmethod
    def serve(self) -> None:
        """Starts its server."""

    @abc.abstractmethod
    def requests(self) -> dict[str, Request]:
        """`create`, `show` and `list`, of somebody who has signed in."""

    @abc.abstractmethod
    def count(self) -> int:
        """How many tickets its database holds now."""

    def version(self) -> str:
        return ""

    def processor_seconds(self) -> float:
        """What its processes have used of the processors up to now: those started here, and all that come from them."""
        found = {}
        for file in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                fields = file.read_text().rsplit(")", 1)[1].split()
                # Parent; own time and that of children that have ended, each of the program and of the system.
                found[int(file.parent.name)] = int(fields[1]), sum(map(int, fields[11:15]))
        own = {process.pid for process in self.running}
        while more := {pid for pid, (parent, _) in found.items() if parent in own} - own:
            own |= more
        return sum(found[pid][1] for pid in own if pid in found) / os.sysconf("SC_CLK_TCK")

    def environment(self) -> dict[str, str]:
        return os.environ | {"CASE": str(self.room / "case.json"), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(self, *command, **options) -> str:
        """A command that ends; what it printed."""
        done = subprocess.run(
            [str(word) for word in command], cwd=self.room, env=self.environment(), text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
        if done.returncode:
            raise SystemExit(f"{self.name}: {' '.join(map(str, command[:3]))} … ended with {done.returncode}:\n"
                             f"{done.stdout[-3_000:]}")
        return done.stdout

    def start(self, *command, **options) -> None:
        """A command that runs on, in a process group of its own, until `stop`."""
        with open(self.room / "log", "a") as log:
            self.running.append(subprocess.Popen(
                [str(word) for word in command], cwd=self.room, env=self.environment(), stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True, **options))

    def wait(self, seconds: float = 60) -> None:
        """Until the server takes connections."""
        deadline = time.monotonic() + seconds
        while True:
            with socket.socket() as line:
                if line.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.running[-1].poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{self.name} does not serve:\n{(self.room / 'log').read_text()[-3_000:]}")
            time.sleep(0.1)

    def stop(self) -> None:
        """The processes that were started here, and those they have forked; the last first."""
        for process in reversed(self.running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.running.clear()


class Environment:
    """A Python environment with the pinned packages of one list, kept in `out/peers` from run to run."""

    def __init__(self, name: str):
        requirements = HERE / f"{name}.txt"
        self.folder = folder = ROOT / "out/peers" / name
        ready = folder / "ready"
        if not ready.exists() or ready.read_bytes() != requirements.read_bytes():
            # Debian's own where there is one: the same Python for everybody who measures on Debian.
            python = "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable
            subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
            subprocess.run(
                [str(self / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                 "--requirement", str(requirements)], check=True)
            ready.write_bytes(requirements.read_bytes())

    def __truediv__(self, program: str) -> Path:
        return self.folder / "bin" / program

    def serve(self, peer: Peer, application: str) -> None:
        """The WSGI application of a module in `inside`, by gunicorn."""
        peer.start(
            self / "gunicorn", "--chdir", INSIDE, "--bind", f"127.0.0.1:{peer.port}", "--workers", WORKERS,
            "--no-control-socket", application)
        peer.wait()
