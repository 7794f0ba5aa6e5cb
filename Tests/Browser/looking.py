"""An open page at one size, in light and in dark."""

from accessibility import colour_violations, violations
from playwright.sync_api import Page
from views import View


def looked_at(page: Page, view: View, shoot, name: str = "") -> list[str]:
    """What axe finds, and whether it scrolls sideways; in dark only what colours can break. A picture of each."""
    page.set_viewport_size({"width": view.width, "height": view.height})
    page.emulate_media(color_scheme="light")
    found = [f"{view}: {fault}" for fault in violations(page)] + scrolled(page, view.width)
    shoot(page, "-".join(filter(None, [name, str(view)])))
    dark = view.but(scheme="dark")
    page.emulate_media(color_scheme=dark.scheme)
    found += [f"{dark}: {fault}" for fault in colour_violations(page)]
    shoot(page, "-".join(filter(None, [name, str(dark)])))
    page.emulate_media(color_scheme="light")
    return found


def scrolled(page: Page, width: int) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{width} px: scrolls sideways by {wide} px"] if wide > 0 else []
