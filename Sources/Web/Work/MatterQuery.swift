import Civics
import HTML
import Institutions
import Office
import Store

/// The filters, the words and the place of a list of matters, as the address bar carries them; read and written here alone.
///
/// Unknown names are ignored; a value that means nothing is an error with words. Figures link with these very names.
struct MatterQuery: Sendable, Equatable {
    /// Known names with their values, as given.
    private(set) var values: [String: String] = [:]
    private(set) var filter = MatterFilter()
    private(set) var words = ""
    private(set) var after: ListMark?

    struct Flaw: Error { let field: String, reason: String }

    /// Known names in the order in which they are written.
    static let names = [
        "q", "procedure", "source", "state", "category", "grade", "channel", "result", "rating", "station", "lead", "territory", "year", "month", "open", "late",
        "second", "replied", "closed", "rated", "graded", "handed", "after",
    ]

    init(_ fields: FormFields, city: City, today: Day) throws(Flaw) {
        for name in Self.names {
            let value = fields.line(name)
            if !value.isEmpty { try set(name, value, city, today) }
        }
        // A state or a category is one of some procedure; residents' when none is named.
        if filter.procedure.isEmpty, Self.ofOneProcedure.contains(where: { values[$0] != nil }) { filter.procedure = procedure.id }
        filter.isOfMost = filter.procedure == Institutions.ofResidents.id
    }

    private mutating func set(_ name: String, _ value: String, _ city: City, _ today: Day) throws(Flaw) {
        switch name {
        case "q": words = String(value.prefix(200))
        case "procedure": filter.procedure = try known(value, "程序", Institutions.procedure(value) != nil)
        case "source":
            guard let id = Int64(value) else { throw Flaw(field: "有关事项", reason: "没有这一件") }
            filter.source = id
        case "state": filter.state = try known(value, "环节", procedure.state(value) != nil)
        case "category": filter.category = try choice(value, "category")
        case "grade": filter.grade = try choice(value, "grade")
        case "channel": filter.channel = try choice(value, "channel")
        case "result": filter.result = try choice(value, "result")
        case "rating": filter.rating = Int(try choice(value, "rating"))
        case "station": filter.station = try holder(value, "受理的联络站", city)
        case "lead": filter.lead = try holder(value, "主办单位", city)
        case "territory":
            guard let territory = city.territories[value] else { throw Flaw(field: "地区", reason: "没有代码为「\(value.prefix(20))」的地区") }
            filter.territory = territory.path
        case "year":
            guard let year = Int(value), (1_900...2_200).contains(year) else { throw Flaw(field: "年份", reason: "写成 2026 这样的年份") }
            filter.year = year
        case "month":
            guard value.count == 7, Day(value + "-01") != nil || Day(value) != nil else { throw Flaw(field: "月份", reason: "写成 2026-03 这样的月份") }
            filter.month = value
        case "after":
            guard let mark = ListMark(value) else { throw Flaw(field: "页次", reason: "这个位置读不懂,请从列表开头看起") }
            after = mark
        default: guard try flag(name, value, today) else { return }
        }
        values[name] = name == "q" ? words : value
    }

    /// Yes-or-no filters; 0 means that the filter is not set.
    private mutating func flag(_ name: String, _ value: String, _ today: Day) throws(Flaw) -> Bool {
        guard ["0", "1"].contains(value) else { throw Flaw(field: label(name), reason: "只能是 1(只看)或 0") }
        let isOn = value == "1"
        switch name {
        case "open": filter.open = isOn
        case "late": filter.late = isOn ? today : nil
        case "second": filter.secondRound = isOn
        case "replied": filter.replied = isOn
        case "closed": filter.closed = isOn
        case "rated": filter.rated = isOn
        case "graded": filter.graded = isOn
        case "handed": filter.handed = isOn
        default: break
        }
        return isOn || name == "open"
    }

    private static let ofOneProcedure = ["state", "category", "grade", "channel", "result", "rating"]

    /// Whose words the filters are in.
    var procedure: Procedure { values["procedure"].flatMap(Institutions.procedure) ?? Institutions.ofResidents }

    private func choice(_ value: String, _ field: String) throws(Flaw) -> String {
        let field = procedure.field(field)
        return try known(value, field?.name ?? "", field?.choices.contains { $0.id == value } ?? false)
    }

    private func holder(_ value: String, _ label: String, _ city: City) throws(Flaw) -> String {
        switch Holder(wire: value) {
        case .body(let id)?: try known(value, label, city.bodies[id] != nil)
        case .place(let id)?: try known(value, label, city.places[id] != nil)
        default: try known(value, label, false)
        }
    }

    private func known(_ value: String, _ label: String, _ isKnown: Bool) throws(Flaw) -> String {
        guard isKnown else { throw Flaw(field: label, reason: "没有「\(value.prefix(30))」这个选项") }
        return value
    }

    // MARK: Writing

    /// The same list with these names set (nil takes a name away), from its beginning unless `after` is set.
    func link(_ path: String = Work.Paths.matters.link(), _ changes: [String: String?] = [:]) -> String {
        var values = values
        values["after"] = nil
        for (name, value) in changes { values[name] = value }
        let pairs = Self.names.compactMap { name in values[name].map { "\(name)=\(Percent.encode($0))" } }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    /// What filters, besides the words: name, label of the value.
    func active(_ city: City) -> [(name: String, label: String)] {
        Self.names.filter { $0 != "q" && $0 != "after" }.compactMap { name in
            values[name].map { (name, words(name, $0, city)) }
        }
    }

    private func words(_ name: String, _ value: String, _ city: City) -> String {
        switch name {
        case "procedure": procedure.name
        case "source": "由同一件事产生"
        case "state": procedure.state(value)?.name ?? value
        case "category", "grade", "channel", "result", "rating":
            "\(label(name)):\(procedure.field(name)?.word(for: .string(value)) ?? value)"
        case "station", "lead": "\(label(name)):\(city.name(ofWire: value))"
        case "territory": city.territories[value]?.name ?? value
        case "year": "\(value)年"
        case "month": "\(value.prefix(4))年\(Int(value.suffix(2)) ?? 0)月"
        case "open": value == "1" ? "正在办理" : "已经结束"
        default: label(name)
        }
    }

    private func label(_ name: String) -> String {
        switch name {
        case "station": "受理"
        case "lead": "主办"
        case "open": "正在办理"
        case "late": "超过时限"
        case "second": "二次交办"
        case "replied": "已答复"
        case "closed": "已办结"
        case "rated": "已评价"
        case "graded": "已分级"
        case "handed": "已交单位"
        default: procedure.field(name)?.name ?? name
        }
    }
}
