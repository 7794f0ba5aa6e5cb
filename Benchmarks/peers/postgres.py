"""A PostgreSQL server of its own, in a scratch folder, reached by a socket in it. Settings are Debian's."""

import os
import shutil
import subprocess
from pathlib import Path

from peer import Peer

USER = "peers"


class Postgres:
    """Durable as it comes: a commit waits for the disk."""

    def __init__(self, peer: Peer):
        self.peer = peer
        self.folder = peer.room / "postgres"
        self.folder.mkdir()
        # It does not run as root.
        self.owner = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        if self.owner:
            shutil.chown(self.folder, **self.owner)
        self.bin = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))

    def start(self) -> None:
        data = self.folder / "data"
        self.peer.run(
            self.bin / "initdb", "--pgdata", data, "--username", USER, "--auth", "trust", "--encoding", "UTF8",
            "--locale", "C.UTF-8", **self.owner)
        self.peer.start(
            self.bin / "postgres", "-D", data, "-c", f"unix_socket_directories={self.folder}", "-c",
            "listen_addresses=", **self.owner)
        self.peer.run(
            "timeout", 30, "sh", "-c", f"until {self.bin}/pg_isready -q -h {self.folder} -U {USER}; do sleep 0.1; done")

    def ask(self, database: str, question: str) -> str:
        return subprocess.run(
            [str(self.bin / "psql"), "--host", str(self.folder), "--username", USER, "--no-align", "--tuples-only",
             "--command", question, database], check=True, capture_output=True, text=True).stdout.strip()
