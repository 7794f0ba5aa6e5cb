"""Walks a ticket through its SOP in the browser, each step in the hands of whoever it waits for."""

import re
import sys
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import DEMO_PASSWORD, Client  # noqa: E402

PHONE = {"width": 390, "height": 844}


class Cast:
    """The people of the demonstration office: who holds which post, by asking the program itself."""

    def __init__(self, url: str):
        self.url = url
        self.login_of_post: dict[str, str] = {}
        self.login_of_person: dict[str, str] = {}
        self.login_of_member: dict[str, str] = {}
        self.signed_in: dict[str, Client] = {}
        with Client(url) as client:
            page = client.send("GET", "/masuk")[1]["text"]
        for login in dict.fromkeys(re.findall(r'name="account" value="([^"]+)"', page)):
            session = self.client(login).send("GET", "/api/v1/session")[1]
            self.login_of_person[session["person"]] = login
            if session.get("post"):
                self.login_of_post.setdefault(session["post"], login)
        assert self.login_of_post, "the login page of the demonstration lists no accounts"

    def client(self, login: str) -> Client:
        """Whoever it is, signed in once: a password costs the server more than everything else asked here."""
        if login not in self.signed_in:
            self.signed_in[login] = Client(self.url)
            self.signed_in[login].sign_in(login)
        # Begins a connection of its own: the server may have given up an idle one.
        self.signed_in[login].close()
        return self.signed_in[login]

    def close(self) -> None:
        for client in self.signed_in.values():
            client.close()

    def login(self, assignees: list[str]) -> str:
        for assignee in assignees:
            kind, _, name = assignee.partition(":")
            if kind == "team":
                return self.member(name)
            found = {"post": self.login_of_post, "person": self.login_of_person}.get(kind, {}).get(name)
            if found:
                return found
        raise LookupError(f"nobody of the demonstration can act for {assignees}")

    def member(self, team: str) -> str:
        """Whoever found the team's work on the desk."""
        if team in self.login_of_member:
            return self.login_of_member[team]
        for login in self.login_of_person.values():
            items = self.client(login).send("GET", "/api/v1/desk")[1]["items"]
            if any(item["assignee"] == f"team:{team}" for item in items):
                self.login_of_member[team] = login
                return login
        raise LookupError(f"nobody of the demonstration belongs to {team}")


class Stage:
    """Browser contexts of a phone's width, one for each person, signed in once."""

    def __init__(self, browser: Browser, url: str, javascript: bool = True):
        self.browser, self.url, self.javascript = browser, url, javascript
        self.cast = Cast(url)
        self.contexts: dict[str, BrowserContext] = {}
        #: Errors of scripts: a page works without them, and nobody would notice.
        self.broken: list[str] = []
        self.reader = self.cast.client("auditor")

    def page(self, login: str | None) -> Page:
        key = login or ""
        if key not in self.contexts:
            context = self.browser.new_context(
                viewport=PHONE, is_mobile=True, has_touch=True, java_script_enabled=self.javascript,
                locale="id-ID", timezone_id="Asia/Makassar", reduced_motion="reduce")
            context.set_default_timeout(15_000)
            self.contexts[key] = context
            context.new_page().on("pageerror", lambda error: self.broken.append(f"{key}: {error}"))
            if login:
                self.sign_in(context.pages[0], login)
        return self.contexts[key].pages[0]

    def sign_in(self, page: Page, login: str) -> None:
        page.goto(self.url + "/masuk")
        page.fill("input[name=login]", login)
        page.fill("input[name=password]", DEMO_PASSWORD)
        page.locator("form:has(input[name=password])").locator("button.primary").click()
        page.wait_for_url(self.url + "/meja")

    def ticket(self, id: str) -> dict:
        status, answer = self.reader.send("GET", f"/api/v1/tickets/{id}")
        assert status == 200, answer
        return answer

    def close(self) -> None:
        for context in self.contexts.values():
            context.close()
        self.cast.close()
        assert not self.broken, "\n".join(self.broken)


