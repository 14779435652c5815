import Civics
import Institutions
import Store

extension Office {
    /// 代表建议数据: the tables of the suggestions that the query asks for (a session, a term, a year, a period), as far as the viewer may see.
    public func suggestionSheets(_ query: MatterQuery, as viewer: Viewer) async throws -> [FigureSheet] {
        let asked = query.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        // The same for all who see the same.
        return try await keptFigures("suggestion sheets \(asked) \(viewer.sight)") { connection, city, today in
            let sheets = SuggestionSheets(connection: connection, city: city, today: today, sight: viewer.sight, query: query)
            return try [
                sheets.submitted(), sheets.facts(), sheets.quality(), sheets.judged(), sheets.categories(), sheets.units(), sheets.committees(), sheets.key(),
                sheets.leaders("supervisor", "领衔督办的常委会领导"), sheets.leaders("leader", "领衔办理的政府领导"), sheets.results(), sheets.lateReports(),
                sheets.commitments(), sheets.amounts(), sheets.lookBacks(),
            ] + sheets.referrals() + sheets.bills()
        }
    }

    /// Reports that came late or are overdue, one by one: the list behind 迟报.
    public func lateReports(
        _ query: MatterQuery, clock: String, of holder: String, as viewer: Viewer, after mark: (matter: Int64, clock: String, start: String)?, limit: Int
    ) async throws -> [LateRun] {
        let (filter, today) = (query.filter.resolved(in: city), today)
        let clocks = SuggestionSheets.reports.map(\.clock).filter { clock.isEmpty || $0 == clock }
        return try await store.read {
            try $0.lateRuns(clocks, of: holder, viewer.sight, filter, today: today, after: mark, limit: limit)
        }
    }
}

/// The figures of deputies' suggestions. Each number and the address of its list come from the same query, so that they cannot part.
struct SuggestionSheets {
    typealias Cell = FigureSheet.Cell

    static let reports: [(clock: String, name: String)] = [("plan", "年初方案"), ("progress", "年中进度"), ("outcome", "年末成效")]

    let connection: any Connection
    let city: City
    let today: Day
    let sight: Sight
    /// Which suggestions the page speaks of.
    let query: MatterQuery

    var procedure: Procedure { Suggestion.procedure }

    // MARK: A number and its list

    /// What is asked besides: of those that were handed in at some time, unless a state or a number says more.
    private func asked(_ changes: [String: String], of procedure: String? = nil) throws -> MatterQuery {
        var values = procedure == nil ? query.values : [:]
        values["procedure"] = procedure ?? self.procedure.id
        if procedure == nil, values["f.period"] == nil { values["f.period"] = MatterFilter.any }
        values.merge(changes) { $1 }
        do throws(MatterQuery.Flaw) { return try MatterQuery(city: city, today: today) { values[$0] } } catch { throw Failure.unfit(field: error.field, reason: error.reason) }
    }

    func filter(_ changes: [String: String] = [:]) throws -> MatterFilter { try asked(changes).filter.resolved(in: city) }

    func count(_ changes: [String: String] = [:], of procedure: String? = nil) throws -> Int {
        try connection.count(sight, asked(changes, of: procedure).filter.resolved(in: city))
    }

    func link(_ changes: [String: String] = [:], of procedure: String? = nil) throws -> String { try asked(changes, of: procedure).link("/matters") }

    func cell(_ changes: [String: String] = [:], of procedure: String? = nil) throws -> Cell {
        Cell(try count(changes, of: procedure), try link(changes, of: procedure))
    }

    func cell(_ n: Int, _ changes: [String: String]) throws -> Cell { Cell(n, try link(changes)) }

    /// Those that were numbered and are neither merged nor withdrawn: what is to be handled.
    static let standing: [String: String] = [
        "f.serial": MatterFilter.any,
        "state": Suggestion.procedure.states.map(\.id).filter { !["drafting", "dropped", "talkedOut", "submitted", "refused", "merged", "withdrawn"].contains($0) }
            .joined(separator: ","),
    ]
    static let realised = "realised,crossedOff"

    // MARK: Sheets

    func submitted() throws -> FigureSheet {
        func row(_ name: String, _ changes: [String: String]) throws -> [Cell] { [Cell(name), try cell(changes)] }
        return FigureSheet(
            id: "submitted", title: "提出和立案", note: "提出：代表已经提交的；一件并入另一件的，两位代表都得到答复，件数各算各的。", columns: ["情况", "件数"],
            rows: try [
                row("提出", [:]), row("其中会议期间提出", ["f.period": "session"]), row("其中闭会期间提出", ["f.period": "between"]), row("待审核", ["state": "submitted"]),
                row("立案编号", ["f.serial": MatterFilter.any]), row("并案", ["state": "merged"]), row("撤回", ["state": "withdrawn"]),
                row("不作建议处理", ["state": "refused"]), row("代表直接提出的", ["f.turned": MatterFilter.none]), row("由议案改作的", ["f.turned": "yes"]), row("会前视察形成的", ["f.presession": "yes"]), row("联名提出的", ["f.cosigners": MatterFilter.any]),
                row("列为典型案例", ["f.typical": "yes"]),
            ])
    }

