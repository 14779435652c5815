import Civics
import Institutions
import Store

/// 渠道使用情况 (S4-07): through which ways residents reach their deputies, and which of them nobody has used for three months.
extension WorkSheets {
    static let idleMonths = 3

    /// - Parameter receptions: the receptions that the viewer may see; nil for who sees none.
    func channels(receptions: RecordQuery?) throws -> FigureSheet {
        let since = today.adding(months: -Self.idleMonths)
        let (from, through) = year == 0 ? (nil, nil) : (Day.firstOf(year: year), Day.lastOf(year: year))
        func span(_ from: Day?, _ through: Day?) -> String {
            [from.map { "&from=\($0)" }, through.map { "&through=\($0)" }].compactMap(\.self).joined()
        }
        func row(_ name: String, _ owner: String, _ all: Int, _ recent: Int, _ address: (String) -> String) -> [Cell] {
            [
                Cell(name), Cell(owner), Cell(all, address(span(from, through))), Cell(recent, address(span(since, today))),
                Cell(recent == 0 ? "\(Self.idleMonths)个月没有使用" : "在用"),
            ]
        }
        let counted = isWhole
            ? try connection.tallies("channel", of: procedure.id, from: months.from, through: months.through) : try connection.counts(by: .channel, sight, filter())
        let whole = Dictionary(counted.map { ($0.key, $0.n) }) { $1 }
        let late = Dictionary(try self.since(since, "channel", .channel)) { $1 }
        let asked = (procedure.field("channel")?.choices ?? []).filter { $0.id != "import" }
        var rows = asked.map { choice in
            row("反映：\(choice.name)", ["code", "web"].contains(choice.id) ? "网上平台" : "联络站", whole[choice.id] ?? 0, late[choice.id] ?? 0) {
                MatterFilter.query(["channel": choice.id]) + $0
            }
        }
        func bookings(_ from: Day?, _ through: Day?) throws -> Int {
            var filter = MatterFilter()
            (filter.procedure, filter.from, filter.through) = (Booking.id, from, through)
            return try connection.count(sight, filter)
        }
        rows.append(row("预约接待", "联络站", try bookings(from, through), try bookings(since, today)) { "/matters?procedure=\(Booking.id)\($0)" })
        if let receptions {
            func held(_ from: Day?, _ through: Day?) throws -> Int {
                var query = receptions
                query.filters = [("state", ["held"])]
                (query.from, query.through) = (from?.description ?? "", through?.description ?? "")
                return try connection.count(query, most: .max)
            }
            rows.append(row("到站接待", "联络站", try held(from, through), try held(since, today)) { "/registers/reception?f.state=held\($0)" })
        }
        return FigureSheet(
            id: "channels", title: "渠道使用情况", note: "群众通过哪些渠道联系代表；近\(Self.idleMonths)个月没有使用的渠道标出来，看是否需要宣传或者撤并。",
            columns: ["渠道", "由谁管", year == 0 ? "历年" : "\(year)年", "近\(Self.idleMonths)个月", "情况"], rows: rows)
    }
}
