import Civics
import Foundation
import Institutions
import Store

extension MatterFilter {
    /// Every name an address may carry; `all=1` filters nothing and says so.
    public static let names = [
        "all", "state", "category", "grade", "channel", "result", "rating", "station", "lead", "territory", "month", "year", "open", "late",
        "second", "replied", "closed", "rated", "graded", "handed", "from", "through", "lacks", "promised", "answered", "intime", "unanswered",
        "waiting",
    ]

    /// The longest value that is read: characters.
    private static let longest = 100

    /// Reads the filter of a figure's list out of an address; it is about what residents open. Nil where a value makes no sense: better no list than another one than was asked for.
    ///
    /// `-` stands for "has none" (`category=-`). `promised=2026-03`: promised an answer in that month, up to yesterday. `waiting=30`:
    /// open for so many days without a result.
    public init?(today: Day, reading value: (String) -> String?) {
        self = .ofResidents()
        func text(_ name: String) -> String { String((value(name) ?? "").prefix(MatterFilter.longest + 1)) }
        guard MatterFilter.names.allSatisfy({ text($0).count <= MatterFilter.longest }) else { return nil }
        func isOn(_ name: String) -> Bool { text(name) == "1" }
        (state, category, grade, channel) = (text("state"), text("category"), text("grade"), text("channel"))
        (result, station, lead, territory) = (text("result"), text("station"), text("lead"), text("territory"))
        (secondRound, replied, closed, rated) = (isOn("second"), isOn("replied"), isOn("closed"), isOn("rated"))
        (graded, handed, onTime) = (isOn("graded"), isOn("handed"), isOn("intime"))
        if isOn("open") { open = true } else if text("open") == "0" { open = false }
        if isOn("late") { late = today }
        guard read(numbers: text), read(days: text, today: today) else { return nil }
        let link = text("lacks")
        if !link.isEmpty {
            guard let mark = Mark(rawValue: link) else { return nil }
            lacks = mark
        }
        if isOn("answered") { answered = true } else if text("answered") == "0" { answered = false }
        if isOn("unanswered") { (answered, promisedThrough) = (false, today - 1) }
    }

    private mutating func read(numbers text: (String) -> String) -> Bool {
        if !text("rating").isEmpty {
            guard let stars = Int(text("rating")), 1...5 ~= stars else { return false }
            rating = stars
        }
        if !text("year").isEmpty {
            guard let number = Int(text("year")), 1900...2200 ~= number else { return false }
            year = number
        }
        return true
    }

    private mutating func read(days text: (String) -> String, today: Day) -> Bool {
        month = text("month")
        guard month.isEmpty || Day(month + "-01") != nil else { return false }
        for (name, path) in [("from", \MatterFilter.from), ("through", \MatterFilter.through)] where !text(name).isEmpty {
            guard let day = Day(text(name)) else { return false }
            self[keyPath: path] = day
        }
        if !text("promised").isEmpty {
            guard let first = Day(text("promised") + "-01") else { return false }
            (promisedFrom, promisedThrough) = (first, min(first.adding(months: 1) - 1, today - 1))
        }
        if !text("waiting").isEmpty {
            guard let days = Int(text("waiting")), 0...3_650 ~= days else { return false }
            withoutResultBefore = today - days
        }
        return true
    }

    /// A query with its values percent-encoded: `category=%E6%B0%91&year=2026`.
    public static func query(_ pairs: KeyValuePairs<String, String>) -> String {
        pairs.map { name, value in "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")" }.joined(separator: "&")
    }

    private static let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}

extension City {
    /// What a filter asks for, in words; the parts of a list's heading.
    public func words(of filter: MatterFilter, today: Day) -> [String] {
        let procedure = Institutions.ofResidents
        var words: [String] = []
        func add(_ field: String, _ value: String) {
            guard !value.isEmpty, let declared = procedure.field(field) else { return }
            words.append("\(declared.name):\(value == MatterFilter.none ? "未定" : declared.word(for: .string(value)))")
        }
        if filter.year > 0 { words.append("\(filter.year)年登记") }
        if !filter.month.isEmpty, let first = Day(filter.month + "-01") { words.append("\(first.year)年\(first.month)月登记") }
        if let from = filter.from { words.append("\(from.chinese)起登记") }
        if let through = filter.through { words.append("\(through.chinese)止登记") }
        if !filter.state.isEmpty { words.append("环节:\(procedure.state(filter.state)?.name ?? "没有这个环节")") }
        add("category", filter.category)
        add("grade", filter.grade)
        add("channel", filter.channel)
        add("result", filter.result)
        if let rating = filter.rating { add("rating", String(rating)) }
        for (name, holder) in [("受理", filter.station), ("主办", filter.lead)] where !holder.isEmpty {
            words.append("\(name):\(holder == MatterFilter.none ? "未定" : self.name(ofWire: holder))")
        }
        if !filter.territory.isEmpty { words.append(territoryWords(filter)) }
        if let open = filter.open { words.append(open ? "正在办理" : "已结束") }
        for (isOn, word) in [
            (filter.late != nil, "超过时限"), (filter.secondRound, "二次交办"), (filter.replied, "已有结果"), (filter.closed, "已办结"),
            (filter.rated, "已评价"), (filter.graded, "已分级"), (filter.handed, "已交承办单位"), (filter.onTime, "按时答复"),
        ] where isOn { words.append(word) }
        if let lacks = filter.lacks { words.append("还没有「\(lacks.name)」") }
        if let from = filter.promisedFrom { words.append("\(from.year)年\(from.month)月应答复") }
        if let answered = filter.answered { words.append(answered ? "已答复" : filter.promisedFrom == nil ? "过了答复时限还没有答复" : "未答复") }
        if let before = filter.withoutResultBefore { words.append("满\(today - before)天还没有结果") }
        return words.isEmpty ? ["全部"] : words
    }

    private func territoryWords(_ filter: MatterFilter) -> String {
        let code = String((filter.territory.hasPrefix("/") ? filter.territory.split(separator: "/").last ?? "" : filter.territory[...]).filter { $0 != "." })
        let name = territories[code]?.name ?? "没有这个地区"
        return filter.territoryOnly || filter.territory.hasSuffix(".") ? "\(name)(未指明下级地区)" : name
    }
}
