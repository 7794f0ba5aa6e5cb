"""A page with the keyboard alone: what Tab reaches, in which order, and whether one sees where one is."""

from playwright.sync_api import Page

#: Of everything that can have the focus: where it stands and how it looks without the focus.
_PREPARE = """() => {
    // What is folded away is looked at unfolded; menus are opened one by one, by their keys.
    for (const fold of document.querySelectorAll('details:not(.menu)')) fold.open = true;
    const shown = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0;
    const own = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const parts = [...document.querySelectorAll(own)].filter((part) => shown(part) && !part.disabled);
    const group = (part) => part.type === 'radio' && `${part.name}@${part.form?.action}#${place(part.form)}`;
    const place = (form) => [...document.forms].indexOf(form);
    const seen = (style) => {
        const isClear = /rgba\\(.*, 0\\)|transparent/.test(style.outlineColor);
        const outline = style.outlineStyle === 'none' || isClear ? '' : `${style.outlineWidth}${style.outlineColor}`;
        return [outline, style.boxShadow, style.borderColor, style.borderWidth, style.backgroundColor, style.stroke,
                style.strokeWidth, style.top].join();
    };
    const look = (part) => [part, part.closest('label') ?? part, ...part.children]
        .map((one) => seen(getComputedStyle(one))).join('|');
    const before = new Map(parts.map((part) => [part, look(part)]));
    const tell = (part) => part.outerHTML.slice(0, 150);

    const covered = (part) => {
        const boxes = [...part.getClientRects()];
        const label = part.closest('label');
        const points = boxes.flatMap((box) => [
            [box.left + box.width / 2, box.top + box.height / 2], [box.left + 3, box.top + 3],
            [box.right - 3, box.bottom - 3]]);
        return !points.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (part.contains(top) || top.contains(part) && label?.contains(top) || label?.contains(top)
                || top.namespaceURI.endsWith('svg') && part.closest('svg')?.contains(top));
        });
    };
    const fixed = (part) => {
        for (let one = part; one; one = one.parentElement) {
            if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true;
        }
        return part.matches('.skip');
    };

    const inSight = (part) => {
        const box = part.getBoundingClientRect();
        return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    };
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

    const steps = [], faults = [], far = [], reached = new Set();
    let isOver = false;
    // Looked at when the next key goes down: by then what the last one did is on the screen.
    const note = () => {
        const part = document.activeElement;
        const last = steps.at(-1);
        if (!part || part === document.body) { isOver = reached.size > 1; return; }
        // A date keeps the focus for some presses.
        if (reached.has(part) && part !== last.part) isOver = true;
        const box = part.getBoundingClientRect();
        if (!reached.has(part)) {
            reached.add(part);
            if (!inSight(part)) far.push(part);
            else if (covered(part)) faults.push(`covered by something else: ${tell(part)}`);
            if (before.has(part) && look(part) === before.get(part)) faults.push(`focus is not seen: ${tell(part)}`);
            const [left, top] = [box.left + scrollX, box.top + scrollY];
            // Up, and not to a column at the right: far back.
            if (last && !last.isFixed && !fixed(part) && top < last.top - 300 && left < last.right) {
                faults.push(`jumps back from ${tell(last.part)} to ${tell(part)}`);
            }
            steps.push({ part, left, top, right: box.right + scrollX, isFixed: fixed(part) });
        }
    };
    addEventListener('keydown', (event) => event.key === 'Tab' && note(), true);
    window.walk = {
        isOver: () => isOver,
        end: async () => {
            // Keys that come faster than pictures are ahead of what scrolls: those parts once more, in peace.
            for (const part of far) {
                part.blur();
                part.focus();
                await drawn();
                if (!inSight(part)) faults.push(`out of sight: ${tell(part)}`);
                else if (covered(part)) faults.push(`covered by something else: ${tell(part)}`);
            }
            const first = steps[0]?.part;
            if (!first?.matches('a.skip')) faults.push('the skip link does not come first');
            for (const part of parts) if (part.tabIndex > 0) faults.push(`tabindex above 0: ${tell(part)}`);
            const groups = new Set([...reached].map(group).filter(Boolean));
            for (const part of parts) {
                if (!reached.has(part) && !groups.has(group(part))) faults.push(`not reached: ${tell(part)}`);
            }
            return faults;
        },
    };
    return new Set(parts.map((part) => group(part) || part)).size;
}"""


def walked(page: Page) -> list[str]:
    """Tabs through the whole page; one line for each fault."""
    length = page.evaluate(_PREPARE)
    # A date takes a press for each of its parts.
    left = 40 + 4 * length
    batch = length
    while left > 0:
        for _ in range(min(batch, left)):
            page.keyboard.down("Tab")
        left -= batch
        if page.evaluate("walk.isOver()"):
            return page.evaluate("walk.end()")
        batch = 8
    return page.evaluate("walk.end()") + [f"Tab never comes round on {page.url}"]


#: How many of the folds of a page are opened and closed by their keys; all are made by the same hand.
FOLDS = 3


def opened(page: Page) -> list[str]:
    """Enter and Space open and close what can be opened; Escape closes a menu and gives the focus back."""
    faults = []
    for kind in ("details:not(.menu) > summary", "details.menu > summary"):
        summaries = [one for one in page.locator(kind).all() if one.is_visible()]
        for summary in summaries[:FOLDS]:
            faults += _keys(page, summary, is_menu="menu >" in kind)
    return faults


def _keys(page: Page, summary, is_menu: bool) -> list[str]:
    def is_open() -> bool:
        return summary.evaluate("one => one.parentElement.open")

    faults, words = [], summary.inner_text()[:60]
    before = is_open()
    summary.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        if is_open() == before:
            faults.append(f"{key} does not open or close: {words}")
        page.keyboard.press(key)
        if is_open() != before:
            faults.append(f"a second {key} does not turn it back: {words}")
    if is_menu:
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        if not summary.evaluate("one => one.parentElement.querySelector('div').contains(document.activeElement)"):
            faults.append(f"Tab does not go into the menu: {words}")
        page.keyboard.press("Escape")
        if is_open():
            faults.append(f"Escape does not close: {words}")
        if not summary.evaluate("one => one === document.activeElement"):
            faults.append(f"Escape does not give the focus back: {words}")
    return faults
