"""A page without JavaScript: nothing waits for a script, and each form is sent by its own button."""

import re

from playwright.sync_api import Page, Route

#: What scripts unhide: a button that copies or prints does nothing without them.
_LOOK = """() => {
    const faults = [];
    const tell = (what, part) => faults.push(`${what}: ${part.outerHTML.slice(0, 140)}`);
    const shown = (part) => part.checkVisibility({ visibilityProperty: true });
    const all = (selector) => [...document.querySelectorAll(selector)];
    if (![...all('h1')].some(shown)) faults.push('no heading is seen');
    for (const part of all('[hidden]')) {
        if (!part.matches('[data-copy], [data-print]')) tell('only a script would show it', part);
    }
    for (const part of all('button')) {
        const isSent = part.form && part.type === 'submit';
        if (!isSent && shown(part)) tell('a button that does nothing', part);
    }
    for (const link of all('a')) {
        const target = link.getAttribute('href') ?? '';
        if (!target || target === '#' || target.startsWith('javascript:')) tell('a link that leads nowhere', link);
    }
    for (const part of all('[disabled]')) tell('only a script would allow it', part);
    for (const part of all('input[type=submit], input[type=button], [onclick], [onchange]')) tell('old ways', part);
    for (const form of document.forms) {
        const button = form.querySelector('button:not([type=button])');
        // The search box is sent with Enter, as everywhere.
        if (!button && form.getAttribute('role') !== 'search') tell('a form without a button', form);
    }
    return faults;
}"""


def kind(action: str) -> str:
    """Forms of a list that differ only in whom they are about are one kind."""
    return re.sub(r"[0-9a-f]{8,}|\d+", "*", action)


def unusable(page: Page) -> list[str]:
    """One line for each fault. Every kind of form is really sent; what is sent ends here and changes nothing."""
    faults = page.evaluate(_LOOK)
    for fold in page.locator("details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()
    sent: list[tuple[str, str]] = []

    def stop(route: Route) -> None:
        request = route.request
        if not request.is_navigation_request():
            route.continue_()
            return
        sent.append((request.method, request.url))
        route.fulfill(status=204)

    page.route("**/*", stop)
    try:
        for form, action, method in forms(page):
            sent.clear()
            # What a browser asks for by itself is no matter here.
            form.evaluate("form => { form.noValidate = true; }")
            button = form.locator("button:not([type=button])").last
            button.click()
            page.wait_for_timeout(30)
            if [one for one, _ in sent] != [method]:
                faults.append(f"the button of {method} {action} sends {sent}")
    finally:
        page.unroute("**/*", stop)
    return faults


def forms(page: Page) -> list:
    """The first of each kind of form of the page's own part that can be seen, with where it goes and how."""
    found, kinds = [], set()
    handles = page.locator("main form")
    told = handles.evaluate_all(
        """forms => forms.map((form) => [form.getAttribute('action') ?? '', form.method.toUpperCase(),
            !!form.querySelector('button:not([type=button])')
            && [...form.querySelectorAll('button:not([type=button])')].at(-1).checkVisibility()])""")
    for place, (action, method, is_seen) in enumerate(told):
        if is_seen and (kind(action), method) not in kinds:
            kinds.add((kind(action), method))
            found.append((handles.nth(place), action, method))
    return found
