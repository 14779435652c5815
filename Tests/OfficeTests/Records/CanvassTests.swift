import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("A consultation in the stations")
struct CanvassTests {
    /// A consultation of the city that is open for a month, and five stations of the first town besides its own.
    private func consult(_ house: TownHouse) async throws -> Receipt {
        let dwb = try house.viewer("p-dwb")
        for n in 1...4 {
            try await house.put("place", [
                "code": .string("STAT\(n)A"), "name": .string("\(n)号站"), "kind": "station", "territory": "990101", "owner": "presA", "from": "2020-01-01",
            ])
        }
        let receipt = try await house.office.open(
            OpenRequest(procedure: "consultation", fields: ["title": "电梯条例草案", "text": "请说说", "territory": "9901", "category": "forum"]), by: .viewer(dwb))
        _ = try await house.office.perform(MoveRequest(matter: receipt.matter, version: nil, move: "launch", fields: ["period": "30"]), by: .viewer(dwb))
        return receipt
    }

    private func task(_ house: TownHouse, about number: String, due: String = "2026-03-20", by who: String = "p-dwb") async throws -> StoredRecord {
        try await house.put("canvass", [
            "title": "电梯条例草案", "about": .string(number), "body": "dwb", "territory": "9901", "reportBy": .string(due),
        ], as: house.viewer(who))
    }

    private func send(_ house: TownHouse, _ task: StoredRecord) async throws -> Int {
        var choice = SpreadChoice()
        choice.territory = "990101"
        return try await house.office.spread("send", on: "canvass", id: task.id, choice, fields: [:], by: house.viewer("p-dwb"))
    }

