import Civics
import HTML
import Hummingbird
import Office

/// What a form of a visitor without account needs: the token, and the cookie it belongs to.
struct AnonymousForm: Sendable {
    let csrf: String
    fileprivate let seed: String
    fileprivate let isNew: Bool
}

extension Residents {
    var office: Office { site.office }

    func form(of request: Request) -> AnonymousForm {
        let (seed, isNew) = site.csrf.seed(of: request)
        return AnonymousForm(csrf: site.csrf.token(seed: seed), seed: seed, isNew: isNew)
    }

    /// A page with forms: sends the seed along when the browser has none yet.
    func page(
        _ title: String, _ request: Request, _ form: AnonymousForm, status: HTTPResponse.Status = .ok, description: String? = nil, _ body: HTML
    ) -> Response {
        var response = site.page(title, request, status: status, description: description, body)
        if form.isNew { site.cookies.setFormSeed(form.seed, on: &response) }
        return response
    }

    func check(_ fields: FormFields, of request: Request) throws { try site.csrf.check(fields, of: request, session: nil) }

    func limit(_ limit: RateLimit, _ what: String, _ request: Request, _ context: SiteContext) throws {
        try limit.require("\(what):\(site.client.hash(of: request, context: context))")
    }

    /// The form's token, when it is one of ours by its shape.
    func once(_ fields: FormFields) -> String? {
        let sent = fields["once"] ?? ""
        return sent.utf8.count == 32 && Hex.bytes(sent) != nil ? sent : nil
    }

    // MARK: What this browser may see

    private static let followHours: Int64 = 2
    private static let receiptMinutes: Int64 = 10
    private static let followed = 5

    func later(_ seconds: Int64) -> Moment { Moment(milliseconds: office.now.milliseconds + seconds * 1000) }

    /// The demanders whose code this browser has shown in the last two hours, the latest first.
    func followed(by request: Request) -> [Int64] {
        let mark = site.cookies.read("follow", request).flatMap { marks.open($0, for: .follow, at: office.now) }
        return (mark ?? "").split(separator: "-").compactMap { Int64($0) }
    }

    func remember(_ demander: Int64, _ request: Request, on response: inout Response) {
        let ids = ([demander] + followed(by: request).filter { $0 != demander }).prefix(Self.followed)
        let seconds = Self.followHours * 3600
        site.cookies.write(
            "follow", marks.sign(ids.map(String.init).joined(separator: "-"), for: .follow, until: later(seconds)), maxAge: Int(seconds), on: &response)
    }

    func forget(on response: inout Response) {
        site.cookies.write("follow", "", maxAge: 0, on: &response)
        site.cookies.write("receipt", "", maxAge: 0, on: &response)
    }

    func receiptDemander(of request: Request) -> Int64? {
        site.cookies.read("receipt", request).flatMap { marks.open($0, for: .receipt, at: office.now) }.flatMap { Int64($0) }
    }

    /// After an act that gives a number and a code: the receipt, whose address says nothing of either.
    func toReceipt(_ receipt: Receipt, once: String, _ request: Request) -> Response {
        var response = site.seeOther(Paths.receipt.link())
        let seconds = Self.receiptMinutes * 60
        site.cookies.write(
            "receipt", marks.sign(String(receipt.demander), for: .receipt, until: later(seconds)), maxAge: Int(seconds), on: &response)
        let sent = ([once] + sentForms(request).split(separator: "-").map(String.init).filter { $0 != once }).prefix(Self.formsRemembered)
        site.cookies.write("sent", sent.joined(separator: "-"), maxAge: Self.draftDays * 86_400, on: &response)
        remember(receipt.demander, request, on: &response)
        return response
    }

    /// As long as a draft is kept on the device (draft.js); and as many once tokens as fit into a cookie.
    private static let draftDays = 7, formsRemembered = 3

    /// The once tokens of the forms that this browser has sent, joined by `-`: a draft of one of them was sent, even where the receipt
    /// could not take it away.
    func sentForms(_ request: Request) -> String { site.cookies.read("sent", request) ?? "" }

    /// What this browser may see of a matter by its number; nil without a code shown before.
    func remembered(_ number: String, _ request: Request) async throws -> FollowSight? {
        for demander in followed(by: request) {
            guard let sight = try? await office.follow(number: number, code: office.keys.queryCode(demander: demander)) else { continue }
            return sight
        }
        return nil
    }
}
