import CQREncode

/// QR codes as SVG, for pages and for print.
public enum QRCode {
    /// UTF-8 bytes of the longest text; more would make a code too dense for a phone in bad light.
    public static let maximumBytes = 1_000
    /// Light modules around the code, as ISO/IEC 18004 asks for.
    static let quietZone = 4

    /// An SVG of the code (error correction M, one path) that screen readers call by `label`.
    ///
    /// An empty text or one over `maximumBytes` gives a picture that says so, since a page should not fail for it.
    /// - Parameter moduleSize: the side of one module in px, from 1 to 64.
    public static func svg(_ text: String, moduleSize: Int = 4, label: String) -> String {
        let size = min(max(moduleSize, 1), 64)
        guard let modules = modules(text) else { return refusal(text.isEmpty ? "没有内容，无法生成二维码" : "内容过长，无法生成二维码", size) }
        let side = modules.count + quietZone * 2
        let head = open(side: side, pixels: side * size, label: label)
        return "\(head)<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/><path fill=\"#000\" d=\"\(path(modules))\"/></svg>"
    }

    /// Rows of modules, true for dark; nil when the text does not fit.
    static func modules(_ text: String) -> [[Bool]]? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= maximumBytes,
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        return (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }

    /// Dark runs of each row as rectangles of one path.
    private static func path(_ modules: [[Bool]]) -> String {
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < row.count {
                guard row[x] else { x += 1; continue }
                let start = x
                while x < row.count, row[x] { x += 1 }
                path += "M\(start + quietZone) \(y + quietZone)h\(x - start)v1h-\(x - start)z"
            }
        }
        return path
    }

    private static func open(side: Int, pixels: Int, label: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(pixels)\" height=\"\(pixels)\" viewBox=\"0 0 \(side) \(side)\" "
            + "role=\"img\" aria-label=\"\(escape(label))\" shape-rendering=\"crispEdges\">"
    }

    private static func refusal(_ words: String, _ size: Int) -> String {
        let side = 33
        return open(side: side, pixels: side * size, label: words)
            + "<text x=\"16.5\" y=\"17\" font-size=\"2.4\" text-anchor=\"middle\">\(escape(words))</text></svg>"
    }

    private static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default:
                // XML has no place for other control characters.
                if scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }
}
