import Civics
import Foundation
import Institutions
import Office
import SampleCity
import Store
import Testing

@testable import Web

@Suite("Letters and consultations through the doors")
struct LinkedTests {
    @Test("A keeper starts a letter from an opinion's page; a unit's clerk is not offered it and cannot")
    func letter() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("河堤没有护栏")
            let keeper = try await visitor().signIn("keeper")
            try await keeper.get("/matters/\(receipt.matter)")
            #expect(keeper.page.contains("/matters/\(receipt.matter)/start/letter") && !keeper.page.contains("/start/consultation"))
            try await keeper.get("/matters/\(receipt.matter)/start/letter")
            #expect(keeper.page.contains("河堤没有护栏"))
            try await keeper.post("/matters/\(receipt.matter)/start/letter", [("title", "关于河堤护栏的函"), ("text", ""), ("addressee", "安澜市水务局"), ("once", "l1")])
            #expect(keeper.status == .unprocessableContent && keeper.page.contains("关于河堤护栏的函"))
            let fields = [("title", "关于河堤护栏的函"), ("text", "建议加装护栏。"), ("addressee", "安澜市水务局"), ("once", "l1")]
            try await keeper.post("/matters/\(receipt.matter)/start/letter", fields)
            let letter = try #require(keeper.location)
            #expect(keeper.status == .seeOther)
            try await keeper.get(letter)
            try await keeper.post("/matters/\(receipt.matter)/start/letter", fields)
            #expect(keeper.location == letter, "the same form opens one letter")
            #expect(try await keeper.get("\(letter)/letter").contains("安澜市水务局："))
            #expect(try await keeper.get("/matters/\(receipt.matter)").contains("关于河堤护栏的函"))
            try await keeper.get("/matters/\(receipt.matter)/letter")
            #expect(keeper.status == .notFound)

            let rated = try await office.rated("5")
            let clerk = try await visitor().signIn("clerk")
            try await clerk.get("/matters/\(rated.matter)")
            #expect(clerk.status == .ok && !clerk.page.contains("/start/"))
            for path in ["/matters/\(rated.matter)/start/letter", "/matters/\(rated.matter)/start/consultation", "/matters/\(receipt.matter)/start/letter", letter, "/new/consultation", "/new/opinion", "/new/nothing"] {
                try await clerk.get(path)
                #expect(clerk.status == .notFound, "\(path)")
            }
            try await clerk.get("/desk")
            try await clerk.post("/matters/\(rated.matter)/start/letter", [("title", "函"), ("text", "函"), ("addressee", "某单位")])
            #expect(clerk.status == .notFound)
        }
    }

    @Test("An office consults, a resident answers, the office marks several at once and publishes; everybody reads the totals")
    func consultation() async throws {
        try await withDesk { office, visitor in
            let staff = try await visitor().signIn("office")
            try await staff.get("/new/consultation")
            try await staff.post("/new/consultation", [
                ("title", "菜场改造怎样安排摊位"), ("text", "请说说您的想法。"), ("territory", "990100"), ("category", "forum"), ("once", "c1"),
            ])
            let path = try #require(staff.location)
            try await staff.get(path)
            try await staff.post("\(path)/moves/launch", [("period", "15"), ("version", staff.value("version"))])
            let list = try await visitor().get("/consultations")
            let number = try #require(list.firstMatch(of: /\/consultations\/(ZQ[0-9-]+)">菜场改造/)).1
            let resident = visitor()
            for text in ["请给老摊贩留位置。", "希望装一部电梯。"] {
                try await resident.get("/consultations/\(number)")
                try await resident.post("/consultations/\(number)", [("text", text), ("once", resident.value("once"))])
                #expect(resident.status == .seeOther && resident.location == "/receipt")
            }
            try await resident.get("/consultations/\(number)")
            try await resident.post("/consultations/\(number)", [("text", "好"), ("once", resident.value("once"))])
            #expect(resident.status == .unprocessableContent)

            try await staff.get(path)
            try await staff.post("\(path)/moves/end", [("version", staff.value("version"))])
            try await resident.get("/consultations")
            try await resident.post("/consultations/\(number)", [("text", "晚到的一条意见"), ("csrf", resident.value("csrf"))])
            #expect(resident.status != .seeOther)
            let id = try #require(Int64(path.split(separator: "/").last ?? ""))
            var filter = MatterFilter()
            (filter.procedure, filter.source) = ("view", id)
            let ids = try await office.matters(filter, as: office.viewer(login: "office"), after: nil, limit: 10).map(\.id)
            #expect(ids.count == 2)
            try await staff.get("/matters?procedure=view&source=\(id)")
            #expect(staff.page.contains("请给老摊贩留位置") && staff.page.contains("view/adopt"))
            try await staff.post("/desk/batch", ids.map { ("ids", "\($0)") } + [("move", "view/decline")])
            try await staff.post("/desk/batch/done", ids.map { ("ids", "\($0)") } + [("move", "view/decline"), ("answer", "场地不够"), ("once", "b2")])
            #expect(staff.page.contains("已未采纳2件") || staff.status == .ok)
            try await staff.get(path)
            try await staff.post("\(path)/moves/publish", [("summary", "两条都没有采纳,已说明。"), ("version", staff.value("version"))])
            #expect(staff.status == .seeOther)
            let page = try await visitor().get("/consultations/\(number)")
            #expect(page.contains("未采纳 <b>2</b> 条") && page.contains("两条都没有采纳"))
            #expect(!page.contains("请给老摊贩留位置"), "single opinions stay with their givers")
            let follow = try await resident.get("/receipt")
            let own = OneResidentTests.cut(follow, "receipt-number\">")
            #expect(try await resident.get("/follow/\(own)").contains("场地不够"))
        }
    }
}
