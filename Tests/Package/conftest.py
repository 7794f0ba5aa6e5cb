"""Fixtures of the package tests: two versions of one program, and a bare Debian to install them in."""

import os
import shutil
from pathlib import Path

import pytest
from debian import REPOSITORY, Machine, bare, fetch, run

TOOLS = {
    "debootstrap": "debootstrap", "systemd-nspawn": "systemd-container", "dpkg-deb": "dpkg", "curl": "curl",
    "lintian": "lintian", "mandoc": "mandoc", "systemd-analyze": "systemd",
}


@pytest.fixture(scope="session", autouse=True)
def machine_is_fit():
    if os.geteuid() != 0:
        pytest.skip("making a Debian root needs root")
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    assert not missing, f"run scripts/setup package: {' '.join(missing)} missing"


@pytest.fixture(scope="session")
def binary() -> Path:
    path = Path(os.environ.get("SIGAP_RELEASE", REPOSITORY / "out/sigap"))
    assert path.exists(), f"{path} is not there: run `make release` first"
    return path


@pytest.fixture(scope="session")
def number(binary) -> str:
    return run(binary, "--version").split()[1]


@pytest.fixture(scope="session")
def package(binary, tmp_path_factory) -> Path:
    """The package of the program as it is."""
    return Path(run(REPOSITORY / "scripts/package", binary, tmp_path_factory.mktemp("new")).splitlines()[-1])


@pytest.fixture(scope="session")
def before(binary, number, tmp_path_factory) -> Path:
    """The version before: there is no older program yet, so it is the same one under a lower number.

    Data of an older schema is brought up to date in `OlderSchemaTests`.
    """
    folder = tmp_path_factory.mktemp("old")
    return Path(run(REPOSITORY / "scripts/package", binary, folder, number + "~lama").splitlines()[-1])


@pytest.fixture
def room(package, tmp_path):
    """A bare root, with what the package asks for fetched but not installed."""
    root = tmp_path / "debian"
    run("cp", "--archive", "--reflink=auto", bare(), root)
    fetch(root, package)
    return root


@pytest.fixture
def machine(room):
    """The same, booted."""
    machine = Machine(room)
    yield machine
    machine.stop()
