"""Every page: with the keyboard alone, without JavaScript, as a screen reader tells it, and on paper.

What axe finds, weight and the state of the markup are looked at by `test_pages`; here is what a person would try.
"""

import pytest
from catalogue import EVERY_PAGE, NO_PAGE, route, routes
from hearing import misspoken, unheard
from plainly import unusable
from printing import misprinted
from soundness import unsound
from tabbing import opened, walked


def test_every_route_has_its_page(rounds):
    """A new page is looked at from its first day: whoever adds a route adds it to the catalogue, or says why not."""
    visited = {route(rounds.address(name).path) for name in EVERY_PAGE} - {None}
    assert not (left_out := set(routes()) - visited - NO_PAGE), f"not in catalogue.MORE nor in NO_PAGE: {left_out}"
    assert not (gone := NO_PAGE - set(routes())), f"NO_PAGE names routes that are no more: {gone}"
    assert not (both := NO_PAGE & visited), f"both a page and none: {both}"


@pytest.mark.long
@pytest.mark.parametrize("name", EVERY_PAGE)
def test_keyboard_alone(name, rounds):
    page = rounds.open(name)
    faults = walked(page) + opened(page)
    assert not faults + rounds.take_broken(), "\n".join(faults)


@pytest.mark.long
@pytest.mark.parametrize("name", EVERY_PAGE)
def test_without_javascript(name, rounds):
    faults = unusable(rounds.open(name, 320, javascript=False))
    assert not faults, "\n".join(faults)


@pytest.mark.long
@pytest.mark.parametrize("name", EVERY_PAGE)
def test_read_aloud_and_printed(name, rounds):
    """In both languages; the page on paper beside it, since it stands open already."""
    page = rounds.open(name)
    faults = unsound(page) + unheard(page)
    if "sigap_bahasa" not in rounds.address(name).cookies:
        faults += misspoken(page, "id")
    faults += misprinted(page)
    page = rounds.open(name, sigap_bahasa="en")
    faults += misspoken(page, "en")
    assert not faults + rounds.take_broken(), "\n".join(faults)
