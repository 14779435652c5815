"""What holds for all pages: accessible, as wide as the phone, and with links that lead somewhere."""
import re
from urllib.parse import urldefrag, urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe

PUBLIC = {
    "home": "/", "speak": "/speak", "follow": "/follow", "find": "/find", "station page": "/s/7EHDH6", "replies": "/replies",
    "figures": "/figures", "procedures": "/procedures", "procedure": "/procedures/opinion", "privacy": "/privacy", "signin": "/signin",
    "hall": "/hall/990101", "board": "/hall/990101/board", "offline": "/offline", "receptions": "/receptions", "deputies": "/find/deputies", "consultations": "/consultations", "consultation": "/consultations/ZQ2026-000002", "adopted": "/consultations/ZQ2026-000001", "suggestions": "/suggestions",
}
# Whose page it is, its address, and the link to follow from there.
WORK = {
    "desk": ("keeper", "/desk", None), "matters": ("office", "/matters", None),
    "sorting": ("keeper", "/stations/sorting", None), "reception": ("keeper", "/stations/reception", None), "matter": ("clerk", "/matters?open=1", "table.ledger a"),
    "work figures": ("office", "/work/figures", None), "admin": ("admin", "/registers", None), "register": ("admin", "/registers/place", None),
    "import": ("admin", "/registers/place/import", None), "letters": ("office", "/matters?procedure=letter", None),
    "letter": ("office", "/matters?procedure=letter", "table.ledger a"), "consultation at work": ("office", "/matters?procedure=consultation", "table.ledger a"),
    "new consultation": ("office", "/new/consultation", None),
    "workspace": ("deputy", "/deputy/suggestions", None), "new suggestion": ("deputy", "/new/suggestion", None), "problems": ("deputy", "/deputy/suggestions/problems", None),
    "dispatch": ("dwb", "/office/dispatch", None), "suggestion": ("dwb", "/matters?procedure=suggestion&open=1", "table.ledger tbody a"),
    "supervision": ("dwb", "/office/ledgers/supervision", None), "commitments": ("dwb", "/office/ledgers/commitments", None),
    "crossing years": ("dwb", "/office/ledgers/cross-year", None), "suggestion figures": ("dwb", "/office/suggestion-figures", None),
    "cycle": ("keeper", "/stations/cycle", None), "cycle of a county": ("county", "/stations/cycle", None), "books": ("keeper", "/stations/7EHDH6/books", None),
    "deputy": ("deputy", "/deputy", None), "dossier": ("deputy", "/deputy/dossier", None), "duties": ("deputy", "/deputy/duties", None),
    "roll": ("dwb", "/office/deputies", None), "contact": ("dwb", "/office/contact", None), "life figures": ("dwb", "/office/figures", None), "gaps": ("dwb", "/office/gaps", None),
    "places": ("dwb", "/office/places", None), "coverage": ("dwb", "/office/coverage", None), "study": ("dwb", "/study", None), "scores": ("dwb", "/deputies/assessment", None),
    "receptions kept": ("dwb", "/registers/reception", None), "areas": ("dwb", "/registers/deed/areas", None), "reception kept": ("dwb", "/registers/reception", "table.ledger tbody a"),
    "new reception": ("keeper", "/registers/reception/new", None), "sitting": ("dwb", "/registers/sitting", "table.ledger tbody a"),
    "commitment": ("clerk2", "/office/ledgers/commitments", "table.ledger tbody a"),
}


@pytest.fixture
def open_page(visit):
    """Opens one of the pages above for whoever it is for."""
    def open(name, large=False, **options):
        if name in WORK:
            login, path, link = WORK[name]
            person = visit(login, **options)
        else:
            login, link, path = None, None, PUBLIC.get(name)
            person = visit(**options)
        if large:
            person.go("/large?on=1&back=/speak")
        if name in ("receipt", "followed matter"):
            number, _ = person.speak("蓝湾社区儿童滑梯的底座松了,一滑就晃。", territory="蓝湾社区")
            if name == "followed matter":
                person.go(f"/follow/{number}")
            return person
        if name == "sorting":
            visit().speak("灯塔社区活动室的窗户关不严,冬天漏风。")
        person.go(path)
        if link:
            person.page.locator(link).first.click()
            person.page.wait_for_load_state()
        return person
    return open


PAGES = [*PUBLIC, "receipt", "followed matter", *WORK]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_serious_bars_anybody(open_page, report, name):
    person = open_page(name)
    response = Axe().run(person.page).response
    found = response["violations"]
    assert len(response["passes"]) > 5, "axe has looked at nothing"
    count = {level: sum(len(v["nodes"]) for v in found if v["impact"] == level) for level in ("critical", "serious", "moderate", "minor")}
    report.append(f"axe {name}: " + ", ".join(f"{n} {level}" for level, n in count.items()))
    bad = [f"{v['id']}: {v['help']}\n  " + "\n  ".join(n["html"][:200] for n in v["nodes"][:5]) for v in found if v["impact"] in ("critical", "serious")]
    assert not bad, "\n".join(bad)
    assert not person.errors


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("name", PAGES)
def test_a_phone_need_not_scroll_sideways(open_page, name, large):
    page = open_page(name, large=large, viewport={"width": 390, "height": 844}).page
    assert (page.locator("html.large").count() == 1) == large or name in WORK
    width, wide = page.evaluate("""() => [document.documentElement.scrollWidth, [...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('[role=region], .ledger-frame'))
        .slice(0, 5).map(e => e.outerHTML.slice(0, 120))]""")
    assert width <= 390, f"{width} px wide: {wide}"


@pytest.mark.parametrize("login, start", [(None, "/"), ("keeper", "/desk"), ("office", "/desk"), ("admin", "/registers")])
def test_links_lead_somewhere(visit, report, login, start):
    """Follows links breadth-first; of addresses that differ in a number, a code or a value only, three; at most 300."""
    person = visit(login)
    queue, known, shapes, dead = [(start, "")], {start}, {}, []
    for path, origin in queue:
        answer = person.context.request.get(path)
        if answer.status >= 400:
            dead.append(f"{answer.status} {path} (from {origin})")
            continue
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        for href in re.findall(r'<a [^>]*href="([^"]+)"', answer.text()):
            link = urldefrag(urljoin(path, href.replace("&amp;", "&")))[0]
            shape = re.sub(r"[A-Z0-9]{6,}|\d+|=[^&]*", "*", link)
            if link in known or not link.startswith("/") or link.startswith("//") or shapes.get(shape, 0) >= 3 or len(queue) >= 300:
                continue
            shapes[shape] = shapes.get(shape, 0) + 1
            known.add(link)
            queue.append((link, path))
    report.append(f"links from {start} as {login or 'a resident'}: {len(queue)} of {len(shapes)} shapes")
    assert not dead, "\n".join(dead)
