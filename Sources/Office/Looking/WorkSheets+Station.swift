import Civics
import Store

/// 联络站月报 (S0-23, S0-16): a station's month, to be read at the station and by the office that looks after it.
extension WorkSheets {
    func station(_ place: Int64, month: String) throws -> [FigureSheet] {
        let wire = Holder.place(place).wire
        let own = filter { ($0.station, $0.month) = (wire, month) }
        let query = MatterFilter.query(["station": wire, "month": month])
        func sheet(_ title: String, _ breakdown: Breakdown, _ field: String) throws -> FigureSheet {
            FigureSheet(
                id: field, title: title, note: "", columns: [title, "件数"],
                rows: try connection.counts(by: breakdown, sight, own).map { key, n in
                    [Cell(word(field, key)), Cell(n, "\(query)&\(MatterFilter.query([field: key.isEmpty ? MatterFilter.none : key]))")]
                })
        }
        return [try summary(own, query), try sheet("按类别", .category, "category"), try sheet("按渠道", .channel, "channel"), try deputies(place, own, query)]
    }

    private func summary(_ own: MatterFilter, _ query: String) throws -> FigureSheet {
        func count(_ change: (inout MatterFilter) -> Void = { _ in }) throws -> Int {
            var filter = own
            change(&filter)
            return try connection.count(sight, filter)
        }
        let demands = try connection.demands(sight, own)
        return FigureSheet(
            id: "summary", title: "这个月登记的", note: "到今天为止的情况。", columns: ["情况", "件数"],
            rows: [
                [Cell("登记"), Cell(try count(), query)], [Cell("群众诉求（人次）"), Cell("\(demands.demands)")],
                [Cell("合并后的事项"), Cell(demands.cases, "\(query)&cases=1")], [Cell("已有办理结果"), Cell(try count { $0.replied = true }, "\(query)&replied=1")],
                [Cell("代表推动解决"), Cell(try count { $0.result = "byDeputy" }, "\(query)&result=byDeputy")],
                [Cell("已办结"), Cell(try count { $0.closed = true }, "\(query)&closed=1")], [Cell("正在办理"), Cell(try count { $0.open = true }, "\(query)&open=1")],
                [Cell("超过时限"), Cell(try count { $0.late = today }, "\(query)&late=1")],
            ])
    }

    /// By the deputies who received them or opened them themselves.
    private func deputies(_ place: Int64, _ own: MatterFilter, _ query: String) throws -> FigureSheet {
        let people = Set(city.posts(at: .place(place)).filter { $0.role == .deputy }.map { Holder.person($0.person).wire })
        return FigureSheet(
            id: "deputy", title: "代表接待、走访登记的", note: "", columns: ["代表", "件数"],
            rows: try connection.counts(byParty: people.sorted(), sight, own).map { wire, n in
                [Cell(city.name(ofWire: wire)), Cell(n, "\(query)&\(MatterFilter.query(["deputy": wire]))")]
            })
    }
}
