import pathlib
import tempfile

import pytest
from playwright.sync_api import sync_playwright

from house import House
from people import Person, Resident, Worker

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESK = {"viewport": {"width": 1440, "height": 900}}
WAIT = 20_000

seen = []


@pytest.fixture(scope="session")
def house():
    house = House(pathlib.Path(tempfile.mkdtemp(prefix="lianxin-browser-")))
    yield house
    house.close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sessions():
    """Who has signed in already: the state of their browser, so that nobody signs in twice."""
    return {}


@pytest.fixture
def visit(house, browser, sessions):
    """visit() is a resident on a phone; visit("keeper") somebody at a desk. Each has a browser of their own."""
    contexts = []

    def come(login=None, script=True, **options):
        look = {**(DESK if login else PHONE), "locale": "zh-CN", "timezone_id": "Asia/Shanghai", **options}
        context = browser.new_context(base_url=house.url, java_script_enabled=script, storage_state=sessions.get(login), **look)
        context.set_default_timeout(WAIT)
        contexts.append(context)
        person = (Worker if login else Resident)(context, script)
        if login and login not in sessions:
            person.sign_in(login)
            sessions[login] = context.storage_state()
        return person

    yield come
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def report():
    """Lines to be printed after the tests, whether they passed or not."""
    return seen


def pytest_sessionfinish(session):
    """Two run side by side, each with a house of its own; what they have seen is told at the end by the first."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["seen"] = seen


def pytest_testnodedown(node):
    seen.extend(getattr(node, "workeroutput", {}).get("seen", []))


def pytest_terminal_summary(terminalreporter):
    for line in seen:
        terminalreporter.write_line(line)
