"""One package on a bare Debian: installed, begun, upgraded, removed, purged."""

import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from debian import REPOSITORY, run

PASSWORD = "kereta lewat jembatan"
DATA = "/var/lib/sigap"


class Visitor:
    """Somebody with a browser on the office's network: curl, with its cookies, in the machine's own network."""

    def __init__(self, machine, folder: Path):
        self.machine = machine
        self.jar = folder / "cookies"

    def ask(self, path: str, *more: str) -> tuple[int, str]:
        certificate = self.machine.root / "etc/sigap/tls/server.crt"
        said = self.machine.outside(
            "curl", "--silent", "--show-error", "--max-time", "60", "--cacert", certificate, "--cookie", self.jar,
            "--cookie-jar", self.jar, "--write-out", "\n%{http_code}", *more, f"https://localhost{path}")
        body, _, status = said.rpartition("\n")
        return int(status), body

    def trusts(self, path: str) -> bool:
        """Whether the certificate that lies in the file now is the one that is shown."""
        certificate = self.machine.root / "etc/sigap/tls/server.crt"
        return self.machine.outside(
            "curl", "--silent", "--cacert", certificate, "--output", "/dev/null", "--write-out", "%{http_code}",
            f"https://localhost{path}", status=None) == "200"

    def sign_in(self) -> int:
        body = json.dumps({"login": "kepala", "password": PASSWORD})
        return self.ask("/api/v1/session", "--header", "Content-Type: application/json", "--data", body)[0]


def install(machine, package: Path) -> str:
    shutil.copy(package, machine.root / "srv/sigap.deb")
    return machine("apt-get", "install", "--yes", "--no-install-recommends", "/srv/sigap.deb")


def link(machine) -> str:
    """The newest one-time link in the journal."""
    def found():
        said = machine("journalctl", "--unit", "sigap", "--no-pager", "--output", "cat")
        links = re.findall(r"https://\S+(/mulai/\S+)", said)
        return links[-1] if links else None
    return machine.wait(found)


def found_office(machine, visitor) -> None:
    """The first administrator follows the printed link."""
    address = link(machine)
    status, page = visitor.ask(address)
    assert status == 200, page
    csrf = re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1]
    fields = {"csrf": csrf, "name": "Kepala Bidang", "login": "kepala", "new": PASSWORD, "again": PASSWORD}
    fields = {name: value for name, value in fields.items() if f'name="{name}"' in page}
    assert len(fields) == 5, "the form has other fields than this test knows: " + page
    sent = [word for name, value in fields.items() for word in ("--form-string", f"{name}={value}")]
    status, page = visitor.ask(address, *sent)
    assert status == 303, page


def state(machine, unit: str = "sigap") -> str:
    return machine("systemctl", "is-active", unit, status=None).strip()


def begins(machine, package: Path) -> None:
    """Installing asks nothing, says what it made, and begins."""
    said = install(machine, package)
    assert "sertifikat https buatan sendiri" in said and "journalctl" in said, said
    assert state(machine) == state(machine, "sigap.socket") == "active", machine("journalctl", "--no-pager", "-n", "60")
    assert machine("systemctl", "is-enabled", "sigap", "sigap.socket").split() == ["enabled", "enabled"]
    assert machine("stat", "--format", "%U:%G %a", DATA).strip() == "sigap:sigap 700"
    assert machine("stat", "--format", "%U:%G %a", "/etc/sigap/tls/server.key").strip() == "root:sigap 640"
    assert not [file for file in machine("find", DATA, "!", "-user", "sigap").splitlines()]


def upgrades(machine, visitor: Visitor, package: Path, number: str) -> None:
    """What the office changed stays, and during the upgrade nobody is turned away."""
    settings = machine.root / "etc/default/sigap"
    settings.write_text(settings.read_text() + "\n# catatan kantor\n")
    (machine.root / "etc/sigap/tls/server.crt").touch()
    certificate = (machine.root / "etc/sigap/tls/server.crt").read_bytes()
    main = machine("systemctl", "show", "--property", "MainPID", "sigap")
    asking = subprocess.Popen(
        ["nsenter", "--target", machine.leader, "--net", sys.executable, str(Path(__file__).with_name("asking.py")),
         "https://localhost/", str(machine.root / "etc/sigap/tls/server.crt"), "8"],
        stdout=subprocess.PIPE, text=True)
    assert asking.stdout.readline() == "begun\n"
    said = install(machine, package)
    asking.terminate()
    heard = json.loads(asking.communicate(timeout=120)[0])
    assert heard["failed"] == 0 and heard["answered"] > 20, heard
    assert "sertifikat" not in said and "/mulai/" not in said
    assert machine("systemctl", "show", "--property", "MainPID", "sigap") != main, "the old program runs on"
    assert machine("dpkg-query", "--show", "--showformat", "${Version}", "sigap") == number
    assert "# catatan kantor" in settings.read_text()
    assert (machine.root / "etc/sigap/tls/server.crt").read_bytes() == certificate
    assert visitor.ask("/api/v1/session")[0] == 200, "who was signed in still is"
    assert visitor.sign_in() == 200


