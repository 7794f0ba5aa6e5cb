"""Every page at 320, 768 and 1280 px: with the longest names and a thousand of everything, and with nothing.

Nothing scrolls sideways, nothing is cut off, nothing runs over its neighbour.
"""

from urllib.parse import urlsplit

import pytest
from catalogue import EVERY_PAGE, PASSWORD, post
from conftest import serve
from fitting import unfit
from longnames import name_at_length
from office import Client
from rounds import Address, Rounds
from test_setup import first_link

WIDTHS = (320, 768, 1280)

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def full(crowd):
    """The office of a thousand of everything, its names made long; the pages were found before it was filled."""
    name_at_length(crowd.rounds)
    return crowd.rounds


def constant() -> dict[str, str]:
    """The pages whose address needs nothing to be there."""
    found = {}
    for name, (_, find) in EVERY_PAGE.items():
        try:
            found[name] = find(None)
        except AttributeError:
            continue
    return found


CONSTANT = constant()


@pytest.fixture(scope="module")
def bare(browser, tmp_path_factory):
    """An office that was founded and left, seen by its administrator."""
    for served in serve(tmp_path_factory.mktemp("bare") / "data"):
        rounds = Rounds(browser, served.url)
        with Client(served.url) as client:
            post(client, urlsplit(first_link(served)).path, name="Contoh Pengelola", login="pengelola",
                 new=PASSWORD, again=PASSWORD)
            for name, path in CONSTANT.items():
                rounds.found[name] = Address(path, dict(client.cookies) if EVERY_PAGE[name][0] else {})
        yield rounds
        rounds.close()


def looked_at(rounds: Rounds, name: str, shoot) -> list[str]:
    page = rounds.open(name, WIDTHS[0])
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"{width} px: {fault}" for fault in unfit(page)]
        shoot(page, str(width))
    return faults


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_long_names_and_a_thousand_rows(name, full, shoot):
    faults = looked_at(full, name, shoot)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("name", CONSTANT)
def test_nothing_there(name, bare, shoot):
    faults = looked_at(bare, name, shoot)
    assert not faults, "\n".join(faults)
    page = bare.page(True)
    assert page.locator("h1:visible").count() == 1, page.url
