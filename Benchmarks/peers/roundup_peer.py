"""Roundup: its classic tracker on SQLite, served by gunicorn."""

import sqlite3
from contextlib import closing

from peer import INSIDE, TITLE, WORDS, ENTRIES, LOGIN, PASSWORD, WORKERS, Browser, Environment, Peer, Request


class RoundupPeer(Peer):
    name = "Roundup"
    setting = f"classic template, SQLite (write-ahead log), gunicorn with {WORKERS} processes"

    def prepare(self) -> None:
        self.python = Environment("roundup")
        self.home = self.room / "tracker"
        admin = [self.python / "roundup-admin", "-i", self.home]
        self.run(
            *admin, "install", "classic", "sqlite",
            f"tracker_web={self.url}/,mail_domain=example.org,mail_host=localhost,admin_email=admin@example.org,"
            f"mail_debug={self.room / 'mail'}")
        self.run(*admin, "initialise", PASSWORD)
        self.ticket = self.run(self.python / "python", INSIDE / "fill_roundup.py").split()[-1]

    def serve(self) -> None:
        self.python.serve(self, "serve_roundup:app")

    def version(self) -> str:
        return self.run(self.python / "python", "-c", "import roundup; print(roundup.__version__)").strip()

    def requests(self) -> dict[str, Request]:
        browser = Browser(self.url)
        browser.post("/", {"@action": "Login", "__login_name": LOGIN, "__login_password": PASSWORD})
        create = {
            "@action": "new", "@required": "title,priority", "title": TITLE, "priority": "bug", "status": "unread",
            "@note": WORDS}
        return {
            "create": browser.form("/issue?@template=item", create),
            "show": browser.page(f"/issue{self.ticket}", "hasil dicatat", len(ENTRIES)),
            "list": browser.page(
                "/issue?@columns=id,activity,title,creator,assignedto,status&@sort=-activity&@group=priority"
                "&@filter=status&status=-1,1,2,3,4,5,6,7&@pagesize=50&@startwith=0", TITLE, 50),
        }

    def count(self) -> int:
        with closing(sqlite3.connect(self.home / "db/db")) as database:
            return database.execute("SELECT count(*) FROM _issue").fetchone()[0]
