import Civics
import Foundation
import Office
import Store
import Testing

@testable import Web

@Suite("Acting at the desk")
struct ActingTests {
    @Test("Registering at the table gives number and code once; the same form sent twice is one matter")
    func reception() async throws {
        try await withDesk { office, visitor in
            let keeper = try await visitor().signIn("keeper")
            let form = try await keeper.get("/stations/reception")
            guard case .place(let place)? = office.viewer(login: "keeper").posts.first?.holder else { return }
            let fields = [
                ("title", "雨棚漏水"), ("text", "菜场雨棚漏了两个月"), ("channel", "phone"), ("territory", office.city.places[place]?.territory ?? ""),
                ("station", "\(place)"), ("name", "赵一"), ("phone", "199-0000-1234"), ("once", "form-1"), ("csrf", keeper.value("csrf", in: form)),
                ("day", office.today.description), ("proposed-day", office.today.description),
            ]
            let first = try await keeper.post("/stations/reception", fields)
            #expect(keeper.status == .ok && first.contains("查询码") && first.contains("打印登记表"))
            let second = try await keeper.post("/stations/reception", fields)
            #expect(second.contains("先前已经登记"))
            #expect(try await office.count(MatterFilter(), as: office.viewer(login: "auditor")) > 0)
            let found = try await office.matters(MatterFilter(), as: office.viewer(login: "keeper"), after: nil, limit: 200).filter { $0.title == "雨棚漏水" }
            #expect(found.count == 1)
            // 将来的时间
            let tomorrow = fields.filter { $0.0 != "day" && $0.0 != "once" } + [("day", (office.today + 1).description), ("time", "09:00"), ("once", "form-2")]
            let refused = try await keeper.post("/stations/reception", tomorrow)
            #expect(keeper.status == .unprocessableContent && refused.contains("不能是将来的时间") && refused.contains("雨棚漏水"))
        }
    }

