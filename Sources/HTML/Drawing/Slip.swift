/// A paper to be printed on A4: a receipt, a slip of assignment, a letter, with the letterhead of its body.
public struct Slip: Piece {
    /// The letterhead: the body's full name.
    public var bodyName: String
    public var title: String
    /// "江人群字〔2026〕42号"
    public var number: String?
    public var rows: [(label: String, value: HTML)]
    /// Lines to be signed: "承办单位(盖章)", "经办人".
    public var signatures: [String]
    /// A QR code as SVG, made by us.
    public var qr: HTML?
    /// What the code opens: "扫码查进度".
    public var qrWords: String
    /// A small line at the foot.
    public var note: String?

    public init(
        bodyName: String, title: String, number: String? = nil, rows: [(label: String, value: HTML)], signatures: [String] = [],
        qr: HTML? = nil, qrWords: String = "扫码查进度", note: String? = nil
    ) {
        self.bodyName = bodyName
        self.title = title
        self.number = number
        self.rows = rows
        self.signatures = signatures
        self.qr = qr
        self.qrWords = qrWords
        self.note = note
    }

    public var html: HTML {
        let signs = when(!signatures.isEmpty, "<ul class=\"slip-signs\">\(each(signatures) { "<li>\($0)：<span></span></li>" })</ul>")
        let code = when(qr) { "<div class=\"slip-qr\">\($0)<small>\(qrWords)</small></div>" }
        return """
            <article class="slip"><p class="slip-head">\(bodyName)</p><h1>\(title)</h1>\
            \(when(number) { "<p class=\"slip-number\">\($0)</p>" })\
            <table><tbody>\(each(rows) { "<tr><th scope=\"row\">\($0.label)</th><td>\($0.value)</td></tr>" })</tbody></table>\
            \(when(!signs.isEmpty || !code.isEmpty, "<div class=\"slip-end\">\(signs)\(code)</div>"))\
            \(when(note) { "<p class=\"slip-note\">\($0)</p>" })</article>
            """
    }
}
