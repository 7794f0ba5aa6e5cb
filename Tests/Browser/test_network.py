"""People reach the office over a network: by https of its own, through a proxy, or plainly on a LAN that is trusted.

Browsers treat loopback as safe whatever comes over it, so these tests use a network that they make for themselves.
"""

import http.client
from urllib.parse import urlsplit

import pytest
from network import BROWSER, OTHER, SERVER, Network, Proxy, certificate

from served import Served
from views import PHONE

PASSWORD = "coba-sigap"


@pytest.fixture(scope="module")
def network():
    network = Network()
    yield network
    network.close()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A data folder with the demonstration office, shared by the servers of this file one after the other."""
    folder = tmp_path_factory.mktemp("office") / "data"
    assert Served(folder, "--demo").stop() == 0
    return folder


def sign_in(page) -> list[dict]:
    """Signs in as the desk does; gives the browser's cookies."""
    page.goto(page.url.rstrip("/") + "/masuk")
    page.fill("input[name=login]", "meja")
    page.fill("input[name=password]", PASSWORD)
    page.locator("form:has(input[name=password])").locator("button.primary").click()
    page.wait_for_url("**/meja")
    return page.context.cookies()


def serve(network, office, *words: str, trust=None):
    return Served(office, "--log", *words, listen=f"{SERVER}:0", before=network.inside, trust=trust)


def test_https_of_its_own(network, office, look, tmp_path):
    crt, key = certificate(tmp_path, "kantor", SERVER)
    server = serve(network, office, "--tls", str(crt), str(key), trust=crt)
    try:
        assert server.url.startswith(f"https://{SERVER}:")
        page = look(server.url, PHONE)
        session = next(cookie for cookie in sign_in(page) if cookie["name"] == "__Host-sigap_sesi")
        assert session["secure"] and session["httpOnly"] and session["sameSite"] == "Lax"
        answer = page.goto(server.url + "/tiket")
        assert answer.status == 200
        assert answer.headers["strict-transport-security"].startswith("max-age=")
        assert page.locator(".redline").count() == 0
        # Who speaks plainly to it gets nothing.
        plain = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
        with pytest.raises((http.client.HTTPException, OSError)):
            plain.request("GET", "/")
            plain.getresponse()
        plain.close()
    finally:
        assert server.stop() == 0


def test_through_a_proxy_and_only_so(network, office, look, tmp_path):
    crt, key = certificate(tmp_path, "proksi", BROWSER)
    server = serve(network, office, "--behind-proxy", BROWSER)
    netloc = urlsplit(server.url).netloc
    proxy = Proxy(BROWSER, (SERVER, int(netloc.rsplit(":", 1)[1])), crt, key)
    try:
        page = look(proxy.url, PHONE)
        session = next(cookie for cookie in sign_in(page) if cookie["name"] == "__Host-sigap_sesi")
        assert session["secure"]
        assert page.goto(proxy.url + "/tiket").status == 200
        # Past the proxy there is only the question whether it lives.
        past = http.client.HTTPConnection(netloc, timeout=10, source_address=(OTHER, 0))
        for path, status in [("/", 403), ("/masuk", 403), ("/api/v1/outages", 403), ("/healthz", 200)]:
            past.request("GET", path)
            answer = past.getresponse()
            body = answer.read().decode()
            assert answer.status == status, path
            assert status == 200 or "prok" in body, "the refusal says why"
        past.close()
    finally:
        proxy.close()
        assert server.stop() == 0


def test_plainly_where_the_network_is_trusted(network, office, look):
    server = serve(network, office, "--allow-http")
    try:
        page = look(server.url, PHONE)
        assert page.locator(".redline").is_visible(), "each page says that others can read along"
        session = next(cookie for cookie in sign_in(page) if cookie["name"] == "sigap_sesi")
        assert not session["secure"], "the browser would not keep a secure one here"
        assert page.goto(server.url + "/tiket").status == 200
    finally:
        assert server.stop() == 0


def test_without_a_word_it_does_not_listen_to_others(network, office):
    with pytest.raises(RuntimeError, match="--allow-http"):
        serve(network, office)
