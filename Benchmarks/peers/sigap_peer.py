"""SIGAP itself, as it is served; its tickets are those of the demonstration office."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from peer import ENTRIES, ROOT, TITLE, Browser, Peer, Request

sys.path[:0] = [str(ROOT / "Tests/Browser"), str(ROOT / "Tests/Service")]

from office import Client  # noqa: E402 (the folder is only known now)
from served import Served  # noqa: E402

#: Who has the desk of the demonstration office.
DESK = "meja"
PROCEDURE = "bolmut-maintenance-gangguan"


def programs() -> Path:
    """The folder of the optimised programs: where SIGAP_BINARY lies if that is set, else where Swift builds them."""
    if given := os.environ.get("SIGAP_BINARY"):
        return Path(given).parent
    build = ["swift", "build", "--configuration", "release"]
    for product in ("sigap", "OfficeBenchmark"):
        subprocess.run([*build, "--product", product], cwd=ROOT, check=True)
    shown = subprocess.run([*build, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    os.environ["SIGAP_BINARY"] = shown.stdout.strip() + "/sigap"
    return programs()


class SigapPeer(Peer):
    name = "SIGAP"
    setting = "one process, SQLite of its own (write-ahead log, each commit waits for the disk)"
    served: Served | None = None

    def prepare(self) -> None:
        self.program = programs() / "sigap"
        self.data = self.room / "office"
        Served(self.data, "--demo", listen=f"127.0.0.1:{self.port}", seconds=120).stop()

    def serve(self) -> None:
        self.served = Served(self.data, listen=f"127.0.0.1:{self.port}")
        self.running = [self.served.process]

    def stop(self) -> None:
        if self.served:
            self.served.stop()
            self.served = None

    def version(self) -> str:
        return self.run(self.program, "--version").split()[-1]

    def requests(self) -> dict[str, Request]:
        with Client(self.url) as client:
            client.sign_in(DESK)
        browser = Browser(self.url)
        browser.cookies = client.cookies
        create = {
            "csrf": browser.hidden("/tiket/mulai", "csrf"), "command_id": "{command_id}", "from": "/tiket/mulai",
            "procedure": PROCEDURE, "source": "laporan", "title": TITLE}
        return {
            "create": browser.form("/perintah/open-ticket", create),
            "show": self.finished(browser),
            # A row for each, and the head.
            "list": browser.page("/tiket", "<tr", 51),
        }

    def finished(self, browser: Browser) -> Request:
        """The page of a ticket of which each of the fourteen rows was done."""
        for ticket in self.ask(
            "SELECT lower(hex(id)) FROM ticket WHERE procedure = ? AND phase IN ('finished', 'confirmed')", PROCEDURE,
        ):
            page = browser.page(f"/tiket/{ticket}", 'class="is-done"', len(ENTRIES))
            if browser.send("GET", page.path)[1].count(page.shows[0]) == page.shows[1]:
                return page
        raise SystemExit("No ticket of the demonstration office went through all fourteen rows.")

    def count(self) -> int:
        return self.ask("SELECT count(*) FROM ticket")[0]

    def ask(self, question: str, *values) -> list:
        with closing(sqlite3.connect(f"file:{self.data / 'office.db'}?mode=ro", uri=True)) as database:
            return [row[0] for row in database.execute(question, values)]
