import Civics
import HTML
import Hummingbird
import Institutions
import Office

/// The papers of a suggestion on A4: the paper itself, the hand-over slip, the reply letter, the form by which the deputy judges, the record of talks.
enum SuggestionPaper: String, CaseIterable {
    case suggestion, handover, reply, form, talks

    var name: String {
        switch self {
        case .suggestion: "建议原件"
        case .handover: "交办单"
        case .reply: "答复函"
        case .form: "征询意见表"
        case .talks: "沟通记录"
        }
    }

    /// Those for which the matter has something to print; the form by which the deputy judges is never for the judged.
    static func kinds(for sight: MatterSight) -> [SuggestionPaper] {
        guard sight.procedure.id == Suggestion.procedure.id else { return [] }
        let matter = sight.matter
        return allCases.filter { kind in
            switch kind {
            case .suggestion: matter.fields["text"] != nil
            case .handover: matter.slots["lead"] != nil
            case .reply: matter.fields["answer"] != nil
            case .form: !sight.isJudged && matter.fields["answeredOn"] != nil
            case .talks: sight.timeline.contains { $0.move == "talk" }
            }
        }
    }
}

extension Suggestions {
    func paper(_ id: Int64, _ kind: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        guard let kind = SuggestionPaper(rawValue: kind), SuggestionPaper.kinds(for: sight).contains(kind) else { throw Failure.notFound }
        return site.paper("\(kind.name) \(sight.matter.fields["serial"]?.text ?? sight.stored.number)", SuggestionSheet(site: site, sight: sight, kind: kind).html)
    }
}

private struct SuggestionSheet: Piece {
    let site: Site
    let sight: MatterSight
    let kind: SuggestionPaper

    private var matter: Matter { sight.matter }
    private var city: City { site.office.city }
    private func text(_ field: String) -> String { matter.fields[field]?.text ?? "" }
    private func word(_ field: String) -> String { matter.fields[field].flatMap { sight.procedure.field(field)?.word(for: $0) } ?? "" }
    private func names(_ slot: String) -> String { (matter.slots[slot] ?? []).map(city.name).joined(separator: "、") }
    private func day(_ field: String) -> String { text(field).isEmpty ? "" : Day(text(field))?.chinese ?? "" }
    private var office: String { names("office") }
    private var session: String { city.sessions.values.first { $0.code == text("session") }?.name ?? "" }

    var html: HTML {
        switch kind {
        case .suggestion: suggestion.html
        case .handover: handover.html
        case .reply: reply
        case .form: form.html
        case .talks: talks.html
        }
    }

    private func slip(_ head: String, _ title: String, _ rows: [(String, String)], sign: [String], note: String? = nil) -> Slip {
        Slip(
            bodyName: head, title: title, number: text("serial").isEmpty ? sight.stored.number : text("serial"),
            rows: rows.filter { !$0.1.isEmpty }.map { (label: $0.0, value: HTML.paragraphs($0.1)) }, signatures: sign, note: note)
    }

    private var suggestion: Slip {
        slip(
            office, "代表建议、批评和意见",
            [
                ("会议", "\(session) \(word("period"))"), ("案由", sight.stored.title), ("领衔代表", names("originator")), ("联名代表", names("cosigners")), ("领域", word("category")),
                ("情况和问题", text("text")), ("具体建议", text("measure")), ("希望承办单位", matter.fields["wishedUnit"]?.integer.map { city.name(of: .body($0)) } ?? ""),
                ("提交日期", day("submittedOn")),
            ], sign: ["代表签名", "日期"], note: "一事一议。联名代表均已本人确认。")
    }

