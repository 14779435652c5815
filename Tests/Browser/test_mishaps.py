"""What goes wrong loses nothing."""
import io
import re

import openpyxl
from playwright.sync_api import expect


def test_a_draft_survives_a_lost_connection(visit):
    resident = visit()
    page = resident.go("/speak")
    page.locator("textarea[name=text]").fill("渔歌社区健身器材的扶手断了,小孩爬上去很危险。")
    page.locator("select[name=territory]").select_option(page.locator("select[name=territory] option", has_text="渔歌社区").get_attribute("value"))
    resident.context.set_offline(True)
    page.get_by_role("button", name="提交", exact=True).click()
    expect(page.locator(".draft-line")).to_contain_text("网络断了")
    assert page.url.endswith("/speak")
    page.close()

    resident.context.set_offline(False)
    resident.page = page = resident.context.new_page()
    resident.go("/speak")
    expect(page.locator("textarea[name=text]")).to_have_value("渔歌社区健身器材的扶手断了,小孩爬上去很危险。")
    expect(page.locator(".draft-found")).to_contain_text("已找回")
    page.get_by_role("button", name="提交", exact=True).click()
    page.wait_for_load_state()
    if page.get_by_role("button", name="都不是").count():
        page.get_by_role("button", name="都不是").click()
    page.wait_for_url("**/receipt")
    page.wait_for_function("() => !localStorage.getItem('lianxin-draft-speak')")
    resident.go("/speak")
    expect(page.locator("textarea[name=text]")).to_have_value("")


def test_the_receipt_clears_the_draft_even_when_the_script_does_not_arrive(visit):
    resident = visit()
    page = resident.go("/speak")
    page.locator("textarea[name=text]").fill("望潮路口的井盖松了,夜里车过就响。")
    page.locator("select[name=territory]").select_option(page.locator("select[name=territory] option", has_text="渔歌社区").get_attribute("value"))
    page.wait_for_function("() => localStorage.getItem('lianxin-draft-speak')")
    page.route("**/draft.js*", lambda route: route.abort())
    page.get_by_role("button", name="提交", exact=True).click()
    page.wait_for_load_state()
    if page.get_by_role("button", name="都不是").count():
        page.get_by_role("button", name="都不是").click()
    page.wait_for_url("**/receipt")
    page.wait_for_function("() => !localStorage.getItem('lianxin-draft-speak')")


def test_a_stale_page_shows_what_changed_and_keeps_what_was_typed(visit):
    resident, keeper = visit(), visit("keeper")
    number, _ = resident.speak("船厂社区老楼的落水管断在二楼,下雨就往窗户里灌水。", territory="船厂社区")
    keeper.open(number)
    resident.go(f"/follow/{number}")
    resident.move("add", {"more": "昨天又漏到三楼了"})

    keeper.move("collate", {"category": "城乡建设", "note": "已打电话问过物业"}, status=409)
    expect(keeper.page.locator("main")).to_contain_text("这件事有了变化")
    expect(keeper.page.locator("main")).to_contain_text("昨天又漏到三楼了")
    expect(keeper.page.locator("#move-collate [name=note]")).to_have_value("已打电话问过物业")
    keeper.move("collate")
    expect(keeper.page.locator("main")).to_contain_text("已打电话问过物业")


def test_sending_twice_registers_once(visit):
    resident = visit()
    number, _ = resident.speak("石坊巷社区门口的路牌倒了,外地来的车老走错。", territory="石坊巷社区")
    resident.page.go_back()
    resident.page.reload()
    sent = []
    for _ in range(2):
        page = resident.go("/speak")
        token = page.locator("form[action='/speak'] input[name=once]").get_attribute("value")
        sent.append(token)
    assert sent[0] != sent[1], "two forms share a token"

    form = {
        "csrf": page.locator("form[action='/speak'] input[name=csrf]").get_attribute("value"), "once": sent[1], "checked": "1",
        "text": "石坊巷社区口袋公园的长椅缺了两根木条。", "territory": page.locator("select[name=territory] option", has_text="石坊巷社区").get_attribute("value"),
    }
    numbers = []
    for _ in range(2):
        answer = resident.context.request.post("/speak", form=form)
        assert answer.ok, answer.status
        numbers.append(re.search(r"YJ\d{4}-\d{6}", answer.text())[0])
    assert numbers[0] == numbers[1] != number


def test_what_one_may_not_see_does_not_exist(visit):
    resident, stranger, clerk = visit(), visit(), visit("clerk2")
    number, _ = resident.speak("柳岸社区北门的路沿石翘起来了,婴儿车过不去。", territory="柳岸社区")
    assert stranger.context.request.get(f"/follow/{number}", max_redirects=0).status == 303
    assert clerk.go(f"/matters?q={number}").locator("table.ledger").count() == 0
    assert clerk.context.request.get("/matters/999999999").status == 404
    assert stranger.context.request.get("/desk", max_redirects=0).status == 303


def test_the_ledger_opens_in_a_spreadsheet_with_every_row(visit):
    office = visit("office")
    page = office.go("/matters?closed=1")
    count = int(page.locator("h1 .count").inner_text().replace(",", "").removesuffix("件"))
    answer = office.context.request.get("/matters.xlsx?closed=1")
    assert answer.ok, answer.status
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.body()), read_only=True).active.values)
    head = next(i for i, row in enumerate(rows) if "编号" in row)
    assert len([row for row in rows[head + 1:] if any(row)]) == count
