import HTTPTypes
import Hummingbird

/// What an error page has to say, without a word of HTML.
struct Fault: Sendable, Equatable {
    /// Where the words go: a whole page, a piece of one (asked for by a script), or JSON for other systems.
    enum Shape: Sendable, Equatable { case page, fragment, json }

    var status: HTTPResponse.Status
    /// What happened, what is kept, what to do next.
    var reason: String
    /// For 500s: the number under which the log holds the rest.
    var reference: String?
    var headers: HTTPFields = [:]

    /// What it is called in a heading.
    var title: String { Self.words[status.code]?.title ?? (status.kind == .serverError ? "系统出错了" : "没有办成") }

    init(_ status: HTTPResponse.Status, reason: String? = nil, reference: String? = nil, headers: HTTPFields = [:]) {
        self.status = status
        self.reason = reason ?? Self.words[status.code]?.reason ?? "这个请求没有办成。请返回上一页重试；多次不成，请告诉本站管理员。"
        self.reference = reference
        self.headers = headers
    }

    private static let words: [Int: (title: String, reason: String)] = [
        400: ("请求的格式不对", "提交的内容读不出来，没有保存。请返回后刷新页面，重新填写并提交。"),
        401: ("请先登录", "登录后才能办理。刚才的操作没有保存，请登录后再做一次。"),
        403: ("不能办理", "您现在的身份不能办理这件事，没有作任何改动。如有疑问，请联系本站管理员。"),
        404: ("没有这个页面", "地址可能抄错了，或者页面已经撤下。请核对地址，或从首页重新查找。"),
        405: ("不能这样访问", "这个地址不接受这样的操作，没有作任何改动。请从页面上的按钮办理。"),
        409: ("内容已有变化", "您打开页面之后，别人已经作了改动。您的操作没有保存，请刷新页面看过新内容后再办理。"),
        413: ("提交的内容太大", "内容没有保存。请删减文字或附件后重新提交。"),
        415: ("不接受这种格式", "内容没有保存。请在网页上填写表单提交。"),
        422: ("没有办成", "填写的内容不符合要求，没有保存。请按提示修改后再提交。"),
        429: ("操作太频繁", "这一次没有受理。请稍后再试，此前提交的内容不受影响。"),
        500: ("系统出错了", "这次操作没有完成，已保存的内容不受影响。请稍后重试；多次不成，请把下面的编号告诉本站管理员。"),
        507: ("服务器存不下了", "服务器的存储空间已满，这一次没有保存任何内容。请过一会儿再试；一直不行，请告诉本站管理员。"),
        503: ("暂时忙不过来", "这一次没有受理。请稍等几秒后再试。"),
    ]
}

extension HTTPResponse.Status {
    static let storageFull = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}
