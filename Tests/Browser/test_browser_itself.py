"""That the tools of these tests see what they are there to see."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from accessibility import colour_violations, violations
from fitting import unfit
from hearing import misspoken, unheard
from plainly import unusable
from printing import misprinted
from tabbing import walked
from views import DESK, PHONE

SOUND = "<!doctype html><html lang=id><title>Judul</title><main><h1>Judul</h1><p id=p>Isi</p></main></html>"
FAULTY = "<!doctype html><html><title>Judul</title><main><img src=data:,><input></main></html>"


@pytest.fixture
def pages():
    """Serves each path's entry of a table as a page."""
    table: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = table.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data: http:")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", table
        server.shutdown()


def test_axe_finds_nothing_on_a_sound_page(look, pages):
    address, table = pages
    table["/"] = SOUND
    assert violations(look(address + "/", DESK)) == []


def test_axe_finds_what_is_wrong_under_a_strict_policy(look, pages):
    address, table = pages
    table["/"] = FAULTY
    found = " ".join(violations(look(address + "/", DESK)))
    assert "html-has-lang" in found and "image-alt" in found and "label" in found


@pytest.mark.parametrize("broken", ["p:nth-of-type(30)", "p", "p:nth-of-type(n+20)"])
def test_among_many_texts_of_one_look_a_pale_one_is_found(look, pages, broken):
    address, table = pages
    table["/"] = SOUND.replace("</main>", "<p>Sama</p>" * 40 + "</main>")
    page = look(address + "/", DESK)
    assert colour_violations(page) == []
    page.locator(broken).evaluate_all("all => all.forEach(element => element.style.color = '#bbb')")
    assert any("color-contrast" in fault for fault in colour_violations(page))


def test_a_text_that_is_hidden_does_not_stand_for_one_that_is_seen(look, pages):
    address, table = pages
    folded = "<details><summary>Lipatan</summary>" + "<p>Sama</p>" * 5 + "</details>"
    table["/"] = SOUND.replace("</main>", folded + folded.replace("<details>", "<details open>") + "</main>")
    page = look(address + "/", DESK)
    page.locator("p").evaluate_all("all => all.forEach(element => element.style.color = '#bbb')")
    assert any("Sama" in fault for fault in colour_violations(page))


def test_a_view_has_its_width_and_colours(look, pages, view):
    address, table = pages
    table["/"] = SOUND.replace("<main>", "<meta name=viewport content='width=device-width'><main>")
    page = look(address + "/", view)
    assert page.locator("html").bounding_box()["width"] == view.width
    if view.javascript:
        assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (view.scheme == "dark")


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<img alt='' src='http://elsewhere.invalid/x.png'>", "asks another host"),
        ("<script>document.title = 'inline'</script>", "Content Security Policy"),
    ],
)
def test_a_page_that_breaks_a_rule_is_told(look, pages, body, complaint):
    address, table = pages
    table["/"] = SOUND.replace("<main>", "<main>" + body)
    look(address + "/", PHONE)
    told = [line for line in look.broken if complaint in line]
    look.broken.clear()
    assert told


@pytest.mark.parametrize(
    ("look_for", "body", "fault"),
    [
        (walked, "<a href=/ tabindex=2>Satu</a><a href=/>Dua</a>", "tabindex above 0"),
        (walked, "<a href=/>Satu</a>", "the skip link does not come first"),
        (unheard, "<nav><a href=/>A</a></nav><nav><a href=/>B</a></nav>", "navigation twice"),
        (unheard, "<button></button>", "button without a name"),
        (lambda page: misspoken(page, "id"), "<p class=hint>This is not yet done</p>", "id, but says"),
        (misprinted, "<nav><a href=/>A</a></nav>", "is printed: <nav"),
        (unusable, "<button type=button>Tekan</button>", "a button that does nothing"),
        (unusable, "<p hidden>Rahasia</p>", "only a script would show it"),
        (unfit, "<pre>" + 400 * "panjang" + "</pre>", "scrolls sideways"),
    ],
)
def test_a_look_sees_its_fault(look, pages, look_for, body, fault):
    address, table = pages
    table["/"] = SOUND.replace("<main>", "<main>" + body)
    page = look(address + "/", DESK.but(javascript=look_for is not unusable))
    assert any(line.startswith(fault) for line in look_for(page))


def test_tab_leads_nowhere_out_of_sight(look, pages):
    address, table = pages
    rows = "".join(f"<p><a href=/{number}>Baris</a>" + "<br>" * 30 for number in range(40))
    table["/"] = SOUND.replace("<main>", "<main>" + rows)
    page = look(address + "/", DESK)
    assert not [fault for fault in walked(page) if "sight" in fault], "what is far down is scrolled to"
    page.reload()
    page.locator("a").nth(20).evaluate("link => link.style.cssText = 'position: absolute; left: -999px'")
    told = [fault for fault in walked(page) if "sight" in fault]
    assert len(told) == 1 and "/20" in told[0], told
