"""Fixtures of the tests that talk to a running program without a browser."""

import shutil

import pytest
from served import Served


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """A data folder with the demonstration office, made once; tests copy it."""
    folder = tmp_path_factory.mktemp("seeded") / "data"
    server = Served(folder, "--demo")
    assert server.stop() == 0
    return folder


@pytest.fixture
def data(seeded, tmp_path):
    """A copy of the demonstration office for one test alone."""
    return shutil.copytree(seeded, tmp_path / "data")
