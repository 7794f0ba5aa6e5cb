"""What all measurements share: the table, the built programs, a load of requests."""

import dataclasses
import datetime
import http.client
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests/Browser"), str(ROOT / "Tests/Service")]

from office import Client  # noqa: E402 (the folder is only known now)
from served import Served  # noqa: E402

LOAD = ROOT / "Benchmarks/Load"
SECONDS = 5
CONNECTIONS = 64


@dataclasses.dataclass
class Row:
    """One line of the table."""

    what: str
    measured: float
    unit: str
    goal: str
    is_met: bool | None
    method: str
    also: str = ""

    def figure(self) -> str:
        digits = 0 if self.measured >= 100 or self.measured == int(self.measured) else 1
        return f"{self.measured:,.{digits}f} {self.unit}" + (f", {self.also}" if self.also else "")


class Measurement:
    """Everything measured so far, shown as it comes."""

    def __init__(self):
        self.rows: list[Row] = []
        print(f"\n{'what':<54} {'measured':>34}   goal")

    def add(self, what, measured, unit, goal, is_met, method, also=""):
        row = Row(what, measured, unit, goal, is_met, method, also)
        self.rows.append(row)
        mark = {True: "", False: "  below", None: ""}[is_met]
        print(f"{what:<54} {row.figure():>34}   {goal}{mark}".rstrip(), flush=True)

    def at_least(self, what, measured, unit, goal, method, also=""):
        self.add(what, measured, unit, f">= {goal:,} {unit}", measured >= goal, method, also)

    def at_most(self, what, measured, unit, goal, method, also=""):
        self.add(what, measured, unit, f"< {goal:,} {unit}", measured < goal, method, also)


def built() -> Path:
    """The folder of the optimised programs, built first where they are not.

    SIGAP_BINARIES names another folder, to measure a build of before beside this one.
    """
    if folder := os.environ.get("SIGAP_BINARIES"):
        return Path(folder)
    build = ["swift", "build", "--configuration", "release"]
    for product in ("sigap", "OfficeBenchmark"):
        subprocess.run([*build, "--product", product], cwd=ROOT, check=True)
    shown = subprocess.run([*build, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip())


def lines(*command) -> list[dict]:
    """What a program says, one value of JSON a line."""
    said = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def signed_in(served: Served, login: str, password: str) -> str:
    """The cookies of somebody who has just signed in."""
    with Client(served.url) as client:
        status, answer = client.send("POST", "/api/v1/session", {"login": login, "password": password})
        if status != 200:
            raise SystemExit(f"{login} cannot sign in: {status} {answer}")
        return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


def ids(data: Path, question: str) -> list[str]:
    connection = sqlite3.connect(f"file:{data / 'office.db'}?mode=ro", uri=True)
    try:
        return [str(row[0]).lower() for row in connection.execute(question)]
    finally:
        connection.close()


@dataclasses.dataclass
class Speed:
    """How fast answers came: how many and how many a second, within how many milliseconds 50 and 99 of 100
    did, and how many milliseconds of processor the server spent on each, which other programs on the machine
    hardly change."""

    count: int
    rate: float
    median: float
    slow: float
    processor: float


def load(
    served: Served, room: Path, cookie: str, paths: list[str], connections: int = CONNECTIONS, seconds: int = SECONDS,
) -> Speed:
    """Asks for one of many pages at random, as somebody who is signed in."""
    file = room / "paths"
    file.write_text("\n".join(paths))
    return wrk(served, ["-s", LOAD / "random-path.lua", served.url, "--", cookie, file], connections, seconds)


def wrk(served: Served, rest: list, connections: int = CONNECTIONS, seconds: int = SECONDS) -> Speed:
    command = [
        "wrk", "--threads", "2", "--connections", connections, "--duration", f"{seconds}s", "--timeout", "10s",
        "--latency", *rest]
    before = processor_seconds(served)
    said = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    used = processor_seconds(served) - before
    if refused := re.search(r"(?:Non-2xx.*|Socket errors.*)", said):
        raise SystemExit(f"{' '.join(str(word) for word in rest[:3])}: {refused[0]}")

    def within(percent: int) -> float:
        found = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", said)
        return float(found[1]) * {"us": 0.001, "ms": 1, "s": 1000}[found[2]]

    count = int(re.search(r"(\d+) requests in", said)[1])
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    return Speed(count, rate, within(50), within(99), used * 1000 / max(1, count))


def processor_seconds(served: Served) -> float:
    """What the server has used of processors so far, all its threads."""
    fields = Path(f"/proc/{served.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fresh_browsers(served: Served, count: int):
    """Cookie and token of so many browsers that have just opened the report form."""
    connection = http.client.HTTPConnection(urlsplit(served.url).netloc, timeout=20)
    for _ in range(count):
        connection.request("GET", "/lapor")
        answer = connection.getresponse()
        page = answer.read().decode()
        cookie = next(
            value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
        yield cookie, re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1]
    connection.close()


def memory(served: Served, name: str) -> float:
    """MiB of memory of the server, as the kernel counts it."""
    status = Path(f"/proc/{served.process.pid}/status").read_text()
    return int(re.search(name + r":\s+(\d+) kB", status)[1]) / 1024


def save(name: str, found) -> None:
    """Writes what was found beside the other figures of this machine."""
    out = ROOT / "out" / name
    out.parent.mkdir(exist_ok=True)
    said = {"date": datetime.date.today().isoformat(), "cores": os.cpu_count(), **found}
    out.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n")
    print(f"\nThe same with the method of each row: {out.relative_to(ROOT)}")
