"""How many instructions of processor a piece of work takes: steady where times are not."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from measuring import built, save

#: What is counted, and how much of it: the difference of two counts leaves the start out.
WORK = {
    "whole run of 004 in memory": ("runs", 20, 120),
    "ticket of 004, all its commands kept": ("tickets", 4, 12),
    "page of a finished ticket": ("pages", 5, 45),
    "report, kept": ("reports", 20, 100),
}


def main() -> None:
    """Prints the instructions of each; two runs agree within half a hundredth."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        bench = Path(folder) / "OfficeBenchmark"
        # Debian's valgrind gives up at the debugging information that the compiler writes.
        subprocess.run(["strip", "--strip-debug", "-o", bench, built() / "OfficeBenchmark"], check=True)
        for what, (word, few, many) in WORK.items():
            each = (counted(bench, word, many) - counted(bench, word, few)) / (many - few)
            found[what] = round(each)
            print(f"{what:<40} {each:>16,.0f} instructions each", flush=True)
    save("instructions.json", {"instructions": found})


def counted(bench: Path, word: str, count: int) -> int:
    """Instructions of a whole process that does so much of it."""
    with tempfile.TemporaryDirectory() as folder:
        data = [] if word == "runs" else [Path(folder) / "office"]
        command = [
            "valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", bench, "work", word, count, *data]
        # Dictionaries in one order each time.
        environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
        said = subprocess.run(
            [str(one) for one in command], check=True, capture_output=True, text=True, env=environment).stderr
    return int(re.search(r"Collected : (\d+)", said)[1])
