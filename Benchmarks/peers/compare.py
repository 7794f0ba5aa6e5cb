#!/usr/bin/env python3
"""Measures SIGAP beside other programs that keep tickets or run steps: a table, and the same in out/peers.json.

    Benchmarks/peers/compare.py [--rounds 3] [--seconds 6] [--port 8140] [--through COMMAND] [NAME…]

Names choose what is compared: sigap, roundup, helpdesk, request_tracker, engines; all where none is named. `--through`
is put before each load, such as `taskset --cpu-list 1`. How each is set up, and what is not alike, stands in README.md.
"""

import argparse
import contextlib
import dataclasses
import datetime
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from helpdesk_peer import HelpdeskPeer  # noqa: E402 (the folder is only known now)
from peer import INSIDE, ROOT, Browser, Environment, Peer, Request  # noqa: E402
from request_tracker_peer import RequestTrackerPeer  # noqa: E402
from roundup_peer import RoundupPeer  # noqa: E402
from sigap_peer import SigapPeer, programs  # noqa: E402

PEERS = {
    "sigap": SigapPeer, "roundup": RoundupPeer, "helpdesk": HelpdeskPeer, "request_tracker": RequestTrackerPeer}
#: What is measured, in this order: pages before the tickets grow in number.
WORK = {
    "show": "show a ticket with 14 entries", "list": "list of 50 tickets", "create": "create a ticket",
    "run": "run of 14 steps in memory"}
CONNECTIONS = 8
WARM_UP = 3


@dataclasses.dataclass
class Figure:
    """How often a second one program did one thing, in each round, and what it used of the processors for it."""

    program: str
    what: str
    rounds: list[float] = dataclasses.field(default_factory=list)
    #: Seconds of processor, of all rounds, and for how many answers.
    used: float = 0
    answers: float = 0
    #: How many times as fast SIGAP's best round was as this one's, and how many times as much processor this one took.
    ratio: float | None = None
    processor_ratio: float | None = None
    #: Bytes of the answer, unpacked.
    size: int = 0

    @property
    def best(self) -> float:
        return max(self.rounds)

    @property
    def milliseconds(self) -> float:
        """Of processor, for each answer."""
        return self.used * 1000 / self.answers


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("names", nargs="*", choices=[*PEERS, "engines"])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=int, default=6)
    options.add_argument("--port", type=int, default=8140)
    options.add_argument("--through", type=shlex.split, default=[])
    chosen = options.parse_args()
    # Whoever ends it early leaves no server behind either.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended early"))
    names = chosen.names or [*PEERS, "engines"]
    figures, setups = [], {}
    if wanted := [name for name in names if name in PEERS]:
        figures, setups = tickets(wanted, chosen)
        report(figures, setups, chosen)
    if "engines" in names:
        report(figures + engines(chosen, setups), setups, chosen)


def report(figures: list[Figure], setups: dict, chosen) -> None:
    compare(figures)
    show(figures)
    save(figures, setups, chosen)


def tickets(names: list[str], chosen) -> tuple[list[Figure], dict]:
    """All servers run at once, and are asked in turns: what else the machine does meets all alike."""
    with contextlib.ExitStack() as ending:
        room = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="sigap-peers-")))
        room.chmod(0o755)  # PostgreSQL runs as somebody else
        peers = []
        for number, name in enumerate(names):
            peer = PEERS[name](room / name, chosen.port + number)
            ending.callback(peer.stop)
            say(f"{peer.name}: setting up")
            peer.prepare()
            peer.serve()
            peers.append(peer)
        asked = [(peer, peer.requests()) for peer in peers]
        figures = [Figure(peer.name, what) for what in WORK if what != "run" for peer in peers]
        for peer, requests in asked:
            for figure in figures:
                if figure.program == peer.name:
                    figure.size = tried(peer, requests[figure.what])
                    load(peer, requests[figure.what], WARM_UP, [])
        for number in range(chosen.rounds):
            say(f"round {number + 1} of {chosen.rounds}")
            for figure in figures:
                peer, requests = next(pair for pair in asked if pair[0].name == figure.program)
                measure(figure, peer, requests[figure.what], chosen)
        return figures, {peer.name: {"version": peer.version(), "setting": peer.setting} for peer in peers}


