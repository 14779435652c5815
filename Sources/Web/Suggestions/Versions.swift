import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Suggestions {
    /// Every version of a paper, the newest first, each with what is new and what is gone.
    func versions(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        guard sight.procedure.field("measure") != nil else { throw Failure.notFound }
        let versions = try await site.office.versions(of: id, fields: Self.texts, as: context.viewer)
        let today = site.office.today
        let parts = versions.indices.reversed().map { index -> HTML in
            let (one, before) = (versions[index], index > 0 ? versions[index - 1] : nil)
            let texts = Self.texts.compactMap { field -> HTML? in
                guard let text = one.texts[field], !text.isEmpty else { return nil }
                let name = sight.procedure.field(field)?.name ?? ""
                return "<h3>\(name)</h3><div class=\"words\">\(before.map { TextDiff(from: $0.texts[field] ?? "", to: text).html } ?? HTML.paragraphs(text))</div>"
            }
            return """
                <section class="card"><h2>第\(one.n)稿 <span class="soft">\(one.move)</span></h2><p class="soft">\(one.who) \(one.at.said(asOf: today))</p>\(each(texts) { $0 })</section>
                """
        }
        let name = sight.stored.title.isEmpty ? sight.stored.number : sight.stored.title
        return site.page("各稿的不同", request, context, """
            <div class="narrow stack"><p class="soft"><a href="\(Work.Paths.matter.link(id))">回到「\(name)」</a></p><h1>各稿的不同</h1>\
            <p class="soft"><ins>加上的</ins>有下划线，<del>去掉的</del>有删除线。</p>\
            \(versions.isEmpty ? "<p class=\"empty\">还没有写稿。</p>" : each(parts) { $0 })</div>
            """)
    }
}

/// What has been added to a text and what has been taken out, clause by clause.
struct TextDiff: Piece {
    let from: String
    let to: String

    /// A clause ends with a mark of punctuation or a line.
    static func clauses(_ text: String) -> [String] {
        var clauses: [String] = []
        var now = ""
        for character in text {
            now.append(character)
            if "，。；：！？、\n,;".contains(character) { clauses.append(now); now = "" }
        }
        return now.isEmpty ? clauses : clauses + [now]
    }

    private enum Kind { case same, added, removed }

    var html: HTML {
        let (old, new) = (Self.clauses(from), Self.clauses(to))
        let change = new.difference(from: old)
        var gone = Set<Int>(), come = Set<Int>()
        for case .remove(let offset, _, _) in change.removals { gone.insert(offset) }
        for case .insert(let offset, _, _) in change.insertions { come.insert(offset) }
        var pieces: [(kind: Kind, text: String)] = []
        func put(_ kind: Kind, _ text: String) {
            if pieces.last?.kind == kind { pieces[pieces.count - 1].text += text } else { pieces.append((kind, text)) }
        }
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, gone.contains(i) { put(.removed, old[i]); i += 1 }
            else if j < new.count, come.contains(j) { put(.added, new[j]); j += 1 }
            else if j < new.count { put(.same, new[j]); i += 1; j += 1 } else { break }
        }
        return "<p>\(each(pieces, draw))</p>"
    }

    private func draw(_ piece: (kind: Kind, text: String)) -> HTML {
        switch piece.kind {
        case .same: "\(piece.text)"
        case .added: "<ins>\(piece.text)</ins>"
        case .removed: "<del>\(piece.text)</del>"
        }
    }
}
