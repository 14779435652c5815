import Civics
import HTML
import Hummingbird
import Office

extension Rolls {
    /// Names that a section prints; the list has them all.
    private static let namedGaps = 60

    /// 还缺38，the number leading to the list where there is one.
    private static func lacking(_ line: GapLine) -> HTML {
        let number: HTML = line.lacking.map { "<a href=\"\($0)\"><b>\(line.missing.count)</b></a>" } ?? "<b>\(line.missing.count)</b>"
        return "还缺\(number)\(line.missing.count > namedGaps ? "，先列\(namedGaps)个" : "")："
    }

    /// GET /office/gaps: what should be everywhere and is not yet, by name.
    func gaps(_ request: Request, _ context: StaffContext) async throws -> Response {
        let asked = FigureYear(request, today: site.office.today)
        let year = asked.year == 0 ? site.office.today.year : asked.year
        let lines = try await site.office.gaps(year: year, as: context.viewer)
        let sections = each(lines) { line -> HTML in
            let have = line.all - line.missing.count
            let names = each(line.missing.prefix(Self.namedGaps)) { one -> HTML in
                let name: HTML = if let link = one.link { "<a href=\"\(link)\">\(one.name)</a>" } else { HTML(one.name) }
                return "<li>\(name)</li>"
            }
            return """
                <section><h2 id="\(line.id)">\(line.title)</h2>\
                <p>\(line.note) <a href="\(line.list)"><b>\(have)</b></a>/\(line.all)，\(FigureSheet.percent(have, of: line.all))。\(line.missing.isEmpty ? "没有缺项。" : Self.lacking(line))</p>\
                \(when(!line.missing.isEmpty, "<ul class=\"gap-names\">\(names)</ul>"))</section>
                """
        }
        return site.page("缺项", request, context, """
            <h1>缺项</h1>\(asked.chips(Paths.gaps.link()))
            <p class="soft">应当有而还没有的，逐个点名；补上以后自己消失。代表缺什么，在<a href="\(Paths.deputies.link())#coverage">代表名册</a>里看。</p>\(sections)
            """)
    }
}