def tried(peer: Peer, request: Request) -> int:
    """Sends it once and looks at the answer; how many bytes it has."""
    before = peer.count()
    # A command may be sent but once: this one has the id of none that follows.
    body = request.body.replace("{command_id}", "0190000000007000800000000000" + os.urandom(2).hex())
    status, answer = Browser(peer.url).send(request.method, request.path, body, request.headers)
    if request.shows:
        words, times = request.shows
        good = status == 200 and len(re.findall(words, answer)) == times
    else:
        good = status in (200, 302, 303) and peer.count() == before + 1
    if not good:
        kept = ROOT / "out/peers-answer.html"
        kept.write_text(answer)
        raise SystemExit(f"{peer.name} answers {request.method} {request.path} with {status}; the page is in {kept}")
    return len(answer.encode())


def measure(figure: Figure, peer: Peer, request: Request, chosen) -> None:
    before, used = peer.count(), peer.processor_seconds()
    rate = load(peer, request, chosen.seconds, chosen.through)
    answers = rate * chosen.seconds
    used = peer.processor_seconds() - used
    if figure.what == "create" and peer.count() - before < answers * 0.95:
        raise SystemExit(f"{peer.name}: {answers:.0f} answers, but {peer.count() - before} tickets more")
    figure.rounds.append(rate)
    figure.used += used
    # What is under way at the end, half done in the mean, has used some too.
    figure.answers += answers + CONNECTIONS / 2
    say(f"  {peer.name:<16} {figure.what:<7} {rate:>9,.1f}/s")


def load(peer: Peer, request: Request, seconds: int, through: list[str]) -> float:
    """Answers a second."""
    file = peer.room / "request"
    file.write_text(request.text())
    said = subprocess.run(
        [*through, "wrk", "--threads", "2", "--connections", str(CONNECTIONS), "--duration", f"{seconds}s",
         "--timeout", "60s", "-s", str(HERE / "request.lua"), peer.url, "--", str(file)],
        check=True, capture_output=True, text=True).stdout
    if refused := re.search(r"(?:Non-2xx.*|Socket errors.*)", said):
        raise SystemExit(f"{peer.name}, {request.method} {request.path}: {refused[0]}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def engines(chosen, setups: dict) -> list[Figure]:
    """Whole runs on one core, in turns, by processor time."""
    python = Environment("engines") / "python"
    bench = programs() / "OfficeBenchmark"
    found: dict[str, Figure] = {}
    for _ in range(chosen.rounds):
        answers = {"SIGAP": said(chosen, bench, "engine", 10)} | said(chosen, python, INSIDE / "engines.py", 5, 200)
        for name, answer in answers.items():
            figure = found.setdefault(name, Figure(name, "run"))
            if "version" in answer:
                setups[name] = {"version": answer["version"]}
            figure.rounds.append(answer["runs_a_second"])
            figure.used += 1
            figure.answers += answer["runs_a_second"]
    return list(found.values())


def said(chosen, *command) -> dict:
    done = subprocess.run([*chosen.through, *(str(word) for word in command)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} could not measure: {done.stderr.strip().splitlines()[0]}")
    return json.loads(done.stdout)


def compare(figures: list[Figure]) -> None:
    own = {figure.what: figure for figure in figures if figure.program == "SIGAP"}
    for figure in figures:
        if sigap := own.get(figure.what):
            # A program may be so slow that a round ends before its first answer.
            figure.ratio = sigap.best / figure.best if figure.best else None
            figure.processor_ratio = figure.milliseconds / sigap.milliseconds


def show(figures: list[Figure]) -> None:
    print(f"\n{'what':<30} {'program':<16} {'best':>11} {'SIGAP is':>9} {'processor':>13} {'SIGAP':>9}   rounds")
    for figure in figures:
        others = figure.program != "SIGAP"
        faster, lighter = (
            f"{ratio:,.0f} ×" if ratio and others else "" for ratio in (figure.ratio, figure.processor_ratio))
        rounds = ", ".join(f"{rate:,.1f}" for rate in figure.rounds)
        print(f"{WORK[figure.what]:<30} {figure.program:<16} {figure.best:>9,.1f}/s {faster:>9} "
              f"{figure.milliseconds:>10,.3f} ms {lighter:>9}   {rounds}")


def save(figures: list[Figure], setups: dict, chosen) -> None:
    out = ROOT / "out/peers.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps({
        "date": datetime.date.today().isoformat(), "cores": os.cpu_count(), "connections": CONNECTIONS,
        "seconds": chosen.seconds, "programs": setups, "figures": [
            dataclasses.asdict(figure) | {"best": figure.best, "milliseconds": figure.milliseconds} for figure in figures],
    }, indent=2, ensure_ascii=False) + "\n")
    print(f"\nThe same as JSON: {out.relative_to(ROOT)}")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


main()
