import Civics
import HTML
import Hummingbird
import Office
import Store

extension Residents {
    func addFollowing(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.follow) { request, _ in
            let fields = try request.queryFields()
            return askForCode(request, number: fields.line("number"))
        }
        router.post(Paths.follow) { request, context in try await unlock(request, context) }
        router.post(Paths.leave) { request, _ in try await leave(request) }
        router.get(Paths.matter) { request, _, number in try await matterPage(number, request) }
        router.post(Paths.move) { request, context, number, move in try await makeMove(move, on: number, request, context) }
        router.get(Paths.code) { request, context, number in try await scanned(number, request, context) }
        router.get(Paths.file) { request, _, number, hash in try await file(hash, of: number, request) }
    }

    func askForCode(
        _ request: Request, number: String = "", code: String = "", error: String? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        let form = form(of: request)
        return page(
            "查进度", request, form, status: status, description: "凭编号和查询码，看您反映的事办到哪一步。",
            FollowFormPage(number: number, code: code, error: error, csrf: form.csrf).html)
    }

    /// One kind answer for a wrong number and for a wrong code.
    static let unknown = """
        没有找到。请核对编号（如 YJ2026-000123）和查询码（8位，大小写都可以）。\
        查询码丢了：登记时留了姓名电话的，带身份证件到受理的联络站核对；没有留名的补不了，可以再反映一次，并写上原来的编号。
        """

    private func unlock(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await request.form().fields
        try check(fields, of: request)
        let number = Self.number(fields.line("number"))
        guard let sight = try await open(number, code: fields.line("code"), request, context) else {
            return askForCode(request, number: number, code: String(fields.line("code").prefix(30)), error: Self.unknown, status: .unprocessableContent)
        }
        return enter(sight, request)
    }

    private func scanned(_ number: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        let code = try request.queryFields().line("c")
        guard let sight = try await open(Self.number(number), code: code, request, context) else {
            return askForCode(request, number: number, error: Self.unknown, status: .unprocessableContent)
        }
        return enter(sight, request)
    }

    private func open(_ number: String, code: String, _ request: Request, _ context: SiteContext) async throws -> FollowSight? {
        try limit(limits.trying, "follow", request, context)
        try limits.number.require("number:\(number)")
        guard (1...30).contains(number.count), (1...30).contains(code.count) else { return nil }
        do { return try await office.follow(number: number, code: code) } catch Failure.notFound { return nil }
    }

    private func enter(_ sight: FollowSight, _ request: Request) -> Response {
        var response = site.seeOther(Paths.matter.link(sight.own.number))
        remember(sight.demander.id, request, on: &response)
        return response
    }

    private func leave(_ request: Request) async throws -> Response {
        try check(try await request.form().fields, of: request)
        var response = site.seeOther(Paths.follow.link())
        forget(on: &response)
        return response
    }

    private func matterPage(_ number: String, _ request: Request) async throws -> Response {
        guard let sight = try await remembered(number, request) else {
            return site.seeOther("\(Paths.follow.link())?number=\(Percent.encode(String(number.prefix(30))))")
        }
        return show(sight, request)
    }

    func show(
        _ sight: FollowSight, _ request: Request, status: HTTPResponse.Status = .ok, notice: HTML? = nil, typed: [String: MoveDraft] = [:]
    ) -> Response {
        let form = form(of: request)
        let clock = sight.main.matter.clocks["reply"].flatMap { $0.stopped == nil ? $0 : nil }
        let expected = clock.map { Expected($0, office) }
        let said = site.cookies.flash(of: request).flatMap { FollowPage.said($0, sight, expected) }
        return page(
            "\(sight.own.number) 办到哪一步", request, form, status: status,
            FollowPage(
                sight: sight, city: office.city, expected: expected, csrf: form.csrf, notice: notice ?? said, typed: typed
            ).html)
    }

    private func file(_ hash: String, of number: String, _ request: Request) async throws -> Response {
        guard let sight = try await remembered(number, request) else { throw HTTPError(.notFound) }
        let (file, bytes) = try await office.file(hash, in: sight)
        return .file(bytes, filename: file.name, mediaType: file.media)
    }

    /// As people write it down, cut to what can be one.
    static func number(_ text: String) -> String { String(MatterNumber.whole(String(text.prefix(120))).prefix(60)) }
}

struct FollowFormPage: Piece {
    let number: String
    let code: String
    let error: String?
    let csrf: String

    var html: HTML {
        let form = Form(action: Residents.Paths.follow.link(), csrf: csrf, look: "stack narrow")
        return """
            <h1>查进度</h1>\(ErrorSummary(error.map { [("number", $0)] } ?? [], title: "没有查到"))
            \(form.html("""
                \(FormField("number", "编号", help: "回执上的编号，如 YJ2026-000123", error: error, isRequired: true).text(number, limit: 30))\
                \(FormField("code", "查询码", help: "回执上的8位查询码，如 ABCD-2345；大小写、横线、空格都没关系", isRequired: true).text(code, limit: 30, autocomplete: "off"))\
                <p>\(Button("查看"))</p>
                """))
            <p class="soft">手里有回执的，扫上面的二维码就能直接看。</p>
            """
    }
}
