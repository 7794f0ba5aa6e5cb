"""What screen readers and keyboards need of a page beyond axe: names, headings, landmarks, table headers, language."""

from playwright.sync_api import Page

_LOOK = """() => {
    const faults = [];
    const tell = (what, element) => faults.push(`${what}: ${element.outerHTML.slice(0, 140)}`);
    const all = (selector) => [...document.querySelectorAll(selector)];
    const words = (element) => (element.textContent
        + [...element.querySelectorAll('img[alt]')].map((image) => image.alt).join(' ')).trim();
    const named = (element) => {
        const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
        return element.getAttribute('aria-label')?.trim() || element.title?.trim?.()
            || by.map((id) => words(document.getElementById(id))).join('')
            || [...element.labels ?? []].map(words).join('');
    };

    if (!['id', 'en'].includes(document.documentElement.lang)) faults.push('no language');
    if (!document.title.trim()) faults.push('no title');
    if (all('h1').length !== 1) faults.push(`${all('h1').length} h1`);
    if (all('main').length !== 1) faults.push(`${all('main').length} main`);
    if (!document.querySelector('header')) faults.push('no header');
    const first = document.querySelector('a[href], button, input, select, textarea, summary');
    if (!first?.matches('a.skip') || !document.querySelector(first.getAttribute('href'))) faults.push('no skip link');
    if (all('nav').length > 1) {
        for (const nav of all('nav')) if (!named(nav)) tell('a nav among several without a name', nav);
    }

    let level = 0;
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
        const own = Number(heading.tagName[1]);
        if (level && own > level + 1) tell(`h${level} is followed by h${own}`, heading);
        if (!words(heading)) tell('an empty heading', heading);
        level = own;
    }
    for (const element of all('a[href], button, summary')) {
        if (!words(element) && !named(element)) tell('no name', element);
    }
    for (const control of all('input:not([type=hidden]), select, textarea')) {
        if (!named(control)) tell('no label', control);
    }
    for (const image of all('img')) if (!image.hasAttribute('alt')) tell('no alt', image);
    for (const drawing of all('svg')) {
        const isHidden = drawing.closest('[aria-hidden=true]');
        if (!isHidden && !named(drawing) && !drawing.querySelector('title')) tell('a drawing without a name', drawing);
    }
    for (const table of all('table')) {
        const heads = [...table.querySelectorAll('th')];
        if (!heads.length && !table.closest('.paper')) tell('a table without headers', table);
        for (const head of heads) if (!head.scope) tell('a header without scope', head);
    }
    for (const group of all('fieldset')) {
        if (!group.querySelector(':scope > legend')) tell('a group without a legend', group);
    }
    const ids = all('[id]').map((element) => element.id);
    for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) faults.push(`twice: #${id}`);
    return faults;
}"""


def unsound(page: Page) -> list[str]:
    """One line for each thing that is missing; empty when nothing is."""
    return page.evaluate(_LOOK)
