/// States and moves drawn from top to bottom.
///
/// Forward moves run in the middle, moves that skip states at the left, moves that go back at the right.
/// At most 64 nodes and 256 edges are drawn; an edge between unknown nodes is left out. Drawn in a frame that scrolls on a narrow screen.
public struct StateDiagram: Piece {
    public struct Node: Sendable {
        public var id: String
        public var label: String
        public var tone: Tone
        /// The row it stands in; reckoned from the edges when nil.
        public var rank: Int?
        /// The state the matter is in: filled.
        public var isNow: Bool

        public init(_ id: String, _ label: String, tone: Tone = .calm, rank: Int? = nil, isNow: Bool = false) {
            self.id = id
            self.label = label
            self.tone = tone
            self.rank = rank
            self.isNow = isNow
        }
    }

    public struct Edge: Sendable {
        public var from: String
        public var to: String
        public var label: String

        public init(_ from: String, _ to: String, _ label: String) {
            self.from = from
            self.to = to
            self.label = label
        }
    }

    public var title: String
    public var nodes: [Node]
    public var edges: [Edge]

    public init(_ title: String, nodes: [Node], edges: [Edge]) {
        self.title = title
        self.nodes = nodes
        self.edges = edges
    }

    public var html: HTML {
        guard !nodes.isEmpty else { return .empty }
        let plan = DiagramPlan(nodes: Array(nodes.prefix(64)), edges: Array(edges.prefix(256)))
        return """
            <figure class="diagram" role="region" aria-label="\(title)" tabindex="0">\
            <svg viewBox="0 0 \(plan.width) \(plan.height)" width="\(plan.width)" height="\(plan.height)" role="img">\
            <title>\(title)</title><desc>\(description(plan))</desc>\
            \(each(plan.paths, line))\(each(plan.boxes, box))\(each(plan.paths, word))</svg></figure>
            """
    }

    // For those who hear it: every move as a sentence.
    private func description(_ plan: DiagramPlan) -> String {
        let names = Dictionary(nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        let moves = plan.paths.compactMap { path -> String? in
            guard let from = names[path.from], let to = names[path.to] else { return nil }
            return "\(from)经“\(path.label)”到\(to)"
        }
        return "环节：\(plan.boxes.map(\.label).joined(separator: "、"))。\(moves.joined(separator: "；"))。"
    }

    private func box(_ box: DiagramPlan.Box) -> HTML {
        """
        <g class="node node-\(box.tone.rawValue)\(when(box.isNow, " node-now"))">\
        <rect x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(DiagramPlan.boxHeight)" rx="4"/>\
        <text x="\(box.x + box.width / 2)" y="\(box.y + 24)">\(box.label)</text></g>
        """
    }

    private func line(_ path: DiagramPlan.Path) -> HTML {
        let (x, y) = (path.tip.x, path.tip.y)
        let head =
            path.kind == .loop
            ? "M\(x) \(y)l8 -4.5v9z" : "M\(x) \(y)l-4.5 -8h9z"
        return "<g class=\"edge edge-\(path.kind.rawValue)\"><path d=\"\(path.drawn)\"/><path class=\"head\" d=\"\(head)\"/></g>"
    }

    private func word(_ path: DiagramPlan.Path) -> HTML {
        let side = path.kind == .down ? "" : " edge-side"
        return "<g class=\"edge\(side)\"><text x=\"\(path.labelAt.x)\" y=\"\(path.labelAt.y)\">\(path.label)</text></g>"
    }
}
