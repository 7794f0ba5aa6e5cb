"""Whether all words of a page have their room: none scrolls sideways, is cut off or runs over its neighbour."""

from playwright.sync_api import Page

_LOOK = """() => {
    const faults = [];
    const tell = (what, part) => faults.push(`${what}: ${part.outerHTML.slice(0, 150)}`);
    const root = document.documentElement;
    const wide = root.scrollWidth - root.clientWidth;
    if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);
    // Of an element or one around it; asked once for each.
    const kept = (test) => {
        const known = new Map([[null, false]]);
        const ask = (part) => {
            if (!known.has(part)) known.set(part, ask(part.parentElement) || test(part));
            return known.get(part);
        };
        return ask;
    };
    const scrolls = kept((part) => part !== document.body && part !== root
        && ['auto', 'scroll'].includes(getComputedStyle(part).overflowX));
    // For screen readers only: the headings of a table that is cards on a phone, a name beside a mark.
    const unseen = kept((part) => getComputedStyle(part).clipPath !== 'none');
    for (const part of document.querySelectorAll('body *')) {
        if (part.closest('svg, option') || !part.checkVisibility()) continue;
        if (part.matches('input, select, textarea') || unseen(part)) continue;
        const style = getComputedStyle(part);
        // A long name at the top is told whole in the menu below it.
        const isWhole = part.closest('.who > summary');
        if (['hidden', 'clip'].includes(style.overflowX) && part.scrollWidth > part.clientWidth + 1 && !isWhole) {
            tell('is cut off', part);
        }
        if (['hidden', 'clip'].includes(style.overflowY) && part.scrollHeight > part.clientHeight + 1) {
            tell('is cut off below', part);
        }
        const words = [...part.childNodes].filter((node) => node.nodeType === 3 && node.textContent.trim());
        if (!words.length || scrolls(part) || isWhole) continue;
        let holder = part;
        while (['inline', 'contents'].includes(getComputedStyle(holder).display)) holder = holder.parentElement;
        const room = holder.getBoundingClientRect();
        for (const node of words) {
            const range = document.createRange();
            range.selectNodeContents(node);
            const over = Math.max(...[...range.getClientRects()].map((box) => box.right)) - room.right;
            if (over > 2) { tell(`runs over its place by ${Math.round(over)} px`, part); break; }
        }
    }
    return faults;
}"""


def unfit(page: Page) -> list[str]:
    """One line for each place where words do not fit."""
    return page.evaluate(_LOOK)
