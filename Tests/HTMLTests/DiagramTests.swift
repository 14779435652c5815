import HTML
import Testing

@Suite("Diagrams of states and moves")
struct DiagramTests {
    typealias Node = StateDiagram.Node
    typealias Edge = StateDiagram.Edge

    @Test("Every label is in the drawing, forward, skipping, back and in place")
    func labels() {
        let html = StateDiagram(
            "过程<", nodes: [Node("a", "登记<"), Node("b", "交办", tone: .soon), Node("c", "答复", isNow: true), Node("d", "办结", tone: .done)],
            edges: [
                Edge("a", "b", "分办\""), Edge("b", "c", "答"), Edge("c", "d", "评价"), Edge("a", "d", "不予受理"), Edge("c", "b", "退回"),
                Edge("b", "b", "催办"),
                Edge("b", "b", "延期"),
            ]
        ).html
        for label in ["登记&lt;", "交办", "答复", "办结", "分办&quot;", "评价", "不予受理", "退回", "催办、延期"] {
            #expect(html.string.contains(">\(label)</text>"), "\(label)")
        }
        #expect(flaws(in: html) == [] && html.string.contains("<title>过程&lt;</title>") && html.string.contains("<desc>"))
    }

    @Test("Boxes stand in the rows their edges ask for, and given rows win")
    func rows() {
        func heights(_ nodes: [Node], _ edges: [Edge]) -> [Int] {
            StateDiagram("t", nodes: nodes, edges: edges).html.string.split(separator: "<rect").dropFirst().compactMap { rect in
                rect.split(separator: " y=\"").dropFirst().first.flatMap { Int($0.prefix { $0 != "\"" }) }
            }
        }
        let chain = heights(
            [Node("a", "一"), Node("b", "二"), Node("c", "三")], [Edge("a", "b", "x"), Edge("b", "c", "y"), Edge("c", "a", "z")])
        #expect(chain == chain.sorted() && Set(chain).count == 3)
        let given = heights([Node("a", "一", rank: 1), Node("b", "二", rank: 1)], [Edge("a", "b", "x")])
        #expect(Set(given).count == 1)
    }

    @Test("Strange graphs are drawn or left out, never a trap")
    func strange() {
        #expect(StateDiagram("t", nodes: [], edges: [Edge("a", "b", "x")]).html.isEmpty)
        #expect(
            flaws(in: StateDiagram("t", nodes: [Node("a", "一"), Node("a", "又一")], edges: [Edge("a", "z", "x"), Edge("a", "a", "")]).html)
                == [])
        let many = (0..<200).map { Node("\($0)", "环节\($0)", rank: $0 % 7 == 0 ? Int.max : nil) }
        let dense = (0..<400).map { Edge("\($0 * 7 % 64)", "\($0 * 13 % 64)", "步骤\($0)") }
        #expect(flaws(in: StateDiagram("t", nodes: many, edges: dense).html) == [])
    }
}
