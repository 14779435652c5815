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
            <article class="slip slip-wide dossier-paper"><p class="slip-head">\(office.settings.cityName)</p><h1>人大代表履职档案</h1>\
            <p class="soft">\(chosen.words)（\(dossier.from.chinese)至\(dossier.through.chinese)），\(office.today.chinese)打印。各行出自系统中的记录，编号可查。</p>\
            \(basics(dossier, isLinked: false))\(parts)<p>请假\(absent.excused)次，未请假缺席\(absent.unexcused)次。</p></article>
            """)
    }

    /// GET /deputies/<code>/dossier.csv
    func exportDossier(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let person = try office.deputy(code: code, as: context.viewer)
        let chosen = try period(person, request)
        let dossier = try await office.dossier(of: person.id, chosen.period, as: context.viewer)
        let head = ["日期", "栏目", "期间", "事项", "类别", "记录编号", "异议", "答复"]
        let rows = dossier.entries.map { entry in
            [
                entry.day.description, entry.heading.name, entry.session ?? "闭会期间", entry.title,
                entry.kind.isEmpty ? entry.sourceName : "\(entry.sourceName)，\(entry.kind)", entry.number,
                entry.objections.compactMap { $0.fields["detail"]?.text }.joined(separator: "；"),
                entry.objections.compactMap { $0.fields["answer"]?.text }.joined(separator: "；"),
            ]
        }
        return try FigureFile.response((title: chosen.words, rows: [head] + rows), named: "\(person.name)履职档案")
    }
}
