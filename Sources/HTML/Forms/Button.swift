/// A button of a form, or a link that looks like one.
public struct Button: Piece {
    public enum Kind: String, Sendable {
        /// The usual act; one per form.
        case primary
        case plain
        /// Cannot be undone; its label names the object ("删除「3月接待日」").
        case destructive
    }

    public var label: String
    public var kind: Kind
    public var name: String?
    public var value: String?
    /// Makes it a link.
    public var href: String?
    /// The id of a form elsewhere in the page.
    public var form: String?
    /// Sends the form to another address.
    public var action: String?

    public init(
        _ label: String, _ kind: Kind = .primary, name: String? = nil, value: String? = nil, form: String? = nil, action: String? = nil
    ) {
        self.label = label
        self.kind = kind
        self.name = name
        self.value = value
        self.form = form
        self.action = action
    }

    public static func link(_ label: String, to href: String, _ kind: Kind = .plain) -> Button {
        var button = Button(label, kind)
        button.href = href
        return button
    }

    public var html: HTML {
        if let href { return "<a class=\"button button-\(kind.rawValue)\" href=\"\(href)\">\(label)</a>" }
        return """
            <button type="submit" class="button button-\(kind.rawValue)"\(HTML.attribute("name", name))\(HTML.attribute("value", value))\
            \(HTML.attribute("form", form))\(HTML.attribute("formaction", action))>\(label)</button>
            """
    }
}
