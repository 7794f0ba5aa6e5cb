"""File systems that a test makes for itself: small ones, and ones that cannot be written."""

import contextlib
import subprocess
from pathlib import Path

import pytest


def _mount(*arguments: str) -> None:
    made = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    if made.returncode != 0:
        pytest.skip(f"needs the right to mount: {made.stderr.strip()}")


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int):
    """A folder on a disk of its own that holds only so much."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "sigap-test", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextlib.contextmanager
def read_only(source: Path, folder: Path):
    """The same files under another name, where nothing can be written."""
    folder.mkdir()
    _mount("--bind", str(source), str(folder))
    try:
        _mount("-o", "remount,bind,ro", str(folder))
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
