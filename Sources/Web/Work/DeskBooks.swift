import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 簿册待办: what waits on this desk in the registers, before the matters: receptions to hold, duties to confirm, leave to approve.
extension Work {
    private static let booksShown = 8
    private static let booksListed = 100

    func waiting(_ context: StaffContext) async throws -> HTML {
        let found = try await site.office.waiting(for: context.viewer, limit: Self.booksShown)
        guard !found.lines.isEmpty else { return .empty }
        let late = found.late > 0 ? "，其中超期\(found.late)" : ""
        return """
            <section class="desk-books"><h2>簿册待办 <span class="count">\(found.all)</span></h2>\(ledger(found.lines))\
            \(when(found.all > found.lines.count, "<p><a href=\"\(Paths.books.link())\">看全部\(found.all)条\(late)</a></p>"))</section>
            """
    }

    /// GET /desk/books: all that waits in the registers, the most urgent first.
    func books(_ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await site.office.waiting(for: context.viewer, limit: Self.booksListed)
        let more = found.all > Self.booksListed ? "<p class=\"soft\">先列最急的\(Self.booksListed)条，办了以后后面的会补上来。</p>" as HTML : .empty
        return site.page("簿册待办", request, context, """
            <div class="between"><h1>簿册待办 <span class="count">\(found.all)</span></h1><a href="\(Paths.desk.link())">回到工作台</a></div>\
            \(found.lines.isEmpty ? Notice(.done, "簿册里没有等您办的").html : ledger(found.lines).html)\(more)
            """)
    }

    private func ledger(_ lines: [WaitingLine]) -> Ledger {
        let today = site.office.today
        return Ledger(
            caption: "簿册待办", columns: ["要办的", "簿册", "现在", "期限", "办理"].map { Ledger.Column($0) },
            rows: lines.map { line in
                let href = RegisterPages.Paths.record.link(line.register.id, line.record.id)
                let state = line.register.state.flatMap(line.register.field).map { $0.word(for: line.record.fields[$0.id] ?? .null) } ?? ""
                return Ledger.Row(
                    id: "\(line.register.id)-\(line.record.id)-\(line.act.id)",
                    cells: [
                        "<a href=\"\(href)\">\(line.record.title)</a>", HTML(line.register.name), HTML(state), Self.chip(line.due, today).html,
                        line.act.isCoded ? "<span class=\"soft\">到现场扫签到码</span>"
                            : line.mayAct ? Button.link(line.act.name, to: "\(href)#steps").html : "<span class=\"soft\">请督促「\(line.act.name)」</span>",
                    ], name: line.record.title, tone: line.due < today ? .late : nil)
            }, empty: "")
    }

    private static func chip(_ due: Day, _ today: Day) -> ClockChip {
        let left = due - today
        if left < 0 { return ClockChip(.late, "已超\(-left)天") }
        return ClockChip(left <= 3 ? .soon : .calm, left == 0 ? "今天" : "还有\(left)天")
    }
}
