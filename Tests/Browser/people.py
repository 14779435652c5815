"""What people do on the pages, in their own words; each act checks that it has been done."""
import re
import struct
import zlib

from playwright.sync_api import expect

from house import PASSWORD


def photo(width=320, height=240, shade=140):
    """A small grey PNG."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((shade + x + y) % 256 for x in range(width)) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Person:
    def __init__(self, context, script):
        self.context = context
        self.script = script
        self.page = context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def go(self, path, status=200):
        answer = self.page.goto(path)
        assert answer.status == status, f"{path} answered {answer.status}"
        return self.page

    def text(self):
        return self.page.locator("main").inner_text()

    def fill(self, form, values):
        for name, value in values.items():
            control = form.locator(f'[name="{name}"]').first
            kind = control.evaluate("e => e.type || e.localName")
            if kind in ("radio", "checkbox"):
                # By the label, as one does: stars are drawn over their radios.
                box = form.locator(f'[name="{name}"][value="{value}"]')
                form.locator("label", has=self.page.locator(f'[name="{name}"][value="{value}"]')).click()
                expect(box).to_be_checked()
            elif kind.startswith("select"):
                # A list in groups, found by the words one sees.
                option = form.locator(f'[name="{name}"] option', has_text=value).first
                control.select_option(option.get_attribute("value"))
            else:
                control.fill(value)

    def move(self, id, values=None, status=303):
        """Opens the form of a move, fills it in and sends it; says what the server answered to the form."""
        place = self.page.locator(f"#move-{id}")
        expect(place, f"the move {id} is not offered").to_have_count(1)
        if place.get_attribute("open") is None:
            place.locator("summary").first.click()
        form = place.locator("form").first
        self.fill(form, values or {})
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            form.locator("button[type=submit]").last.click()
        assert sent.value.status == status, f"{id}: {sent.value.status}\n{self.text()[:2000]}"
        self.page.wait_for_load_state()


    def move_here(self, id, values=None, status=303):
        """The same on a page where the form of the move stands open by itself."""
        form = self.page.locator(f"form[action$='/moves/{id}']").first
        self.fill(form, values or {})
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            form.locator("button[type=submit]").last.click()
        assert sent.value.status == status, f"{id}: {sent.value.status}\n{self.text()[:2000]}"
        self.page.wait_for_load_state()


class Resident(Person):
    def speak(self, text, territory="灯塔社区", files=(), path="/speak", **more):
        """Writes, sends, and comes back with number and query code; likes that are offered are declined."""
        page = self.go(path) and self.page
        self.fill(page.locator("form[action='/speak']"), {"text": text, "territory": territory, **more})
        if files:
            page.locator("input[name=files]").set_input_files(list(files))
            if self.script:
                expect(page.get_by_text(f"选了{len(files)}个文件")).to_be_visible()
        page.get_by_role("button", name="提交", exact=True).click()
        page.wait_for_load_state()
        none = page.get_by_role("button", name="都不是")
        if none.count():
            none.click()
        page.wait_for_url("**/receipt")
        number, code = (page.locator(".receipt-number").nth(i).inner_text() for i in (0, 1))
        assert re.fullmatch(r"YJ\d{4}-\d{6}", number), number
        return number, code

    def follow(self, number, code):
        page = self.go("/follow")
        page.locator("input[name=number]").fill(number.lower())
        page.locator("input[name=code]").fill(code)
        page.get_by_role("button", name="查看").click()
        page.wait_for_url(f"**/follow/{number}")


class Worker(Person):
    def sign_in(self, login):
        page = self.go("/signin")
        page.locator("input[name=login]").fill(login)
        page.locator("input[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="登录").click()
        page.wait_for_url("**/desk")

    def open(self, number):
        """From the desk to the matter: by J and Enter where there is script, else by its link."""
        self.go("/desk")
        row = self.page.locator("[data-row]", has_text=number)
        expect(row, f"{number} is not on the desk").to_have_count(1)
        if not self.script:
            return row.locator(".desk-title a").click()
        for _ in range(self.page.locator("[data-row]").count()):
            self.page.keyboard.press("j")
            if number in self.page.locator("[data-row].at").inner_text():
                break
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(re.compile(r"/matters/\d+"))
        expect(self.page.locator("main")).to_contain_text(number)

    def find(self, number):
        """To a matter that need not wait on one's desk, by its number in the box above every page."""
        self.go("/account")
        self.page.locator("#q").fill(number)
        self.page.locator("#q").press("Enter")
        self.page.wait_for_url(re.compile(r"/matters/\d+"))
