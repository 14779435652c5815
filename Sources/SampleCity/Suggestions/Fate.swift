/// What becomes of one paper of the story.
struct Fate: Sendable {
    enum Time: Hashable, Sendable {
        /// The third session of the term, in January 2026.
        case third
        /// After it; how far it has come.
        case between(Int)
        case second
        /// Two years ago, before the platform: brought in with its answer.
        case first
        case draft(Int)
    }

    let index: Int
    let time: Time
    /// Its place among those of its time, from 0.
    let n: Int
    var cosigners = 0
    var result = "A"
    /// The author's judgement of round 1; nil: not judged.
    var rating: Int? = 3
    var secondRating = 3
    var isKey = false
    var isDifficult = false
    var isSentBack = false
    var isObjected = false
    var isInsisted = false
    var isLate = false
    /// Answered late after every step of the ladder; its second handling still runs.
    var isDragged = false
    var isUnanswered = false
    var isWithdrawn = false
    var mergedInto: Int?
    var isReturned = false
    var isStations = false
    var isTypical = false
    var isReleased = false

    var isBelow: Bool { rating.map { $0 < 3 } ?? false }
    /// Closed, and nobody has looked yet whether it is so.
    var isUnverified: Bool { n % 23 == 22 }
    /// The answer that counts in the end.
    var lastResult: String { isBelow && !isDragged ? "B" : result }
}

extension Story {
    /// 149 of the third session, ten after it, a dozen of each session before, and what deputies are still writing.
    static let fates: [Fate] = {
        var fates = (0..<149).map { third($0) }
        for n in 0..<10 { fates.append(Fate(index: fates.count, time: .between(n), n: n, result: ["A", "B", "A", "C"][n % 4])) }
        for n in 0..<12 { fates.append(Fate(index: fates.count, time: .second, n: n, cosigners: n % 3, result: n % 3 == 1 ? "B" : "A")) }
        for n in 0..<12 { fates.append(Fate(index: fates.count, time: .first, n: n, result: n % 4 == 3 ? "B" : "A")) }
        for n in 0..<5 { fates.append(Fate(index: fates.count, time: .draft(n), n: n)) }
        var (below, keys, typical, released) = (0, 0, 0, 0)
        for i in fates.indices where fates[i].time == .third {
            let isPlain = !fates[i].isWithdrawn && fates[i].mergedInto == nil
            if isPlain, !fates[i].isUnanswered, !fates[i].isStations, fates[i].rating != nil, i % 4 == 1, below < 32 {
                below += 1
                fates[i].rating = below % 8 == 0 ? 1 : 2
                fates[i].result = below % 2 == 0 ? "C" : "A"
                fates[i].secondRating = below == 9 || below == 16 ? 2 : 3
                fates[i].isDragged = below > 28
                if fates[i].isDragged { (fates[i].isDifficult, fates[i].isLate) = (false, false) }
            }
            if isPlain, i % 3 == 0 || fates[i].isStations, keys < 46 { keys += 1; fates[i].isKey = true }
            let isDone = isPlain && fates[i].result == "A" && fates[i].rating == 3 && !fates[i].isUnanswered && !fates[i].isUnverified
            if isDone, fates[i].isStations || (fates[i].isKey && typical < 2) { typical += 1; fates[i].isTypical = true }
            if isDone, released < 20 { released += 1; fates[i].isReleased = true }
        }
        return fates
    }()

    private static func third(_ i: Int) -> Fate {
        var fate = Fate(index: i, time: .third, n: i)
        fate.cosigners = i % 4 == 0 ? 1 + i % 5 : 0
        fate.result = ["A", "B", "A", "C", "A", "B", "A", "B", "A", "D"][i % 10]
        fate.isStations = papers[i].title.contains("零工驿站") && papers[i].spot == "全市"
        if fate.isStations { (fate.result, fate.cosigners) = ("A", 5) }
        fate.rating = i % 16 == 11 ? nil : 3
        fate.isUnanswered = [44, 92, 128].contains(i)
        fate.isSentBack = i % 14 == 5
        fate.isObjected = [7, 25, 43, 79, 97, 115, 139].contains(i)
        fate.isInsisted = [25, 97].contains(i)
        fate.isLate = [16, 27, 50, 66, 87, 104, 131].contains(i)
        fate.isDifficult = (i % 6 == 4 && !fate.isLate) || fate.isUnanswered
        fate.isReturned = i % 15 == 9
        fate.isWithdrawn = [34, 110].contains(i)
        // The same thing at another place, handled together.
        fate.mergedInto = [61: 2, 73: 14][i]
        return fate
    }
}
