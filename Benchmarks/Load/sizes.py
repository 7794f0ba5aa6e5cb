"""Offices of several sizes beside each other: what grows with the tickets, and what does not."""

import os
import random
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from measuring import (
    LOAD, ROOT, Client, Served, built, fresh_browsers, ids, lines, load, memory, save, signed_in, wrk)

PASSWORD = "coba-sigap"
#: The rows whose budget is 20 ms whatever the size (DESIGN).
FLAT = {"ticket page", "desk page", "search, common word", "search, rare words"}
SECONDS, STARTS = 3, 5


def main(words: list[str]) -> None:
    """Makes each office that is not in out/sizes yet, measures all, and prints them side by side."""
    tickets = [int(word) for word in words] or [10_000, 100_000]
    binaries = built()
    os.environ["SIGAP_BINARY"] = str(binaries / "sigap")
    room = ROOT / "out/sizes"
    room.mkdir(parents=True, exist_ok=True)
    offices = {}
    for count in tickets:
        print(f"{count:,} tickets", flush=True)
        offices[count] = Office(binaries, room, count).measured()
    table(offices)
    save("sizes.json", {"sizes": offices, "method": METHOD})


METHOD = (
    "sigap generate --years 5 --seed 1, then sigap serve --demo of the same build. Pages: wrk, 2 connections, gzip, "
    f"signed in, {SECONDS} s each; milliseconds within which 50 and 99 of 100 answers came. Load and server share "
    "the cores. Start: from starting the process to a good answer of /healthz, the best of five. Steps: OfficeBenchmark "
    "go-on, each command a commit of its own, one after the other; processor time beside it. cpu: milliseconds of processor, what other programs on the machine hardly change.")


