"""A bare Debian of this machine's own release, made with debootstrap and booted in a container of its own."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = REPOSITORY / ".build/debian"
#: What a Debian server has and the smallest root lacks.
SERVER = "systemd,systemd-sysv,dbus"


def run(*command, status=0, **more) -> str:
    outcome = subprocess.run(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", stdin=subprocess.DEVNULL, **more)
    if status is not None and outcome.returncode != status:
        raise AssertionError(f"{' '.join(map(str, command))}: {outcome.returncode}\n{outcome.stdout[-4000:]}")
    return outcome.stdout


def release() -> str:
    return re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(), re.M)[1]


def sources() -> list[tuple[str, str, str]]:
    """Mirror, suite and components of this machine's own entries for its release; others' entries are left out."""
    wanted = release()
    found = []
    for file in [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]:
        if not file.is_file():
            continue
        text = file.read_text()
        if file.suffix == ".sources":
            for stanza in re.split(r"\n\s*\n", text):
                fields = {name.lower(): value.strip() for name, value in re.findall(r"^([\w-]+):(.*)$", stanza, re.M)}
                if "deb" in fields.get("types", "").split() and fields.get("enabled", "yes") != "no":
                    for mirror in fields.get("uris", "").split():
                        for suite in fields.get("suites", "").split():
                            found.append((mirror, suite, fields.get("components", "")))
        else:
            for line in re.findall(r"^deb\s+(?:\[[^]]*\]\s+)?(\S+)\s+(\S+)\s+(.*)$", text, re.M):
                found.append(line)
    return [one for one in found if re.fullmatch(wanted + r"(-updates|-security)?", one[1]) and "main" in one[2].split()]


def bare() -> Path:
    """The root that every test copies; made once, because it takes minutes."""
    root = KEPT / f"bare-{release()}"
    done = KEPT / f"bare-{release()}.done"
    if done.exists():
        return root
    known = sources()
    assert known, "this machine's apt knows no source of its own release"
    shutil.rmtree(root, ignore_errors=True)
    KEPT.mkdir(parents=True, exist_ok=True)
    mirror = next(mirror for mirror, suite, _ in known if suite == release())
    run("debootstrap", "--variant=minbase", f"--include={SERVER}", release(), root, mirror, timeout=1200)
    lines = "".join(f"deb {mirror} {suite} {components}\n" for mirror, suite, components in known)
    (root / "etc/apt/sources.list").write_text(lines)
    # How this machine reaches its mirrors, a proxy for example.
    (root / "etc/apt/apt.conf.d/99machine").write_text("".join(
        line + "\n" for line in run("apt-config", "dump").splitlines()
        if re.match(r"Acquire::https?::Proxy", line, re.I) and '""' not in line))
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    run("chroot", root, "apt-get", "update", timeout=600)
    done.touch()
    return root


def fetch(root: Path, package: Path) -> None:
    """Lays what the package asks for beside it, so that it can be installed where there is no network."""
    shutil.copy(package, root / "srv/wanted.deb")
    run("chroot", root, "apt-get", "install", "--yes", "--no-install-recommends", "--download-only",
        "/srv/wanted.deb", timeout=600, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    (root / "srv/wanted.deb").unlink()


class Machine:
    """A root that was booted: systemd runs in it, and its network is a loopback of its own."""

    def __init__(self, root: Path):
        self.root = root
        self.log = open(root.with_suffix(".log"), "wb")
        self.container = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--private-network", "--console=pipe",
             "--resolv-conf=off", "--timezone=off", f"--machine=sigap-test-{os.getpid()}", "--hostname=kantor",
             "--directory", str(root), "--boot"],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT)
        try:
            self.leader = self._leader()
            self.wait(lambda: self("systemctl", "is-system-running", status=None).strip() in ("running", "degraded"))
        except BaseException:
            self.stop()
            raise

    def __call__(self, *command, status=0, timeout=300) -> str:
        """Runs a command inside, as root."""
        return run("nsenter", "--target", self.leader, "--mount", "--uts", "--ipc", "--net", "--pid", "--root", "--wd",
                   "/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive",
                   *command, status=status, timeout=timeout)

    def outside(self, *command, status=0, timeout=120) -> str:
        """Runs a program of this machine in the network of that one."""
        return run("nsenter", "--target", self.leader, "--net", *command, status=status, timeout=timeout)

    def wait(self, is_so, seconds: float = 90):
        end = time.monotonic() + seconds
        while not (answer := is_so()):
            if time.monotonic() > end:
                raise TimeoutError(self.root.with_suffix(".log").read_text(errors="replace")[-3000:])
            time.sleep(0.1)
        return answer

    def stop(self) -> None:
        if self.container.poll() is None:
            self.container.terminate()
            try:
                self.container.wait(60)
            except subprocess.TimeoutExpired:
                self.container.kill()
                self.container.wait()
        self.log.close()

    def _leader(self) -> str:
        children = Path(f"/proc/{self.container.pid}/task/{self.container.pid}/children")

        def first():
            if self.container.poll() is not None:
                raise RuntimeError(self.root.with_suffix(".log").read_text(errors="replace")[-3000:])
            for child in children.read_text().split():
                if Path(f"/proc/{child}/comm").read_text().strip() in ("systemd", "init"):
                    return child
            return None

        return self.wait(first)
