"""axe-core on a page that is open in the browser."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
#: The rules of the standard that look at colours: what a page in another scheme can break that it kept in the first.
COLOURS = ["color-contrast", "link-in-text-block"]
MILLISECONDS = 20_000
#: How many texts of one look are asked about their colours: more than one, since something may lie over the first.
ALIKE = 3

_RUN = """
([what, alike, milliseconds]) => Promise.race([
    axe.run(alike ? {include: unlike(alike)} : document, {...what, resultTypes: ['violations']}),
    new Promise((_, refuse) => setTimeout(() => refuse(new Error('axe took too long')), milliseconds)),
])
"""

# A hundred rows of a table are a hundred times the same colours, and each text takes axe a millisecond. Two texts look
# alike where they and all around them are of the same kind, class and computed colours.
_UNLIKE = """
window.unlike = (most) => {
    const numbers = new Map(), known = new Map(), seen = new Map();
    const look = (element) => {
        if (!element) return 0;
        if (known.has(element)) return known.get(element);
        const style = getComputedStyle(element);
        const words = [look(element.parentElement), element.tagName, element.getAttribute('class')].concat([
            'color', 'backgroundColor', 'backgroundImage', 'opacity', 'fontSize', 'fontWeight', 'textShadow',
            'textDecorationLine', 'position', 'zIndex', 'transform', 'filter', 'mixBlendMode',
        ].map((name) => style[name])).join('|');
        if (!numbers.has(words)) numbers.set(words, numbers.size + 1);
        known.set(element, numbers.get(words));
        return numbers.get(words);
    };
    const speaks = (element) => element.matches('input, select, textarea')
        || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    return [...document.body.querySelectorAll('*')].filter((element) => {
        if (!speaks(element) || !element.checkVisibility({visibilityProperty: true})) return false;
        const number = look(element), before = seen.get(number) ?? 0;
        seen.set(number, before + 1);
        return before < most;
    });
};
"""


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA on the page, one line for each place; empty when nothing."""
    rules = {name: {"enabled": False} for name in COLOURS}
    return _asked(page, {"runOnly": {"type": "tag", "values": STANDARD}, "rules": rules}, 0) + colour_violations(page)


def colour_violations(page: Page, alike: int = ALIKE) -> list[str]:
    """What axe finds against its rules about colours, of so many texts of each look; 0: of every text."""
    return _asked(page, {"runOnly": {"type": "rule", "values": COLOURS}}, alike)


def _asked(page: Page, what: dict, alike: int) -> list[str]:
    """The script goes in through the debugger, which a strict Content-Security-Policy allows. It needs a page with
    JavaScript: without, neither axe nor its own time limit would ever come back.
    """
    if not page.evaluate("'axe' in window"):
        # `; 0`: what the script evaluates to would otherwise be carried over to Python.
        page.evaluate(_script() + _UNLIKE + "\n; 0")
    found = page.evaluate(_RUN, [what, alike, MILLISECONDS])
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:160]}"
        + "".join(f" [{check['message']}]" for check in node["any"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@cache
def _script() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8") + "\n;"
