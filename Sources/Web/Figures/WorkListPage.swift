import Civics
import HTML
import Institutions
import Office
import Store

/// The matters behind a figure, as the viewer may see them; each opens its page.
struct WorkListPage: Piece {
    let words: [String]
    let lines: [MatterLine]
    let count: Int
    let city: City
    let today: Day
    let next: String?

    var html: HTML {
        """
        <p><a href="\(WorkFigures.Paths.figures.link())">数据</a></p>
        <h1>\(words.joined(separator: " · "))</h1>
        <p>共<b data-count="\(count)">\(FigureLine.grouped(count))</b>件。</p>
        \(Ledger(
            caption: "事项", columns: ["标题", "编号", "类别", "地区", "环节", "主办单位", "登记日期", "到期"].map { Ledger.Column($0) },
            rows: lines.map(row), empty: "没有这样的事项。", next: next))
        """
    }

    private func row(_ line: MatterLine) -> Ledger.Row {
        let title = line.title.isEmpty ? "(没有标题)" : line.title
        let isLate = line.isOpen && (line.due ?? "9") < today.description
        return Ledger.Row(
            id: String(line.id),
            cells: [
                "<a href=\"/matters/\(line.id)\">\(title)</a>", HTML(line.number), HTML(line.category.isEmpty ? "未定" : line.category),
                HTML(city.territory(path: line.territory)?.name ?? ""),
                HTML(Institutions.procedure(line.procedure)?.state(line.state)?.name ?? ""), HTML(city.name(ofWire: line.lead)),
                day(line.at.day), when(line.isOpen ? line.due.flatMap { Day($0) } : nil) { due in
                    "\(day(due))\(when(isLate, " <span class=\"chip chip-late\">▲ 已超\(today - due)天</span>"))"
                },
            ], tone: isLate ? .late : nil)
    }

    private func day(_ day: Day) -> HTML {
        "<time datetime=\"\(day.description)\" title=\"\(day.chinese)\">\(day.spoken(asOf: today))</time>"
    }
}
