/// A header such as `form-data; name="title"; filename="a.jpg"`, taken apart.
struct HeaderValue: Sendable, Equatable {
    /// The part before the first `;`, in lower case.
    let main: String
    /// Names in lower case; the first of a repeated name counts.
    let parameters: [String: String]

    /// Nil when a quote is left open or a parameter has no name. In quotes `\"` and `\\` are escapes and any other backslash
    /// stands for itself, since some browsers send whole Windows paths.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        main = Self.string(rest.take { $0 != UInt8(ascii: ";") }).trimmed.lowercased()
        var parameters: [String: String] = [:]
        while rest.popFirst() != nil {
            rest.skipBlanks()
            if rest.isEmpty { break }
            let name = Self.string(rest.take { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }).trimmed.lowercased()
            guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
            rest.skipBlanks()
            guard let value = rest.first == UInt8(ascii: "\"") ? Self.quoted(&rest) : Self.token(&rest) else { return nil }
            if parameters[name] == nil { parameters[name] = value }
            rest.skipBlanks()
            guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
        }
        self.parameters = parameters
    }

    private static func token(_ rest: inout ArraySlice<UInt8>) -> String? {
        string(rest.take { $0 != UInt8(ascii: ";") }).trimmed
    }

    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String? {
        rest.removeFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return string(bytes) }
            if byte == UInt8(ascii: "\\"), let next = rest.first, next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
                rest.removeFirst()
                bytes.append(next)
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    private static func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = prefix(while: fits)
        self = self[taken.endIndex...]
        return taken
    }

    fileprivate mutating func skipBlanks() {
        self = drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
