"""The deputies' pages as an app (S1-22): on a small phone, and without a network."""
import re
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import expect

SMALL = {"viewport": {"width": 375, "height": 700}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
# Where a deputy's tasks begin; what they lead to is found by their links.
TASKS = ["/deputy", "/desk", "/deputy/suggestions", "/new/suggestion", "/stations/reception", "/deputy/dossier", "/deputy/duties", "/account",
         "/registers", "/registers/leave/new", "/registers/contact/new", "/deputy/suggestions/problems"]


def test_all_deputy_pages_are_as_wide_as_a_small_phone(visit, report):
    deputy = visit("deputy", **SMALL)
    queue, known, shapes, wide = list(TASKS), set(TASKS), {}, []
    for path in queue:
        head = deputy.context.request.head(path)
        if "text/html" not in head.headers.get("content-type", ""):
            continue
        page = deputy.go(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 375:
            wide.append(f"{path}: {width}")
        for href in page.eval_on_selector_all("main a[href], nav.rail a[href]", "all => all.map(a => a.getAttribute('href'))"):
            link = urldefrag(urljoin(path, href))[0]
            shape = re.sub(r"[A-Z0-9]{6,}|\d+|=[^&]*", "*", link)
            if link.startswith("/") and not link.startswith("//") and link not in known and shapes.get(shape, 0) < 1 and len(queue) < 400:
                shapes[shape] = 1
                known.add(link)
                queue.append(link)
    report.append(f"deputy pages at 375 px: {len(queue)}")
    assert len(queue) > 100
    assert not wide, "\n".join(wide)


def test_without_a_network_the_app_says_so_and_the_draft_survives(visit):
    deputy = visit("deputy", **SMALL)
    page = deputy.go("/new/suggestion")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page = deputy.go("/new/suggestion")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    box = page.locator("main input[name=title]")
    deputy.context.set_offline(True)
    box.fill("柳堤步道夜里没有灯，建议装矮柱灯。")
    expect(page.locator(".draft-line")).to_contain_text("网络断了")
    # Sending does nothing but keep; going elsewhere shows the page that says what happened.
    page.locator("main form[data-draft] button[type=submit]").last.click()
    expect(page).to_have_url(re.compile("/new/suggestion$"))
    page.goto("/deputy")
    expect(page.locator("h1")).to_have_text("没有连上网络")
    expect(page.locator("[data-module=away]")).to_contain_text("1份没有交完")
    kept = page.evaluate("caches.keys().then(async names => (await Promise.all(names.map(async n => (await (await caches.open(n)).keys()).map(r => new URL(r.url).pathname)))).flat())")
    assert "/offline" in kept and all(path == "/offline" or path.startswith("/public/") for path in kept), kept
    deputy.context.set_offline(False)
    page.wait_for_url("**/deputy")
    expect(page.locator("h1")).not_to_have_text("没有连上网络", timeout=15_000)
    deputy.go("/new/suggestion")
    expect(box).to_have_value("柳堤步道夜里没有灯，建议装矮柱灯。")
    expect(page.locator(".draft-found")).to_contain_text("已找回")


@pytest.mark.parametrize("login, path", [(None, "/"), (None, "/find"), ("office", "/desk"), ("deputy", "/deputy"), ("dwb", "/registers")])
@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_on_a_phone_the_page_begins_within_160_px_and_the_links_unfold(visit, login, path, script):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
    page = visit(login, script=script, **phone).go(path)
    assert page.locator("main").bounding_box()["y"] < 160
    links = page.locator("nav.rail, nav.doors")
    expect(links).to_be_hidden()
    summary = page.locator(".menu > summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(links).to_be_visible()
    page.keyboard.press("Enter")
    expect(links).to_be_hidden()


def test_on_a_desk_the_links_stand_open(visit):
    page = visit("office").go("/desk")
    expect(page.locator("nav.rail")).to_be_visible()
    expect(page.locator(".menu")).to_be_hidden()
