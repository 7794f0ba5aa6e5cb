"""What the list of components says is what the program is made of."""

import json
import os
import re
import subprocess
from functools import cache

from served import REPOSITORY

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))


def made() -> dict:
    return json.loads(subprocess.run(
        [REPOSITORY / "scripts/sbom", BINARY], capture_output=True, text=True, check=True, timeout=120).stdout)


@cache
def listed() -> dict:
    return made()


def words(component: dict, name: str) -> str:
    return next(found["value"] for found in component["properties"] if found["name"] == f"sigap:{name}")


def test_every_library_that_is_linked_is_listed():
    said = subprocess.run(["ldd", BINARY], capture_output=True, text=True, check=True).stdout
    linked = set(re.findall(r"^\s*(\S+) => /", said, re.MULTILINE))
    assert {"libmicrohttpd.so.12", "libzxcvbn.so.0", "libqrencode.so.4", "libgnutls.so.30"} <= linked
    files = {
        file for component in listed()["components"] for found in component["properties"]
        if found["name"] == "sigap:files" for file in found["value"].split()}
    assert not linked - files, "linked, but not listed"


def test_each_component_has_a_version_and_a_package_address():
    document = listed()
    assert document["bomFormat"] == "CycloneDX" and document["specVersion"] == "1.5"
    assert len({part["bom-ref"] for part in document["components"]}) == len(document["components"])
    for part in document["components"]:
        assert part["purl"].startswith(("pkg:deb/debian/", "pkg:github/swiftlang/swift@")), part
        if words(part, "use") != "asked for by the Debian package":
            assert part["version"], part
    names = {part["name"] for part in document["components"]}
    assert {"libsqlite3-0", "libsodium23", "swift-runtime", "openssl", "fonts-liberation"} <= names


def test_the_same_program_gives_the_same_list():
    assert made() == listed()
