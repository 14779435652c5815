import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("A consultation carried into the stations, at the doors")
struct CanvassPageTests {
    @Test("S2-31: an office sends a draft to stations from its page; what is said through a station counts to it; every number opens its list with the same count")
    func sent() async throws {
        try await withDesk { office, visitor in
            let who = try office.viewer(login: "office")
            let draft = try await office.open(
                OpenRequest(procedure: "consultation", fields: ["title": "步道修缮", "text": "请说说", "territory": "990100", "category": "survey"]), by: .viewer(who))
            let staff = try await visitor().signIn("office")
            #expect(try await !staff.get("/matters/\(draft.matter)").contains("到联络站征询"), "not before it is open")
            try await office.perform(MoveRequest(matter: draft.matter, version: nil, move: "launch", fields: ["period": "30"]), by: .viewer(who))
            let page = try await staff.get("/matters/\(draft.matter)")
            #expect(page.contains("/registers/canvass/new?about=\(draft.number)"))
            let last = office.today + 20
            try await staff.get("/registers/canvass/new?about=\(draft.number)")
            try await staff.post("/registers/canvass/new", [
                ("title", "步道修缮"), ("about", draft.number), ("body", "anlan-dwb"), ("territory", "990100"), ("reportBy", (last + 60).description), ("once", "c0"),
            ])
            #expect(staff.status == .unprocessableContent && staff.page.contains("请提前"), "later than the consultation")
            try await staff.post("/registers/canvass/new", [
                ("title", "步道修缮"), ("about", draft.number), ("body", "anlan-dwb"), ("territory", "990100"), ("reportBy", last.description), ("once", "c1"),
            ])
            let task = try #require(staff.location)
            let five = office.city.places.values.filter { $0.kind == "station" }.sorted { $0.id < $1.id }.prefix(5).map(\.code)
            try await staff.get("\(task)/each/send")
            try await staff.post("\(task)/each/send", five.map { ("ids", $0) } + [("which", "ticked"), ("pressed", "1"), ("once", "c2")])
            #expect(staff.status == .seeOther)

            let keeper = try await visitor().signIn("keeper")
            let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
            #expect(five.contains(place.code))
            #expect(try await keeper.get("/stations/cycle?place=\(place.code)").contains("步道修缮"))
            let resident = visitor()
            #expect(try await resident.get("/s/\(place.code)").contains("/consultations/\(draft.number)?station=\(place.code)"))
            for (station, text) in [(place.code, "请加扶手。"), ("ZZZZZZ", "请修路灯。")] {
                let form = try await resident.get("/consultations/\(draft.number)?station=\(station)")
                #expect(form.contains("name=\"station\"") == (station == place.code))
                try await resident.post("/consultations/\(draft.number)", [("text", text), ("station", station), ("once", resident.value("once"))])
                #expect(resident.status == .seeOther)
            }
            var own = RecordFilter()
            own.filters = [("about", [draft.number]), ("place", [place.code])]
            let row = try #require(try await office.records("canvassReturn", own, limit: 1, as: who).rows.first)
            try await keeper.get("/registers/canvassReturn/\(row.id)")
            try await keeper.post("/registers/canvassReturn/\(row.id)/acts/report", [
                ("version", "\(row.version)"), ("paper", "7"), ("collector", "联络员"), ("summary", "要点"), ("once", "c3"),
            ])
            #expect(keeper.status == .seeOther)
            #expect(try await keeper.get("/registers/canvassReturn/\(row.id)").contains("合计 <b>8</b> 条"))

            let sum = try await staff.get("/matters/\(draft.matter)")
            #expect(sum.contains("共收到意见 <b>9</b> 条") && sum.contains("f.about=\(draft.number)&amp;f.state=asked,reminded,returned,answered,none\"><b>5</b></a>"))
            #expect(try await staff.get("/registers/canvassReturn?f.about=\(draft.number)&f.state=asked,reminded,returned,answered,none").contains(">5<"))
            #expect(try await staff.get("/matters?procedure=view&source=\(draft.matter)&state=given,marked&f.through=*").contains("1件"))
            #expect(try await visitor().get("/consultations/\(draft.number)").contains("已收到意见9条"))
            let clerk = try await visitor().signIn("clerk")
            for path in [task, "\(task)/each/send", "/registers/canvassReturn/\(row.id)"] {
                try await clerk.get(path)
                #expect(clerk.status == .notFound, "\(path)")
            }
        }
    }

    @Test("S2-57: the page of a planned investment shows its stations, the period, the number of opinions and what was adopted")
    func project() async throws {
        try await withDesk { office, visitor in
            let who = try office.viewer(login: "office")
            let draft = try await office.open(
                OpenRequest(procedure: "consultation", fields: ["title": "防洪闸", "text": "请说说", "territory": "990100", "category": "hearing"]), by: .viewer(who))
            func move(_ matter: Int64, _ id: String, _ fields: [String: JSON] = [:]) async throws {
                try await office.perform(MoveRequest(matter: matter, version: nil, move: id, fields: fields), by: .viewer(who))
            }
            try await move(draft.matter, "launch", ["period": "15"])
            let project = try await office.put("investment", fields: [
                "name": "防洪闸改建", "unit": "anlan-shuiwu", "territory": "990100", "amount": 18600, "address": "老闸", "day": .string(office.today.description), "text": "改建",
            ], by: who)
            try await office.act("consult", on: "investment", id: project.id, version: nil, fields: ["about": .string(draft.number)], by: who)
            let task = try await office.put("canvass", fields: [
                "title": "防洪闸", "about": .string(draft.number), "body": "anlan-dwb", "territory": "990100", "reportBy": .string((office.today + 5).description),
            ], by: who)
            var choice = SpreadChoice()
            choice.codes = Set(office.city.places.values.filter { $0.kind == "station" }.sorted { $0.id < $1.id }.prefix(2).map(\.code))
            #expect(try await office.spread("send", on: "canvass", id: task.id, choice, fields: [:], by: who) == 2)
            let view = try await office.open(
                OpenRequest(procedure: "view", fields: ["title": "好", "text": "赞成改建", "channel": "web"], sources: [draft.matter]), by: nil)
            try await move(draft.matter, "end")
            try await move(view.matter, "adopt")
            try await move(draft.matter, "publish", ["summary": "采纳一条"])
            let staff = try await visitor().signIn("office")
            let page = try await staff.get("/registers/investment/\(project.id)")
            #expect(page.contains("\(office.today.chinese)至\(office.today.chinese)") && page.contains("<b>2</b></a> 个站") && page.contains("共收到意见 <b>1</b> 条"))
            #expect(page.contains("result=adopted\">1</a>"))
            #expect(try await staff.get("/matters?procedure=view&source=\(draft.matter)&state=given,marked&result=adopted").contains("1件"))
            let told = try await visitor().get("/consultations/\(draft.number)")
            #expect(told.contains("18,600万元") && told.contains("安澜市水务局") && told.contains("发到2个联络站"))
        }
    }
}
