import Formats
import HTML

/// One sheet of A4 to hang up: the code as large as the paper allows.
struct CodeSheet: Piece {
    let title: String
    let line: String
    let facts: [String]
    let link: String
    let code: String
    let city: String

    var html: HTML {
        """
        <article class="slip code-sheet"><p class="slip-head">\(city)人大代表联络站</p><h1>\(title)</h1><p class="code-line">\(line)</p>\
        <div class="code-picture">\(raw: QRCode.svg(link, moduleSize: 12, label: "\(title)的二维码"))</div>\
        <p class="code-link">\(link)</p>\(each(facts) { "<p>\($0)</p>" })<p class="slip-note">反映问题不用登录，可以不留姓名；凭编号和查询码查结果。</p></article>
        """
    }
}
