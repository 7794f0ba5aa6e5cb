"""A code beside the password, from setting it up to losing the phone: on a narrow phone, and without JavaScript."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from accessibility import violations
from views import OLD_PHONE, View

PASSWORD = "coba-sigap"
NARROW = OLD_PHONE.but(width=320)


@pytest.fixture(params=[NARROW, NARROW.but(javascript=False)], ids=str)
def eyes(request) -> View:
    return request.param


def code(key: str, steps: int = 0) -> str:
    """As an authenticator reckons it, by another hand than the program's."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.new(base64.b32decode(key.replace(" ", "")), counter, hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def fits(page, eyes: View) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    if eyes.javascript:  # axe needs it
        assert violations(page) == [], page.url


def send(page, action: str, **fields: str) -> None:
    form = page.locator(f"form[action='{action}']")
    for name, value in fields.items():
        form.locator(f"input[name={name}]").fill(value)
    with page.expect_navigation():
        form.locator("button[type=submit], button:not([type])").last.click()


def sign_in(page, url: str, login: str) -> None:
    page.goto(url + "/masuk")
    form = page.locator("form:has(input[name=password])")
    form.locator("input[name=login]").fill(login)
    form.locator("input[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        form.locator("button.primary").click()


@pytest.fixture
def office(tmp_path):
    """A demonstration office for this test alone: accounts are changed."""
    from conftest import serve

    yield from serve(tmp_path / "data", "--demo")


def test_from_setting_up_to_losing_the_phone(office, look, eyes):
    page = look(office.url + "/masuk", eyes)
    sign_in(page, office.url, "meja")
    page.goto(office.url + "/akun/kode")
    fits(page, eyes)
    send(page, "/akun/kode", current=PASSWORD)
    fits(page, eyes)
    picture = page.locator("svg.qr")
    assert picture.bounding_box()["width"] >= 200, "a phone has to read it"
    key = page.locator("dd code").inner_text()
    assert re.fullmatch(r"(?:[A-Z2-7]{4} ?){8}", key), key
    send(page, "/akun/kode/pasang", code="000000")
    assert page.locator(".errors").is_visible()
    send(page, "/akun/kode/pasang", code=code(key))
    fits(page, eyes)
    recovery = page.locator("ol.recovery code").all_inner_texts()
    assert len(recovery) == 8

    # Another browser of the same person: the password leads to the code.
    other = look(office.url + "/masuk", eyes)
    sign_in(other, office.url, "meja")
    assert other.url.endswith("/masuk/kode")
    fits(other, eyes)
    field = other.locator("input[name=code]")
    assert field.get_attribute("autocomplete") == "one-time-code"
    assert field.get_attribute("inputmode") == "numeric"
    send(other, "/masuk/kode", code="123456")
    assert other.locator(".notice.bad").is_visible()
    send(other, "/masuk/kode", code=code(key, 1))
    assert other.url.endswith("/meja")

    # The phone is not at hand: a code from paper, once.
    third = look(office.url + "/masuk", eyes)
    sign_in(third, office.url, "meja")
    send(third, "/masuk/kode", code=recovery[0])
    assert third.url.endswith("/meja")
    fourth = look(office.url + "/masuk", eyes)
    sign_in(fourth, office.url, "meja")
    send(fourth, "/masuk/kode", code=recovery[0])
    assert fourth.locator(".notice.bad").is_visible()

    # The phone is gone: the administrator takes the code away, and the person is told.
    administrator = look(office.url + "/masuk", eyes)
    sign_in(administrator, office.url, "admin")
    administrator.goto(office.url + "/kantor/pegawai/hasnawati")
    administrator.locator("summary", has_text="Keamanan akun").click()
    fits(administrator, eyes)
    send(administrator, "/perintah/remove-second-factor")
    assert administrator.locator(".notice").first.is_visible()
    administrator.goto(office.url + "/kantor/riwayat")
    assert "Kode verifikasi" in administrator.locator("main").inner_text()
    page.goto(office.url + "/meja")
    assert "/masuk" in page.url, "signed out everywhere"
    sign_in(page, office.url, "meja")
    assert page.url.endswith("/akun/kode")
    assert "dilepas oleh" in page.locator(".notice").first.inner_text()
    fits(page, eyes)


def test_an_office_may_require_it(office, look, eyes):
    page = look(office.url + "/masuk", eyes)
    sign_in(page, office.url, "admin")
    page.goto(office.url + "/kantor/pengaturan/ubah")
    page.locator("input[name=second_factor][value=administrator]").locator("xpath=ancestor::label[1]").click()
    send(page, "/perintah/set-settings")
    assert page.url.endswith("/akun/kode"), "who asks for it owes it first"
    assert "mewajibkan" in page.locator(".notice").first.inner_text()
    fits(page, eyes)
    page.goto(office.url + "/kantor")
    assert page.url.endswith("/akun/kode")
