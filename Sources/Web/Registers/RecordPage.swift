import Civics
import HTML
import Hummingbird
import Office
import Store

extension RegisterPages {
    /// GET /registers/<register>/<id>?as-of=: the record as it stands or stood, and its history.
    @Sendable func record(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64) async throws -> Response {
        let sight = try await office.look(id, number, as: context.viewer)
        return try await recordPage(sight, request, context)
    }

    /// - Parameter refused: why an act on this page was not done, above the record.
    func recordPage(
        _ sight: RecordSight, _ request: Request, _ context: StaffContext, status: HTTPResponse.Status = .ok, notice: HTML = .empty,
        typed given: (act: String, record: TypedRecord)? = nil
    ) async throws -> Response {
        let (register, record) = (sight.register, sight.record)
        var reading = try await RecordWords.reading([record], register, office, context.viewer)
        // A case leads to the deputies of whom it tells, as their dossiers lead to it (S3-46).
        if register.id == "example" {
            reading.dossiers = Set((record.fields["deputies"]?.list ?? []).map(\.keyText).filter { code in
                office.city.person(code: code).map { office.mayReadDossier(of: $0.id, as: context.viewer) } ?? false
            })
        }
        let words = reading
        let typed = request.method == .get ? try request.queryFields()["as-of"] ?? "" : ""
        let day = Day(typed)
        let account: HTML = register.id == "person" ? try await accountPanel(record.id, request, context) : .empty
        let posts: HTML = register.id == "person" ? postsOf(record.id, words) : .empty
        let passing = register.id == "post" && sight.mayWrite ? try await office.passingOn(post: record.id, after: office.today) : nil
        return site.page(record.title, request, context, status: status, """
            \(trail(register, HTML(record.title)))
            \(flash(request))\(notice)\(when(site.cookies.flash(of: request) == "record-made", "<span hidden data-draft-done=\"\(draft(register, context.viewer))\"></span>"))
            <h1>\(record.title)</h1>
            <div class="matter"><div>
            \(day == nil && office.acts(on: record, of: register, as: context.viewer).isEmpty ? try await doubled(sight, context) : .empty)\
            \(day.map { asItStood(sight, on: $0, words) } ?? asItStands(sight, words))
            \(typed.isEmpty || day != nil ? .empty : Notice(.soon, "没有「\(typed)」这一天，下面是现在的内容。请写成 2026-01-01 这样。").html)
            \(day == nil ? files(sight) : .empty)\(day == nil ? PlacePages.scores(sight, office, context.viewer) : .empty)\(posts)\
            \(day == nil ? try await Spreading.standing(sight, office, context.viewer) : .empty)\
            \(day == nil ? try await CampaignPanel.panel(sight, office, context.viewer) : .empty)\(day == nil ? try await Canvassing.section(sight, site, context.viewer) : .empty)\
            \(day == nil ? try await BookingPanel.panel(sight, office, context.viewer) : .empty)\(try await HeardAt.panel(sight, site, context.viewer))\(try await pointing(sight, context))
            <section><h2>历史</h2>\(history(sight, words))</section>
            </div><aside>
            \(day == nil ? Spreading.links(sight, office, context.viewer) : .empty)\(day == nil ? Inviting.link(sight, context.viewer) : .empty)\(day == nil ? Signing.link(register, record, sight.mayWrite, office) : .empty)\(asOfForm(sight, typed))
            \(day == nil ? try await steps(sight, context, given) : .empty)\(sight.mayWrite && day == nil ? acts(sight, context, passing) : .empty)
            \(account)\(mandate(sight, context))
            </aside></div>
            """)
    }

    /// A mandate that still holds ends with what it leaves.
    private func mandate(_ sight: RecordSight, _ context: StaffContext) -> HTML {
        guard sight.register.id == "post", let post = office.city.posts[sight.record.id], post.term.contains(office.today), office.mayEnd(post, as: context.viewer),
            let person = office.city.people[post.person]
        else { return .empty }
        return "<p>\(Button.link("终止并移交", to: Deputies.Paths.ending.link(person.code, post.id)))</p>"
    }

