import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Receptions: whoever did not come, odd days, and lists brought along") struct ReceptionDayTests {
    @Test("Who was to receive and neither came nor had leave is named, in the dossier too, and no absence of article 62")
    func absent() async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let leave = try await house.put("leave", ["person": "depA3", "kind": "sick", "from": "2026-03-04", "reason": "病"])
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("p-dwb"))
        let planned = try await house.put("reception", [
            "place": "PLACEA", "day": "2026-03-04", "hour": "09:00", "end": "11:00", "mode": "fixed", "deputies": ["depA1", "depA2", "depA3"],
        ])
        func hold(_ fields: [String: JSON]) async throws -> StoredRecord {
            try await house.office.act(
                "hold", on: "reception", id: planned.id, version: nil, fields: fields.merging(["present": ["depA1"], "visitors": 2, "notes": "两件"]) { $1 },
                by: house.viewer("keeperA"))
        }
        #expect(try await hold([:]).fields["absent"] == ["depA2"])
        let office = house.office
        func dossier(_ code: String) async throws -> Dossier {
            try await office.dossier(of: try #require(office.city.person(code: code)).id, .year(2026), as: house.viewer("p-dwb"))
        }
        let missed = try await dossier("depA2")
        #expect(missed.missedReceptions.map(\.number) == [planned.code] && missed.absences.unexcused == 0 && missed.entries.isEmpty)
        for other in ["depA1", "depA3"] { #expect(try await dossier(other).missedReceptions.isEmpty) }
        var absent = RecordFilter()
        absent.filled = ["absent"]
        for (who, count) in [("p-dwb", 1), ("chairB", 0)] {
            #expect(try await house.office.records("reception", absent, limit: 9, as: house.viewer(who)).count == count)
        }
    }

    @Test("A planned day of rest, behind or far ahead is asked about; a working day or a held reception is not", arguments: [
        ("2026-03-11", "planned", ""), ("2026-03-14", "planned", "周末"), ("2026-10-01", "planned", "国庆节"), ("2026-02-26", "planned", "已经过去"),
        ("2028-03-15", "planned", "一年以后"), ("2026-02-28", "held", ""),
    ])
    func cautions(_ day: String, _ state: String, _ words: String) async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let whole: [String: JSON] = ["day": .string(day), "state": .string(state), "hour": "09:00", "deputies": ["depA1"]]
        let said = house.office.city.cautions(StationLife.reception, whole, house.office.today, house.office.days)
        #expect(words.isEmpty ? said.isEmpty : said.contains { $0.contains(words) }, "\(said)")
    }

    @Test("A planned reception without a time or a deputy is asked about; one that was held is not", arguments: [("planned", 2), ("held", 0), ("cancelled", 0)])
    func awaited(_ state: String, _ n: Int) async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let said = house.office.city.cautions(StationLife.reception, ["day": "2026-03-11", "state": .string(state)], house.office.today, house.office.days)
        #expect(said.count == n && said.allSatisfy { $0.contains("还空着") }, "\(said)")
    }

    private static let head = "阵地,日期,方式,到场代表,来访群众,状态\n"

    @Test("What is still to come cannot be brought along as done, nor what nobody did", arguments: [
        ("2026-03-11,固定接待,depA1,3,已接待", "还没有到"), ("2026-03-11,固定接待,,3,已安排", "还没有到"), ("2026-03-03,固定接待,,3,已接待", "不能空着"),
        ("2026-03-03,固定接待,,3,", "不能空着"), ("2026-03-03,固定接待,depA1,3,已接待", ""), ("2026-03-11,固定接待,,,", ""),
    ])
    func early(_ row: String, _ reason: String) async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let preview = try await house.imported("reception", Self.head + "PLACEA," + row + "\n").preview
        #expect(preview.counts.bad == (reason.isEmpty ? 0 : 1) && preview.bad.allSatisfy { $0.reason.contains(reason) }, "\(preview.bad)")
        if reason.isEmpty { #expect(preview.news.first?.name == "东镇联络站 \(row.prefix(10)) 固定接待") }
    }

    @Test("Choices are read by their names, which may hold a separator; new text keeps its lines, an untouched one stays as it was")
    func cells() async throws {
        let riders = "新就业群体（骑手、快递员、网约车司机）"
        #expect(ImportCells.several("\(riders)、老年人", of: [riders, "老年人"]) == [riders, "老年人"])
        #expect(ImportCells.several("老年人; 新就业群体，环卫工人", of: [riders, "老年人"]) == ["老年人", "新就业群体", "环卫工人"])
        let house = try await TownHouse(on: "2026-03-04")
        let old = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-04", "mode": "fixed", "state": "held", "present": ["depA1"], "notes": "一、路灯\n\n二、电梯"])
        func preview(_ notes: String) async throws -> ImportPreview {
            try await house.imported("reception", "编号,阵地,日期,方式,到场代表,接待情况,状态\n\(old.code),PLACEA,2026-03-04,固定接待,depA1,\"\(notes)\",已接待\n").preview
        }
        #expect(try await preview("一、路灯\r\n\r\n二、电梯").counts.unchanged == 1)
        let changed = try await preview("一、路灯\r\n\r\n二、电梯\r\n三、停车")
        #expect(changed.counts.changed == 1 && "\(changed.changes)".contains("二、电梯\\n三、停车"), "\(changed.changes)")
    }
}
