/// Writes days in one running sentence: the year only where it changes, the month only where it must be said.
struct DateWords {
    private var year: Int?
    /// Above this many days or groups only their number is told.
    private static let mostListed = 6

    mutating func full(_ day: Day) -> String {
        year = day.year
        return day.chinese
    }

    mutating func short(_ day: Day) -> String {
        defer { year = day.year }
        return day.year == year ? day.monthAndDay : day.chinese
    }

    /// ，其间1月10日、11日为周末不计，2月14日为春节调休上班照计 — or nothing where every day counts.
    mutating func skipped(after start: Day, through end: Day, _ table: DayTable) -> String {
        guard start < end else { return "" }
        var weekends: [Day] = []
        var holidays: [(name: String, days: [Day])] = []
        var worked: [(name: String, days: [Day])] = []
        func add(_ day: Day, _ name: String, to groups: inout [(name: String, days: [Day])]) {
            if groups.last?.name == name, let before = groups.last?.days.last, day - before < 60 {
                groups[groups.count - 1].days.append(day)
            } else {
                groups.append((name, [day]))
            }
        }
        for day in start + 1...end {
            if table.isWorkingDay(day) {
                if let note = table.note(day) { add(day, note, to: &worked) }
            } else if let name = table.note(day) {
                add(day, name, to: &holidays)
            } else {
                weekends.append(day)
            }
        }
        var rest: [String] = []
        if weekends.count > Self.mostListed {
            rest.append("周末\(weekends.count)天")
        } else if !weekends.isEmpty {
            rest.append("\(list(weekends))为周末")
        }
        rest += told(holidays, suffix: "放假", all: "节日放假")
        let counted = told(worked, suffix: "", all: "调休上班")
        let restClause = rest.isEmpty ? "" : rest.joined(separator: "，") + (rest.count > 1 ? "，均不计" : "不计")
        let workedClause = counted.isEmpty ? "" : counted.joined(separator: "，") + "照计"
        let parts = [restClause, workedClause].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : "，其间" + parts.joined(separator: "，")
    }

    private mutating func told(_ groups: [(name: String, days: [Day])], suffix: String, all: String) -> [String] {
        if groups.count > Self.mostListed { return ["\(all)\(groups.reduce(0) { $0 + $1.days.count })天"] }
        return groups.map { "\(list($0.days))为\($0.name)\(suffix)" }
    }

    /// 1月10日、11日; three days or more in a row are 2月15日至23日.
    private mutating func list(_ days: [Day]) -> String {
        var runs: [ClosedRange<Day>] = []
        for day in days {
            if let run = runs.last, day - run.upperBound == 1 {
                runs[runs.count - 1] = run.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        var month: Int?
        var words: [String] = []
        for run in runs {
            let length = run.upperBound - run.lowerBound + 1
            let days = length > 2 ? [run.lowerBound, run.upperBound] : Array(run)
            words.append(days.map { brief($0, &month) }.joined(separator: length > 2 ? "至" : "、"))
        }
        return words.joined(separator: "、")
    }

    private mutating func brief(_ day: Day, _ month: inout Int?) -> String {
        defer { (year, month) = (day.year, day.month) }
        if day.year != year { return day.chinese }
        return day.month == month ? "\(day.dayOfMonth)日" : day.monthAndDay
    }
}

extension DayTable {
    /// 国庆节放假 or 周末.
    func restWord(_ day: Day) -> String { note(day).map { $0 + "放假" } ?? "周末" }
}
