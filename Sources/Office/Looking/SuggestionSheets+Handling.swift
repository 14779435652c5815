import Civics
import Institutions
import Store

/// Who handles and who supervises.
extension SuggestionSheets {
    /// By lead unit: handed, answered, in time, closed, realised.
    func units() throws -> FigureSheet {
        let handed = try connection.counts(by: .lead, sight, filter(["handed": "1"]))
        func by(_ changes: [String: String]) throws -> [String: Int] {
            Dictionary(try connection.counts(by: .lead, sight, filter(changes.merging(["handed": "1"]) { $1 })).map { ($0.key, $0.n) }) { first, _ in first }
        }
        let kinds: [[String: String]] = [["replied": "1"], ["intime": "1"], ["intime": "0"], ["closed": "1"], ["state": Self.realised], ["late": "1"]]
        let counts = try kinds.map(by)
        func row(_ name: String, _ own: [String: String], _ n: (Int) -> Int) throws -> [Cell] {
            var cells = [Cell(name), try cell(n(-1), own)]
            for (index, kind) in kinds.enumerated() { cells.append(try cell(n(index), own.merging(kind) { $1 })) }
            cells.insert(Cell(FigureSheet.percent(n(1), of: n(1) + n(2))), at: 5)
            return cells
        }
        let total = try row("合计", ["handed": "1"]) { index in
            index < 0 ? handed.reduce(0) { $0 + $1.n } : counts[index].values.reduce(0, +)
        }
        return FigureSheet(
            id: "units", title: "按主办单位", note: "按时：最近一次答复在答复时限以内；按时率=按时÷（按时+迟）。现在超期：还没有办完、过了当前环节时限的。",
            columns: ["主办单位", "交办", "已答复", "按时", "迟", "按时率", "已办结", "已落实", "现在超期"],
            rows: handed.isEmpty ? [] : try [total] + handed.map { unit in
                try row(city.name(ofWire: unit.key), ["lead": unit.key]) { index in index < 0 ? unit.n : counts[index][unit.key] ?? 0 }
            })
    }

    /// Sums to the total (S0-68).
    func committees() throws -> FigureSheet {
        let found = try connection.facetCounts("committee", of: procedure.id, sight, filter(["f.serial": MatterFilter.any]))
        let open = try connection.facetCounts("committee", of: procedure.id, sight, filter(["f.serial": MatterFilter.any, "open": "1"]))
        func row(_ name: String, _ value: String?) throws -> [Cell] {
            var own = ["f.serial": MatterFilter.any]
            own["f.committee"] = value
            return [Cell(name), try cell(own), try cell(own.merging(["open": "1"]) { $1 })]
        }
        let none = try row("没有对口的专工委", MatterFilter.none)
        return FigureSheet(
            id: "committees", title: "按对口督办的专工委", note: "立案的建议按领域分到专工委；各行相加等于合计。", columns: ["专工委", "件数", "正在办理"],
            rows: try [row("合计", nil)] + found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { wire, n in
                let own = ["f.serial": MatterFilter.any, "f.committee": wire]
                return try [Cell(city.name(ofWire: wire)), cell(n, own), cell(open[wire] ?? 0, own.merging(["open": "1"]) { $1 })]
            } + (none[1].n == 0 ? [] : [none]))
    }

    /// 重点督办 (F12), and what its supervision still lacks (S3-48).
    func key() throws -> FigureSheet {
        func row(_ name: String, _ changes: [String: String]) throws -> [Cell] { [Cell(name), try cell(changes.merging(["f.key": "yes"]) { $1 })] }
        return FigureSheet(
            id: "key", title: "重点督办", note: "由主任会议确定。督办分工要全：领导领衔、专工委对口、代表参与。", columns: ["情况", "件数"],
            rows: try [
                row("重点督办", [:]), row("正在办理", ["open": "1"]), row("已答复", ["replied": "1"]), row("已落实", ["state": Self.realised]),
                row("还没有领衔督办的常委会领导", ["f.supervisor": MatterFilter.none]), row("还没有领衔办理的政府领导", ["f.leader": MatterFilter.none]),
                row("还没有对口的专工委", ["f.committee": MatterFilter.none]), row("还没有参与督办的代表", ["f.participants": MatterFilter.none]),
            ])
    }

    func leaders(_ slot: String, _ title: String) throws -> FigureSheet {
        let found = try connection.facetCounts(slot, of: procedure.id, sight, filter())
        let open = try connection.facetCounts(slot, of: procedure.id, sight, filter(["open": "1"]))
        return FigureSheet(
            id: slot, title: "按\(title)", note: "", columns: [title, "件数", "正在办理"],
            rows: try found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { wire, n in
                try [Cell(city.name(ofWire: wire)), cell(n, ["f.\(slot)": wire]), cell(open[wire] ?? 0, ["f.\(slot)": wire, "open": "1"])]
            })
    }

    /// The last answer of each by its class; drafts of answers are none.
    func results() throws -> FigureSheet {
        let found = try connection.replyResults(sight, filter())
        let whole = found.values.reduce(0, +)
        return FigureSheet(
            id: "results", title: "按答复类别", note: "以最近一次答复为准。", columns: ["类别", "件数", "占已答复"],
            rows: try (procedure.field("result")?.choices ?? []).map { choice in
                [Cell(choice.name), try cell(found[choice.id] ?? 0, ["class": choice.id]), Cell(FigureSheet.percent(found[choice.id] ?? 0, of: whole))]
            })
    }

    /// 三问迟报 per unit (S0-71).
    func lateReports() throws -> FigureSheet {
        let found = try connection.lateCounts(Self.reports.map(\.clock), sight, filter(), today: today)
        let units = Dictionary(grouping: found, by: \.holder).map { (wire: $0.key, n: $0.value.reduce(0) { $0 + $1.n }) }
            .sorted { ($1.n, $0.wire) < ($0.n, $1.wire) }
        func cell(_ unit: String?, _ clock: String?) throws -> Cell {
            let n = found.filter { (unit == nil || $0.holder == unit) && (clock == nil || $0.clock == clock) }.reduce(0) { $0 + $1.n }
            let path = "/office/suggestion-figures/late-reports"
            var address = query.link(path, ["procedure": nil])
            if address == path { address += "?all=1" }
            for (name, value) in [("unit", unit), ("clock", clock)] {
                if let value { address += (address.contains("?") ? "&" : "?") + "\(name)=\(MatterQuery.encode(value))" }
            }
            return Cell(n, address)
        }
        func row(_ name: String, _ unit: String?) throws -> [Cell] { try [Cell(name), cell(unit, nil)] + Self.reports.map { try cell(unit, $0.clock) } }
        return FigureSheet(
            id: "late-reports", title: "三问迟报", note: "年初方案、年中进度、年末成效，过了日子才报或者还没有报的，一次算一次。", columns: ["单位", "合计"] + Self.reports.map(\.name),
            rows: units.isEmpty ? [] : try [row("合计", nil)] + units.map { try row($0.wire.isEmpty ? "没有主办单位" : city.name(ofWire: $0.wire), $0.wire.isEmpty ? MatterFilter.none : $0.wire) })
    }
}
