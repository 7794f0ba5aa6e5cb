"""Goes through all pages of one office with one browser: each address is found once, each person signs in once."""

import sys
from dataclasses import dataclass

from catalogue import EVERY_PAGE
from playwright.sync_api import Browser, Page
from served import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Tests/Service"))
from office import Client  # noqa: E402


@dataclass
class Address:
    path: str
    cookies: dict[str, str]


class Rounds:
    """Opens any page of the catalogue as whoever may see it, with or without JavaScript."""

    def __init__(self, browser: Browser, url: str):
        self.browser, self.url = browser, url
        self.sessions: dict[str, dict[str, str]] = {}
        self.found: dict[str, Address] = {}
        self.pages: dict[bool, Page] = {}
        #: Errors of scripts, until somebody takes them.
        self.broken: list[str] = []

    def address(self, name: str) -> Address:
        if name not in self.found:
            login, find = EVERY_PAGE[name]
            with Client(self.url) as client:
                if login:
                    client.cookies = dict(self.session(login))
                path = find(client)
                self.found[name] = Address(path, dict(client.cookies))
        return self.found[name]

    def find_all(self) -> None:
        """Finds every address now, while what they are made of is still easy to find."""
        for name in EVERY_PAGE:
            self.address(name)

    def session(self, login: str) -> dict[str, str]:
        if login not in self.sessions:
            with Client(self.url) as client:
                client.sign_in(login)
                self.sessions[login] = dict(client.cookies)
        return self.sessions[login]

    def open(self, name: str, width: int = 1280, javascript: bool = True, **cookies: str) -> Page:
        """The page in its first state; `cookies` are put beside those of whoever looks at it."""
        address = self.address(name)
        return self._go(address.path, {**address.cookies, **cookies}, width, javascript)

    def visit(self, path: str, login: str) -> Page:
        """Any other address, without JavaScript."""
        return self._go(path, self.session(login), 1280, False)

    def _go(self, path: str, cookies: dict[str, str], width: int, javascript: bool) -> Page:
        page = self.page(javascript)
        page.context.clear_cookies()
        page.context.add_cookies([{"name": key, "value": value, "url": self.url} for key, value in cookies.items()])
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(self.url + path)
        return page

    def page(self, javascript: bool) -> Page:
        if javascript not in self.pages:
            context = self.browser.new_context(
                java_script_enabled=javascript, locale="id-ID", timezone_id="Asia/Makassar", reduced_motion="reduce")
            context.set_default_timeout(10_000)
            page = context.new_page()
            page.on("pageerror", lambda error: self.broken.append(f"{page.url}: {error}"))
            self.pages[javascript] = page
        return self.pages[javascript]

    def take_broken(self) -> list[str]:
        """What scripts complained of since the last time."""
        broken, self.broken = self.broken, []
        return broken

    def close(self) -> None:
        for page in self.pages.values():
            page.context.close()