    /// Four facts, four numbers.
    func facts() throws -> FigureSheet {
        let whole = try count(Self.standing)
        func row(_ name: String, _ changes: [String: String]) throws -> [Cell] {
            let merged = Self.standing.merging(changes) { $1 }
            let n = try count(merged)
            return [Cell(name), Cell(n, try link(merged)), Cell(FigureSheet.percent(n, of: whole))]
        }
        return FigureSheet(
            id: "facts", title: "答复、办结、落实、销号", note: "四件事，各算各的：答复了不等于办结，办结了不等于落实，落实经核实才销号。占比的分母是立案、没有并案和撤回的。",
            columns: ["情况", "件数", "占应办"],
            rows: try [
                row("应办", [:]), row("待交办", ["state": "accepted,returned"]),
                row("其中闭会期间提出、超过交办时限", ["state": "accepted", "f.period": "between", "late": "1"]),
                row("办理中", ["state": "assigned,handling,signing,reviewing"]), row("已答复", ["replied": "1"]), row("已办结", ["closed": "1"]),
                row("已落实", ["state": Self.realised]), row("已销号", ["state": "crossedOff"]), row("跟踪落实", ["state": "tracking"]),
                row("跨年还没有落实", ["f.carried": MatterFilter.any, "open": "1"]),
            ])
    }

    /// 一次通过率 (S4-12): of what was reviewed, what was not sent back.
    func quality() throws -> FigureSheet {
        func row(_ name: String, _ reviewed: [String: String], _ returned: [String: String]) throws -> [Cell] {
            let (all, back) = (try count(reviewed), try count(returned))
            return [Cell(name), try cell(all, reviewed), try cell(back, returned), Cell(FigureSheet.percent(all - back, of: all))]
        }
        return FigureSheet(
            id: "quality", title: "建议和答复的质量", note: "一次通过率=没有退回过的÷审核过的。建议由受理机构审核，答复由交办机构审核。", columns: ["审核的", "审核", "退回过", "一次通过率"],
            rows: try [
                row("建议", ["f.norm": MatterFilter.any], ["f.returns": MatterFilter.any]),
                row("答复", ["f.signedOn": MatterFilter.any], ["f.answerReturns": MatterFilter.any]),
            ])
    }

    /// How deputies judged, round by round (F13).
    func judged() throws -> FigureSheet {
        let found = try connection.judgements(sight, filter())
        let rounds = Set(found.map(\.round)).sorted()
        let rows = try rounds.map { round -> [Cell] in
            func n(_ grade: String) -> Int { found.first { $0.round == round && $0.grade == grade }?.n ?? 0 }
            let rated = n("1") + n("2") + n("3")
            func cell(_ n: Int, _ grade: String) throws -> Cell { try self.cell(n, ["judged": "\(round).\(grade)"]) }
            return try [
                Cell("第\(round)轮"), cell(rated, "*"), cell(n("3"), "3"), cell(n("2"), "2"), cell(n("1"), "1"), Cell(FigureSheet.percent(n("3"), of: rated)),
                cell(n("1") + n("2"), "low"), self.cell(["f.period": query.values["f.period"] ?? MatterFilter.any, "round": String(round + 1)]),
                cell(n("-"), "-"), cell(n("?"), "?"),
            ]
        }
        return FigureSheet(
            id: "judged", title: "代表评判", note: "态度和结果分别评，按两项中较低的一项算。逾期没有评的记为未评价，不算满意，也不计入满意率。不满意和基本满意的都要二次交办。",
            columns: ["轮次", "已评判", "满意", "基本满意", "不满意", "满意率", "应再办", "已再办", "未评价", "还没有评"], rows: rows)
    }

    func categories() throws -> FigureSheet {
        let all = try connection.counts(by: .category, sight, filter())
        let done = Dictionary(try connection.counts(by: .category, sight, filter(["replied": "1"])).map { ($0.key, $0.n) }) { $1 }
        return FigureSheet(
            id: "categories", title: "按领域", note: "", columns: ["领域", "提出", "已答复"],
            rows: try [[Cell("合计"), cell(), cell(["replied": "1"])]] + all.map { row in
                let own = ["category": row.key.isEmpty ? MatterFilter.none : row.key]
                return try [
                    Cell(row.key.isEmpty ? "未定" : procedure.field("category")?.word(for: .string(row.key)) ?? row.key), cell(row.n, own),
                    cell(done[row.key] ?? 0, own.merging(["replied": "1"]) { $1 }),
                ]
            })
    }
}
