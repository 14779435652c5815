import Civics
import HTML
import Hummingbird
import Office
import Store

extension RegisterPages {
    /// More rows than a clerk would put on paper; the export has all.
    private static let mostPrinted = 1_000

    /// More columns than these lie down.
    private static let mostUpright = 6

    /// GET /registers/<register>/print?…: the list as it is narrowed, on A4.
    @Sendable func print(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let (register, _) = try office.reach(id, of: context.viewer)
        let filters = RecordFilters(register, try request.queryFields())
        let found = try await office.records(id, filters.filter, limit: Self.mostPrinted, as: context.viewer)
        let words = try await RecordWords.reading(found.rows, register, office, context.viewer)
        let fields = Self.columns(register)
        let rows = each(found.rows.enumerated()) { index, row -> HTML in
            """
            <tr><td>\(index + 1)</td><td>\(row.title)</td>\(each(fields) { "<td>\(words.words(row.fields[$0.id] ?? .null, $0, isLinked: false))</td>" })\
            <td>\(words.standing(row.fields, on: words.today).word)</td></tr>
            """
        }
        let left = found.count > found.rows.count ? "只印前\(found.rows.count)条，全部请导出。" : "共\(found.rows.count)条。"
        return site.paper(register.name, """
            <article class="slip register-paper\(fields.count + 3 > Self.mostUpright ? " book" : "")"><p class="slip-head">\(office.cityName)</p><h1>\(register.name)</h1>\
            <p class="soft">\(office.today.chinese)打印，\(left)</p>\
            <table class="paper-table"><thead><tr><th>序号</th><th>\(register.field(register.nameField)?.name ?? register.name)</th>\
            \(each(fields) { "<th>\(RecordWords.label($0, in: register))</th>" })<th>状态</th></tr></thead><tbody>\(rows)</tbody></table></article>
            """)
    }

    /// GET /api/registers/<register>?…: the same list for other systems, with where it goes on.
    @Sendable func api(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let (register, _) = try office.reach(id, of: context.viewer)
        let query = try request.queryFields()
        let filters = RecordFilters(register, query)
        let limit = min(max(query.int("limit") ?? 100, 1), 500)
        let mark = RecordMark(query["after"] ?? "")
        let found = try await office.records(id, filters.filter, after: mark.map { ($0.key, $0.id) }, limit: limit + 1, as: context.viewer)
        let rows = Array(found.rows.prefix(limit))
        var answer: [String: JSON] = [
            "register": .string(register.id), "name": .string(register.name),
            "records": .array(rows.map { row in
                .object(["id": .int(row.id), "version": .int(Int64(row.version)), "name": .string(row.name), "fields": .object(row.fields)])
            }),
        ]
        if found.rows.count > limit, let last = rows.last {
            let after = RecordMark(key: register.runsBy == nil ? last.name : last.day, id: last.id).text
            answer["next"] = .string("\(Paths.api.link(register.id))?\(filters.query)&after=\(Percent.encode(after))&limit=\(limit)")
        }
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: JSON.object(answer).canonicalText)))
    }
}
