import Civics
import HTML
import Hummingbird
import Office

/// What a station shows behind its code: postings, rules in force, published debriefings.
enum PaperPages {
    static func link(_ paper: PublicPaper) -> String { path(paper.kind).link(paper.code) }

    static func path(_ kind: PublicPaper.Kind) -> Path<String> {
        switch kind {
        case .posting: Residents.Paths.posting
        case .regulation: Residents.Paths.regulation
        case .debriefing: Residents.Paths.debriefing
        case .example: Residents.Paths.example
        }
    }
}

extension Residents {
    func addPapers(to router: some RouterMethods<SiteContext>) {
        for kind in PublicPaper.Kind.allCases {
            router.get(PaperPages.path(kind)) { request, _, code in
                let paper = try await office.publicPaper(kind, code: code)
                return site.page(paper.title, request, PaperPage(paper: paper, today: office.today).html)
            }
        }
        router.get(Paths.paperFile) { _, _, kind, code, hash -> Response in
            guard let kind = PublicPaper.Kind(rawValue: kind) else { throw HTTPError(.notFound) }
            let (file, bytes) = try await office.file(hash, of: try await office.publicPaper(kind, code: code))
            return .file(bytes, filename: file.name, mediaType: file.media)
        }
    }
}

struct PaperPage: Piece {
    let paper: PublicPaper
    let today: Day

    var html: HTML {
        let term: String? = switch (paper.kind, paper.day, paper.until) {
        case (.debriefing, let day?, _): day.chinese
        case (.example, let day?, _): "\(day.chinese)发布"
        case (.regulation, let day?, nil): "\(day.chinese)起施行"
        case (_, let day?, let until?): "\(day.chinese)至\(until.chinese)"
        case (_, let day?, nil): "\(day.chinese)起"
        default: nil
        }
        return """
            <h1>\(paper.title)</h1>\(Facts(known: [("内容", known(paper.note)), ("时间", term), ("机构", known(paper.body)), ("阵地", paper.place?.name)]))
            \(deputies)\(when(!paper.text.isEmpty, "<div class=\"card words\">\(paper.text)</div>"))\(files)\(appraisal)
            \(when(paper.place) { "<p><a href=\"\(Residents.Paths.station.link($0.code))\">\($0.name)</a></p>" })
            """
    }

    private func known(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// A deputy who has left, or has no public page, stands here by name alone.
    private var deputies: HTML {
        when(!paper.deputies.isEmpty, """
            <p>涉及代表：\(paper.deputies.map { person -> HTML in
                person.deputyCode.isEmpty ? HTML(person.name) : "<a href=\"\(Residents.Paths.deputy.link(person.deputyCode))\">\(person.name)</a>"
            }.joined(separator: "、"))</p>
            """)
    }

    private var files: HTML {
        when(!paper.files.isEmpty, """
            <ul class="files">\(each(paper.files) { file -> HTML in
                let href = Residents.Paths.paperFile.link(paper.kind.rawValue, paper.code, file.hash)
                return "<li>\(FileLink(file.name, href: href, note: FileWords.size(file.size), thumbnail: file.media.hasPrefix("image/") ? href : nil))</li>"
            })</ul>
            """)
    }

    /// What voters asked and how they judged (S0-56).
    private var appraisal: HTML {
        guard let one = paper.debriefing else { return .empty }
        let rate = one.ballots > 0 ? "，满意和基本满意\((one.good + one.fair) * 100 / one.ballots)%" : ""
        return """
            <section><h2>评议</h2><p>到场选民\(one.voters)人，收回评议票\(one.ballots)张：满意<b>\(one.good)</b>，基本满意<b>\(one.fair)</b>，不满意<b>\(one.poor)</b>\(rate)。</p>\
            \(when(!one.questions.isEmpty, "<h3>询问和回答</h3><div class=\"card words\">\(one.questions)</div>"))</section>
            """
    }
}