    private func asItStands(_ sight: RecordSight, _ words: RecordWords) -> HTML {
        let standing = words.standing(sight.record.fields, on: words.today)
        return "\(sight.mayWrite ? caution(sight.register, sight.record.fields) : .empty)<p>\(Self.chip(standing))</p>\(facts(sight.register, sight.record.fields, words))"
    }

    /// What is odd about a record as it is kept.
    func caution(_ register: Register, _ fields: [String: JSON]) -> HTML {
        let odd = office.city.cautions(register, fields, office.today, office.days)
        return odd.isEmpty ? .empty : Notice(.soon, "请核对：\(odd.joined(separator: "；"))。", words: "已经照填的保存。没有填错就不用改。").html
    }

    /// What the deed may be already, for whoever wrote the duty or is to confirm it.
    func doubled(_ sight: RecordSight, _ context: StaffContext) async throws -> HTML {
        let doubles = try await office.doubles(of: sight.register, sight.record.fields, as: context.viewer)
        guard !doubles.isEmpty, sight.mayWrite || !office.acts(on: sight.record, of: sight.register, as: context.viewer).isEmpty else { return .empty }
        let lines = each(doubles) { double -> HTML in
            let name: HTML = double.isSeen
                ? "<a href=\"\(Paths.record.link(double.register.id, double.record.id))\">\(double.record.title)（\(double.record.code)）</a>" : "\(double.record.code)"
            return "<li>\(double.register.name) \(name)</li>"
        }
        let field = sight.register.field("covers")?.name ?? ""
        // Only who may open the other record can point at it.
        let way: HTML = sight.mayWrite && doubles.contains(where: \.isSeen)
            ? "是同一件的，先在<a href=\"\(Paths.edit.link(sight.register.id, sight.record.id))\">修改</a>里的「\(field)」选上它"
            : "是同一件的，先不确认，请本人或代表工作机构修改这一条，在「\(field)」里选上它"
        return Notice(.soon, "请核对：本人这一天已经有记录，可能是同一件事", text: """
            <ul class="plain-list">\(lines)</ul><p>\(way)，档案里只算一次；不是同一件的，照常办。</p>
            """).html
    }

    /// Photographs and papers of the record.
    private func files(_ sight: RecordSight) -> HTML {
        let files = sight.register.fileFields.flatMap { (sight.record.fields[$0]?.list ?? []).compactMap(StoredFile.init(json:)) }
        return when(!files.isEmpty, """
            <section><h2>照片和文件</h2><ul class="files">\(each(files) { file -> HTML in
                let href = Paths.file.link(sight.register.id, sight.record.id, file.hash)
                return "<li>\(FileLink(file.name, href: href, note: "\(max(1, file.size / 1_024))KB", thumbnail: file.media.hasPrefix("image/") ? href : nil))</li>"
            })</ul></section>
            """)
    }

    private func asItStood(_ sight: RecordSight, on day: Day, _ words: RecordWords) -> HTML {
        let back: HTML = "<a href=\"\(Paths.record.link(sight.register.id, sight.record.id))\">看现在的</a>"
        guard let fields = sight.fields(on: day) else {
            return Notice(.provisional, "\(day.chinese)还没有这条记录。", text: "<p>\(back)</p>").html
        }
        let later = RecordDifference.between(fields, sight.record.fields, in: sight.register)
        return """
            \(Notice(.provisional, "这是\(day.chinese)那天的样子。", text: "<p>\(later.isEmpty ? "与现在相同。" : "以后改过\(later.count)栏。")\(back)</p>"))
            <p>\(Self.chip(words.standing(fields, on: day)))</p>\(facts(sight.register, fields, words))
            """
    }

    private static func chip(_ standing: (word: String, tone: Tone)) -> HTML {
        """
        <span class="chip chip-\(standing.tone.rawValue)"><span class="shape" aria-hidden="true">\(standing.tone.shape)</span> \(standing.word)</span>
        """
    }

    private func facts(_ register: Register, _ fields: [String: JSON], _ words: RecordWords) -> HTML {
        let sheet = register.id == "site" && ScoreSheet(fields) != nil ? PlacePages.sheetFields : []
        return Facts(register.fields.filter { !register.fileFields.contains($0.id) && !sheet.contains($0.id) }.filter { register.isStructure || !(fields[$0.id] ?? .null).isBlank }.map { (RecordWords.label($0, in: register), words.words(fields[$0.id] ?? .null, $0)) }).html
    }

