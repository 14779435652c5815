"""A keeper's reception day, and a deputy's month on a phone."""
import re

from playwright.sync_api import expect

from test_the_second_loop import PHONE, today


def save(person, values):
    """Fills in the form of a record and opens what came of it."""
    form = person.page.locator("main form").last
    person.fill(form, values)
    form.get_by_role("button", name="保存").click()
    person.page.wait_for_url(re.compile(r"/registers/\w+/\d+$"))
    return person.page.url


def act(person, id, values=None):
    """Does one of the acts that the page of a record offers."""
    form = person.page.locator(f"form[action$='/acts/{id}']").first
    fold = form.locator("xpath=ancestor::details").first
    if fold.count() and fold.get_attribute("open") is None:
        fold.locator("summary").first.click()
    person.fill(form, values or {})
    form.get_by_role("button").last.click()
    expect(person.page.get_by_text("已办好")).to_be_visible()


def test_a_keepers_reception_day(visit):
    keeper, deputy = visit("keeper"), visit("deputy", viewport=PHONE)
    keeper.go("/stations/cycle").get_by_role("link", name="加一场接待").click()
    reception = save(keeper, {"day": today(), "hour": "19:00", "end": "20:00", "mode": "固定接待", "deputies": "孟照棠"})
    path = reception[reception.index("/registers"):]
    expect(deputy.go("/deputy").locator("main")).to_contain_text("接待")
    deputy.go(path)
    act(deputy, "checkIn")
    keeper.go("/stations/reception")
    expect(keeper.page.locator("main")).to_contain_text("孟照棠")
    keeper.go(path).get_by_role("link", name="登记听到的意见").click()
    keeper.fill(keeper.page.locator("form", has=keeper.page.locator("[name=title]")), {"title": "夜市收摊后油污没人冲", "text": "每晚十一点后路面打滑，请安排冲洗。"})
    keeper.page.get_by_role("button", name="登记", exact=True).click()
    expect(keeper.page.get_by_role("heading", name="已登记")).to_be_visible()
    keeper.go(path)
    expect(keeper.page.get_by_role("link", name="1件", exact=True)).to_be_visible()
    act(keeper, "hold", {"visitors": "5", "notes": "听取夜市意见五条。"})
    expect(keeper.page.locator("main")).to_contain_text("已接待")
    keeper.page.get_by_role("link", name="1件", exact=True).click()
    expect(keeper.page.locator("table.ledger tbody tr")).to_have_count(1)
    assert "夜市收摊后油污没人冲" in keeper.text()
    assert not keeper.errors


def test_a_deputys_month_on_a_phone(visit):
    deputy, keeper, dwb = visit("deputy", viewport=PHONE), visit("keeper"), visit("dwb")
    deputy.go("/deputy").get_by_role("link", name="履职登记").click()
    duty = save(deputy, {"day": today(), "kind": "走访选民", "title": "走访三网格四户", "place": "望潮街道人大代表联络站", "hours": "2", "detail": "听到两条意见。"})
    path = duty[duty.index("/registers"):]
    expect(deputy.page.locator("form[action$='/acts/confirm']")).to_have_count(0)
    assert "走访三网格四户" not in deputy.go("/deputy/dossier").locator("main").inner_text()
    keeper.go("/desk")
    expect(keeper.page.locator("main")).to_contain_text("走访三网格四户")
    keeper.go(path)
    act(keeper, "confirm")
    assert "走访三网格四户" in deputy.go("/deputy/dossier").locator("main").inner_text()
    deputy.go("/deputy").locator(".quick, main").first.get_by_role("link", name="请假").first.click()
    leave = save(deputy, {"kind": "健康", "from": today(3), "until": today(5), "reason": "住院检查"})
    other = visit("deputy2")
    other.go(leave[leave.index("/registers"):], status=404)
    dwb.go(leave[leave.index("/registers"):])
    act(dwb, "approve")
    expect(deputy.go(leave[leave.index("/registers"):]).locator("main")).to_contain_text("已批准")
    wide = deputy.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide and not deputy.errors
