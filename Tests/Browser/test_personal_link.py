"""What somebody without an account sees behind a personal link and its PIN."""

import pytest
from finding import Client, personal_link
from looking import looked_at
from soundness import unsound
from views import DESK, OLD_PHONE


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
    found = seen(page, "gate", shoot)
    page.locator("input[name=pin]").fill(pin)
    with page.expect_navigation():
        page.locator(f'form[action="{path}"] button').last.click()
    assert page.locator('form[action="/perintah/complete-step"]').count() == 1
    found += seen(page, "open", shoot)
    assert not found, "\n".join(found)


def seen(page, name: str, shoot) -> list[str]:
    return unsound(page) + [
        f"{name}: {fault}" for view in (OLD_PHONE, DESK) for fault in looked_at(page, view, shoot, name)]
