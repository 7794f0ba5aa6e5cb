"""What comes out of the printer: tickets, papers and recaps on A4, without anything that is pressed on a screen."""

import sys
from pathlib import Path

import pytest
from pages import finished, paper, ticket

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402

#: What A4 has between its margins of 20 mm, in CSS pixels.
WIDTH, HEIGHT = (int((side - 2 * 20) / 25.4 * 96) for side in (210, 297))

PRINTED = {
    "ticket": ("kabid", lambda client: f"/tiket/{ticket(client, 'work')}"),
    "ticket-finished": ("auditor", lambda client: f"/tiket/{finished(client)}"),
    "paper": ("auditor", paper),
    "recap": ("kadis", lambda client: "/rekap"),
}

#: What is seen though it is of no use on paper, and what reaches over the edge of the page.
FAULTS = """
width => {
  const seen = (part) =>
    part.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
    && part.getBoundingClientRect().width > 0 && !part.closest(".unseen");
  const parts = [...document.body.querySelectorAll("*")].filter(seen);
  const pressed = parts.filter((part) => part.matches("nav, form, button, input, select, textarea, .button"));
  const wide = parts.filter((part) =>
    !part.parentElement.closest("svg") && part.getBoundingClientRect().right > width + 1);
  const tell = (why) => (part) => why + part.outerHTML.slice(0, 120);
  return [...pressed.map(tell("is printed: ")), ...wide.map(tell("is wider than the page: "))];
}
"""


@pytest.mark.parametrize("name", PRINTED)
def test_print(name, demo, browser, shoot):
    login, address = PRINTED[name]
    with Client(demo.url) as client:
        client.sign_in(login)
        path = address(client)
        context = browser.new_context(locale="id-ID", viewport={"width": WIDTH, "height": HEIGHT})
        context.set_default_timeout(15_000)
        context.add_cookies([{"name": key, "value": value, "url": demo.url} for key, value in client.cookies.items()])
        try:
            page = context.new_page()
            page.emulate_media(media="print")
            page.goto(demo.url + path)
            assert page.locator("h1, .paper").first.is_visible(), "nothing is printed"
            faults = page.evaluate(FAULTS, WIDTH)
            shoot(page)
        finally:
            context.close()
    assert not faults, "\n".join(faults)
