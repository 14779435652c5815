import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 代表工作: what an office that looks after deputies watches over.
extension Deputies {
    /// The pages of an office's work with deputies.
    func menu(_ current: String) -> HTML {
        Tabs([
            NavLink("代表名册", href: Rolls.Paths.deputies.link(), isCurrent: current == "list"), NavLink("履职考核", href: Paths.assessment.link(), isCurrent: current == "assessment"),
            NavLink("评优提名", href: Paths.nominations.link(), isCurrent: current == "nominations"),
            NavLink("缺席和请假", href: Paths.absences.link(), isCurrent: current == "absences"),
            NavLink("履职清单", href: Paths.performed.link(), isCurrent: current == "duties"), NavLink("学习培训", href: StudyPages.Paths.home.link(), isCurrent: current == "study"),
        ], label: "代表工作").html
    }

    /// GET /deputies/absences?year=: who was absent without leave, what the law makes of it, who asked for leave.
    func absences(_ request: Request, _ context: StaffContext) async throws -> Response {
        let viewer = context.viewer
        guard viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let year = try year(request)
        var filter = RecordFilter()
        (filter.from, filter.through) = (.firstOf(year: year), .lastOf(year: year))
        filter.filters = [("state", ["absent"])]
        let absent = try await office.records("attendance", filter, limit: 200, as: viewer)
        let words = try await RecordWords.reading(absent.rows, DeputyLife.attendance, office, viewer)
        filter.filters = [("state", ["leave"])]
        let leave = try await office.records("attendance", filter, limit: 1, as: viewer).count
        (filter.filters, filter.filled) = ([("state", ["held"])], ["absent"])
        let receptions = try await office.records("reception", filter, limit: 200, as: viewer)
        var open = RecordFilter()
        open.filters = [("state", ["raised", "reported"])]
        let warnings = try await office.records("seatWarning", open, limit: 100, as: viewer)
        let warned = each(warnings.rows) { record -> HTML in
            let state = DeputyLife.seatWarning.field("state")?.word(for: record.fields["state"] ?? .null) ?? ""
            let count = record.fields["absences"]?.list?.count ?? 0
            return """
                <li><a href="\(RegisterPages.Paths.record.link("seatWarning", record.id))">\(record.title)</a> \
                <span class="tag">\(state)</span> <span class="soft">未经批准\(count)次不出席人代会</span></li>
                """
        }
        let span = "from=\(year)-01-01&through=\(year)-12-31"
        let list = RegisterPages.Paths.list.link("attendance")
        let ledger = Ledger(
            caption: "未请假缺席", columns: ["代表", "会议或活动", "类别", "日期"].map { Ledger.Column($0) },
            rows: absent.rows.map { row in
                let attendance = DeputyLife.attendance
                func cell(_ id: String) -> HTML { attendance.field(id).map { words.words(row.fields[id] ?? .null, $0, isLinked: false) } ?? .empty }
                return Ledger.Row(
                    id: String(row.id), cells: ["<a href=\"\(RegisterPages.Paths.record.link("attendance", row.id))\">\(cell("person"))</a>", cell("event"), cell("kind"), cell("day")],
                    name: row.name, tone: row.fields["kind"]?.keyText == "congress" ? .late : nil)
            }, empty: "这一年没有未请假缺席的。")
        let raised: HTML = warnings.rows.isEmpty ? .empty : Notice(.late, "代表资格提醒\(warnings.count)条", text: "<ul>\(warned)</ul>").html
        return site.page("缺席和请假", request, context, """
            <h1>缺席和请假</h1>\(menu("absences"))\(Tabs(years(Paths.absences.link(), year, back: 4), label: "年度"))\(raised)
            <div class="figures">\(FigureLine("未请假缺席", absent.count, "人次", href: "\(list)?f.state=absent&\(span)"))\
            \(FigureLine("请假", leave, "人次", href: "\(list)?f.state=leave&\(span)"))\
            \(FigureLine("有代表未到的接待", receptions.count, "场", href: "\(RegisterPages.Paths.list.link("reception"))?f.absent=*&f.state=held&\(span)"))</div>
            <p class="soft">未经批准两次不出席本级人民代表大会会议的，由系统提出提醒，报代表资格审查委员会；是否终止由法定程序决定（代表法第六十二条）；接待未到的不算在内。</p>\(ledger)
            \(try await missedReceptions(receptions.rows, viewer))
            """)
    }

    /// Who was to receive and neither came nor had leave, reception by reception.
    private func missedReceptions(_ rows: [StoredRecord], _ viewer: Viewer) async throws -> HTML {
        guard !rows.isEmpty else { return .empty }
        let register = StationLife.reception
        let words = try await RecordWords.reading(rows, register, office, viewer)
        return Ledger(
            caption: "未到接待", columns: ["代表", "阵地", "日期"].map { Ledger.Column($0) },
            rows: rows.map { row in
                func cell(_ id: String) -> HTML { register.field(id).map { words.words(row.fields[id] ?? .null, $0, isLinked: false) } ?? .empty }
                return Ledger.Row(
                    id: "reception-\(row.id)", cells: ["<a href=\"\(RegisterPages.Paths.record.link("reception", row.id))\">\(cell("absent"))</a>", cell("place"), cell("day")],
                    name: row.name)
            }, empty: "").html
    }
}
