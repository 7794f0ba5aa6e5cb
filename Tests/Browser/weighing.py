"""How much a page and what it needs weighs on the wire."""

import gzip
import re
import urllib.error
import urllib.request
from functools import cache

#: Bytes on the wire with everything a page needs (DESIGN, budgets).
HEAVIEST = 60_000


def weight(url: str, path: str, cookies: dict[str, str]) -> int:
    """Bytes of page, style sheet, icon, script and the modules it imports at once, compressed as they are sent."""
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    total, first = 0, b""
    for address in [path]:
        first = fetch(url + address, cookie)
        total += len(gzip.compress(first))
    for asset in set(re.findall(rb'(?:href|src|data-module)="(/aset/[^"]+)"', first)):
        total += asset_weight(url + asset.decode())
    return total


@cache
def asset_weight(address: str) -> int:
    return len(gzip.compress(fetch(address, "")))


def fetch(address: str, cookie: str) -> bytes:
    request = urllib.request.Request(address, headers={"Cookie": cookie})
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.read()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.read()
