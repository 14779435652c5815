/// A piece of HTML text in which everything that came from outside has been escaped.
///
/// Written as a string literal: `let row: HTML = "<td>\(name)</td>"`. The literal itself is trusted; strings
/// put into it are escaped, so they are safe as text and
/// inside a quoted attribute (never unquoted, never as the whole of `href` when the scheme is not known: see `HTML.link`).
public struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// The text as it is sent.
    public let string: String

    /// Takes text that is already HTML; the one place, beside `\(raw:)`, where trust is given.
    @inlinable
    public init(raw: String) { string = raw }

    /// Escapes plain text.
    public init(_ text: String) {
        var escaped = ""
        Escape.append(text, to: &escaped)
        string = escaped
    }

    @inlinable
    public init(stringLiteral value: String) { string = value }
    @inlinable
    public init(stringInterpolation: StringInterpolation) { string = stringInterpolation.string }

    /// Nothing at all.
    public static let empty = HTML(raw: "")

    public var isEmpty: Bool { string.isEmpty }

    public static func + (left: HTML, right: HTML) -> HTML { HTML(raw: left.string + right.string) }
    public static func += (left: inout HTML, right: HTML) { left = HTML(raw: left.string + right.string) }
}

extension Sequence<HTML> {
    /// The pieces one after the other, with `separator` between them.
    @inlinable
    public func joined(separator: HTML = .empty) -> HTML {
        var out = ""
        var first = true
        for piece in self {
            if !first { out += separator.string }
            out += piece.string
            first = false
        }
        return HTML(raw: out)
    }
}
