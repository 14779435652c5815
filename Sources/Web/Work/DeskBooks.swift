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
            <section class="desk-books"><h2>簿册待办 <span class="count">\(found.all)</span></h2>\(ledger(found.lines, context))\
            \(when(found.all > found.lines.count, "<p><a href=\"\(Paths.books.link())\">看全部\(found.all)条\(late)</a></p>"))</section>
            """
    }

    /// 建言献策: what residents wish to say on the boards of the congresses at which one works, until somebody has released it or not.
    func boards(_ context: StaffContext) async throws -> HTML {
        each(try await site.office.boardQueues(of: context.viewer)) { queue in
            let list = "\(Paths.matters.link())?procedure=\(Opinion.procedure.id)&f.board=asked&f.moderator=\(Percent.encode(queue.holder))"
            return "<p class=\"notice\">\(site.office.city.shortName(ofWire: queue.holder))的建言献策板块：<a class=\"tap\" href=\"\(list)\">待审核\(queue.n)条</a></p>"
        }
    }

    /// GET /desk/books: all that waits in the registers, the most urgent first.
    func books(_ request: Request, _ context: StaffContext) async throws -> Response {
        let register = Institutions.register(try request.queryFields().line("register"))
        let found = try await site.office.waiting(for: context.viewer, in: register?.id, limit: Self.booksListed)
        let title = register.map { "簿册待办：\($0.name)" } ?? "簿册待办"
        let more = found.all > Self.booksListed ? "<p class=\"soft\">先列最急的\(Self.booksListed)条，办了以后后面的会补上来。</p>" as HTML : .empty
        return site.page(title, request, context, """
            <div class="between"><h1>\(title) <span class="count">\(found.all)</span></h1>\
            <span class="row">\(when(register != nil, "<a href=\"\(Paths.books.link())\">全部待办</a>")) <a href="\(Paths.desk.link())">回到工作台</a></span></div>\
            \(found.lines.isEmpty ? Notice(.done, "簿册里没有等您办的").html : ledger(found.lines, context).html)\(more)
            """)
    }

    private func ledger(_ lines: [WaitingLine], _ context: StaffContext) -> Ledger {
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
                        todo(line, href, context.viewer),
                    ], name: line.record.title, tone: line.due < today ? .late : nil)
            }, empty: "")
    }

    /// What the reader can do about it: the act, not before its day; to an invitation also no; else whom to ask.
    private func todo(_ line: WaitingLine, _ href: String, _ viewer: Viewer) -> HTML {
        let leave = leave(line, viewer)
        if line.act.isCoded { return "<span class=\"soft\">到现场扫签到码</span>\(leave)" }
        if line.isEarly {
            let day = line.act.notBefore.flatMap { Day(line.record.fields[$0]?.keyText ?? "") }?.monthAndDay ?? "当天"
            return "<span class=\"soft\">\(day)「\(line.act.name)」</span>\(leave)"
        }
        guard line.mayAct else { return "<a href=\"\(href)\">请督促\(site.office.city.whose(line.act, line.record))「\(line.act.name)」</a>" }
        let no = line.act.id == "accept" && line.register.act("decline") != nil ? " <a class=\"tap\" href=\"\(href)#steps\">不能参加</a>" as HTML : .empty
        let until = line.act.id == "accept" ? " <span class=\"soft\">请在\(line.due.monthAndDay)前答复</span>" as HTML : .empty
        return "\(Button.link(line.act.name, to: "\(href)#steps"))\(no)\(leave)\(until)"
    }

    /// Who has said yes, or receives by turn, may still ask for leave until the day.
    private func leave(_ line: WaitingLine, _ viewer: Viewer) -> HTML {
        let (record, own) = (line.record, site.office.city.people[viewer.person]?.code ?? "")
        guard record.day > site.office.today.description, line.act.id != "accept" || record.fields["register"]?.keyText == "sitting" else { return .empty }
        let event: String? = switch line.register.id {
        case "attendance" where record.fields["person"]?.keyText == own: record.fields["event"]?.keyText
        case "reception" where record.fields["deputies"]?.list?.contains { $0.keyText == own } == true: record.code
        default: nil
        }
        guard let event else { return .empty }
        return " <a class=\"tap\" href=\"\(RegisterPages.Paths.new.link("leave"))?event=\(Percent.encode(event))&amp;from=\(record.day)\">请假</a>"
    }

    private static func chip(_ due: Day, _ today: Day) -> ClockChip {
        let left = due - today
        if left < 0 { return ClockChip(.late, "已超\(-left)天") }
        return ClockChip(left <= 3 ? .soon : .calm, left == 0 ? "今天" : "还有\(left)天")
    }
}

extension City {
    /// The people, places or bodies in whose hand an act lies, as the record names them; empty where it is an office's.
    fileprivate func whose(_ act: RecordAct, _ record: StoredRecord) -> String {
        func codes(_ field: String) -> [String] { (record.fields[field].map { $0.list ?? [$0] } ?? []).map(\.keyText).filter { !$0.isEmpty } }
        let names = act.by.lazy.map { hand -> [String] in
            switch hand {
            case .person(let field): codes(field).compactMap { self.person(code: $0)?.name }
            case .keeper(let field): codes(field).compactMap { self.place(code: $0)?.name }
            case .body(let field): codes(field).compactMap { self.body(code: $0)?.name }
            default: []
            }
        }
        return names.first { !$0.isEmpty }?.prefix(3).joined(separator: "、") ?? ""
    }
}
