import Civics
import Formats
import HTML
import HTTPTypes
import Hummingbird
import Institutions
import Office
import Store

extension Residents {
    func receiptPage(_ request: Request) async throws -> Response {
        guard let demander = receiptDemander(of: request) else { return site.seeOther(Paths.follow.link()) }
        let (receipt, stored) = try await office.receipt(of: demander)
        let clock = stored.matter.clocks["reply"].flatMap { $0.stopped == nil ? $0 : nil }
        let link = "\(office.settings.address)\(Paths.code.link(receipt.number))?c=\(receipt.queryCode)"
        let page = ReceiptPage(
            number: receipt.number, code: receipt.shownCode, link: link, follow: Paths.matter.link(receipt.number),
            station: (stored.matter.slots["keeper"] ?? []).first.map(office.city.name) ?? "", expected: clock.map { Expected($0, office) },
            registered: stored.at.chinese, procedure: stored.matter.procedure)
        var response = site.page("回执", request, page.html)
        // What was sent is nobody's business on this device any more, and a script that did not arrive cannot take the draft away. Without
        // TLS browsers pass over this header; `sentForms` then keeps the draft from coming back.
        response.headers[.clearSiteData] = "\"storage\""
        return response
    }
}

extension HTTPField.Name {
    static let clearSiteData = HTTPField.Name("Clear-Site-Data") ?? .xContentTypeOptions
}

/// When an answer is expected, and why then.
struct Expected: Sendable {
    let day: String
    let exact: String
    let reason: String

    init(_ clock: Clock, _ office: Office) {
        day = clock.due.spoken(asOf: office.today)
        exact = clock.due.chinese
        reason = clock.explanation(table: office.days, occasion: "登记")
    }
}

/// What the resident takes home.
struct ReceiptPage: Piece {
    let number: String
    let code: String
    let link: String
    let follow: String
    let station: String
    let expected: Expected?
    let registered: String
    let procedure: String

    var html: HTML {
        """
        <div data-draft-done="speak join-"></div><h1>收到了，谢谢您</h1>
        <section class="card receipt"><div><p class="soft">编号</p><p class="receipt-number">\(number)</p>\
        <p class="soft">查询码（请记下或拍照，只有您知道）</p><p class="receipt-number receipt-code">\(code)</p>\
        <p class="soft print-only">登记时间：\(registered)</p></div>\
        <figure class="qr">\(raw: QRCode.svg(link, moduleSize: 5, label: "扫码查进度的二维码"))<figcaption>手机扫一扫，直接看进度</figcaption></figure></section>
        <section><h2>接下来</h2><ol class="next-steps">\(steps)</ol>\
        \(when(expected) { "<details open><summary>为什么是这一天？</summary><p>\($0.reason)</p></details>" })</section>
        <p class="row screen-only">\(Button.link("现在就看进度", to: follow, .primary))\(Button.link("回首页", to: "/"))</p>
        <p class="soft screen-only">这一页十分钟内刷新还在；为了不让别人看到，之后就不再显示。</p>
        """
    }

    private var steps: HTML {
        switch procedure {
        case Institutions.ofResidents.id: handling
        case Booking.id: booking
        default: sorting
        }
    }

    /// What happens to a booking.
    private var booking: HTML {
        """
        <li>\(station.isEmpty ? "联络站" : station)核对当天的接待，\(when(expected) { "<b title=\"\($0.exact)\">\($0.day)</b> 前确认；" })</li>\
        <li>确认了没有、由谁接待，凭编号和查询码看；</li><li>到那天按时到站，报称呼或编号就行；</li><li>来不了，请在查进度里取消，把名额让给别人。</li>
        """
    }

    private var handling: HTML {
        """
        <li>\(station.isEmpty ? "联络站" : station)先看，分清归谁管；</li>\
        <li>交给负责的单位办，每一步都能查到；</li><li>\(when(expected) { "预计 <b title=\"\($0.exact)\">\($0.day)</b> 前答复您；" })</li>\
        <li>办完请您评价。不满意的，会再办一次。</li>
        """
    }

    /// What happens to an opinion given to a consultation.
    private var sorting: HTML {
        """
        <li>截止以后，\(station)逐条研究；</li><li>每一条都标明采纳、部分采纳或者未采纳，没有采纳的写明为什么；</li>\
        <li>\(when(expected) { "<b title=\"\($0.exact)\">\($0.day)</b> 前告诉您结果。" })采纳情况会向社会公布。</li>
        """
    }
}
