import Civics
import Institutions
import Store

/// 专题行动的成效 (S0-07, S2-105): what came of a campaign and of those below that carry it out; every number opens its list.
public struct CampaignSight: Sendable {
    public enum Part: String, CaseIterable, Sendable { case participants, findings, results }

    public struct Line: Sendable {
        public let part: Part
        /// 帮扶群众{n}户
        public let sentence: String
        public let n: Int
        public let list: String
    }

    /// Its own number, then those of the campaigns below it.
    public let codes: [String]
    /// There are more below than an address can name: only its own are counted.
    public let isCut: Bool
    /// How many activities there are, and the newest of them with how many took part; no number for whoever does not oversee sign-ins.
    public let activities: Int
    public let newest: [(record: StoredRecord, attended: Int?)]
    public let lines: [Line]
    public let opinions: Int
    public let suggestions: Int
    public let converted: [MatterLine]

    /// The campaigns as an address names them.
    public var named: String { codes.joined(separator: ",") }
}

extension Office {
    private static let mostCampaigns = 100
    private static let shownActivities = 10

    private struct Asked: Sendable {
        let part: CampaignSight.Part
        let register: Register
        let figure: RecordFigure
        let filter: RecordFilter
        let query: RecordQuery
    }

    /// Deeds count here as they do in the figures: when somebody else has confirmed them.
    private static let confirmed = ["state": ["confirmed"]]

    /// What is counted: a register, the field that names the activity through which it belongs to the campaign (nil: it names the campaign itself).
    private static let counted: [(part: CampaignSight.Part, register: String, via: String?, figure: RecordFigure)] = [
        (.participants, "attendance", "event", RecordFigure("", "", "参加过的不同的人{n}名", when: ["state": ["attended"]], counting: .distinct("person"))),
        (.participants, "attendance", "event", RecordFigure("", "", "参加活动{n}人次", when: ["state": ["attended"]])),
        (.findings, "problem", "activity", RecordFigure("", "", "列入问题清单{n}条")),
        (.findings, "pledge", "activity", RecordFigure("", "", "部门当场承诺{n}项")),
        (.findings, "speech", "event", RecordFigure("", "", "发言和调研报告{n}份")),
        (.results, "problem", "activity", RecordFigure("", "", "问题已销号{n}条", when: ["state": ["crossedOff"]])),
        (.results, "pledge", "activity", RecordFigure("", "", "承诺已兑现{n}项", when: ["state": ["confirmed"]])),
        (.results, "deed", nil, RecordFigure("", "", "办实事的记录{n}条", when: confirmed)),
        (.results, "deed", nil, RecordFigure("", "", "帮扶群众{n}户", when: confirmed, counting: .sum("households"))),
        (.results, "deed", nil, RecordFigure("", "", "为群众办实事{n}件", when: confirmed, counting: .sum("deeds"))),
        (.results, "campaignItem", nil, RecordFigure("", "", "专项事项办结{n}项", when: ["state": ["done"]])),
        (.results, "initiative", nil, RecordFigure("", "", "发出代表倡议{n}份", when: ["state": ["published", "closed"]])),
    ]

    /// What came of a campaign, as far as the person oversees it.
    public func campaign(_ record: StoredRecord, as viewer: Viewer) async throws -> CampaignSight {
        let (city, today) = (city, today)
        let (codes, isCut) = try await campaigns(under: record.code)
        var of = RecordFilter()
        of.filters = [("campaign", codes)]
        let own = try oversees("activity", viewer) ? query("activity", of, as: viewer) : RecordQuery("activity", scope: .init(territories: []))
        let asked = try Self.counted.compactMap { one in try asking(one.part, one.register, one.via, one.figure, codes, as: viewer) }
        let signIns = try oversees("attendance", viewer) ? query("attendance", RecordFilter(), as: viewer) : nil
        let read = try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            let lines = try asked.map { one in
                let n = try reading.answer("campaign \(one.figure.counting) \(one.query.key)", from: one.query.registers) { try connection.figure(one.query, one.figure.counting) }
                return CampaignSight.Line(part: one.part, sentence: one.figure.sentence, n: n, list: Office.address(one.register, one.figure, one.filter))
            }
            var newest = own
            newest.limit = Self.shownActivities
            let records = try connection.records(newest)
            var attended: [String: Int] = [:]
            if var query = signIns {
                query.filters.append(("state", ["attended"]))
                attended = try connection.tallies(query, by: "event", among: records.map(\.code))
            }
            return (
                lines: lines, activities: try connection.count(own, most: Office.mostCounted + 1),
                newest: records.map { (record: $0, attended: signIns == nil ? nil : attended[$0.code] ?? 0) }
            )
        }
        var heard = MatterFilter.ofResidents(), cited = MatterFilter()
        (heard.campaigns, cited.campaigns, cited.procedure) = (codes, codes, Suggestion.procedure.id)
        return CampaignSight(
            codes: codes, isCut: isCut, activities: read.activities, newest: read.newest, lines: read.lines, opinions: try await count(heard, as: viewer),
            suggestions: try await count(cited, as: viewer), converted: try await matters(cited, as: viewer, after: nil, limit: Self.shownActivities))
    }

    private func asking(
        _ part: CampaignSight.Part, _ register: String, _ via: String?, _ figure: RecordFigure, _ codes: [String], as viewer: Viewer
    ) throws -> Asked? {
        guard oversees(register, viewer) else { return nil }
        var filter = RecordFilter()
        filter.hold(figure.when)
        if case .sum(let field) = figure.counting { filter.filled.append(field) }
        if let via { filter.ties = [(via, "campaign", codes)] } else { filter.filters.append(("campaign", codes)) }
        var query = try query(register, filter, as: viewer)
        query.runsByDay = true
        return Asked(part: part, register: try reach(register, of: viewer).register, figure: figure, filter: filter, query: query)
    }

    /// A campaign and those that carry it out below it, level by level, each once.
    private func campaigns(under code: String) async throws -> (codes: [String], isCut: Bool) {
        try await store.read { connection in
            var (codes, level) = ([code], [code])
            while !level.isEmpty {
                var query = RecordQuery("campaign", scope: .everything, limit: Office.mostCampaigns)
                query.filters = [("upper", level)]
                level = try connection.records(query).map(\.code).filter { !codes.contains($0) }
                codes += level
                if codes.count > Office.mostCampaigns { return ([code], true) }
            }
            return (codes, false)
        }
    }
}
