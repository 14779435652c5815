import Civics
import Reading
import Store

/// 热点 (S2-67): this quarter against the last.
extension WorkSheets {
    static let topicsShown = 12
    /// Titles in which a phrase must stand to be a topic.
    static let leastTitles = 3
    /// For the public.
    static let leastPublic = 5

    /// The first day of this quarter, and of the one before.
    var quarters: (now: Day, before: Day) {
        let start = Day(year: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1) ?? today
        return (start, start.adding(months: -3))
    }

    func trend(_ now: Int, _ before: Int) -> Cell {
        Cell(now == before ? "持平" : now > before ? "▲ 多\(now - before)件" : "▽ 少\(before - now)件")
    }

    /// What the titles of the quarter have in common, the most frequent first.
    func topics() throws -> FigureSheet {
        let (start, before) = quarters
        let found = try topics(sight, from: start, before: before)
        return FigureSheet(
            id: "topics", title: "大家在说什么", note: "从本季度（\(start.monthAndDay)起）登记的标题里找出说得最多的词，与上季度比较；点数字看每一件。",
            columns: ["说到的", "本季度", "上季度", "增减"],
            rows: found.map { topic in
                [
                    Cell(topic.phrase), Cell(topic.now, MatterFilter.query(["about": topic.phrase, "from": start.description, "through": today.description])),
                    Cell(topic.before, MatterFilter.query(["about": topic.phrase, "from": before.description, "through": (start - 1).description])),
                    trend(topic.now, topic.before),
                ]
            })
    }

    func topics(_ sight: Sight, from start: Day, before: Day) throws -> [(phrase: String, now: Int, before: Int)] {
        let now = filter { ($0.from, $0.through) = (start, today) }
        let titles = try connection.titles(sight, now, limit: Keywords.textLimit)
        let phrases = Keywords.extract(titles, leastCount: Self.leastTitles, limit: Self.topicsShown).map(\.phrase)
        let counts = try connection.counts(titlesWith: phrases, sight, now)
        let earlier = try connection.counts(titlesWith: phrases, sight, filter { ($0.from, $0.through) = (before, start - 1) })
        return phrases.indices.map { (phrases[$0], counts[$0], earlier[$0]) }.filter { $0.now >= Self.leastTitles }
            .sorted { ($1.now, $0.phrase) < ($0.now, $1.phrase) }
    }

    /// The same by category.
    func hot() throws -> FigureSheet {
        let (start, before) = quarters
        func counts(_ from: Day, _ through: Day) throws -> [(key: String, n: Int)] {
            var filter = MatterFilter.ofResidents()
            (filter.from, filter.through) = (from, through)
            return try connection.counts(by: .category, sight, filter).filter { !$0.key.isEmpty }
        }
        let now = try counts(start, today)
        let earlier = Dictionary(try counts(before, start - 1).map { ($0.key, $0.n) }) { $1 }
        let gone = earlier.filter { old in !now.contains { $0.key == old.key } }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (key: $0.key, n: 0) }
        func query(_ category: String, _ from: Day, _ through: Day) -> String {
            MatterFilter.query(["category": category, "from": from.description, "through": through.description])
        }
        return FigureSheet(
            id: "hot", title: "热点问题", note: "本季度（\(start.monthAndDay)起）登记的，按类别从多到少，与上季度比较。", columns: ["类别", "本季度", "上季度", "增减"],
            rows: (now + gone).map { row in
                let old = earlier[row.key] ?? 0
                return [
                    Cell(row.key), Cell(row.n, query(row.key, start, today)), Cell(old, query(row.key, before, start - 1)),
                    trend(row.n, old),
                ]
            })
    }
}
