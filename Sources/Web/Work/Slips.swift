import Civics
import Formats
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// The papers of the trade: 登记表、交办单、答复单、反馈单. None of them bears the name or phone of a resident.
enum Slips: String, CaseIterable {
    case register, assignment, answer, feedback

    var name: String {
        switch self {
        case .register: "登记表"
        case .assignment: "交办单"
        case .answer: "答复单"
        case .feedback: "反馈单"
        }
    }

    /// Those for which the matter has something to print.
    static func kinds(for sight: MatterSight) -> [Slips] {
        guard sight.procedure.id == Institutions.ofResidents.id else { return [] }
        let matter = sight.matter
        return allCases.filter { kind in
            switch kind {
            case .register: !sight.isJudged
            case .assignment: matter.slots["lead"] != nil
            case .answer: matter.fields["answer"] != nil
            case .feedback: matter.fields["mode"] != nil && !sight.isJudged
            }
        }
    }
}

extension Work {
    func slip(_ id: Int64, _ kind: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        guard let kind = Slips(rawValue: kind), Slips.kinds(for: sight).contains(kind) else { throw Failure.notFound }
        return site.paper("\(kind.name) \(sight.stored.number)", SlipSheet(site: site, sight: sight, kind: kind).slip.html)
    }
}

/// One paper of a matter.
private struct SlipSheet {
    let site: Site
    let sight: MatterSight
    let kind: Slips

    private var matter: Matter { sight.matter }
    private func text(_ field: String) -> String { matter.fields[field]?.text ?? "" }
    private func word(_ field: String) -> String { matter.fields[field].flatMap { sight.procedure.field(field)?.word(for: $0) } ?? "" }
    private func names(_ slot: String) -> String { (matter.slots[slot] ?? []).map(site.office.city.name).joined(separator: "、") }
    private func day(_ clock: String) -> String {
        matter.clocks[clock].map { "\($0.due.chinese)（\($0.due.weekday.chinese)）前" } ?? ""
    }

    var slip: Slip {
        switch kind {
        case .register: register
        case .assignment: assignment
        case .answer: answer
        case .feedback: feedback
        }
    }

    private func make(_ body: String, _ rows: [(String, String)], sign: [String], qr: HTML? = nil, note: String) -> Slip {
        let filled = rows.map { (label: $0.0, value: HTML.paragraphs($0.1)) }
        return Slip(
            bodyName: body.isEmpty ? "\(site.office.cityName)人大代表联络站" : body, title: "群众意见\(kind.name)", number: sight.stored.number,
            rows: filled, signatures: sign, qr: qr, note: note)
    }

    private var what: [(String, String)] {
        [("事项", sight.stored.title), ("地区", site.office.city.name(ofPath: matter.territory)), ("具体地点", text("address")), ("情况", text("text"))]
            .filter { !$0.1.isEmpty }
    }

    private var register: Slip {
        let demanders = "\(matter.demanders)人；\(sight.demanders.contains(where: \.isNamed) ? "联系方式存于系统，查看须留痕" : "没有留名")"
        let address = "\(site.office.settings.address)/follow?number=\(Percent.encode(sight.stored.number))"
        return make(
            names("keeper"),
            what + [
                ("反映渠道", word("channel")), ("登记日期", matter.registered.chinese), ("接待代表", names("deputy")), ("反映人", demanders),
                ("类别", word("category")), ("办理层级", word("grade")), ("答复群众", day("reply")),
            ].filter { !$0.1.isEmpty },
            sign: ["登记人", "接待代表"], qr: HTML(raw: QRCode.svg(address, moduleSize: 3, label: "查进度的二维码")),
            note: "凭编号和查询码可以查进度、补充、评价。查询码只在登记时交给反映人本人，本表不印。")
    }

    private var assignment: Slip {
        let named = sight.demanders.filter(\.isNamed)
        let contact = named.contains(where: \.agrees) ? "反映人同意告知联系方式，请在系统内查看（须留痕）" : "反映人没有同意告知，由联络站转达"
        return make(
            names("office"),
            what + [
                ("类别", word("category")), ("办理层级", word("grade")), ("主办单位", names("lead")), ("协办单位", names("coUnits")),
                ("办理期限", day("answer")), ("联系反映人", contact),
            ].filter { !$0.1.isEmpty },
            sign: ["交办机构（盖章）", "接收单位（盖章）", "接收人", "接收日期"],
            note: "不属本单位职责的，请在接收或退回时限内说明理由并指明更合适的单位。")
    }

    private var answer: Slip {
        make(
            names("lead").isEmpty ? names("keeper") : names("lead"),
            what + [
                ("办理结果", word("result")), ("答复", text("answer")), ("承诺完成", matter.fields["promise"]?.text.flatMap { Day($0)?.chinese } ?? ""),
                ("承办人", names("person")), ("协办单位", names("coUnits")),
            ].filter { !$0.1.isEmpty },
            sign: ["承办单位（盖章）", "承办人", "负责人", "日期"], note: "本单由联络站反馈给反映人，由反映人评价。")
    }

    private var feedback: Slip {
        make(
            names("keeper"),
            [("事项", sight.stored.title), ("办理结果", word("result")), ("答复", text("answer")), ("反馈方式", word("mode")), ("评价", word("rating")),
                ("评价说明", text("comment")),
            ].filter { !$0.1.isEmpty }
                + (text("rating").isEmpty && word("rating").isEmpty ? [("请您评价", "□ 很满意  □ 满意  □ 基本满意  □ 不满意  □ 很不满意\n\n还差在哪里：")] : []),
            sign: ["联络站（盖章）", "反馈人", "日期"], note: "基本满意或不满意的，会再办一次。也可以凭编号和查询码在网上评价。")
    }
}
