import Civics
import Formats
import HTML
import Hummingbird
import Office
import Store

extension RegisterPages {
    /// One file of the size the office reads, and the words around it.
    private static let uploadLimits: FormLimits = {
        var limits = FormLimits()
        limits.fileBytes = Office.importBytes
        limits.totalBytes = Office.importBytes + 1024 * 1024
        limits.files = 1
        return limits
    }()

    /// GET /registers/<register>/import: the template, and where to bring the file.
    @Sendable func importing(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        uploadPage(try writable(id, context), request, context)
    }

    /// POST: reads the file and leads to its preview; nothing is written.
    @Sendable func upload(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let register = try writable(id, context)
        let form: FormBody
        do { form = try await request.form(limits: Self.uploadLimits) } catch let bad as BadForm where bad.status == .contentTooLarge {
            return uploadPage(register, request, context, status: bad.status, error: "文件太大，最多20MB。请分成几个文件，分几次导入")
        }
        try site.csrf.check(form.fields, of: request, session: context.session)
        guard let file = form.uploads.first else {
            return uploadPage(register, request, context, status: .unprocessableContent, error: "请先选一个文件")
        }
        do {
            let token = try await office.draftImport(id, file: file.bytes, name: file.filename, by: context.viewer)
            return site.seeOther(Paths.preview.link(id, token))
        } catch let error as TableError {
            return uploadPage(register, request, context, status: .unprocessableContent, error: "「\(file.filename)」没有读成。\(error.description)")
        } catch StoreError.full {
            return uploadPage(
                register, request, context, status: .storageFull, error: "服务器暂时存不下，「\(file.filename)」没有收下，什么都没有写。请过一两分钟再传；一直不行，请告诉管理员")
        }
    }

    /// GET …/import/<token>: what the file would do.
    @Sendable func preview(_ request: Request, _ context: StaffContext, _ id: String, _ token: String) async throws -> Response {
        let preview = try await office.previewImport(id, token: token, as: context.viewer)
        return previewPage(preview, request, context)
    }

    /// POST …/import/<token>: writes the good rows.
    @Sendable func commit(_ request: Request, _ context: StaffContext, _ id: String, _ token: String) async throws -> Response {
        let register = try writable(id, context)
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        let outcome = try await office.commitImport(
            id, token: token, digest: form.line("digest"), onlyGood: form.flag("only-good"), by: context.viewer)
        switch outcome {
        case .written(let new, let changed):
            return outcomePage(register, request, context, Notice(.done, "已导入：新增\(new)条，修改\(changed)条。", words: "每一条都记下了是谁、哪天导入的，可以在它的历史里看到。"))
        case .already(let rows):
            return outcomePage(register, request, context, Notice(.calm, "这份文件已经导入过了（\(rows)条）。", words: "这一次没有再写任何内容。"))
        case .stale(let preview):
            let notice = Notice(.late, "预览之后，簿册里的内容有了变化。", words: "什么都没有写。下面是按现在的内容重新核对的结果，请看过再确认。")
            return previewPage(preview, request, context, status: .conflict, notice: notice.html)
        case .mustDecide(let preview):
            let notice = Notice(.late, "有\(preview.counts.bad)行有错，还没有导入。", words: "可以改好文件重新上传，或者勾选「只导入没有错误的行」。")
            return previewPage(preview, request, context, status: .unprocessableContent, notice: notice.html)
        }
    }

    private func outcomePage(_ register: Register, _ request: Request, _ context: StaffContext, _ notice: Notice) -> Response {
        site.page("导入\(register.name)", request, context, """
            \(trail(register, "导入"))<h1>导入\(register.name)</h1>\(notice)
            <p class="row">\(Button.link("看\(register.name)簿册", to: Paths.list.link(register.id), .primary))\
            \(Button.link("再导入一份", to: Paths.importing.link(register.id)))</p>
            """)
    }

    private func uploadPage(
        _ register: Register, _ request: Request, _ context: StaffContext, status: HTTPResponse.Status = .ok, error: String? = nil
    ) -> Response {
        let form = Form(action: Paths.importing.link(register.id), csrf: context.csrf, isMultipart: true).html("""
            \(FormField("file", "表格文件", help: "Excel(.xlsx)或 CSV（UTF-8、GB18030 都可以）；最多\(Office.importRows)行、20MB。", error: error, isRequired: true)
                .file(accept: ".xlsx,.csv,.txt"))\
            <p>\(Button("上传，先看会改什么"))</p>
            """)
        let base = "/registers/\(register.id)/template"
        let must = register.fields.filter(\.isRequired).map(\.name).joined(separator: "、")
        let may = register.fields.filter { !$0.isRequired }.map(\.name).joined(separator: "、")
        return site.page("导入\(register.name)", request, context, status: status, """
            \(trail(register, "导入"))<h1>导入\(register.name)</h1>
            \(ErrorSummary(error.map { [(field: "file", message: $0)] } ?? []))
            <div class="narrow stack">
            <p>分两步：先上传，看清楚会新增、修改哪些，哪几行有错；您确认以后才真正写入。</p>
            \(form)
            <h2>表格怎么填</h2>
            <p>下载模板：<a href="\(base).xlsx">Excel</a> · <a href="\(base).csv">CSV</a> · <a href="\(base).csv?encoding=gb18030">CSV(GB18030)</a>;\
            也可以先导出，改好再导入。</p>
            \(Facts(known: [("必有的列", must), ("可以没有的列", may.isEmpty ? nil : may), ("怎样认人认事", Self.matching(register))]))
            </div>
            """)
    }

    private static func matching(_ register: Register) -> String {
        let code = register.codeField.flatMap(register.field)?.name ?? "代码"
        let references = register.fields.filter { !$0.targets.isEmpty }.map(\.name)
        let names = references.isEmpty ? "" : "「\(references.joined(separator: "」「"))」可以写代号，也可以写不重名的全名。"
        return "「\(code)」相同就是同一条：有变化的修改，没变化的不动，没有的新增。没有的列不改。\(names)"
    }
}
