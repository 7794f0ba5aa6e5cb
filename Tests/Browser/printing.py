"""A page in print: nothing that is pressed, all that is read, black on white also in dark colours."""

from playwright.sync_api import Page

_SCREEN = """() => [...document.querySelectorAll('main :is(h1, h2, table, dl, blockquote, .paper)')]
    .filter((part) => !part.closest('form, .filters, .menu, .no-print, .actions, .pages, .tabs')
        && !part.closest('.only-wide, .only-phone')
        && !part.closest('details:not([open])') && !part.closest('.drawn, .sheet') && part.checkVisibility())
    .map((part) => { part.dataset.seen = ''; return 1; }).length"""

_PRINT = """() => {
    const faults = [];
    const tell = (what, part) => faults.push(`${what}: ${part.outerHTML.slice(0, 140)}`);
    const seen = (part) => part.checkVisibility({ visibilityProperty: true })
        && part.getBoundingClientRect().width > 0 && !part.closest('.unseen');
    const all = (selector) => [...document.querySelectorAll(selector)];
    for (const part of all('nav, form, button, input, select, textarea, .button, .skip, [data-live]')) {
        if (seen(part)) tell('is printed', part);
    }
    for (const part of all('[data-seen]')) {
        // A list in which each line has a form is read by its other words.
        if (!seen(part) && part.innerText.trim()) tell('is not printed', part);
    }
    if (!all('h1, .paper').some(seen)) faults.push('nothing is printed');
    const shade = (colour) => {
        const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
        return a === 0 ? null : (r + g + b) / 3;
    };
    const ground = shade(getComputedStyle(document.documentElement).backgroundColor);
    if (ground !== null && ground < 255) faults.push(`the paper is grey: ${ground}`);
    for (const part of all('body, body *')) {
        if (part.closest('svg') || !seen(part)) continue;
        const style = getComputedStyle(part);
        const behind = shade(style.backgroundColor);
        const hasWords = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
        if (behind !== null && behind < 200) tell('is printed dark', part);
        if (hasWords && shade(style.color) > 140) tell('is printed pale', part);
    }
    return faults;
}"""


def misprinted(page: Page) -> list[str]:
    """One line for each fault of the page on paper; the page comes back to the screen."""
    page.emulate_media(color_scheme="dark")
    page.evaluate(_SCREEN)
    page.emulate_media(media="print", color_scheme="dark")
    try:
        return page.evaluate(_PRINT)
    finally:
        page.emulate_media(media="screen", color_scheme="light")
