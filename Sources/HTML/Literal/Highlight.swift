/// The text with every occurrence of a search term in `<mark>`; ASCII letters match in either case, longer terms win.
///
/// At most 16 terms are looked for; text without a match is simply escaped.
public func highlight(_ text: String, _ terms: [String]) -> HTML {
    let wanted = terms.prefix(16).map { Array($0.utf8.map(lowered)) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    guard !wanted.isEmpty else { return HTML(text) }
    let bytes = Array(text.utf8)
    let folded = bytes.map(lowered)
    var out = ""
    var start = 0
    var index = 0
    while index < bytes.count {
        guard let length = wanted.first(where: { matches($0, folded, at: index) })?.count else {
            index += 1
            continue
        }
        Escape.append(String(decoding: bytes[start..<index], as: UTF8.self), to: &out)
        out += "<mark>"
        Escape.append(String(decoding: bytes[index..<index + length], as: UTF8.self), to: &out)
        out += "</mark>"
        index += length
        start = index
    }
    Escape.append(String(decoding: bytes[start...], as: UTF8.self), to: &out)
    return HTML(raw: out)
}

private func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

// UTF-8 is self-synchronising: a whole term can only match where a character begins.
private func matches(_ term: [UInt8], _ text: [UInt8], at index: Int) -> Bool {
    guard index + term.count <= text.count, text[index] == term[0] else { return false }
    for offset in term.indices where text[index + offset] != term[offset] { return false }
    return true
}
