"""A deputy's suggestion, from a note in the field to "really solved"; with script on a phone, and without on a wide screen."""
import datetime
import re

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
REASON = "没有说清楚学生过街怎么办"
UNIT = "安澜市交通运输局"


def today(days=0):
    return (datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date() + datetime.timedelta(days=days)).isoformat()


def at(person, number):
    person.go(f"/matters/{number}")
    return person


def write(deputy, title):
    """From the workspace to a paper with its four steps."""
    page = deputy.go("/deputy/suggestions")
    page.get_by_role("link", name="写建议").click()
    page.locator("[name=mandate]").first.check()
    page.locator("[name=title]").fill(title)
    page.locator("[name=category]").select_option("industry")
    page.get_by_role("button", name="写建议").click()
    page.wait_for_url(re.compile(r"/matters/\d+"))
    number = re.search(r"/matters/(\d+)", page.url)[1]
    deputy.move("observe", {"occasion": "presession", "seenOn": today(), "seen": "早高峰排队两百米，学生过街很险。"})
    deputy.move("write", {"text": "早高峰排队两百米，学生过街很险。", "measure": "请交通局增设右转道。"})
    return number


def answer(clerk, head, dwb, number, **more):
    at(clerk, number).move("talk", {"talkMode": "site", "talkedOn": today(), "talked": "一起到路口看了。"})
    clerk.move("draftAnswer", {"answer": "右转道已经开工。", "openness": "full", **more})
    at(head, number).move("sign", {"document": "安交函〔2026〕99号"})
    at(dwb, number).move("deliver")
    at(dwb, number).move("sendForm")


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_from_a_note_in_the_field_to_really_solved(visit, script):
    shape = {"viewport": PHONE} if script else {}
    deputy, other = (visit(login, script, **shape) for login in ("deputy", "deputy2"))
    dwb, clerk, head, county = (visit(login, script) for login in ("dwb", "clerk2", "head2", "county"))
    title = f"关于江滨路口增设右转道的建议（{'一' if script else '二'}）"

    number = write(deputy, title)
    # A draft is nobody's business but its parties'.
    for stranger in (dwb, clerk, other):
        stranger.go(f"/matters/{number}", status=404)
    at(deputy, number).move("invite", {"invitees": "秦书遥"})
    other.go("/deputy/suggestions")
    expect(other.page.locator("main")).to_contain_text(title)
    at(other, number).move("cosign")
    at(deputy, number).move("submit", {"declares": "1", "sure": "1"})
    expect(deputy.page.locator("main")).to_contain_text("联名：秦书遥")

    at(dwb, number).move("accept", {"norm": "good"})
    expect(dwb.page.locator("main")).to_contain_text(re.compile("编号〔20\\d\\d〕(闭会)?第\\d+号"))
    county.go(f"/matters/{number}", status=404)
    dwb.go("/office/dispatch")
    dwb.page.locator(f"[name=lead-{number}]").fill(UNIT)
    dwb.page.get_by_role("button", name="存下拟办意见").click()
    clerk.go(f"/matters/{number}", status=404)
    dwb.page.locator("#dispatch-sure").check()
    dwb.page.get_by_role("button", name=re.compile("集中交办")).click()
    expect(dwb.page.locator("main")).to_contain_text("已交办")

    at(clerk, number)
    assert clerk.page.locator("#move-draftAnswer").count() == 0, "an answer before anybody took it"
    clerk.move("take", {"person": "路平川", "phone": "0999-1234567"})
    expect(clerk.page.locator("main")).to_contain_text("须先与代表沟通")
    # What was written before it was handed in stays with those who wrote it.
    expect(clerk.page.locator("main")).not_to_contain_text("邀请秦书遥")
    clerk.go(f"/matters/{number}/versions", status=404)
    at(clerk, number)
    promises = {"result": "B", "promises-1-title": "建成右转道", "promises-1-promise": today(30)}
    answer(clerk, head, dwb, number, **promises)

    # 避免被满意: the form is the deputy's alone, and the unit learns of it when the round is over.
    deputy.go(f"/deputy/suggestions/{number}/judge")
    deputy.move_here("rate", {"attitude": "3", "rating": "2"}, status=422)
    expect(deputy.page.locator("main")).to_contain_text("说明理由")
    at(deputy, number).move("rate", {"attitude": "3", "rating": "2", "ratingReason": REASON})
    at(other, number).move("coRate", {"coAttitude": "3", "coRating": "3"})
    at(clerk, number)
    expect(clerk.page.locator("main")).not_to_contain_text("基本满意")
    at(dwb, number).move("secondAssign", {"demand": "写明学生过街安排"})
    at(clerk, number)
    expect(clerk.page.locator("main")).to_contain_text("结果基本满意")
    expect(clerk.page.locator("main")).not_to_contain_text(REASON)

    answer(clerk, head, dwb, number, result="A")
    at(deputy, number).move("rate", {"attitude": "3", "rating": "3"})
    at(dwb, number).move("close")
    at(dwb, number).move("verify", {"finding": "yes", "verified": "到现场看过"})
    # Realised is not crossed off: a promise is still open.
    expect(dwb.page.locator("main")).to_contain_text("承诺事项都已由代表确认")

    for paper in ("suggestion", "handover", "reply", "talks"):
        dwb.go(f"/matters/{number}/papers/{paper}")
        expect(dwb.page.locator("article.slip")).to_contain_text(title)
    assert [error for person in (deputy, other, dwb, clerk, head) for error in person.errors] == []