    @Test("Sorting does both moves or neither, and goes on to the next")
    func sorting() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("小区门口积水")
            let keeper = try await visitor().signIn("keeper")
            try await keeper.get("/stations/sorting")
            #expect(keeper.status == .ok)
            try await keeper.post("/stations/sorting/\(receipt.matter)", [("version", "1"), ("category", "城乡建设"), ("grade", "7"), ("once", "s1")])
            #expect(keeper.status == .unprocessableContent)
            #expect(try await office.stored(receipt.matter)?.matter.state == "registered")
            for _ in 1...2 {
                try await keeper.post("/stations/sorting/\(receipt.matter)", [("version", "1"), ("category", "城乡建设"), ("grade", "2"), ("once", "s2")])
                #expect(keeper.status == .seeOther)
            }
            let after = try #require(try await office.stored(receipt.matter))
            #expect(after.matter.state == "graded" && after.version == 3)
            #expect(try await keeper.get("/stations/sorting").contains("已归类定级"))
        }
    }

    @Test("Who sorts sees the photos, may take names out of the title, and is told when it was merged")
    func sortingWithPhotos() async throws {
        try await withDesk { office, visitor in
            let (number, code) = try await OneResidentTests.speak(
                visitor(), more: [("title", "李大强家门口路灯坏了")], files: [("路灯.png", OneResidentTests.picture)])
            let id = try await office.follow(number: number, code: code).main.id
            let keeper = try await visitor().signIn("keeper")
            try await keeper.get("/stations/sorting")
            let page = try await keeper.post("/stations/sorting/\(id)", [("version", "1"), ("category", "城乡建设"), ("title", "李大强家门口路灯坏了"), ("grade", "7"), ("once", "p1")])
            #expect(keeper.status == .unprocessableContent)
            #expect(page.contains("路灯.png") && page.contains("/matters/\(id)/files/") && page.contains("请去掉姓名"))
            try await keeper.post("/stations/sorting/\(id)", [("version", "1"), ("category", "城乡建设"), ("title", "门口路灯坏了"), ("grade", "2"), ("once", "p2")])
            #expect(try await office.stored(id)?.title == "门口路灯坏了")
            let other = try await office.register("门口路灯又坏了")
            try await keeper.get("/stations/sorting")
            try await keeper.post("/stations/sorting/\(other.matter)/merge", [("version", "1"), ("target", number.lowercased().replacing("-", with: "")), ("once", "p3")])
            #expect(keeper.status == .seeOther)
            #expect(try await keeper.get("/stations/sorting").contains("已并案"))
        }
    }

    @Test("A stale page is a 409 that shows what changed and keeps what was typed; a second press changes nothing")
    func stale() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("楼道灯不亮")
            let keeper = try await visitor().signIn("keeper")
            try await keeper.get("/matters/\(receipt.matter)")
            let move = "/matters/\(receipt.matter)/moves/add"
            for _ in 1...2 {
                try await keeper.post(move, [("version", "1"), ("once", "a1"), ("more", "邻居也说过一次")])
                #expect(keeper.status == .seeOther)
            }
            #expect(try await office.stored(receipt.matter)?.version == 2)
            try await keeper.get("/matters/\(receipt.matter)")
            let page = try await keeper.post(move, [("version", "1"), ("once", "a2"), ("more", "我补充的第二句")])
            #expect(keeper.status == .conflict && page.contains("有了变化") && page.contains("邻居也说过一次") && page.contains("我补充的第二句"))
            #expect(try await office.stored(receipt.matter)?.version == 2)
            let missing = try await keeper.post("/matters/\(receipt.matter)/moves/collate", [("version", "2"), ("once", "a3"), ("note", "写了说明")])
            #expect(keeper.status == .unprocessableContent && missing.contains("请填写") && missing.contains("写了说明"))
        }
    }

    @Test("An office assigns several at once; what is refused says why")
    func batch() async throws {
        try await withDesk { office, visitor in
            let county = office.viewer(login: "county")
            let unit = try #require(office.viewer(login: "clerk").posts.first?.holder)
            guard case .body(let body) = unit else { return }
            var ids: [Int64] = []
            for title in ["路口没有斑马线", "下水道堵了"] {
                let receipt = try await office.register(title)
                let keeper = Mover.viewer(office.viewer(login: "keeper"))
                _ = try await office.performAll([
                    MoveRequest(matter: receipt.matter, version: nil, move: "collate", fields: ["category": "城乡建设"]),
                    MoveRequest(matter: receipt.matter, version: nil, move: "grade", fields: ["grade": "3"]),
                ], by: keeper)
                ids.append(receipt.matter)
            }
            let waiting = try await office.register("还没有分级")
            let browser = try await visitor().signIn("county")
            try await browser.get("/desk")
            let asked = try await browser.post("/desk/batch", ids.map { ("ids", "\($0)") } + [("ids", "\(waiting.matter)"), ("move", "assign")])
            #expect(browser.status == .ok && asked.contains("一起交办 2件") && asked.contains("不会改动"))
            let done = try await browser.post("/desk/batch/done", ids.map { ("ids", "\($0)") } + [("ids", "\(waiting.matter)"), ("move", "assign"), ("lead", "\(body)"), ("once", "b1")])
            #expect(done.contains("已交办2件") && done.contains("没有办成1件"))
            for id in ids { #expect(try await office.stored(id)?.matter.state == "assigned") }
            #expect(try await office.desk(of: office.viewer(login: "clerk"), .calm, limit: 100).rows.contains { ids.contains($0.line.id) })
            _ = county
        }
    }

    @Test("Each look at a name is journaled with its reason, and shown on that page only")
    func persona() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("桥栏杆松动")
            let keeper = try await visitor().signIn("keeper")
            let page = try await keeper.get("/matters/\(receipt.matter)")
            #expect(!page.contains("王小河"))
            try await keeper.post("/matters/\(receipt.matter)/persona/\(receipt.demander)", [("reason", "")])
            #expect(keeper.status == .unprocessableContent)
            let shown = try await keeper.post("/matters/\(receipt.matter)/persona/\(receipt.demander)", [("reason", "电话反馈结果")])
            #expect(keeper.status == .ok && shown.contains("王小河") && shown.contains("199-0000-7777"))
            let slip = try await keeper.get("/matters/\(receipt.matter)/slips/register")
            #expect(keeper.status == .ok && !slip.contains("王小河") && !slip.contains(receipt.queryCode))
        }
    }
}