class Office:
    """One generated office, and what was measured in it: by row, in milliseconds unless the row says otherwise."""

    def __init__(self, binaries: Path, room: Path, count: int):
        self.binaries, self.room, self.count = binaries, room, count
        self.data = room / f"office-{count}"
        self.found: dict[str, dict] = {}

    def measured(self) -> dict:
        self.make()
        size = sum(file.stat().st_size for file in self.data.glob("office.db*"))
        stored = int(ids(self.data, "SELECT count(*) FROM ticket")[0])
        events = int(ids(self.data, "SELECT max(id) FROM event")[0])
        self.found["size"] = {
            "tickets": stored, "events": events, "megabytes": round(size / 1e6), "KB a ticket": size / stored / 1000}
        self.starts()
        served = self.served()
        try:
            self.found["memory, idle (MiB)"] = {"value": memory(served, "VmRSS")}
            self.pages(served)
            self.reports(served)
            self.found["memory, most (MiB)"] = {"value": memory(served, "VmHWM")}
        finally:
            served.stop()
        self.steps()
        self.backup()
        return self.found

    def make(self) -> None:
        if (self.data / "office.db").exists():
            return
        begun = time.monotonic()
        subprocess.run(
            [self.binaries / "sigap", "generate", "--data", self.data, "--tickets", str(self.count)], check=True,
            capture_output=True)
        self.found["made in (s)"] = {"value": time.monotonic() - begun}

    def served(self) -> Served:
        return Served(self.data, "--demo")

    def starts(self) -> None:
        seconds = []
        for _ in range(STARTS):
            begun = time.monotonic()
            served = self.served()
            seconds.append(time.monotonic() - begun)
            served.stop()
        self.found["start"] = {"p50": statistics.median(seconds) * 1000, "best": min(seconds) * 1000}

    def pages(self, served: Served) -> None:
        desk, head, admin = (signed_in(served, login, PASSWORD) for login in ("meja", "kadis", "admin"))
        random.seed(1)
        most = int(ids(self.data, "SELECT max(row) FROM ticket")[0])
        rows = [random.randint(1, most) for _ in range(3_000)]
        some = ids(self.data, f"SELECT hex(id) FROM ticket WHERE row IN ({','.join(map(str, rows))})")
        late = ids(self.data, f"SELECT hex(id) FROM ticket WHERE row IN ({most // 2}, {most // 10 + 1})")
        month = "2025-03"
        for what, cookie, paths in [
            ("ticket page", desk, [f"/tiket/{one}" for one in some]),
            ("desk page", head, ["/meja"]),
            ("register, first page", desk, ["/tiket"]),
            ("register, one SOP", desk, ["/tiket?sop=loteng-pemeliharaan-infrastruktur"]),
            ("register, one OPD and open", desk, ["/tiket?opd=dinkes&keadaan=berjalan"]),
            ("register, one channel and place", desk, ["/tiket?saluran=telepon&lokasi=dinkes-ruang-server"]),
            ("register, one month", desk, [f"/tiket?dari={month}-01&sampai={month}-31"]),
            ("register, late cursor", desk, [f"/tiket?after={one}" for one in late]),
            ("search, common word", desk, ["/cari?q=internet", "/tiket?q=jaringan"]),
            ("search, rare words", desk, [f"/cari?q=petir+{unit}" for unit in ("kesehatan", "muara", "kecamatan")]),
            ("inbox", desk, ["/laporan"]),
            ("dashboard", head, ["/ringkasan"]),
            ("recap of a month", head, [f"/rekap/{month}"]),
            ("recap of a year", head, ["/rekap/2025"]),
            ("office history", admin, ["/kantor/riwayat"]),
            ("report form", desk, ["/lapor"]),
        ]:
            speed = load(served, self.room, cookie, paths, connections=2, seconds=SECONDS)
            self.found[what] = {
                "cpu": speed.processor, "p50": speed.median, "p99": speed.slow, "a second": speed.rate}
            print(
                f"  {what:<34} {speed.processor:8.2f} ms of processor {speed.median:8.2f} {speed.slow:8.2f} ms",
                flush=True)

    def reports(self, served: Served) -> None:
        browsers = self.room / "browsers"
        browsers.write_text("".join(f"{cookie} {token}\n" for cookie, token in fresh_browsers(served, 600)))
        # So short that no browser comes to its own limit of ten.
        speed = wrk(served, ["-s", LOAD / "report.lua", served.url, "--", browsers, 2, "dinkes"], 2, seconds=2)
        self.found["report sent, durable"] = {
            "cpu": speed.processor, "p50": speed.median, "p99": speed.slow, "a second": speed.rate}

    def steps(self) -> None:
        said = lines(self.binaries / "OfficeBenchmark", "go-on", self.data, 40)[0]
        self.found["step completed, durable"] = {
            "cpu": said["processor_microseconds"] / 1000, "p50": said["median_microseconds"] / 1000,
            "p99": said["slow_microseconds"] / 1000}

    def backup(self) -> None:
        sigap, file, back = self.binaries / "sigap", self.room / "cadangan.tar.zst", self.room / "pulih"
        file.unlink(missing_ok=True)
        shutil.rmtree(back, ignore_errors=True)
        for what, command in [
            ("backup (s)", [sigap, "backup", file, "--data", self.data]),
            ("restore with all checks (s)", [sigap, "restore", file, "--data", back]),
            ("verify (s)", [sigap, "verify", "--data", self.data]),
        ]:
            begun = time.monotonic()
            subprocess.run(command, check=True, capture_output=True)
            self.found[what] = {"value": time.monotonic() - begun}
            print(f"  {what:<34} {time.monotonic() - begun:8.1f} s", flush=True)
        self.found["backup file (MB)"] = {"value": file.stat().st_size / 1e6}
        file.unlink()
        shutil.rmtree(back)


def table(offices: dict[int, dict]) -> None:
    """Each row at each size (milliseconds of processor, p50 and p99), and how the first of these grew."""
    sizes = list(offices)
    print("\n" + " " * 36 + "".join(f"{size:>30,}" for size in sizes) + f"{'grew':>10}")
    for what in offices[sizes[-1]]:
        if what == "size":
            continue
        cells, middle = [], []
        for size in sizes:
            found = offices[size].get(what, {})
            values = [found[key] for key in ("cpu", "p50", "p99", "value", "best") if key in found]
            middle.append(values[0] if values else None)
            cells.append(" /".join(f"{value:8,.2f}" for value in values) or "-")
        ratio = f"{middle[-1] / middle[0]:.2f}x" if middle[0] and middle[-1] else ""
        mark = "  over 20 ms" if what in FLAT and offices[sizes[-1]][what]["p99"] >= 20 else ""
        print(f"{what:<36}" + "".join(f"{cell:>30}" for cell in cells) + f"{ratio:>10}{mark}")
    for size in sizes:
        print(f"{size:,}: {offices[size]['size']}")
