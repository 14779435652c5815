/// Where everything of a diagram stands, in whole pixels.
///
/// Every edge leaves a box at its foot and enters one at its head. Between neighbouring rows it runs straight; otherwise it runs along
/// a track in the space under its row, up or down a lane beside the boxes,
/// and along a track above the row it enters: so no line crosses a box.
struct DiagramPlan {
    struct Point: Equatable { var x = 0, y = 0 }

    struct Box {
        var id: String
        var label: String
        var tone: Tone
        var isNow: Bool
        var x = 0, y = 0, width = 0
    }

    enum Kind: String { case down, skip, back, loop }

    struct Path {
        var from: String, to: String, label: String
        var kind: Kind
        var drawn = ""
        /// Where the arrowhead's point is.
        var tip = Point()
        var labelAt = Point()
    }

    /// An edge on its way to becoming a path, by node numbers.
    struct Route {
        var from: Int, to: Int
        var label: String
        var kind: Kind
        /// Where it leaves and enters.
        var outX = 0, inX = 0
        /// Which track of the space under its row, and of the space above the row it enters; which lane.
        var outTrack = 0, inTrack = 0, lane = 0
        var labelRow = 0
        var labelWidth: Int { DiagramPlan.measure(label, wide: 12, narrow: 7) }
    }

    static let boxHeight = 38
    static let track = 10

    var width = 0
    var height = 0
    var boxes: [Box]
    var paths: [Path] = []
    var routes: [Route] = []
    let ranks: DiagramRanks
    /// Room for lanes: the left edge of the boxes.
    var left = 0
    /// Width of the boxes' part.
    var middle = 0
    /// The spaces above each row and under the last.
    var gaps: [Gap] = []

    /// The space above a row (index = the row's number; one more under the last).
    struct Gap {
        var top = 0
        var outTracks = 0, inTracks = 0, labelRows = 0
        var slopeTop: Int { top + 8 + outTracks * DiagramPlan.track }
        var slopeBottom: Int { slopeTop + (labelRows == 0 ? 16 : 14 + labelRows * 18) }
        var bottom: Int { slopeBottom + inTracks * DiagramPlan.track + 14 }
    }

    init(nodes: [StateDiagram.Node], edges: [StateDiagram.Edge]) {
        var seen: [String: Int] = [:]
        var kept: [StateDiagram.Node] = []
        for node in nodes where seen[node.id] == nil {
            seen[node.id] = kept.count
            kept.append(node)
        }
        boxes = kept.map { Box(id: $0.id, label: $0.label, tone: $0.tone, isNow: $0.isNow) }
        let joined = DiagramPlan.merged(edges, seen)
        ranks = DiagramRanks(count: kept.count, edges: joined.map { ($0.from, $0.to) }, given: kept.map(\.rank))
        routes = joined.map { Route(from: $0.from, to: $0.to, label: $0.label, kind: .down) }
        for index in routes.indices { routes[index].kind = kind(routes[index]) }
        placeBoxes()
        placePorts()
        placeTracks()
        placeLanes()
        placeRows()
        paths = routes.map(draw)
    }

    private func kind(_ route: Route) -> Kind {
        if route.from == route.to { return .loop }
        let rows = ranks.rank[route.to] - ranks.rank[route.from]
        return rows == 1 ? .down : rows > 1 ? .skip : .back
    }

    /// Several moves between the same two states become one line with all their names.
    private static func merged(_ edges: [StateDiagram.Edge], _ number: [String: Int]) -> [(from: Int, to: Int, label: String)] {
        var out: [(from: Int, to: Int, label: String)] = []
        for edge in edges {
            guard let from = number[edge.from], let to = number[edge.to] else { continue }
            if let index = out.firstIndex(where: { $0.from == from && $0.to == to }) {
                out[index].label += "、" + edge.label
            } else {
                out.append((from, to, edge.label))
            }
        }
        return out
    }

    /// How wide a text will be, near enough: Han characters are square, the others about half.
    static func measure(_ text: String, wide: Int, narrow: Int) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? wide : narrow) }
    }
}
