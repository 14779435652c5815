import Civics
import Institutions
import Store

/// What became real, and what else came of them.
extension SuggestionSheets {
    /// Facets of the page's suggestions as those of a source: `s.session`.
    private var ofSource: [String: String] {
        Dictionary(uniqueKeysWithValues: query.values.filter { $0.key.hasPrefix(MatterQuery.own) }.map { (MatterQuery.ofSource + $0.key.dropFirst(2), $0.value) })
    }

    func commitments() throws -> FigureSheet {
        func row(_ name: String, _ changes: [String: String]) throws -> [Cell] {
            [Cell(name), try cell(ofSource.merging(changes) { $1 }, of: Commitment.procedure.id)]
        }
        return FigureSheet(
            id: "commitments", title: "承诺事项", note: "答复里说“将要做”的，一项一行。", columns: ["情况", "项数"],
            rows: try [
                row("承诺", [:]), row("履行中", ["state": "open"]), row("其中已经逾期", ["state": "open", "late": "1"]), row("待代表确认", ["state": "fulfilled"]),
                row("已兑现", ["state": "done"]), row("经批准取消", ["state": "void"]), row("改过期的", ["f.postponed": MatterFilter.any]),
            ])
    }

    /// 驿站246个 (F05).
    func amounts() throws -> FigureSheet {
        FigureSheet(
            id: "amounts", title: "成果", note: "由办理中记下的成果相加。", columns: ["成果", "数量", "出自建议"],
            rows: try connection.amounts(sight, filter(), limit: 50).map { row in
                [Cell(row.thing), Cell("\(row.thing)\(row.sum)\(row.unit)", linking: try link(["thing": row.thing])), try cell(["thing": row.thing])]
            })
    }

    /// 回头看 (F70): looked at, found not fully solved, realised since, still remaining.
    func lookBacks() throws -> FigureSheet {
        let states = Self.realised.split(separator: ",").map(String.init)
        let open = procedure.states.map(\.id).filter { !states.contains($0) }.joined(separator: ",")
        return FigureSheet(
            id: "look-backs", title: "回头看", note: "看过的、发现没有完全解决的、后来落实了的、还没有落实的。", columns: ["回头看", "看过", "没有完全解决", "后来落实", "还没有落实"],
            rows: try connection.lookBacks(sight, filter(), solved: states, limit: 50).map { row in
                let (seen, unsolved) = ("\(row.campaign)", "\(row.campaign).unsolved")
                return try [
                    Cell("\(row.title.isEmpty ? row.number : row.title)", linking: "/matters/\(row.campaign)"), cell(row.seen, ["looked": seen]), cell(row.found, ["looked": unsolved]),
                    cell(row.solved, ["looked": unsolved, "state": Self.realised]), cell(row.found - row.solved, ["looked": unsolved, "state": open]),
                ]
            })
    }

    /// 转送检察机关 by field and by how far each has come (F11, F14); nothing where the house has no such procedure.
    func referrals() throws -> [FigureSheet] {
        guard let referral = Institutions.procedure("referral"), let field = referral.field("field"), referral.facets.contains("field") else { return [] }
        var asked = MatterFilter()
        (asked.procedure, asked.sourceProcedure) = (referral.id, procedure.id)
        asked.sourceFacets = query.filter.facets
        let found = try connection.facetCounts("field", of: referral.id, sight, asked)
        let states = referral.states.filter { !$0.isPrivate }
        func row(_ name: String, _ value: String?) throws -> [Cell] {
            var own = ofSource
            own["f.field"] = value
            return try [Cell(name), cell(own, of: referral.id)] + states.map { try cell(own.merging(["state": $0.id]) { $1 }, of: referral.id) }
        }
        return [
            FigureSheet(
                id: "referrals", title: "转送检察机关", note: "转送不影响原来的办理。", columns: [field.name, "转送"] + states.map(\.name),
                rows: found.isEmpty ? [] : try found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { try row(field.word(for: .string($0.key)), $0.key) } + [row("合计", nil)]),
        ]
    }

    /// 议案 (F45, F71); nothing where the house has no such procedure.
    func bills() throws -> [FigureSheet] {
        guard let bill = Institutions.procedure("bill") else { return [] }
        var own: [String: String] = [:]
        for (name, value) in query.values where name.hasPrefix(MatterQuery.own) && bill.facets.contains(String(name.dropFirst(2))) && name != "f.period" { own[name] = value }
        let states = bill.states.filter { !$0.isPrivate }
        // Whoever shares in a draft sees it in lists; here it is none yet.
        let shared = states.map(\.id).joined(separator: ",")
        let whole = try count(own.merging(["state": shared]) { $1 }, of: bill.id)
        func row(_ name: String, _ changes: [String: String]) throws -> [Cell] {
            let cell = try cell(own.merging(changes) { $1 }, of: bill.id)
            return [Cell(name), cell, Cell(FigureSheet.percent(cell.n ?? 0, of: whole))]
        }
        return [
            FigureSheet(
                id: "bills", title: "代表议案", note: "改作建议办理的，在议案里算一件；由它产生的建议另有编号，相互关联，在「提出和立案」里列为“由议案改作的”，与“代表直接提出的”分开。", columns: ["情况", "件数", "占提出"],
                rows: try [row("提出", ["state": shared]), row("办理完毕", ["state": shared, "open": "0"])] + states.map { try row($0.name, ["state": $0.id]) }),
        ]
    }
}
