extension DiagramPlan {
    /// Gives each line that leaves its neighbourhood a track under its row and one above the row it enters,
    /// and each label a line of its own.
    mutating func placeTracks() {
        gaps = Array(repeating: Gap(), count: ranks.rows.count + 1)
        for index in routes.indices where routes[index].kind == .skip || routes[index].kind == .back {
            let below = ranks.rank[routes[index].from] + 1
            let above = ranks.rank[routes[index].to]
            routes[index].outTrack = gaps[below].outTracks
            gaps[below].outTracks += 1
            routes[index].inTrack = gaps[above].inTracks
            gaps[above].inTracks += 1
        }
        for gap in gaps.indices { placeLabels(in: gap) }
    }

    private mutating func placeLabels(in gap: Int) {
        let straight = routes.indices.filter { routes[$0].kind == .down && ranks.rank[routes[$0].to] == gap }
        // Reckoned half way down; where the line stands a little to the side, the halo of the words keeps them readable.
        var ends: [Int] = []
        for index in straight.sorted(by: { middleX(routes[$0]) < middleX(routes[$1]) }) {
            // A slanting line moves under its label from row to row, so half its slant is kept free.
            let half = routes[index].labelWidth / 2 + 6 + abs(routes[index].outX - routes[index].inX) / 4
            let start = middleX(routes[index]) - half
            let row = ends.firstIndex { $0 <= start } ?? ends.count
            if row == ends.count { ends.append(0) }
            ends[row] = middleX(routes[index]) + half
            routes[index].labelRow = row
        }
        gaps[gap].labelRows = ends.count
    }

    private func middleX(_ route: Route) -> Int { (route.outX + route.inX) / 2 }

    /// Lanes beside the boxes, the shortest nearest; lines that never meet share one.
    mutating func placeLanes() {
        let leftWidth = lanes(of: .skip)
        left = leftWidth.reduce(0, +) + 16
        let rightWidth = lanes(of: .back)
        var leftmost = middle
        var rightmost = 0
        for route in routes where route.kind == .down {
            leftmost = min(leftmost, middleX(route) - route.labelWidth / 2)
            rightmost = max(rightmost, middleX(route) + route.labelWidth / 2)
        }
        // Labels of straight lines may stand out over the boxes' part.
        let outLeft = max(0, -leftmost)
        let outRight = max(0, rightmost - middle)
        left += outLeft
        width = left + middle + outRight + rightWidth.reduce(0, +) + 24
        for index in routes.indices {
            let lane = routes[index].lane
            switch routes[index].kind {
            case .skip: routes[index].lane = left - outLeft - leftWidth[...lane].reduce(0, +)
            case .back: routes[index].lane = left + middle + outRight + 14 + rightWidth[..<lane].reduce(0, +)
            default: continue
            }
        }
        for index in boxes.indices { boxes[index].x += left }
        for index in routes.indices {
            routes[index].outX += left
            routes[index].inX += left
        }
    }

    /// Numbers the lanes of one side and answers how wide each is.
    private mutating func lanes(of kind: Kind) -> [Int] {
        let spans = routes.indices.filter { routes[$0].kind == kind }.map { index -> (index: Int, top: Int, bottom: Int) in
            let from = ranks.rank[routes[index].from] + 1
            let to = ranks.rank[routes[index].to]
            return (index, min(from, to), max(from, to))
        }
        var taken: [[(top: Int, bottom: Int)]] = []
        var widths: [Int] = []
        for span in spans.sorted(by: { ($0.bottom - $0.top, $0.top, $0.index) < ($1.bottom - $1.top, $1.top, $1.index) }) {
            let free = taken.firstIndex { lane in lane.allSatisfy { span.bottom < $0.top || span.top > $0.bottom } } ?? taken.count
            if free == taken.count {
                taken.append([])
                widths.append(0)
            }
            taken[free].append((span.top, span.bottom))
            widths[free] = max(widths[free], routes[span.index].labelWidth + 18)
            routes[span.index].lane = free
        }
        return widths
    }

    /// Rows and the spaces between them, from the top down.
    mutating func placeRows() {
        var y = gaps[0].inTracks == 0 ? -12 : 0
        for row in ranks.rows.indices {
            gaps[row].top = y
            y = gaps[row].bottom
            for node in ranks.rows[row] { boxes[node].y = y }
            y += DiagramPlan.boxHeight
        }
        gaps[ranks.rows.count].top = y
        height = gaps[ranks.rows.count].outTracks == 0 ? y + 12 : gaps[ranks.rows.count].slopeTop + 12
    }
}
