import Civics
import Foundation
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Work {
    private static let columnRows = 30
    private static let listRows = 100

    func desk(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        guard let column = query["column"].flatMap(DeskColumn.init) else { return try await board(request, context) }
        let sight = try await site.office.desk(of: context.viewer, column, after: query["after"].flatMap(DeskMark.init), limit: Self.listRows)
        let title = "\(Self.name(of: column))的\(sight.count)件"
        let next = sight.next.map { "\(Paths.desk.link())?column=\(column.rawValue)&after=\($0)" }
        let board = DeskBoard([draw(sight, today: site.office.today, isWhole: true)], selectForm: "batch")
        return site.page(title, request, context, """
            <div class="between"><h1>\(title)</h1><a href="\(Paths.desk.link())">回到工作台</a></div>\
            \(board)\(Pager(next: next))\(BatchBar(rows: sight.rows.map(\.line), csrf: context.csrf, viewer: context.viewer))
            """)
    }

    private func board(_ request: Request, _ context: StaffContext) async throws -> Response {
        var sights: [DeskSight] = []
        for column in DeskColumn.allCases { sights.append(try await site.office.desk(of: context.viewer, column, limit: Self.columnRows)) }
        let today = site.office.today
        let total = sights.reduce(0) { $0 + $1.count }
        let rows = sights.flatMap { $0.rows.map(\.line) }
        let greeting: HTML = """
            <div class="between"><h1>工作台</h1><p class="soft">\(today.chinese) \(today.weekday.chinese)<span class="keys-hint"> · 按 <kbd>?</kbd> 看快捷键</span></p></div>
            """
        let books = try await boards(context) + waiting(context)
        guard total > 0 else {
            return site.page("工作台", request, context, """
                \(greeting)\(books)\(Notice(.done, books.isEmpty ? "现在没有等您办的事" : "现在没有等您办的事项", words: "轮到您办的事项会按期限出现在这里：超期的、快到期的、还不急的。\n\n可以看看全部事项，或者歇一会儿。"))\
                <p>\(Button.link("看全部事项", to: Paths.matters.link()))</p>
                """)
        }
        let board = DeskBoard(sights.map { draw($0, today: today, isWhole: false) }, selectForm: "batch")
        return site.page("工作台", request, context, "\(greeting)\(books)\(board)\(BatchBar(rows: rows, csrf: context.csrf, viewer: context.viewer))")
    }

    static func name(of column: DeskColumn) -> String {
        switch column {
        case .late: "已超期"
        case .soon: "快到期"
        case .calm: "还不急"
        }
    }

    private func draw(_ sight: DeskSight, today: Day, isWhole: Bool) -> DeskBoard.Column {
        let tone: Tone = switch sight.column { case .late: .late; case .soon: .soon; case .calm: .calm }
        let empty = switch sight.column { case .late: "没有超期的，很好。"; case .soon: "没有快到期的。"; case .calm: "没有了。" }
        return DeskBoard.Column(
            tone, Self.name(of: sight.column), rows: sight.rows.map { row($0.line, why: $0.why, move: $0.move, today: today) }, count: sight.count, empty: empty,
            moreHref: isWhole || sight.next == nil ? nil : "\(Paths.desk.link())?column=\(sight.column.rawValue)")
    }

    /// The button leads to the form of a move that is the viewer's to make; else it leads to the matter.
    private func row(_ line: MatterLine, why: String, move: Move?, today: Day) -> DeskBoard.Row {
        let procedure = Institutions.procedure(line.procedure)
        let many = line.demanders > 1 ? " · \(line.demanders)人反映" : ""
        let round = line.round > 1 ? " · 第\(line.round)轮" : ""
        let place = line.station.isEmpty ? "" : site.office.city.shortName(ofWire: line.station)
        let channel = procedure?.field("channel")?.word(for: .string(line.channel)) ?? ""
        let from = [place, channel].filter { !$0.isEmpty }.joined(separator: " ")
        let look = Button.link("查看", to: Paths.matter.link(line.id))
        return DeskBoard.Row(
            title: line.title, href: Paths.matter.link(line.id), raisedBy: "\(line.number)\(from.isEmpty ? "" : " · \(from)")\(many)\(round)",
            stands: Self.words(why, in: procedure), chip: .line(line, today: today, table: site.office.days) ?? ClockChip(.calm, "无时限"),
            move: move.map { Button.link($0.name, to: "\(Paths.matter.link(line.id))?move=\($0.id)#move-\($0.id)") } ?? look, id: String(line.id))
    }

    /// Where the matter stands for the one on whose desk it lies.
    private static func words(_ why: String, in procedure: Procedure?) -> String {
        switch why {
        case "ask": "单位申请延期"
        case "late": "已超期，请督促"
        default: procedure?.state(why)?.name ?? procedure?.move(why)?.name ?? ""
        }
    }
}