    private func give(_ house: TownHouse, _ consultation: Int64, through place: String?) async throws -> Receipt {
        var fields: [String: JSON] = ["title": "意见", "text": "写明三十分钟到场", "channel": "web"]
        if let place { fields["station"] = .int(try #require(house.office.city.place(code: place)).id) }
        return try await house.office.open(OpenRequest(procedure: "view", fields: fields, sources: [consultation]), by: nil)
    }

    @Test("S2-31: a draft sent to five stations has five returns, the opinions are their sum, and whoever has not returned is reminded")
    func five() async throws {
        let house = try await TownHouse()
        let office = house.office, dwb = try house.viewer("p-dwb"), chair = try house.viewer("chairA"), keeper = try house.viewer("keeperA")
        let consultation = try await consult(house)
        let task = try await task(house, about: consultation.number)
        #expect(try await send(house, task) == 5)
        #expect(try await send(house, task) == 0, "once each")
        func row(_ place: String) async throws -> StoredRecord {
            var filter = RecordFilter()
            filter.filters = [("place", [place])]
            return try #require(try await office.records("canvassReturn", filter, limit: 1, as: dwb).rows.first)
        }
        #expect(try await office.waiting(for: keeper, limit: 10).lines.contains { $0.register.id == "canvassReturn" && $0.act.id == "report" }, "at once on the keeper's desk")
        #expect(try await office.placeCycle("PLACEA", as: keeper).canvassed.count == 1)
        #expect(try await office.station(#require(office.city.place(code: "PLACEA"))).consultations.map(\.number) == [consultation.number])
        #expect(try await office.station(#require(office.city.place(code: "PLACEB"))).consultations.isEmpty)
        for place in ["PLACEA", "PLACEA", "STAT1A"] { _ = try await give(house, consultation.matter, through: place) }
        _ = try await give(house, consultation.matter, through: nil)
        let own = try await row("PLACEA").id
        await #expect(throws: Failure.self, "another town's keeper") {
            try await office.act("report", on: "canvassReturn", id: own, version: nil, fields: ["paper": 9, "collector": "我", "summary": "x"], by: house.viewer("keeperB"))
        }
        await #expect(throws: Failure.refused(.missing(["意见要点"]))) {
            try await office.act("report", on: "canvassReturn", id: own, version: nil, fields: ["paper": 4, "collector": "联络员"], by: keeper)
        }
        try await office.act("report", on: "canvassReturn", id: own, version: nil, fields: ["paper": 4, "collector": "联络员", "summary": "要点"], by: keeper)
        for (place, paper) in [("STAT1A", 3), ("STAT2A", 2)] {
            try await office.act("report", on: "canvassReturn", id: row(place).id, version: nil, fields: ["paper": .int(Int64(paper)), "collector": "主席", "summary": "要点"], by: chair)
        }
        try await office.act("none", on: "canvassReturn", id: row("STAT3A").id, version: nil, fields: ["collector": "主席", "reason": "三次入户都说没有"], by: chair)

        // The day itself belongs to people; the morning after it the last one is reminded and stands red on its desk and the organiser's.
        try house.move(to: "2026-03-20")
        try await office.keepCycle()
        #expect(try await row("STAT4A").fields["state"] == "asked")
        try house.move(to: "2026-03-21")
        try await office.keepCycle()
        let late = try await row("STAT4A")
        #expect(late.fields["state"] == "reminded" && late.fields["remindedOn"] == "2026-03-21")
        #expect(try await row("STAT3A").fields["state"] == "none", "who has said that there is nothing is not reminded")
        #expect(try await office.waiting(for: dwb, limit: 20).lines.contains { $0.record.id == late.id }, "the organiser is told")
        let stored = try #require(try await office.stored(consultation.matter))
        var sum = try await office.canvassed(stored, as: dwb)
        #expect(sum.sent == 5 && sum.back == 4 && sum.n(["reminded"]) == 1 && sum.paper == 9 && sum.views == 4 && sum.through == 3 && sum.all == 13)
        #expect(sum.lines.first { $0.place?.code == "PLACEA" }?.opinions == 6)
        let standing = try #require(try await office.spreadStandings(of: task, Canvass.registers[0], as: dwb).first)
        #expect(standing.due == 5 && standing.done == 4 && standing.waiting == ["4号站"])

        try await office.act("report", on: "canvassReturn", id: late.id, version: nil, fields: ["paper": 5, "collector": "主席", "summary": "晚到的要点"], by: chair)
        sum = try await office.canvassed(stored, as: dwb)
        #expect(sum.sent == 5 && sum.back == 5 && sum.all == sum.lines.reduce(0) { $0 + $1.opinions } + 1, "one came by no station")
        let told = try await office.consultation(number: consultation.number)
        #expect(told.opinions == 18 && told.canvassed.sent == 5)
        // The other town reads nothing of it.
        #expect(try await office.canvassed(stored, as: house.viewer("chairB")).isEmpty)
        await #expect(throws: Failure.self, "more adopted than given") {
            try await office.act("answer", on: "canvassReturn", id: late.id, version: nil, fields: ["adopted": 6, "answer": "都采纳"], by: dwb)
        }
        try await office.act("answer", on: "canvassReturn", id: late.id, version: nil, fields: ["adopted": 2, "answer": "两条写进修改稿"], by: dwb)
        #expect(try await office.canvassed(stored, as: dwb).adopted == 2)
        #expect(try office.verify().flaw == nil)
    }

    @Test("A canvass is of a consultation that is open, and is reported before it ends; a keeper sees what was given through his station")
    func refused() async throws {
        let house = try await TownHouse()
        let (office, dwb) = (house.office, try house.viewer("p-dwb"))
        let consultation = try await consult(house)
        for (number, due) in [("ZQ2026-000099", "2026-03-20"), (consultation.number.lowercased(), "2026-03-20"), (consultation.number, "2026-06-01")] {
            await #expect(throws: Failure.self, "\(number) \(due)") { _ = try await task(house, about: number, due: due) }
        }
        let planned = try await office.open(
            OpenRequest(procedure: "consultation", fields: ["title": "另一件", "text": "请说说", "territory": "9901", "category": "forum"]), by: .viewer(dwb))
        await #expect(throws: Failure.self, "not open yet") { _ = try await task(house, about: planned.number) }
        await #expect(throws: Failure.self, "the keeper sends nothing") { _ = try await task(house, about: consultation.number, by: "keeperA") }
        _ = try await send(house, task(house, about: consultation.number))
        let view = try await give(house, consultation.matter, through: "PLACEA"), other = try await give(house, consultation.matter, through: nil)
        let keeper = try house.viewer("keeperA")
        let sight = try await office.look(view.matter, as: keeper)
        #expect(sight.moves.isEmpty, "he reads it and marks nothing")
        await #expect(throws: Failure.notFound) { _ = try await office.look(other.matter, as: keeper) }
        await #expect(throws: Failure.notFound) { _ = try await office.look(view.matter, as: house.viewer("keeperB")) }
    }

    @Test("Nobody writes opinions into another organ's consultation, and returns are typed by nobody")
    func others() async throws {
        let house = try await TownHouse()
        let (office, dwb, chair) = (house.office, try house.viewer("p-dwb"), try house.viewer("chairA"))
        let consultation = try await consult(house)
        func fields(_ body: String, _ more: [String: JSON]) -> [String: JSON] {
            ["title": "电梯", "about": .string(consultation.number), "body": .string(body), "reportBy": "2026-03-20"].merging(more) { $1 }
        }
        for body in ["presA", "dwb"] {
            await #expect(throws: Failure.self, "the town's \(body)") { try await house.put("canvass", fields(body, ["territory": "990101"]), as: chair) }
            await #expect(throws: Failure.self, "typed by the town") { try await house.put("canvassReturn", fields(body, ["place": "PLACEA"]), as: chair) }
        }
        await #expect(throws: Failure.self, "typed by the organiser") { try await house.put("canvassReturn", fields("dwb", ["place": "PLACEA"]), as: dwb) }
        await #expect(throws: Failure.self, "not its own body") { try await house.put("canvass", fields("presA", ["territory": "9901"]), as: dwb) }
        let admin = try house.viewer("p-admin")
        for number in ["ZQ2026-009999", "YJ2026-000281"] {
            await #expect(throws: Failure.self) { try await house.put("canvassReturn", fields("dwb", ["place": "PLACEA", "about": .string(number)]), as: admin) }
        }
        let task = try await task(house, about: consultation.number)
        await #expect(throws: Failure.self, "given to another body") {
            try await office.put("canvass", id: task.id, fields: task.fields.merging(["body": "presA"]) { $1 }, by: dwb)
        }
        // What stands there from former times is counted by nobody.
        try await house.put("canvassReturn", fields("dwb", ["place": "PLACEB", "state": "returned", "paper": 99999]))
        let stored = try #require(try await office.stored(consultation.matter))
        #expect(try await office.canvassed(stored, as: dwb).isEmpty)
        #expect(try await office.consultation(number: consultation.number).opinions == 0)
        _ = try await office.perform(MoveRequest(matter: consultation.matter, version: nil, move: "end", fields: [:]), by: .viewer(dwb))
        await #expect(throws: Failure.self, "closed") { _ = try await send(house, task) }
    }

    @Test("A project is consulted on by the organ that keeps the consultation; one that was withdrawn does not stand in the way")
    func projects() async throws {
        let house = try await TownHouse()
        let (office, dwb, chair) = (house.office, try house.viewer("p-dwb"), try house.viewer("chairA"))
        let consultation = try await consult(house)
        func project(_ territory: String, by viewer: Viewer) async throws -> Int64 {
            try await house.put("investment", [
                "name": .string("项目\(territory)"), "unit": "presA", "territory": .string(territory), "amount": 1, "address": "老闸", "day": "2026-03-02", "text": "改建",
            ], as: viewer).id
        }
        func act(_ name: String, _ id: Int64, by viewer: Viewer, _ fields: [String: JSON]) async throws {
            try await office.act(name, on: "investment", id: id, version: nil, fields: fields, by: viewer)
        }
        let about: [String: JSON] = ["about": .string(consultation.number)]
        let town = try await project("990101", by: chair), first = try await project("9901", by: dwb), second = try await project("9901", by: dwb)
        await #expect(throws: Failure.self, "the city's consultation") { try await act("consult", town, by: chair, about) }
        #expect(try await office.consultation(number: consultation.number).project == nil)
        try await act("consult", first, by: dwb, about)
        await #expect(throws: Failure.self, "one project each") { try await act("consult", second, by: dwb, about) }
        try await act("withdraw", first, by: dwb, ["reason": "重报"])
        try await act("consult", second, by: dwb, about)
        #expect(try await office.consultation(number: consultation.number).project?.record.id == second)
    }

    @Test("S2-57: a planned investment is disclosed, consulted, heard and reviewed; it is not reviewed before the marks are published")
    func investment() async throws {
        let house = try await TownHouse()
        let (office, dwb) = (house.office, try house.viewer("p-dwb"))
        try await house.put("body", ["code": "shuiwu", "name": "水务局", "kind": "unit", "territory": "9901", "from": "2020-01-01"])
        let project = try await house.put("investment", [
            "name": "防洪闸", "unit": "shuiwu", "territory": "9901", "amount": 18600, "address": "老闸", "starts": "2027-01-01", "ends": "2028-01-01",
            "day": "2026-03-02", "text": "改建",
        ], as: dwb)
        let consultation = try await consult(house)
        func act(_ name: String, _ fields: [String: JSON] = [:]) async throws { try await office.act(name, on: "investment", id: project.id, version: nil, fields: fields, by: dwb) }
        let result: [String: JSON] = ["result": "amended", "adoption": "采纳一条"]
        await #expect(throws: Failure.self, "nobody was asked") { try await act("review", result) }
        await #expect(throws: Failure.self) { try await act("consult", ["about": "YJ2026-000001"]) }
        try await act("consult", ["about": .string(consultation.number)])
        #expect(try await send(house, task(house, about: consultation.number)) == 5)
        let view = try await give(house, consultation.matter, through: "PLACEA")
        await #expect(throws: Failure.self, "still open") { try await act("review", result) }
        try await act("hear", ["heardOn": "2026-03-02", "venue": "东镇联络站", "attended": "居民12人", "points": "赞成"])
        for (matter, move, fields) in [
            (consultation.matter, "end", [:]), (view.matter, "adopt", [:]), (consultation.matter, "publish", ["summary": "采纳一条"]),
        ] as [(Int64, String, [String: JSON])] {
            _ = try await office.perform(MoveRequest(matter: matter, version: nil, move: move, fields: fields), by: .viewer(dwb))
        }
        try await act("review", result)
        let told = try await office.consultation(number: consultation.number)
        #expect(told.project?.word("result") == "修改后新增" && told.project?.unit == "水务局" && told.totals.first?.n == 1 && told.canvassed.sent == 5)
        await #expect(throws: Failure.self, "done") { try await act("withdraw", ["reason": "不办了"]) }
        await #expect(throws: Failure.notFound, "another consultation") { _ = try await office.consultation(number: "ZQ2026-000002") }
    }
}
