import Civics
import HTML
import Hummingbird
import Journal
import Office

extension RegisterPages {
    /// A register on its shelf: how many records, whether I write in it, how much of it waits on me.
    private struct Book {
        let register: Register
        let count: Int
        let reach: RecordReach
        let waiting: Int
    }

    /// GET /registers: what waits on me and what I write myself; the rest by shelf, folded.
    @Sendable func home(_ request: Request, _ context: StaffContext) async throws -> Response {
        let registers = office.registers(for: context.viewer)
        guard !registers.isEmpty else { throw Failure.notFound }
        let counts = try await office.counts(of: registers, as: context.viewer)
        let waiting = try await office.waitingCounts(for: context.viewer)
        let books = try registers.compactMap { register -> Book? in
            let reach = try office.reach(register.id, of: context.viewer).reach
            let book = Book(register: register, count: counts[register.id] ?? 0, reach: reach, waiting: waiting[register.id] ?? 0)
            // Who oversees nothing sees the registers that name him, and those in which he writes.
            return reach.isOverseer || reach.mayWrite || book.count > 0 ? book : nil
        }
        return site.page("簿册", request, context, Self.homeBody(books, seal: try await sealNote(context)))
    }

    /// For auditors and administrators: up to which entry the journal is sealed, and how that is checked.
    private func sealNote(_ context: StaffContext) async throws -> HTML {
        guard context.viewer.has(anyOf: [.admin, .auditor]) else { return .empty }
        guard let seal = try await office.lastSeal() else {
            return "<section id=\"seal\"><h2>封存</h2><p class=\"empty\">还没有封存；有了留痕，一分钟内自动封存。</p></section>"
        }
        return """
            <section id="seal"><h2>封存</h2>\(Facts([
                ("最近一次", HTML("第\(seal.number)次，\(seal.at.day.spoken(asOf: office.today)) \(seal.at.clockText)")),
                ("封存了", HTML("第1至第\(seal.count)条留痕")), ("总校验值", HTML(Hex.string(seal.root))),
            ]))<p class="soft">与各处留存的 seals.jsonl 对照：次数、条数、总校验值一致，封存的留痕就没有被改动或删减。逐条核对由管理员在服务器上运行 lianxin verify。</p></section>
            """
    }

    /// Up to so many registers need no folding.
    private static let fewBooks = 8
    /// So many stand in front, more only when more wait.
    private static let ownBooks = 12

    private static func homeBody(_ books: [Book], seal: HTML) -> HTML {
        // What one oversees is not what one writes every day: of that only what waits stands in front.
        let waiting = books.filter { $0.waiting > 0 }.sorted { ($1.waiting, $0.register.id) < ($0.waiting, $1.register.id) }
        let written = books.enumerated().filter { $0.element.waiting == 0 && $0.element.reach.mayWrite && !$0.element.reach.isOverseer }
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
        let own = waiting + written.prefix(max(0, ownBooks - waiting.count))
        let isShort = books.count <= fewBooks
        let shelves = Shelf.allCases.compactMap { shelf -> (Shelf, [Book])? in
            let rows = books.filter { $0.register.shelf == shelf }
            return rows.isEmpty ? nil : (shelf, rows)
        }
        return """
            <h1>簿册</h1>
            <p class="soft">日常工作都记在这里；权限、提醒、档案和数据由它们而来。每一次改动都留痕，不删除。</p>
            \(when(!isShort && !own.isEmpty, """
                <section><h2>等您办的和您自己写的</h2><ul class="register-list register-own">\(each(own) { card($0) })</ul></section><h2>全部簿册</h2>
                """ as HTML))
            \(each(shelves) { shelf, rows in
                """
                <details class="shelf" id="\(shelf.rawValue)"\(when(isShort, " open"))><summary><span class="shelf-name">\(shelf.name)</span> \
                <span class="count">\(rows.count)本</span> <span class="soft">\(rows.map(\.register.name).joined(separator: "、"))</span></summary>\
                <ul class="register-list">\(each(rows) { card($0) })</ul></details>
                """
            })\(seal)
            """
    }

    private static func card(_ book: Book) -> HTML {
        let register = book.register
        let words = book.count > Office.mostCounted ? "\(Office.mostCounted)以上" : FigureLine.grouped(book.count)
        let waiting: HTML = when(book.waiting > 0, "<a class=\"waits\" href=\"\(Work.Paths.books.link())?register=\(register.id)\">等您办 \(book.waiting)</a> ")
        return """
            <li class="card"><h3><a href="\(Paths.list.link(register.id))">\(register.name)</a> <span class="count">\(words)</span></h3>
            <p class="register-purpose">\(register.purpose)。</p>
            <p class="row">\(waiting)\(book.reach.mayWrite ? """
                <a href="\(Paths.new.link(register.id))">登记一条</a> <a class="rare" href="\(Paths.importing.link(register.id))">导入</a>
                """ as HTML : "<span class=\"tag\">只读</span>") <a class="rare" href="\(Paths.list.link(register.id))">查看</a></p></li>
            """
    }
}
