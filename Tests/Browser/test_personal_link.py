"""What somebody without an account sees behind a personal link and its PIN."""

import pytest
from accessibility import violations
from finding import Client, personal_link
from soundness import unsound
from test_pages import VIEWS


@pytest.fixture
def page(demo, browser):
    context = browser.new_context(locale="id-ID", reduced_motion="reduce")
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_gate_and_what_is_behind_it(demo, page, shoot):
    """The page after the PIN has no address of its own: it is looked at where it stands."""
    with Client(demo.url) as client:
        path, pin = personal_link(client)
    page.goto(demo.url + path)
    found = looked_at(page, "gate", shoot)
    page.locator("input[name=pin]").fill(pin)
    with page.expect_navigation():
        page.locator(f'form[action="{path}"] button').last.click()
    assert page.locator('form[action="/perintah/complete-step"]').count() == 1
    found += looked_at(page, "open", shoot)
    assert not found, "\n".join(found)


def looked_at(page, name: str, shoot) -> list[str]:
    found = unsound(page)
    for view in VIEWS:
        page.set_viewport_size({"width": view.width, "height": view.height})
        page.emulate_media(color_scheme=view.scheme)
        found += [f"{view}: {fault}" for fault in violations(page)]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            found.append(f"{view}: scrolls sideways by {wide} px")
        shoot(page, f"{name}-{view}")
    return [f"{name}: {fault}" for fault in found]
