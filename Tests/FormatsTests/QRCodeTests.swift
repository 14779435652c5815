import Foundation
import Testing

@testable import Formats

@Suite("QR codes")
struct QRCodeTests {
    @Test("are one path with a quiet zone of four, named for screen readers, and well-formed")
    func svg() throws {
        let svg = QRCode.svg("https://a.cn/s/桥头站?a=1&b=2", moduleSize: 3, label: "扫码<\"进站\">&")
        #expect(svg.components(separatedBy: "<path").count == 2)
        #expect(svg.contains("role=\"img\" aria-label=\"扫码&lt;&quot;进站&quot;&gt;&amp;\""))
        #expect(svg.contains("d=\"M4 4h7v1h-7z"))
        let modules = try #require(QRCode.modules("https://a.cn/s/桥头站?a=1&b=2"))
        #expect(svg.contains("width=\"\((modules.count + 8) * 3)\""))
        #expect(svg.contains("viewBox=\"0 0 \(modules.count + 8) \(modules.count + 8)\""))
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>"))
    }

    @Test("have finder patterns in three corners")
    func finders() throws {
        let modules = try #require(QRCode.modules("连心"))
        let last = modules.count - 1
        for (y, x) in [(0, 0), (0, last - 6), (last - 6, 0)] {
            for step in 0..<7 {
                #expect(modules[y][x + step] && modules[y + 6][x + step] && modules[y + step][x] && modules[y + step][x + 6])
            }
            #expect(!modules[y + 1][x + 1] && modules[y + 3][x + 3])
        }
    }

    @Test("say so when the text is empty or too long", arguments: [
        ("", true), (String(repeating: "a", count: 1_001), true), (String(repeating: "a", count: 1_000), false),
    ])
    func limits(text: String, isRefused: Bool) {
        #expect(QRCode.svg(text, label: "x").contains("无法生成") == isRefused)
    }
}
