/// A piece of page furniture: a small value that can draw itself, and so can stand in an HTML literal as `\(piece)`.
public protocol Piece: Sendable {
    var html: HTML { get }
}

/// The HTML when the condition holds, nothing when not; not evaluated in vain.
@inlinable
public func when(_ condition: Bool, _ html: @autoclosure () -> HTML) -> HTML {
    condition ? html() : .empty
}

/// The HTML made from the value when there is one.
@inlinable
public func when<Value>(_ value: Value?, _ draw: (Value) -> HTML) -> HTML {
    value.map(draw) ?? .empty
}

/// The HTML of every element, one after the other.
@inlinable
public func each<Elements: Sequence>(_ elements: Elements, _ draw: (Elements.Element) -> HTML) -> HTML {
    var out = ""
    for element in elements { out += draw(element).string }
    return HTML(raw: out)
}

extension HTML {
    /// ` name="value"` when there is a value; the value is escaped, the name is ours.
    static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return " \(raw: "\(name)")=\"\(value)\""
    }

    /// ` name` when the flag is set.
    static func flag(_ name: StaticString, _ isSet: Bool) -> HTML {
        isSet ? HTML(raw: " \(name)") : .empty
    }

    /// Text of several lines as paragraphs; empty lines part them, single line ends become `<br>`.
    public static func paragraphs(_ text: String) -> HTML {
        var blocks: [[Substring]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                blocks.append([])
            } else {
                blocks[blocks.count - 1].append(line)
            }
        }
        return each(blocks.filter { !$0.isEmpty }) { lines in
            "<p>\(lines.map { HTML(String($0)) }.joined(separator: "<br>"))</p>"
        }
    }

    /// A link to an address within this server or on the web; an address of another scheme (`javascript:`) is shown as plain text.
    public static func link(_ label: String, to href: String) -> HTML {
        isSafe(href) ? "<a href=\"\(href)\">\(label)</a>" : HTML(label)
    }

    /// Whether an address is relative, http(s), mailto or tel.
    public static func isSafe(_ href: String) -> Bool {
        guard let first = href.utf8.first, href.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x5C }) else { return false }
        if [0x2F, 0x23, 0x3F, 0x2E].contains(first) { return true }
        let lowered = href.prefix(8).lowercased()
        if ["https://", "http://", "mailto:", "tel:"].contains(where: lowered.hasPrefix) { return true }
        return !href.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" }).contains(":")
    }
}
