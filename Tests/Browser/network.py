"""A small network of its own, with a server on one side and a browser on the other: no loopback in between."""

import os
import shutil
import socket
import ssl
import subprocess
import threading
from pathlib import Path

import pytest

BROWSER, SERVER, OTHER = "10.83.71.1", "10.83.71.2", "10.83.71.3"


class Network:
    """Two ends of one cable; programs of this machine are at `BROWSER` and `OTHER`, what runs inside at `SERVER`."""

    def __init__(self):
        if os.geteuid() != 0:
            pytest.skip("a network namespace needs root")
        if shutil.which("ip") is None:
            pytest.skip("a network namespace needs `ip`: install iproute2")
        self.name = f"sigap-{os.getpid()}"
        near, far = f"sg{os.getpid() % 100_000}a", f"sg{os.getpid() % 100_000}b"
        self.near = near
        made = subprocess.run(["ip", "netns", "add", self.name], capture_output=True, text=True)
        if made.returncode != 0:
            pytest.skip(f"no network namespace can be made here: {made.stderr.strip()}")
        self.inside = ["ip", "netns", "exec", self.name]
        try:
            for words in [
                f"ip link add {near} type veth peer name {far}", f"ip link set {far} netns {self.name}",
                f"ip addr add {BROWSER}/29 dev {near}", f"ip addr add {OTHER}/29 dev {near}", f"ip link set {near} up",
                f"ip -n {self.name} addr add {SERVER}/29 dev {far}", f"ip -n {self.name} link set {far} up",
                f"ip -n {self.name} link set lo up",
            ]:
                subprocess.run(words.split(), check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as failed:
            self.close()
            pytest.skip(f"no network of its own can be made here: {failed.stderr.strip()}")

    def close(self) -> None:
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True)
        subprocess.run(["ip", "link", "del", self.near], capture_output=True)


def certificate(folder: Path, name: str, *addresses: str, days: int = 30) -> tuple[Path, Path]:
    """A certificate that vouches for itself, and its key."""
    folder.mkdir(parents=True, exist_ok=True)
    crt, key = folder / f"{name}.crt", folder / f"{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc",
         "-days", str(days), "-subj", f"/CN={name}", "-addext",
         "subjectAltName=" + ",".join(f"IP:{address}" for address in addresses), "-keyout", key, "-out", crt],
        check=True, capture_output=True)
    return crt, key


class Proxy:
    """Speaks https with the world and passes on the plain bytes, as a proxy in front does."""

    def __init__(self, address: str, to: tuple[str, int], crt: Path, key: Path):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(crt, key)
        self.to, self.source = to, address
        self.door = context.wrap_socket(socket.create_server((address, 0)), server_side=True)
        self.url = f"https://{address}:{self.door.getsockname()[1]}"
        self.closed = False
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while not self.closed:
            try:
                client, _ = self.door.accept()
            except (ssl.SSLError, ConnectionError):
                continue
            except OSError:
                return
            server = socket.create_connection(self.to, source_address=(self.source, 0))
            for source, sink in [(client, server), (server, client)]:
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    @staticmethod
    def _carry(source, sink) -> None:
        try:
            while piece := source.recv(65_536):
                sink.sendall(piece)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.close()
            except OSError:
                pass

    def close(self) -> None:
        self.closed = True
        self.door.close()
