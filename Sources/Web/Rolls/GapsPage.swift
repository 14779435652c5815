import Civics
import HTML
import Hummingbird
import Office

extension Rolls {
    /// GET /office/gaps: what should be everywhere and is not yet, by name.
    func gaps(_ request: Request, _ context: StaffContext) async throws -> Response {
        let asked = FigureYear(request, today: site.office.today)
        let year = asked.year == 0 ? site.office.today.year : asked.year
        let lines = try await site.office.gaps(year: year, as: context.viewer)
        let sections = each(lines) { line -> HTML in
            let have = line.all - line.missing.count
            let names = each(line.missing.prefix(200)) { one -> HTML in
                let name: HTML = if let link = one.link { "<a href=\"\(link)\">\(one.name)</a>" } else { HTML(one.name) }
                return "<li>\(name)</li>"
            }
            return """
                <section><h2 id="\(line.id)">\(line.title)</h2>\
                <p>\(line.note) <a href="\(line.list)"><b>\(have)</b></a>/\(line.all)，\(FigureSheet.percent(have, of: line.all))。\(line.missing.isEmpty ? "没有缺项。" : "还缺：")</p>\
                \(when(!line.missing.isEmpty, "<ul class=\"find-list pointing\">\(names)</ul>"))</section>
                """
        }
        return site.page("缺项", request, context, """
            <h1>缺项</h1>\(asked.chips(Paths.gaps.link()))
            <p class="soft">应当有而还没有的，逐个点名；补上以后自己消失。代表缺什么，在<a href="\(Paths.deputies.link())#coverage">代表名册</a>里看。</p>\(sections)
            """)
    }
}
