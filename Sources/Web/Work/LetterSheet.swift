import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Work {
    /// The letter on A4, as it is signed and sent; a draft says that it is one.
    func letter(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        guard sight.procedure.id == Letter.procedure.id else { throw Failure.notFound }
        return site.paper("反映函 \(sight.stored.number)", LetterSheet(sight: sight, city: site.office.city).html)
    }
}

/// 反映函 in the form of official letters: head, number, subject, addressee, text, the organ and the day at the end.
///
/// It names no resident; where it comes from is said by the numbers of the matters.
struct LetterSheet: Piece {
    let sight: MatterSight
    let city: City

    private func text(_ field: String) -> String { sight.matter.fields[field]?.text ?? "" }
    private var issuer: String { (sight.matter.slots["issuer"] ?? []).first.map(city.name) ?? "" }
    private var isDraft: Bool { text("document").isEmpty }

    /// The day of signing; today's page of a draft bears none.
    private var day: String { sight.timeline.last { $0.move == "issue" }?.at.day.chinese ?? "" }

    var html: HTML {
        let from = sight.sources.map(\.number).joined(separator: "、")
        let files = (sight.matter.fields["files"]?.list ?? []).compactMap(StoredFile.init(json:)).map(\.name)
        return """
            <article class="slip letter"><p class="slip-head">\(issuer)</p>\
            <p class="slip-number">\(isDraft ? "（稿）" : text("document"))</p><h1>\(sight.stored.title)</h1>\
            <p class="letter-to">\(text("addressee"))：</p><div class="letter-text">\(HTML.paragraphs(text("text")))</div>\
            <p class="letter-text">请研究办理，并在收到之后\(limit)内函复，由我们告诉反映情况的群众。</p>\
            \(when(!files.isEmpty, "<p>附件：\(files.joined(separator: "；"))</p>"))\
            <p class="letter-end">\(issuer)<br>\(day)</p>\
            <p class="slip-note">本系统编号 \(sight.stored.number)\(when(!from.isEmpty, "；依据群众意见 \(from)"))\(when(!text("signer").isEmpty, "；签发人 \(text("signer"))"))。\
            函复请注明编号。</p></article>
            """
    }

    /// As the rule in force when it was sent says; before that, as it says today.
    private var limit: String { sight.matter.clocks["answer"]?.span.chinese ?? "规定期限" }
}
