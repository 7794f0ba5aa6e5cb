"""axe-core on a page that is open in the browser."""

from importlib.resources import files

from playwright.sync_api import Page

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
MILLISECONDS = 20_000

_RUN = """
([tags, milliseconds]) => Promise.race([
    axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}),
    new Promise((_, refuse) => setTimeout(() => refuse(new Error('axe took too long')), milliseconds)),
])
"""


def violations(page: Page, tags: list[str] = STANDARD) -> list[str]:
    """What axe finds against WCAG 2.2 AA on the page, one line for each place; empty when nothing.

    The script goes in through the debugger, which a strict Content-Security-Policy allows. It needs a page with
    JavaScript: without, neither axe nor its own time limit would ever come back.
    """
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    # `; 0`: what the script evaluates to would otherwise be carried over to Python.
    page.evaluate(script + "\n; 0")
    found = page.evaluate(_RUN, [tags, MILLISECONDS])
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:160]}"
        + "".join(f" [{check['message']}]" for check in node["any"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
