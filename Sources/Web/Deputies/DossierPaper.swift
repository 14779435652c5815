import Civics
import Formats
import HTML
import Hummingbird
import NIOCore
import Office

/// The dossier on A4, and as a table.
extension Deputies {
    /// GET /deputies/<code>/dossier/print
    func printDossier(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let person = try office.deputy(code: code, as: context.viewer)
        let chosen = try period(person, request)
        let dossier = try await office.dossier(of: person.id, chosen.period, as: context.viewer)
        let parts = each(DossierHeading.allCases) { heading -> HTML in
            let entries = dossier.entries(heading)
            guard !entries.isEmpty else { return .empty }
            let rows = each(entries) { entry in
                """
                <tr><td>\(entry.day.description)</td><td>\(entry.session == nil ? "闭会" : "会议")</td><td>\(entry.title)\
                \(each(entry.objections) { "<br>异议：\($0.fields["detail"]?.text ?? "")" as HTML })</td>\
                <td>\(entry.sourceName)\(entry.kind.isEmpty ? "" : "，\(entry.kind)")</td><td>\(entry.number)</td></tr>
                """ as HTML
            }
            return """
                <h2>\(heading.name)（\(entries.count)）</h2><table class="paper-table"><thead><tr><th>日期</th><th>期间</th><th>事项</th><th>类别</th><th>记录编号</th></tr></thead>\
                <tbody>\(rows)</tbody></table>
                """
        }
        let absent = dossier.absences
        return site.paper("\(person.name)履职档案", """
            <article class="slip slip-wide dossier-paper"><p class="slip-head">\(office.cityName)</p><h1>人大代表履职档案</h1>\
            <p class="soft">\(chosen.words)（\(dossier.from.chinese)至\(dossier.through.chinese)），\(office.today.chinese)打印。各行出自系统中的记录，编号可查。</p>\
            \(basics(dossier, isLinked: false))\(parts)<p>请假\(absent.excused)次，未请假缺席\(absent.unexcused)次\(dossier.missedReceptions.isEmpty ? "" : "；排了接待没有到也没有请假\(dossier.missedReceptions.count)次")。</p></article>
            """)
    }

    private static let columns = [
        XLSXWriter.Column("日期", width: 12), XLSXWriter.Column("栏目", width: 14), XLSXWriter.Column("期间", width: 20), XLSXWriter.Column("事项", width: 44),
        XLSXWriter.Column("类别", width: 20), XLSXWriter.Column("记录编号", width: 14), XLSXWriter.Column("异议", width: 24), XLSXWriter.Column("答复", width: 24),
    ]

    /// The words of a line after its day.
    private static func words(_ entry: Dossier.Entry) -> [String] {
        [
            entry.heading.name, entry.session ?? "闭会期间", entry.title, entry.kind.isEmpty ? entry.sourceName : "\(entry.sourceName)，\(entry.kind)", entry.number,
            entry.objections.compactMap { $0.fields["detail"]?.text }.joined(separator: "；"),
            entry.objections.compactMap { $0.fields["answer"]?.text }.joined(separator: "；"),
        ]
    }

    /// GET /deputies/<code>/dossier.csv
    func exportDossier(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let person = try office.deputy(code: code, as: context.viewer)
        let chosen = try period(person, request)
        let dossier = try await office.dossier(of: person.id, chosen.period, as: context.viewer)
        let rows = dossier.entries.map { [$0.day.description] + Self.words($0) }
        return try FigureFile.response((title: chosen.words, rows: [Self.columns.map(\.heading)] + rows), named: "\(person.name)履职档案")
    }

    /// GET /deputies/<code>/dossier.xlsx: the same lines as a workbook, days as days.
    func dossierWorkbook(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let person = try office.deputy(code: code, as: context.viewer)
        let chosen = try period(person, request)
        let dossier = try await office.dossier(of: person.id, chosen.period, as: context.viewer)
        let title = "\(person.name)履职档案（\(dossier.from.chinese)至\(dossier.through.chinese)；截至\(office.today.chinese)）"
        let rows = dossier.entries.map { entry -> [XLSXWriter.Cell] in
            [.day(year: entry.day.year, month: entry.day.month, day: entry.day.dayOfMonth)] + Self.words(entry).map { $0.isEmpty ? .empty : .text($0) }
        }
        return try Workbook.response(sheet: "履职档案", title: title, columns: Self.columns, rows: rows, named: "\(person.name)履职档案\(chosen.words)")
    }
}
