"""axe-core on a page that is open in the browser."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
#: The rules of the standard that look at colours: what a page in another scheme can break that it kept in the first.
COLOURS = ["color-contrast", "link-in-text-block"]
MILLISECONDS = 20_000

_RUN = """
([only, milliseconds]) => Promise.race([
    axe.run(document, {runOnly: only, resultTypes: ['violations']}),
    new Promise((_, refuse) => setTimeout(() => refuse(new Error('axe took too long')), milliseconds)),
])
"""


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds against WCAG 2.2 AA on the page, one line for each place; empty when nothing.

    `rules` are some of its rules by name, such as `COLOURS`; without, all of the standard.

    The script goes in through the debugger, which a strict Content-Security-Policy allows. It needs a page with
    JavaScript: without, neither axe nor its own time limit would ever come back.
    """
    if not page.evaluate("'axe' in window"):
        # `; 0`: what the script evaluates to would otherwise be carried over to Python.
        page.evaluate(_script() + "\n; 0")
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": STANDARD}
    found = page.evaluate(_RUN, [only, MILLISECONDS])
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:160]}"
        + "".join(f" [{check['message']}]" for check in node["any"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@cache
def _script() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
