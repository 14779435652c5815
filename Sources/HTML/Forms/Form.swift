/// A form with what every form needs: the token against forgery, and the token by which a second press changes nothing.
public struct Form: Sendable {
    public enum Method: String, Sendable { case get, post }

    public var action: String
    public var method: Method
    /// Sent as the hidden field "csrf".
    public var csrf: String?
    /// Sent as the hidden field "once": the same value twice is one act.
    public var once: String?
    /// For forms that carry files.
    public var isMultipart: Bool
    public var id: String?
    /// Modules of main.js to start on this form ("draft", "likely"), with their data: `["draft": "speak"]` gives `data-draft="speak"`.
    public var data: [(name: StaticString, value: String)]
    /// Class names.
    public var look: String?

    public init(
        action: String, method: Method = .post, csrf: String? = nil, once: String? = nil, isMultipart: Bool = false, id: String? = nil,
        data: [(name: StaticString, value: String)] = [], look: String? = nil
    ) {
        self.action = action
        self.method = method
        self.csrf = csrf
        self.once = once
        self.isMultipart = isMultipart
        self.id = id
        self.data = data
        self.look = look
    }

    public func html(_ body: HTML) -> HTML {
        """
        <form action="\(action)" method="\(method.rawValue)"\(HTML.attribute("id", id))\(HTML.attribute("class", look))\
        \(when(isMultipart, " enctype=\"multipart/form-data\""))\(each(data) { " data-\(raw: "\($0.name)")=\"\($0.value)\"" })>\
        \(when(csrf) { Field.hidden("csrf", $0) })\(when(once) { Field.hidden("once", $0) })\(body)</form>
        """
    }

    /// A form that is nothing but one button.
    public static func button(_ button: Button, action: String, csrf: String, hidden: [(name: String, value: String)] = []) -> HTML {
        Form(action: action, csrf: csrf, look: "inline").html("\(each(hidden) { Field.hidden($0.name, $0.value) })\(button)")
    }
}
