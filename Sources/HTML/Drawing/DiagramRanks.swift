/// Puts the nodes of a diagram into rows, from the edges alone.
struct DiagramRanks {
    /// Row of each node, 0 at the top, without empty rows.
    private(set) var rank: [Int]
    /// The nodes of each row, in the order they stand.
    private(set) var rows: [[Int]] = []

    /// `edges` are pairs of node numbers; `given` are the rows asked for, which win.
    init(count: Int, edges: [(from: Int, to: Int)], given: [Int?]) {
        let forward = DiagramRanks.withoutCycles(count, edges)
        rank = given.map { min(max($0 ?? 0, 0), 64) }
        // Longest path: at most `count` rounds, as nothing goes in a circle any more.
        for _ in 0..<count {
            var moved = false
            for edge in forward where given[edge.to] == nil && rank[edge.to] <= rank[edge.from] {
                rank[edge.to] = rank[edge.from] + 1
                moved = true
            }
            if !moved { break }
        }
        let used = Set(rank).sorted()
        let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
        rank = rank.map { place[$0] ?? 0 }
        rows = used.indices.map { row in rank.indices.filter { rank[$0] == row } }
        straighten(edges)
    }

    /// The edges that do not lead back to a state still open in a walk from the first node.
    private static func withoutCycles(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [(from: Int, to: Int)] {
        var colour = [Int](repeating: 0, count: count)
        var kept: [(from: Int, to: Int)] = []
        func walk(_ node: Int) {
            colour[node] = 1
            for edge in edges where edge.from == node && edge.to != node {
                if colour[edge.to] == 1 { continue }
                kept.append(edge)
                if colour[edge.to] == 0 { walk(edge.to) }
            }
            colour[node] = 2
        }
        for node in 0..<count where colour[node] == 0 { walk(node) }
        return kept
    }

    /// Two sweeps down, each row ordered by the mean place of what leads into it.
    private mutating func straighten(_ edges: [(from: Int, to: Int)]) {
        for _ in 0..<2 {
            for row in rows.indices.dropFirst() {
                let above = Dictionary(uniqueKeysWithValues: rows[row - 1].enumerated().map { ($0.element, $0.offset) })
                let wish = rows[row].enumerated().map { index, node -> (node: Int, at: Double) in
                    let from = edges.filter { $0.to == node }.compactMap { above[$0.from] }
                    return (node, from.isEmpty ? Double(index) : Double(from.reduce(0, +)) / Double(from.count))
                }
                rows[row] = wish.sorted { ($0.at, $0.node) < ($1.at, $1.node) }.map(\.node)
            }
        }
    }
}