def takes_a_new_certificate(machine, visitor: Visitor) -> None:
    """Without a stop."""
    main = machine("systemctl", "show", "--property", "MainPID", "sigap")
    machine("sh", "-c", "cd /etc/sigap/tls && openssl req -x509 -key server.key -subj /CN=baru -days 9 -addext "
                        "subjectAltName=DNS:localhost -out server.crt")
    machine("systemctl", "reload", "sigap")
    machine.wait(lambda: visitor.trusts("/healthz"), 20)
    assert machine("systemctl", "show", "--property", "MainPID", "sigap") == main


def is_kept_and_comes_back(machine, visitor: Visitor) -> None:
    """Everything in a file, and back by root, so that the service can read it."""
    machine("mkdir", "/srv/cadangan")
    machine("sigap", "backup", "/srv/cadangan", "--data", DATA)
    (kept,) = machine("find", "/srv/cadangan", "-name", "sigap-*.tar.zst").split()
    machine("systemctl", "stop", "sigap.socket", "sigap.service")
    machine("sigap", "restore", kept, "--data", DATA, "--replace")
    assert not machine("find", DATA, "!", "-user", "sigap").split()
    machine("systemctl", "start", "sigap.socket", "sigap.service")
    assert visitor.sign_in() == 200
    checks = json.loads(machine("sigap", "doctor", "--json", "--data", DATA, status=None))["checks"]
    found = {check["check"]: check["level"] for check in checks}
    assert found["service"] == found["integrity"] == found["seals"] == "good", checks


def goes_and_returns(machine, visitor: Visitor, package: Path) -> None:
    """Removed, the program is gone and the data is kept, and comes back with it."""
    machine("apt-get", "remove", "--yes", "sigap")
    assert not (machine.root / "usr/bin/sigap").exists()
    assert state(machine) != "active" and state(machine, "sigap.socket") != "active"
    assert (machine.root / "var/lib/sigap/office.db").exists() and (machine.root / "etc/default/sigap").exists()
    install(machine, package)
    assert state(machine) == "active"
    assert visitor.sign_in() == 200
    assert "Catatan utuh" in machine("sigap", "verify", "--data", DATA)


def is_gone(machine) -> None:
    """Purged, nothing is left but the account, so that nobody else gets its number."""
    machine("apt-get", "purge", "--yes", "sigap")
    for path in ["var/lib/sigap", "var/cache/sigap", "etc/sigap", "etc/default/sigap", "usr/bin/sigap",
                 "lib/systemd/system/sigap.service", "etc/systemd/system/multi-user.target.wants/sigap.service",
                 "etc/systemd/system/sigap.service"]:
        assert not (machine.root / path).exists() and not (machine.root / path).is_symlink(), path
    assert "sigap" in machine("getent", "passwd", "sigap")


def test_it_installs_begins_upgrades_goes_and_is_gone(machine, before, package, number, tmp_path):
    begins(machine, before)

    # The first administrator comes by the link in the journal, over https that the certificate vouches for.
    visitor = Visitor(machine, tmp_path)
    found_office(machine, visitor)
    assert visitor.sign_in() == 200

    # The operator's commands run as root without shutting the service out.
    assert "kepala" in machine("sigap", "user", "list", "--data", DATA)
    assert "Catatan utuh" in machine("sigap", "verify", "--data", DATA)
    assert not machine("find", DATA, "!", "-user", "sigap").split()

    upgrades(machine, visitor, package, number)
    takes_a_new_certificate(machine, visitor)
    is_kept_and_comes_back(machine, visitor)
    goes_and_returns(machine, visitor, package)
    is_gone(machine)


