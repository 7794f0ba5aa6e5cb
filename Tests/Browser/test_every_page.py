"""Every page: with the keyboard alone, without JavaScript, as a screen reader tells it, and on paper; each of its texts.

What axe finds, weight and the state of the markup are looked at by `test_pages`; here is what a person would try.
"""

import pytest
from accessibility import colour_violations
from catalogue import EVERY_PAGE, NO_PAGE, route, routes
from hearing import misspoken, unheard
from plainly import unusable
from printing import misprinted
from soundness import unsound
from tabbing import opened, walked
from views import DESK, OLD_PHONE


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


@pytest.mark.long
@pytest.mark.parametrize("name", EVERY_PAGE)
def test_colours_of_every_text(name, rounds):
    """`test_pages` asks axe about a few texts of each look; here about all of them."""
    found = []
    page = rounds.open(name, OLD_PHONE.width)
    for view in (OLD_PHONE, DESK):
        page.set_viewport_size({"width": view.width, "height": view.height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found += [f"{view.but(scheme=scheme)}: {fault}" for fault in colour_violations(page, alike=0)]
    page.emulate_media(color_scheme="light")
    assert not found + rounds.take_broken(), "\n".join(found)
