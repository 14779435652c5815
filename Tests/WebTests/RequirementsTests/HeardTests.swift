import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("What is heard and found, at the doors")
struct HeardTests {
    private func place(_ office: Office) throws -> (code: String, territory: String, id: Int64) {
        let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
        return (place.code, place.territory, place.id)
    }

    private func said(_ title: String, _ event: String, _ place: (code: String, territory: String, id: Int64), _ more: [(String, String)] = []) -> [(String, String)] {
        [
            ("title", title), ("text", "等了很久"), ("channel", "visit"), ("territory", place.territory), ("station", "\(place.id)"), ("event", event),
            ("once", title),
        ] + more
    }

    @Test("S2-24: what is heard at a reception held round a matter is listed at that matter, with the same count")
    func themed() async throws {
        try await withDesk { office, visitor in
            let place = try place(office)
            let matter = try await office.open(
                OpenRequest(procedure: "consultation", fields: ["title": "电梯条例草案", "text": "征求意见", "territory": .string(place.territory), "category": "forum"]),
                by: .viewer(office.viewer(login: "office")))
            let staff = try await visitor().signIn("office")
            #expect(try await !staff.get("/matters/\(matter.matter)").contains("主题接待听到的意见"))
            func reception(_ hour: String, _ about: JSON?) async throws -> String {
                var fields: [String: JSON] = [
                    "place": .string(place.code), "day": .string(office.today.description), "hour": .string(hour), "mode": "themed", "theme": "电梯",
                ]
                fields["about"] = about
                return try await office.put("reception", fields: fields, by: admin(office)).code
            }
            let (round, other) = (try await reception("09:00", .string(matter.number)), try await reception("15:00", nil))
            let keeper = try await visitor().signIn("keeper")
            for (title, code) in [("电梯太慢", round), ("没人维修", round), ("别的事", other)] {
                try await keeper.get("/stations/reception?event=reception/\(code)")
                try await keeper.post("/stations/reception", said(title, "reception/\(code)", place))
                #expect(keeper.status == .ok, "\(title)")
            }
            let page = try await staff.get("/matters/\(matter.matter)")
            #expect(page.contains("主题接待听到的意见") && page.contains("f.about=\(matter.number)\">2件"))
            let list = try await staff.get("/matters?procedure=opinion&f.about=\(matter.number)")
            #expect(list.contains("电梯太慢") && list.contains("没人维修") && !list.contains("别的事"))
        }
    }

    @Test("S1-31: an opinion says the group of whoever spoke; the activity's page digests by group; a group that it was not for is not taken")
    func groups() async throws {
        try await withDesk { office, visitor in
            let place = try place(office)
            let activity = try await office.put("activity", fields: [
                "topic": "骑手歇脚", "kind": "voters", "placeKind": "station", "body": "anlan-dwb", "territory": .string(place.territory), "place": .string(place.code),
                "day": .string(office.today.description), "targets": .array(["riders", "sanitation"]),
            ], by: admin(office))
            let keeper = try await visitor().signIn("keeper")
            #expect(try await keeper.get("/stations/reception?event=activity/\(activity.code)").contains("反映人属于哪个人群"))
            for (title, group) in [("没处喝水", "riders"), ("没处充电", "riders"), ("工具房漏雨", "sanitation"), ("路过说一句", "farmers")] {
                try await keeper.post("/stations/reception", said(title, "activity/\(activity.code)", place, [("targetGroup", group)]))
                #expect(keeper.status == .ok)
                try await keeper.get("/stations/reception")
            }
            let page = try await keeper.get("/registers/activity/\(activity.id)")
            #expect(page.contains("4件") && page.contains("f.targetGroup=riders\">2</a>") && page.contains("f.targetGroup=sanitation\">1</a>") && !page.contains("f.targetGroup=farmers"))
            #expect(try await keeper.get("/matters?procedure=opinion&f.event=activity/\(activity.code)&f.targetGroup=riders").contains("没处充电"))
        }
    }

    @Test("S1-42: a deputy cites what was found at an activity as evidence; what others found is not offered and not taken")
    func evidence() async throws {
        try await withDesk { office, visitor in
            let viewer = office.viewer(login: "deputy")
            let own = try #require(office.city.people[viewer.person]?.code)
            let mandate = try #require(viewer.posts.first { $0.role == .deputy && $0.body != nil })
            func activity(_ topic: String, attended: Bool) async throws -> String {
                let record = try await office.put("activity", fields: [
                    "topic": .string(topic), "kind": "inspection", "placeKind": "village", "body": "anlan-dwb", "territory": "990101", "day": "2026-03-02",
                    "state": "summed", "summary": "路面破损三处", "summedOn": "2026-03-05",
                ], by: admin(office))
                if attended {
                    try await office.put(
                        "attendance", fields: ["event": .string(record.code), "person": .string(own), "capacity": "participant", "state": "attended", "signedOn": "2026-03-02"],
                        by: admin(office))
                }
                return record.code
            }
            let (mine, others) = (try await activity("看路", attended: true), try await activity("看桥", attended: false))
            let draft = try await office.open(
                OpenRequest(procedure: "suggestion", fields: ["title": "关于修路的建议", "category": "construction", "mandate": .int(mandate.id)]), by: .viewer(viewer))
            let deputy = try await visitor().signIn("deputy")
            let path = "/matters/\(draft.matter)"
            let page = try await deputy.get("\(path)?move=cite")
            #expect(page.contains("路面破损三处") && !page.contains("看桥"))
            try await deputy.post("\(path)/moves/cite", [("cited", others), ("version", deputy.value("version"))])
            #expect(deputy.status == .unprocessableContent)
            try await deputy.get(path)
            try await deputy.post("\(path)/moves/cite", [("cited", mine), ("version", deputy.value("version"))])
            #expect(deputy.status == .seeOther)
            let after = try await deputy.get(path)
            #expect(after.contains("佐证：活动中的发现") && after.contains("视察「看路」") && !after.contains("看桥"))
        }
    }
}
