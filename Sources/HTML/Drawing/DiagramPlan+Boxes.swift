extension DiagramPlan {
    /// Rows centred over each other, boxes as wide as their words and their ports need.
    mutating func placeBoxes() {
        for index in boxes.indices {
            let leaving = routes.count { $0.from == index && $0.kind != .loop }
            let entering = routes.count { $0.to == index && $0.kind != .loop }
            let words = DiagramPlan.measure(boxes[index].label, wide: 14, narrow: 8) + 28
            boxes[index].width = max(72, words, 18 * (max(leaving, entering) + 1))
        }
        let widths = ranks.rows.map { row in row.map { boxes[$0].width + roomBeside($0) }.reduce(0, +) + 28 * (row.count - 1) }
        middle = widths.max() ?? 0
        for (row, total) in zip(ranks.rows, widths) {
            var x = (middle - total) / 2
            for node in row {
                boxes[node].x = x
                x += boxes[node].width + roomBeside(node) + 28
            }
        }
    }

    /// What the loop at a box and its words take.
    private func roomBeside(_ node: Int) -> Int {
        routes.filter { $0.kind == .loop && $0.from == node }.map { $0.labelWidth + 30 }.max() ?? 0
    }

    /// Spreads the lines of a box along its foot and its head, so that they cross as little as they can.
    mutating func placePorts() {
        for node in boxes.indices {
            let out = routes.indices.filter { routes[$0].from == node && routes[$0].kind != .loop }
            let into = routes.indices.filter { routes[$0].to == node && routes[$0].kind != .loop }
            for (place, index) in out.sorted(by: { side(routes[$0], routes[$0].to) < side(routes[$1], routes[$1].to) }).enumerated() {
                routes[index].outX = port(node, place, out.count)
            }
            for (place, index) in into.sorted(by: { side(routes[$0], routes[$0].from) < side(routes[$1], routes[$1].from) }).enumerated() {
                routes[index].inX = port(node, place, into.count)
            }
        }
    }

    private func port(_ node: Int, _ place: Int, _ count: Int) -> Int {
        boxes[node].x + boxes[node].width * (place + 1) / (count + 1)
    }

    /// Lines to the left lanes first, then by where the other box stands, lines to the right lanes last.
    private func side(_ route: Route, _ other: Int) -> Int {
        switch route.kind {
        case .skip: Int.min + ranks.rank[other]
        case .back: Int.max - ranks.rank[other]
        default: boxes[other].x + boxes[other].width / 2
        }
    }
}
