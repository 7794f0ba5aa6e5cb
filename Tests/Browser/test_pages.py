"""Every page, looked at by axe at 320 and 1280 px, light and dark; none scrolls sideways, none is heavy."""

import pytest
from catalogue import EVERY_PAGE
from looking import looked_at, scrolled
from soundness import unsound
from views import DESK, OLD_PHONE, TABLET
from weighing import HEAVIEST, weight


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_page(name, rounds, shoot):
    found = []
    page = rounds.open(name, OLD_PHONE.width)
    for view in (OLD_PHONE, DESK):
        found += looked_at(page, view, shoot) + [f"{view}: {fault}" for fault in unsound(page)]
    # Where tables are tables again, but narrow.
    for width in (640, TABLET.width):
        page.set_viewport_size({"width": width, "height": TABLET.height})
        found += scrolled(page, width)
    found += rounds.take_broken()
    assert not found, "\n".join(found)
    address = rounds.address(name)
    assert weight(rounds.url, address.path, address.cookies) < HEAVIEST