class Walk:
    """One ticket and its way."""

    def __init__(self, stage: Stage, procedure: str, unit: str = "disdik"):
        self.stage, self.procedure, self.unit = stage, procedure, unit
        self.ticket = ""
        self.code = ""

    # -- beginning

    def is_reported(self) -> "Walk":
        """Somebody at an OPD reports from a phone, each time another; the desk accepts."""
        page = self.stage.page(None)
        page.context.clear_cookies()
        page.goto(self.stage.url + "/lapor")
        form = page.locator('form[action="/perintah/receive-report"]')
        fill(form, {"unit": self.unit, "text": "Internet mati di seluruh ruangan sejak pagi, lampu modem merah.",
                    "name": "Wayan Contoh", "contact": "0812-0000-0001"})
        form.locator("button.primary").click()
        page.wait_for_url(re.compile(r"/lapor/terkirim/"))
        self.code = page.url.rsplit("/", 1)[1].split("?")[0]
        assert re.fullmatch(r"[A-Z]{10}", self.code), self.code

        desk = self.stage.page("meja")
        desk.goto(self.stage.url + "/laporan")
        report = self.report_id()
        desk.goto(self.stage.url + f"/laporan/{report}")
        form = desk.locator('form[action="/perintah/accept-report"]')
        fill(form, {"procedure": self.procedure})
        form.locator("button.primary").click()
        desk.wait_for_url(re.compile(r"/tiket/[0-9a-f]{32}"))
        self.ticket = re.search(r"/tiket/([0-9a-f]{32})", desk.url)[1]
        return self

    def report_id(self) -> str:
        items = self.stage.cast.client("meja").send("GET", "/api/v1/reports?standing=received&limit=1")[1]["items"]
        return items[0]["id"]

    def is_ordered(
            self, title: str, places: list[str] | None = None, source: str = "perintah", login: str = "kadis") -> "Walk":
        """A head begins it without a report."""
        page = self.stage.page(login)
        page.goto(self.stage.url + f"/tiket/mulai?sop={self.procedure}")
        form = page.locator('form[action="/perintah/open-ticket"]')
        answers = {"procedure": self.procedure, "title": title, "source": source}
        if places is not None:
            answers["places"] = places
        fill(form, answers)
        form.locator("button.primary").click()
        page.wait_for_url(re.compile(r"/tiket/[0-9a-f]{32}"))
        self.ticket = re.search(r"/tiket/([0-9a-f]{32})", page.url)[1]
        return self

    # -- acting

    def state(self) -> dict:
        return self.stage.ticket(self.ticket)

    def open_row(self, row: str, state: dict | None = None) -> dict:
        positions = (state or self.state())["positions"]
        found = [position for position in positions if position["step"] == row]
        assert found, f"{row} is not open, but {[position['step'] for position in positions]}"
        return found[0]

    def show(self, login: str) -> Page:
        page = self.stage.page(login)
        page.goto(f"{self.stage.url}/tiket/{self.ticket}")
        return page

    def completes(self, row: str, /, **answers) -> "Walk":
        """Everybody whose turn comes in this row does their part."""
        state = self.state()
        for _ in range(8):
            position = self.open_row(row, state)
            self.act(position, answers)
            before, state = state, self.state()
            assert state["version"] > before["version"], f"{row}: nothing happened"
            if position["position"] not in [open["position"] for open in state["positions"]]:
                return self
        raise AssertionError(f"{row} never ends")

    def act(self, position: dict, answers: dict) -> None:
        if "reporter" in position["assignees"]:
            page = self.stage.page(None)
            page.goto(f"{self.stage.url}/lacak/{self.code}")
        else:
            page = self.show(self.stage.cast.login(position["assignees"]))
        form = page.locator(
            f'form[action="/perintah/complete-step"]:has(input[name=position][value="{position["position"]}"])').first
        fill(form, {name.replace("__", "."): value for name, value in answers.items()})
        submit(page, form)

    def visits(self, row: str, outcomes: dict[str, dict]) -> "Walk":
        """The team goes round; places without an outcome of their own are in order."""
        position = self.open_row(row)
        login = self.stage.cast.login(position["assignees"])
        for place in position["places"]:
            name = place["place"]
            outcome = outcomes.get(name, {"outcome": "good"})
            if outcome["outcome"] != "unreachable":
                self.place_form(login, "start-place", name, {})
            command = "split-place" if outcome["outcome"] == "own-ticket" else "finish-place"
            if command == "finish-place" and outcome["outcome"] != "unreachable":
                outcome = {"acknowledged.name": "Ibu Contoh"} | outcome
            self.place_form(login, command, name, outcome)
        return self

    def place_form(self, login: str, command: str, place: str, answers: dict) -> None:
        page = self.stage.page(login)
        page.goto(f"{self.stage.url}/tiket/{self.ticket}?tempat={place}")
        form = page.locator(f'form[action="/perintah/{command}"]:has([name=place][value="{place}"])').first
        fill(form, answers)
        submit(page, form)

    def returns(self, row: str, to: str, reason: str = "Lampiran foto belum ada.") -> "Walk":
        position = self.open_row(row)
        page = self.show(self.stage.cast.login(position["assignees"]))
        self.way_out(page, "send-back", {"to": to, "reason": reason})
        return self

    def way_out(self, page: Page, command: str, answers: dict) -> None:
        """The quieter ways out stand behind one menu, each with a small form of its own."""
        form = page.locator(f'form[action="/perintah/{command}"]').first
        if form.count() == 0 or not form.is_visible():
            page.goto(page.url.split("?")[0] + f"?aksi={command}")
            form = page.locator(f'form[action="/perintah/{command}"]').first
        fill(form, answers)
        submit(page, form)

    def countersigns(self, command: str = "countersign", **answers) -> "Walk":
        """The reporter's office signs, or refuses, on its own page."""
        page = self.stage.page(None)
        page.goto(f"{self.stage.url}/lacak/{self.code}")
        self.way_out(page, command, {"signer.name": "Contoh Penerima", "signer.post": "Sekretaris", **answers})
        return self

    def confirms(self) -> "Walk":
        page = self.stage.page(None)
        page.goto(f"{self.stage.url}/lacak/{self.code}")
        form = page.locator('form[action="/perintah/confirm-ticket"]').first
        submit(page, form)
        return self

    # -- the end

    def rows(self) -> list[str]:
        return [step["step"] for step in self.state()["steps"] if step["verdict"]]

    def is_over(self, phase: str = "finished") -> "Walk":
        state = self.state()
        assert state["positions"] == [], [position["step"] for position in state["positions"]]
        assert state["phase"] == phase, state["phase"]
        return self


