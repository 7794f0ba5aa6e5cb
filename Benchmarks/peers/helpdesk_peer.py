"""django-helpdesk on PostgreSQL, served by gunicorn."""

import base64
import json

from peer import INSIDE, LOGIN, PASSWORD, TITLE, WORDS, ENTRIES, WORKERS, Browser, Environment, Peer, Request
from postgres import USER, Postgres


class HelpdeskPeer(Peer):
    name = "django-helpdesk"
    setting = f"PostgreSQL with kept connections, gunicorn with {WORKERS} processes"

    def prepare(self) -> None:
        self.python = Environment("helpdesk")
        self.database = Postgres(self)
        self.database.start()
        self.database.ask("postgres", f"CREATE DATABASE helpdesk OWNER {USER}")
        site = [self.python / "python", INSIDE / "helpdesk_site.py"]
        self.run(*site, "migrate")
        self.run(*site, "collectstatic", "--no-input")
        self.ticket = self.run(*site, "fill").split()[-1]

    def serve(self) -> None:
        self.python.serve(self, "helpdesk_site:application")

    def version(self) -> str:
        program = "from importlib.metadata import version as v; print(v('django-helpdesk'), '/ Django', v('Django'))"
        return self.run(self.python / "python", "-c", program).strip()

    def requests(self) -> dict[str, Request]:
        browser = Browser(self.url)
        token = browser.hidden("/login/", "csrfmiddlewaretoken")
        browser.post("/login/", {"csrfmiddlewaretoken": token, "username": LOGIN, "password": PASSWORD})
        create = {
            "csrfmiddlewaretoken": browser.hidden("/tickets/submit/", "csrfmiddlewaretoken"), "queue": 1,
            "title": TITLE, "body": WORDS, "priority": 3}
        chosen = base64.b64encode(json.dumps({
            "filtering": {"status__in": [1, 2]}, "filtering_null": {}, "sorting": "created", "sortreverse": True,
            "search_string": ""}).encode()).decode()
        return {
            "create": browser.form("/tickets/submit/", create),
            "show": browser.page(f"/tickets/{self.ticket}/", "hasil dicatat", len(ENTRIES)),
            "list": browser.page(f"/datatables_ticket_list/{chosen}?draw=1&start=0&length=50", TITLE, 50),
        }

    def count(self) -> int:
        return int(self.database.ask("helpdesk", "SELECT count(*) FROM helpdesk_ticket"))