    private var handover: Slip {
        slip(
            office, "代表建议交办单",
            [
                ("建议", sight.stored.title), ("代表", names("authors")), ("主办单位", names("lead")), ("会办单位", names("coUnits")), ("分办单位", names("parts")),
                ("办理方式", "\(word("kind"))（\(word("pace"))）"), ("退办时限", due("accept")), ("答复时限", due("answer")), ("承办人", names("person").isEmpty ? "" : "\(names("person")) \(text("phone"))"),
                ("督办", [("领衔督办", names("supervisor")), ("领衔办理", names("leader")), ("对口督办", names("committee"))].filter { !$0.1.isEmpty }.map { "\($0.0)：\($0.1)" }.joined(separator: "；")),
            ], sign: ["交办机构（盖章）", "接收单位（盖章）", "接收人", "接收日期"], note: "答复以前须与代表联系沟通；不得自行转办；不得向代表索要评价。")
    }

    private func due(_ clock: String) -> String { matter.clocks[clock].map { "\($0.due.chinese)前" } ?? "" }

    /// The answer as an official letter: head, number, to whom, text, the unit and the day at the end, who can be asked.
    private var reply: HTML {
        let promises = matter.fields["promises"]?.list ?? []
        let isDraft = text("answeredOn").isEmpty || text("document").isEmpty || ["handling", "signing"].contains(sight.state.id)
        let to = (matter.slots["authors"] ?? matter.slots["originator"] ?? []).map { "\(city.name(of: $0))代表" }.joined(separator: "、")
        let mark = word("result").split(separator: " ").first.map(String.init) ?? ""
        return """
            <article class="slip letter"><p class="slip-head">\(names("lead"))</p>\
            <p class="between"><span>类别：\(mark)　公开：\(word("openness"))</span><span>\(isDraft ? "（稿）" : text("document"))</span></p>\
            <h1>关于\(session)\(text("serial"))建议的答复</h1><p class="letter-to">\(to)：</p>\
            <p class="letter-text">您提出的“\(sight.stored.title)”收悉。现答复如下：</p><div class="letter-text">\(HTML.paragraphs(text("answer")))</div>\
            \(when(!promises.isEmpty, "<p class=\"letter-text\">我们承诺：</p><div class=\"letter-text\">\(each(promises.enumerated()) { index, row in "<p>\(index + 1)．\(row["promise"].text.flatMap { Day($0)?.chinese } ?? "")前，\(row["title"].text ?? "")\(when(row["amount"].text.flatMap { $0.isEmpty ? nil : $0 }) { "（\($0)）" as HTML })。</p>" })</div>"))\
            <p class="letter-text">感谢您对我们工作的关心和支持。</p>\
            <p class="letter-end">\(names("lead"))<br>\(day("answeredOn").isEmpty ? "" : day("answeredOn"))</p>\
            <p class="slip-note">联系人：\(names("person"))　电话：\(text("phone"))<br>抄送：\(office)\(when(!names("govOffice").isEmpty, "，\(names("govOffice"))"))\(when(!names("coUnits").isEmpty, "，\(names("coUnits"))"))</p></article>
            """
    }

    private var form: Slip {
        slip(
            office, "代表建议办理情况征询意见表",
            [
                ("建议", sight.stored.title), ("代表", names("authors")), ("承办单位", names("lead")), ("答复", "\(text("document"))　\(day("answeredOn"))　\(word("result"))"),
                ("对办理态度", "□ 满意　□ 基本满意　□ 不满意"), ("对办理结果", "□ 满意　□ 基本满意　□ 不满意"), ("理由和意见", "\n\n\n"), ("理由可否告诉承办单位", "□ 可以　□ 不可以"),
            ], sign: ["代表签名", "日期"], note: "本表由人大机关直接发给代表、直接收回；承办单位不得代发、代收、代填。也可以在“我的建议”里评判。")
    }

    private var talks: Slip {
        let rows = sight.timeline.filter { $0.move == "talk" }.map { ($0.at.day.chinese, "\($0.sentence)\n（\($0.who)记录）") }
        return slip(names("lead"), "与代表沟通记录", [("建议", sight.stored.title)] + rows, sign: ["代表签署意见", "日期"])
    }
}