def test_what_the_operator_switched_off_stays_off(machine, before, package):
    install(machine, before)
    machine("systemctl", "disable", "--now", "sigap.service", "sigap.socket")
    install(machine, package)
    assert machine("systemctl", "is-enabled", "sigap.service", status=None).strip() == "disabled"


def test_nothing_is_wrong_with_the_package(package):
    said = run("lintian", "--no-cfg", "--fail-on", "error,warning", "--suppress-tags", "initial-upload-closes-no-bugs", package)
    assert "E:" not in said and "W:" not in said, said
    held = run("dpkg-deb", "--contents", package)
    for path in ["usr/bin/sigap", "usr/share/man/man1/sigap.1.gz", "usr/share/bash-completion/completions/sigap",
                 "lib/systemd/system/sigap.service", "etc/default/sigap"]:
        assert f" ./{path}\n" in held, held
    depends = run("dpkg-deb", "--field", package, "Depends")
    for library in ["libc6 (>=", "libmicrohttpd12", "libsqlite3-0", "libsodium23", "libcurl4", "openssl"]:
        assert library in depends, depends


def test_no_link_in_the_guides_that_come_along_is_dead(package, tmp_path):
    run("dpkg-deb", "--extract", package, tmp_path)
    folder = tmp_path / "usr/share/doc/sigap"
    guides = {file.name: gzip.decompress(file.read_bytes()).decode() for file in folder.glob("*.md.gz")}
    wanted = ["operating", "backup", "security", "performance", "personal-data"]
    assert set(guides) == {f"{name}.md.gz" for name in wanted}
    links = [(name, link) for name, text in guides.items() for link in re.findall(r"\]\(([^)\s#]+)", text)]
    dead = [(name, link) for name, link in links if ":" not in link and not (folder / link).exists()]
    assert not dead, dead
    assert ("operating.md.gz", "backup.md.gz") in links
    assert "## What to do when" in guides["operating.md.gz"]


def test_the_service_may_do_little(package, tmp_path):
    run("dpkg-deb", "--extract", package, tmp_path)
    unit = tmp_path / "lib/systemd/system/sigap.service"
    said = run("systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", unit)
    level = float(re.search(r"Overall exposure level for sigap\.service: ([\d.]+)", said)[1])
    assert level <= 2.0, said


def test_the_binary_carries_swift_and_leaves_the_c_libraries_to_debian(binary):
    needed = run("ldd", binary)
    assert "libswift" not in needed and "Foundation" not in needed, needed
    assert "libmicrohttpd" in needed and "libsqlite3" in needed
    assert ".symtab" not in run("readelf", "--sections", "--wide", binary)
    assert binary.stat().st_size < 40 << 20


def test_the_manual_page_holds_every_command(binary, tmp_path):
    page = tmp_path / "sigap.1"
    page.write_text(run(binary, "help", "--man"))
    complaints = [line for line in run("mandoc", "-T", "lint", "-W", "warning", page, status=None).splitlines() if line]
    assert not complaints, complaints
    shown = run("mandoc", "-T", "utf8", page)
    shown = re.sub(r".\x08", "", shown)
    for name in re.findall(r"^  sigap (\S+)", run(binary, "--help"), re.M):
        assert f"   sigap {name}\n" in shown, name
        for option in re.findall(r"^  (--\S+)", run(binary, name, "--help"), re.M):
            assert option in shown, (name, option)


def completed(binary, folder: Path, *words: str) -> list[str]:
    """What bash offers after these words."""
    file = folder / "completion"
    file.write_text(run(binary, "help", "--bash"))
    script = f"""
        source {file}; COMP_WORDS=({' '.join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}
        _sigap; printf '%s\\n' "${{COMPREPLY[@]}}" """
    return run("bash", "-c", script, cwd=folder).split()


def test_bash_completes_commands_options_and_files(binary, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.pem").touch()
    assert completed(binary, tmp_path, "sigap", "se") == ["serve"]
    assert "--behind-proxy" in completed(binary, tmp_path, "sigap", "serve", "--")
    assert completed(binary, tmp_path, "sigap", "user", "li") == ["list", "link"]
    assert completed(binary, tmp_path, "sigap", "serve", "--data", "fo") == ["folder"]
    assert completed(binary, tmp_path, "sigap", "serve", "--data", "fi") == []
    assert completed(binary, tmp_path, "sigap", "serve", "--tls", "fi") == ["file.pem"]
    assert completed(binary, tmp_path, "sigap", "token", "create", "x", "--scope", "r") == ["read", "report"]