    private func asOfForm(_ sight: RecordSight, _ typed: String) -> HTML {
        """
        <form method="get" action="\(Paths.record.link(sight.register.id, sight.record.id))">\
        \(FormField("as-of", "看某一天的样子", id: "as-of", isRequired: true).date(typed, from: "1900-01-01", to: office.today.description))\
        <p>\(Button("查看", .plain))</p></form>
        """
    }

    private func history(_ sight: RecordSight, _ words: RecordWords) -> HTML {
        let city = office.city
        let versions = sight.versions
        let lines = versions.enumerated().map { index, version -> HTML in
            let before = index + 1 < versions.count ? versions[index + 1].fields : nil
            let who = version.person.map { city.people[$0]?.name ?? "（已离开的人员）" } ?? "系统"
            let from = Day(version.day) ?? version.at.day
            let holds: HTML = from == version.at.day ? .empty : "<span class=\"soft\">从\(words.spoken(from))起有效</span>"
            return """
                <li class="entry"><div class="entry-when"><time title="\(version.at.chinese)" datetime="\(version.at.iso)">\
                \(version.at.day.spoken(asOf: words.today))</time><span class="exact">\(version.at.chinese)</span></div>\
                <div class="entry-what"><p class="entry-line"><b>\(who)</b> \(before == nil ? "登记" : sight.register.act(version.move)?.name ?? (version.move == "echo" ? "更新" : "修改")) \(holds) <span class="tag">第\(version.version)版</span></p>\
                \(before.map { words.differences(RecordDifference.between($0, version.fields, in: sight.register)) })</div></li>
                """
        }
        return "<ol class=\"timeline\">\(lines)</ol>"
    }

    private func acts(_ sight: RecordSight, _ context: StaffContext, _ passing: String?) -> HTML {
        let (register, record) = (sight.register, sight.record)
        let edit: HTML = sight.isOpen ? Button.link("修改", to: Paths.edit.link(register.id, record.id)).html
            : "<span class=\"soft\">已经往下办了，不能再改；要更正请找主管机构。</span>"
        guard register.field("until") != nil else { return "<p>\(edit)</p>" }
        guard record.until == nil || (record.until ?? "") >= office.today.description else { return "<p>\(edit)</p>" }
        let with = office.postsToEnd(with: register.id, record.id, after: office.today)
        let along = with.isEmpty || !context.viewer.has(.admin) ? HTML.empty
            : FormField("along", "连同\(with.count)个职务一起终止（\(with.prefix(3).joined(separator: "、"))\(with.count > 3 ? "等" : "")）").checkbox()
        let form = Form(action: Paths.end.link(register.id, record.id), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("version", String(record.version)))\
            \(FormField("until", "最后有效的一天", help: "这一天仍然有效，第二天起无效。", isRequired: true).date(office.today.description))\
            \(along)\(when(passing) { "<p class=\"soft\">\($0)</p>" })<p>\(Button("终止「\(record.title)」", .destructive))</p>
            """)
        return """
            <p>\(edit)</p>
            \(MoveForm("终止", explanation: "不会删除：以前的内容和办过的事都还查得到。权限到最后一天为止。", form: form))
            """
    }

    private func postsOf(_ person: Int64, _ words: RecordWords) -> HTML {
        let city = office.city
        let posts = city.posts(of: person).sorted { ($0.term.until ?? .latest, $0.term.from) > ($1.term.until ?? .latest, $1.term.from) }
        let lines = each(posts) { post -> HTML in
            let term = "\(post.term.from.chinese)至\(post.term.until?.chinese ?? "今")\(post.term.contains(words.today) ? "" : "（不在任）")"
            return """
                <li><a href="\(Paths.record.link("post", post.id))">\(city.name(of: post.holder)) \(post.title)</a> \
                <span class="tag">\(post.role.name)</span> <span class="soft">\(term)</span></li>
                """
        }
        let list: HTML = posts.isEmpty ? "<p class=\"empty\">还没有职务；没有职务就不能登录。</p>" : "<ul class=\"plain-list\">\(lines)</ul>"
        return "<section><h2>职务</h2>\(list)</section>"
    }
}
