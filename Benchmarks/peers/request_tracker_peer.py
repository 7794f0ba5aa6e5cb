"""Request Tracker 5, as Debian packages it, on PostgreSQL, served by Starman."""

from peer import INSIDE, LOGIN, PASSWORD, TITLE, WORDS, ENTRIES, WORKERS, Browser, Peer, Request
from postgres import Postgres

SERVER = "/usr/share/request-tracker5/libexec/rt-server"


class RequestTrackerPeer(Peer):
    name = "Request Tracker"
    setting = f"PostgreSQL, Starman with {WORKERS} processes"

    def environment(self) -> dict[str, str]:
        return super().environment() | {
            "RT_SITE_CONFIG": str(INSIDE / "RT_SiteConfig.pm"), "RT_SITE_CONFIG_DIR": "/dev/null"}

    def prepare(self) -> None:
        for folder in ("mason", "sessions", "var"):
            (self.room / folder).mkdir()
        self.database = Postgres(self)
        self.database.start()
        self.run("rt-setup-database-5", "--action", "init")
        self.ticket = self.run("perl", INSIDE / "fill_request_tracker.pl").split()[-1]

    def serve(self) -> None:
        self.start(
            SERVER, "--server", "Starman", "--host", "127.0.0.1", "--port", self.port, "--workers", WORKERS,
            "--disable-keepalive")
        self.wait()

    def version(self) -> str:
        return self.run("dpkg-query", "--show", "--showformat", "${Version}", "request-tracker5")

    def requests(self) -> dict[str, Request]:
        browser = Browser(self.url)
        browser.post("/NoAuth/Login.html", {"user": LOGIN, "pass": PASSWORD, "next": ""})
        create = {
            "id": "new", "Queue": "1", "Status": "new", "Subject": TITLE, "Content": WORDS, "ContentType": "text/plain",
            "SubmitTicket": "Create"}
        return {
            "create": browser.form("/Ticket/Create.html", create),
            "show": browser.page(f"/Ticket/Display.html?id={self.ticket}", "hasil dicatat", len(ENTRIES)),
            "list": browser.page(
                "/Search/Results.html?Query=Queue%20%3D%201&Rows=50&RowsPerPage=50&OrderBy=id&Order=DESC",
                "data-record-id=", 50),
        }

    def count(self) -> int:
        return int(self.database.ask("rt5", "SELECT count(*) FROM tickets"))
