"""What `make bench` runs outside a server still walks its tickets to the end, and keeps a record that holds."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from served import REPOSITORY

BINARY = Path(os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap")))


def measured(*arguments: object) -> dict:
    outcome = subprocess.run(
        [BINARY.parent / "OfficeBenchmark", *map(str, arguments)], capture_output=True, text=True, timeout=120)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return json.loads(outcome.stdout.splitlines()[0])


def test_whole_runs_in_memory():
    assert measured("engine", 1)["rows"] == 14


@pytest.mark.parametrize("what", [("steps", 2, 1), ("fill", 2)], ids=lambda what: what[0])
def test_an_office_that_is_measured_keeps_its_record(what, tmp_path):
    verb, *amounts = what
    measured(verb, tmp_path / "data", *amounts)
    verdict = subprocess.run(
        [BINARY, "verify", "--data", tmp_path / "data"], capture_output=True, text=True, timeout=120)
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr
