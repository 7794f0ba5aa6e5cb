"""With the keyboard alone: signing in, the desk, a ticket, a step done; the focus is seen and never lost."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from views import DESK, PHONE

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import DEMO_PASSWORD, Client, command_id  # noqa: E402

#: More presses of Tab than any page here needs to reach what is looked for.
MOST_TABS = 150

_FOCUS = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // A card or a rating shows the ring around its label.
    const label = getComputedStyle(element.closest('label') ?? element);
    const inner = [...element.children].some((child) => getComputedStyle(child).strokeWidth === '3px');
    return {
        isRinged: style.boxShadow !== 'none' || label.boxShadow !== 'none' || inner
            || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px' && element.type === 'date'),
        isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        what: element.outerHTML.slice(0, 140),
    };
}"""


def tab(page: Page, key: str = "Tab") -> None:
    """One press; what has the focus then must be seen to have it."""
    page.keyboard.press(key)
    focus = page.evaluate(_FOCUS)
    # Past the end of the page the browser's own controls have it.
    if focus is None:
        return
    assert focus["isInSight"], f"out of sight: {focus['what']}"
    assert focus["isRinged"], f"not seen to have the focus: {focus['what']}"


def go_to(page: Page, selector: str) -> None:
    """Tab until the focus lies on the wanted control."""
    for _ in range(MOST_TABS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        tab(page)
    raise AssertionError(f"{selector} is not reached with Tab on {page.url}")


def sign_in(page: Page, login: str) -> None:
    go_to(page, "input[name=login]")
    page.keyboard.type(login)
    go_to(page, "input[name=password]")
    page.keyboard.type(DEMO_PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.fixture
def ticket(demo):
    """A new ticket on the head's desk; ended afterwards."""
    with Client(demo.url) as desk:
        desk.sign_in("meja")
        report = desk.command("receive-report", {
            "channel": "telepon", "complaint": "mati", "unit": "dinsos", "text": "Internet mati.",
            "name": "Contoh", "contact": "0812-0000-0009"})[1]["report"]
        ticket = desk.command("accept-report", {
            "report": report, "procedure": "bolmut-maintenance-gangguan", "title": "Papan tik saja"})[1]["ticket"]
        yield ticket
        desk.command("cancel-ticket", {"ticket": ticket, "reason": "Uji selesai"}, command_id())


def test_a_step_is_done(look, demo, ticket):
    page = look(demo.url + "/masuk", DESK)
    sign_in(page, "kadis")
    assert page.url.endswith("/meja")
    go_to(page, f"a[href='/tiket/{ticket}']")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    # Nothing filled in: all that is missing is said, and the focus goes there.
    go_to(page, "form[action='/perintah/complete-step'] textarea[name='outputs.0.text']")
    go_to(page, "form[action='/perintah/complete-step'] button.primary")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    go_to(page, "form[action='/perintah/complete-step'] button.primary")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Kepala Bidang Aplikasi Informatika")
    expect(page.locator(".notice.good, #riwayat").first).to_be_visible()


def test_all_that_is_missing_is_said_at_once(look, demo):
    """With the script before sending; without it by the server. Each line leads to its field."""
    with Client(demo.url) as client:
        client.sign_in("kabid")
        items = client.send("GET", "/api/v1/desk")[1]["items"]
        found = next(item for item in items if item["step"] == "verifikasi")
    for view in (PHONE, PHONE.but(javascript=False)):
        page = look(demo.url + "/masuk", view)
        sign_in_by_hand(page, "kabid")
        page.goto(f"{demo.url}/tiket/{found['ticket']}")
        form = page.locator("form[action='/perintah/complete-step']").first
        form.locator("button.primary").last.click()
        errors = page.locator(".errors")
        expect(errors).to_be_visible()
        lines = errors.locator("li a")
        assert lines.count() >= 1
        for line in lines.all():
            target = line.get_attribute("href").removeprefix("#")
            assert page.evaluate("id => document.getElementById(id) !== null", target), target
        assert page.locator("form .error").count() >= lines.count(), "each stands beside its field too"


def sign_in_by_hand(page: Page, login: str) -> None:
    page.fill("input[name=login]", login)
    page.fill("input[name=password]", DEMO_PASSWORD)
    with page.expect_navigation():
        page.locator("form:has(input[name=password]) button.primary").click()


def test_the_skip_link(look, demo):
    page = look(demo.url + "/lapor", DESK)
    tab(page)
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    tab(page)
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_live_change_takes_no_focus(look, demo, ticket):
    """Somebody else acts: what has the focus keeps it, in the form and on the link that loads the page again."""
    page = look(demo.url + "/masuk", DESK)
    sign_in(page, "kadis")
    with page.expect_response(lambda answer: "/langsung/" in answer.url):
        page.goto(f"{demo.url}/tiket/{ticket}")
    go_to(page, "textarea[name='outputs.0.text']")
    page.keyboard.type("Tindak")
    with Client(demo.url) as other:
        other.sign_in("meja")
        link = page.locator("[data-live] a")
        for words in ("Pertama", "Kedua"):
            hears(page, other, ticket, words)
            assert page.evaluate("document.activeElement.name") == "outputs.0.text"
        page.keyboard.type(" lanjuti")
        expect(page.locator("textarea[name='outputs.0.text']")).to_have_value("Tindak lanjuti")
        link.focus()
        hears(page, other, ticket, "Ketiga")
        assert page.evaluate("document.querySelector('[data-live]').contains(document.activeElement)")


def hears(page: Page, other: Client, ticket: str, words: str) -> None:
    """Somebody else says something; the page has fetched what changed."""
    with page.expect_response(lambda answer: answer.url.endswith(f"/tiket/{ticket}")) as answer:
        other.command("comment", {"ticket": ticket, "text": words})
    answer.value.finished()
    expect(page.locator("[data-live] a")).to_be_visible()


def test_the_menu(look, demo, ticket):
    page = look(demo.url + "/masuk", DESK)
    sign_in(page, "kadis")
    go_to(page, "details.who > summary")
    page.keyboard.press("Enter")
    tab(page)
    assert page.evaluate("document.activeElement.closest('details.who') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('details.who > summary')")
    assert page.locator("details.who[open]").count() == 0
