"""What a screen reader is told: the names that the browser itself works out, not what the markup seems to say."""

import re

from playwright.sync_api import Page

CONTROLS = {
    "button", "link", "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "spinbutton", "slider",
    "DisclosureTriangle", "Date", "DateTime", "InputTime", "option", "tab", "menuitem", "switch",
}
LANDMARKS = {"banner", "main", "navigation", "search", "contentinfo", "complementary", "form", "region"}
NAMED = CONTROLS | {"image", "img", "radiogroup", "region", "table", "dialog"}

#: What the tree does not tell: tables on screen, live parts, and whose words are whose.
_MARKUP = """() => {
    const faults = [];
    const tell = (what, part) => faults.push(`${what}: ${part.outerHTML.slice(0, 140)}`);
    const all = (selector) => [...document.querySelectorAll(selector)];
    for (const part of all('[data-live], .notice')) {
        if (!['status', 'alert'].includes(part.getAttribute('role'))) tell('is not announced', part);
    }
    for (const part of all('.errors')) if (part.getAttribute('role') !== 'alert') tell('is not announced', part);
    for (const part of all('[data-live]')) if (part.textContent.trim()) tell('says something before it happens', part);
    for (const part of all('[aria-labelledby], [aria-describedby], [aria-controls]')) {
        for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
            const ids = (part.getAttribute(name) ?? '').split(' ').filter(Boolean);
            if (ids.some((id) => !document.getElementById(id))) tell(`${name} leads nowhere`, part);
        }
    }
    for (const link of all('a[href^="#"]')) {
        const id = decodeURIComponent(link.getAttribute('href').slice(1));
        if (!document.getElementById(id)) tell('leads to no place of the page', link);
    }
    for (const table of all('table')) {
        const isNamed = table.caption || table.ariaLabel || table.getAttribute('aria-labelledby')
            || table.closest('section, details, [role=region], .paper')
            ?.querySelector('h2, h3, summary, h1') || table.closest('[aria-label]')
            || document.querySelectorAll('table').length === 1;
        if (!isNamed) tell('a table without caption or heading', table);
    }
    for (const drawing of all('svg')) {
        const isHidden = drawing.closest('[aria-hidden=true]');
        if (!isHidden && !drawing.closest('[role]')) tell('a drawing without a role', drawing);
    }
    return faults;
}"""


def unheard(page: Page) -> list[str]:
    """One line for each thing without a name, and for each landmark that another has the name of."""
    line = page.context.new_cdp_session(page)
    try:
        nodes = line.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        line.detach()
    faults, marks = [], []
    for node in nodes:
        if node.get("ignored"):
            continue
        role, name = node["role"]["value"], node.get("name", {}).get("value", "").strip()
        if role in NAMED and not name and not (role == "table" or role == "radiogroup"):
            faults.append(f"{role} without a name: {properties(node)}")
        # Without a name a form is no landmark.
        if role in LANDMARKS and (name or role != "form"):
            marks.append((role, name))
    faults += [f"{role} twice with the name “{name}”" for role, name in sorted(set(marks))
               if marks.count((role, name)) > 1]
    roles = [role for role, _ in marks]
    if roles.count("main") != 1 or roles.count("banner") != 1:
        faults.append(f"landmarks: {marks}")
    return faults + page.evaluate(_MARKUP)


def properties(node: dict) -> str:
    return ", ".join(f"{one['name']}={one['value'].get('value')}" for one in node.get("properties", []))[:160]


#: Words that only one of the two languages has, and that nobody's name or SOP is made of.
INDONESIAN = {"yang", "dan", "untuk", "dengan", "belum", "sudah", "tidak", "dari", "atau", "oleh", "akan", "ini"}
ENGLISH = {"the", "and", "of", "with", "not", "yet", "from", "or", "by", "will", "this", "is", "are", "your"}

#: The page's own words, apart from what people and SOPs said: that stands in quotation marks or after a colon.
_SHELL = """() => [...document.querySelectorAll(
    '.bar a, .skip, .foot, main .hint, main .empty, main .actions .button, main .table th[scope=col], main .opt')]
    .filter((part) => !part.closest('[lang]:not(html)') && !part.closest('.paper, .sheet, .drawn'))
    .map((part) => part.innerText.replace(/“[^”]*”|:.*/gs, '').trim().slice(0, 120)).filter(Boolean)"""


def misspoken(page: Page, language: str) -> list[str]:
    """What does not speak the language that the page claims, and has to claim."""
    claimed = page.locator("html").get_attribute("lang")
    if claimed != language:
        return [f"claims to speak {claimed}, not {language}"]
    foreign = ENGLISH if language == "id" else INDONESIAN
    return [f"{language}, but says: {text}" for text in page.evaluate(_SHELL)
            if foreign & set(re.findall(r"[a-z]+", text.lower()))]
