"""A step done otherwise than by its holder in one go: begun by order, recorded for another, under a Plh., paused."""

import re
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from walker import Stage, Walk, fill, submit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Service"))
from office import Client  # noqa: E402

SETDA = "setda-pemeliharaan-jaringan-internet"
ORDER = "tugas-tetap"


@pytest.fixture(scope="module")
def stage(browser, demo):
    stage = Stage(browser, demo.url)
    yield stage
    stage.close()


@pytest.fixture
def walk(stage) -> Walk:
    """The standing order of 000, which begins at row 1 and ends there."""
    walk = Walk(stage, SETDA).is_ordered(
        "Menjaga jaringan internet di lingkungan Sekretariat Daerah", login="kabag")
    assert [position["step"] for position in walk.state()["positions"]] == [ORDER]
    return walk


@pytest.fixture
def deputy(demo):
    """The secretary is Plh. of the head of the division, until tomorrow or the end of the test."""
    today = datetime.now(timezone(timedelta(hours=8))).date()
    holding = {"post": "kabag", "person": "mansyur", "capacity": "plh"}
    with Client(demo.url) as client:
        client.sign_in("admin")
        status, answer = client.command("appoint-holder", {
            **holding, "from": str(today), "to": str(today + timedelta(days=1))})
        assert status < 300, answer
        yield "sekretaris"
        status, answer = client.command("end-holding", {**holding, "from": str(today)})
        assert status < 300, answer


def completes(walk: Walk, login: str, **answers: str) -> Page:
    """Somebody who is named completes the row, and sees the ticket after it."""
    position = walk.open_row(ORDER)
    page = walk.show(login)
    form = page.locator(
        f'form[action="/perintah/complete-step"]:has(input[name=position][value="{position["position"]}"])').first
    fill(form, {name.replace("__", "."): value for name, value in answers.items()})
    submit(page, form)
    return walk.show(login)


def is_through(walk: Walk) -> None:
    walk.is_over()
    assert walk.rows() == [ORDER]


def test_000_begun_by_order(walk):
    is_through(walk.completes(ORDER))


def test_recorded_for_another(walk):
    """The head of the division said it; the subdivision's records it, and the history tells who did what."""
    page = completes(
        walk, "kasubbag", given="recorded", given__ordered_by="aminah", given__medium="lisan")
    is_through(walk)
    expect(page.locator("#riwayat")).to_contain_text(
        re.compile(r"dicatat oleh Jufri.*untuk .*Aminah.*\(lisan\)", re.IGNORECASE))


def test_under_a_deputy(walk, deputy):
    page = walk.stage.page(deputy)
    page.goto(walk.stage.url + "/meja")
    with page.expect_navigation():
        page.locator('main form[action="/jabatan"] button[name=post][value=kabag]').first.click()
    page = completes(walk, deputy)
    is_through(walk)
    expect(page.locator("#riwayat")).to_contain_text(re.compile(r"Plh\. Kepala Bagian"))


def test_paused_and_resumed(walk):
    login = walk.stage.cast.login(walk.open_row(ORDER)["assignees"])
    walk.way_out(walk.show(login), "pause-step", {"kind": "suku-cadang", "note": "Menunggu agenda kerja."})
    assert walk.open_row(ORDER)["paused"]
    page = walk.show(login)
    form = page.locator('form[action="/perintah/resume-step"]').first
    fill(form, {})
    submit(page, form)
    assert not walk.open_row(ORDER)["paused"]
    is_through(walk.completes(ORDER))
    expect(walk.show(login).locator("#riwayat")).to_contain_text("Langkah dilanjutkan")
