extension DiagramPlan {
    /// One line with its arrowhead and its words.
    func draw(_ route: Route) -> Path {
        let from = boxes[route.from]
        let to = boxes[route.to]
        var path = Path(from: from.id, to: to.id, label: route.label, kind: route.kind)
        switch route.kind {
        case .loop: drawLoop(from, &path)
        case .down: drawDown(route, from, to, &path)
        case .skip, .back: drawLane(route, from, to, &path)
        }
        return path
    }

    private func drawLoop(_ box: Box, _ path: inout Path) {
        let x = box.x + box.width
        path.drawn = "M\(x) \(box.y + 10)h10q8 0 8 8v2q0 8 -8 8h-10"
        path.tip = Point(x: x, y: box.y + 28)
        path.labelAt = Point(x: x + 24, y: box.y + 23)
    }

    private func drawDown(_ route: Route, _ from: Box, _ to: Box, _ path: inout Path) {
        let gap = gaps[ranks.rank[route.to]]
        let (top, bottom) = (gap.slopeTop, gap.slopeBottom)
        path.drawn = "M\(route.outX) \(from.y + DiagramPlan.boxHeight)V\(top)L\(route.inX) \(bottom)V\(to.y)"
        path.tip = Point(x: route.inX, y: to.y)
        let y = top + 14 + route.labelRow * 18
        let x = route.outX + (route.inX - route.outX) * (y - top) / max(bottom - top, 1)
        path.labelAt = Point(x: x, y: y + 4)
    }

    private func drawLane(_ route: Route, _ from: Box, _ to: Box, _ path: inout Path) {
        let below = gaps[ranks.rank[route.from] + 1]
        let above = gaps[ranks.rank[route.to]]
        let outY = below.top + 8 + route.outTrack * DiagramPlan.track
        let inY = above.slopeBottom + route.inTrack * DiagramPlan.track
        path.drawn = "M\(route.outX) \(from.y + DiagramPlan.boxHeight)V\(outY)H\(route.lane)V\(inY)H\(route.inX)V\(to.y)"
        path.tip = Point(x: route.inX, y: to.y)
        // Beside a row of boxes no track runs, so there the words stand free.
        let (first, last) =
            route.kind == .skip
            ? (ranks.rank[route.from] + 1, ranks.rank[route.to] - 1) : (ranks.rank[route.to], ranks.rank[route.from])
        let row = ranks.rows[(first + last) / 2]
        let y = row.first.map { boxes[$0].y } ?? outY
        path.labelAt = Point(x: route.lane + 6, y: y + 24)
    }
}