def submit(page: Page, form: Locator) -> None:
    """Presses the form's main button and waits for the page after it, which must not be a refusal."""
    with page.expect_navigation():
        form.locator("button.primary, button:not([type=button])").last.click()
    errors = page.locator(".errors")
    assert errors.count() == 0, "refused: " + errors.first.inner_text()


def fill(form: Locator, answers: dict) -> None:
    """Answers every question of a form: as told, or with something sensible where it must be answered."""
    form.wait_for(state="attached")
    unfold(form)
    done: set[str] = set()
    controls = form.locator("input, select, textarea")
    for place, (tag, kind, name, empty) in enumerate(controls.evaluate_all(_CONTROLS)):
        told = answers.get(name, answers.get(name.removeprefix("fields.")))
        if kind in ("hidden", "submit", "button", "file") or not name or name in done:
            continue
        control = controls.nth(place)
        if kind == "radio":
            _choose(form, name, told, control)
            done.add(name)
        elif kind == "checkbox":
            _tick(control, name, told)
        elif told is not None:
            control.select_option(told) if tag == "SELECT" else control.fill(str(told))
        elif empty and _is_asked(control):
            _answer(control, kind, tag)


#: Of every control: what it is, its name, and whether it is still empty.
_CONTROLS = """controls => controls.map(control =>
    [control.tagName, control.type, control.name || "", !control.value])"""


def _is_asked(control: Locator) -> bool:
    """The script takes `required` from what does not apply after an earlier answer."""
    return control.get_attribute("required") is not None


def unfold(form: Locator) -> None:
    """Opens what is folded away around the form and in it, by its heading, as a reader would."""
    for fold in form.locator("xpath=ancestor::details[not(@open)]/summary").all() + form.locator(
            "details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()


def _choose(form: Locator, name: str, told, first: Locator) -> None:
    if told is not None:
        _press(form.locator(f'input[type=radio][name="{name}"][value="{told}"]'))
    elif _is_asked(first):
        if form.locator(f'input[type=radio][name="{name}"]:checked').count() == 0:
            _press(first)


def _tick(control: Locator, name: str, told) -> None:
    if not isinstance(told, list) and not name.endswith((".ticked", ".reporter_confirmed")):
        return
    wanted = control.is_checked()
    if isinstance(told, list):
        wanted = (control.get_attribute("value") or "") in told
    elif name.endswith(".ticked") or name.endswith(".reporter_confirmed"):
        wanted = True
    if wanted != control.is_checked():
        _press(control)


def _press(control: Locator) -> None:
    """Where a thumb would: on the label, which is larger than the box."""
    if control.is_visible():
        control.locator("xpath=ancestor::label[1]").click()


def _answer(control: Locator, kind: str, tag: str) -> None:
    if tag == "SELECT":
        values = control.locator("option").evaluate_all("options => options.map(option => option.value)")
        control.select_option(next(value for value in values if value))
    elif kind == "number":
        control.fill("1")
    elif kind == "date":
        control.fill("2027-01-15")
    elif kind == "datetime-local":
        pass
    elif kind == "tel":
        control.fill("0812-0000-0002")
    else:
        control.fill("Sudah diperiksa dan dicatat.")
