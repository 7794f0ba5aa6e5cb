"""Fixtures of the browser tests: a running server, a browser, and pages that watch themselves."""

import os
import re
import shutil
import signal
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from served import REPOSITORY, NotYet, Served
from views import EVERY_VIEW, WIDTHS, View

TEST_SECONDS = 150
WAIT_MILLISECONDS = 10_000


def pytest_configure(config):
    config.addinivalue_line("markers", "long: only where SIGAP_LONG is set, as `scripts/check browser` does")


def pytest_collection_modifyitems(config, items):
    """What looks at every page in every way takes a quarter of an hour: it does not come round with each change."""
    if os.environ.get("SIGAP_LONG"):
        return
    late = [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if not item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=late)


@pytest.fixture(autouse=True)
def time_limit():
    """Ends a test that hangs, whatever it hangs in."""

    def too_long(*_):
        raise TimeoutError(f"the test took longer than {TEST_SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(TEST_SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def serve(data: Path, *arguments: str):
    try:
        served = Served(data, *arguments)
    except NotYet as reason:
        pytest.skip(str(reason))
    yield served
    status = served.stop()
    assert status == 0, f"the server ended with status {status}\n" + "\n".join(served.log[-40:])


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A server with the demonstration office. Shared by all tests: change nothing that another may count on."""
    yield from serve(tmp_path_factory.mktemp("demo"), "--demo")


@pytest.fixture(scope="session")
def rounds(browser, demo):
    """Opens every page of the demonstration office."""
    from rounds import Rounds

    rounds = Rounds(browser, demo.url)
    yield rounds
    rounds.close()


@pytest.fixture(scope="session")
def crowd(browser, tmp_path_factory):
    """The demonstration office, and a thousand of everything beside it; `rounds` found its pages before."""
    from crowd import fill
    from rounds import Rounds

    for served in serve(tmp_path_factory.mktemp("crowd"), "--demo"):
        served.rounds = Rounds(browser, served.url)
        served.rounds.find_all()
        served.ticket = fill(served.url)
        yield served
        served.rounds.close()


@pytest.fixture
def empty(tmp_path):
    """A server with an empty folder, for this test alone."""
    yield from serve(tmp_path / "data")


@pytest.fixture(scope="session")
def browser():
    """The system's chromium, where there is one without the windows nobody sees here: they cost a fifth of the time.

    It runs without its sandbox, because the tests may run as root.
    """
    chromium = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))), None)
    assert chromium, "chromium is not installed: run scripts/setup test"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def look(browser: Browser):
    """Opens pages: `look(server.url + "/", PHONE)`. At the end of the test each of them must have kept the rules.

    The rules: no request to another host, no script error, nothing refused by the Content-Security-Policy.
    """
    contexts, broken = [], []

    def open_page(url: str, view: View) -> Page:
        context = browser.new_context(
            viewport={"width": view.width, "height": view.height}, color_scheme=view.scheme,
            java_script_enabled=view.javascript, has_touch=view.touch, is_mobile=view.touch,
            locale="id-ID", timezone_id="Asia/Makassar", reduced_motion="reduce",
            # Made by a test for itself; what it vouches for is looked at by tests without a browser.
            ignore_https_errors=urlsplit(url).scheme == "https",
        )
        contexts.append(context)
        context.set_default_timeout(WAIT_MILLISECONDS)
        host = urlsplit(url).netloc

        def only_own_host(route):
            asked = urlsplit(route.request.url)
            if asked.scheme in ("http", "https") and asked.netloc != host:
                broken.append(f"{url} asks another host: {route.request.url}")
                route.abort()
            else:
                route.continue_()

        def heard(message):
            if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
                broken.append(f"{url}: {message.text}")

        context.route("**/*", only_own_host)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(f"{url}: script error: {error}"))
        page.on("console", heard)
        try:
            page.goto(url)
        except Error as error:
            # The browser breaks off what is under way when an interface comes up, as in a network of the test's own.
            if "ERR_NETWORK_CHANGED" not in str(error):
                raise
            page.goto(url)
        return page

    open_page.broken = broken
    yield open_page
    for context in contexts:
        context.close()
    assert not broken, "\n".join(broken)


@pytest.fixture(params=EVERY_VIEW, ids=str)
def view(request) -> View:
    """Every view in turn: four widths, light and dark, and two without JavaScript."""
    return request.param


@pytest.fixture(params=WIDTHS, ids=str)
def width(request) -> View:
    """The four widths in turn, in light colours."""
    return request.param


@pytest.fixture
def shoot(request):
    """Keeps a picture of the whole page under out/screens, when SIGAP_SCREENS=1."""

    def keep(page: Page, name: str = "") -> None:
        if os.environ.get("SIGAP_SCREENS") != "1":
            return
        folder = REPOSITORY / "out/screens"
        folder.mkdir(parents=True, exist_ok=True)
        file = re.sub(r"[^\w-]+", "-", request.node.name.removeprefix("test_") + (f"-{name}" if name else ""))
        page.screenshot(path=folder / f"{file.strip('-')}.png", full_page=True)

    return keep
