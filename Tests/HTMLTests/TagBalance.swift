import HTML

/// Reads HTML as written by us and answers what is wrong with it:
/// tags left open, closed twice, crossed, ids used twice, blocks inside `<p>`.
func flaws(in html: HTML) -> [String] {
    let void: Set = ["meta", "link", "input", "br", "img", "hr", "rect", "path"]
    let blocks: Set = ["div", "p", "ul", "ol", "dl", "details", "form", "table", "section", "h1", "h2", "figure", "fieldset"]
    var open: [String] = []
    var ids: Set<String> = []
    var flaws: [String] = []
    for chunk in html.string.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let end = chunk.firstIndex(of: ">") else { return flaws + ["no end: <\(chunk)"] }
        let tag = chunk[..<end]
        if tag.hasPrefix("!") { continue }
        if tag.contains(" style=") || tag.contains(" onclick=") { flaws.append("inline: <\(tag)>") }
        if let id = tag.split(separator: " id=\"").dropFirst().first?.prefix(while: { $0 != "\"" }), !ids.insert(String(id)).inserted {
            flaws.append("id twice: \(id)")
        }
        if tag.hasPrefix("/") {
            let last = open.popLast()
            if last != String(tag.dropFirst()) { flaws.append("</\(tag.dropFirst())> closes \(last ?? "nothing")") }
            continue
        }
        let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
        if blocks.contains(name) && open.last == "p" { flaws.append("<\(name)> in <p>") }
        if !void.contains(name) && !tag.hasSuffix("/") { open.append(name) }
    }
    return flaws + open.map { "left open: \($0)" }
}
