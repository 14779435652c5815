import Civics
import Institutions
import Store

/// The filters, the words and the place of a list of matters, as an address carries them; read here alone, by every list and figure.
///
/// Unknown names are ignored; a value that means nothing is a flaw with words: better no list than another one than was asked for.
/// `-` stands for "has none" (`category=-`), `990101.` for a territory without those below it. `promised=2026-03`: promised an answer in
/// that month, up to yesterday. `waiting=30`: open for so many days without a result. `f.session=anlan-6-3` asks for a facet of the
/// procedure that is listed, `s.session=…` for one of the matter from which each came; `*` is any value. `judged=1.low`: how the first
/// round was judged.
public struct MatterQuery: Sendable, Equatable {
    /// Known names with their values, as given.
    public private(set) var values: [String: String] = [:]
    public internal(set) var filter = MatterFilter()
    public private(set) var words = ""
    public private(set) var after: ListMark?
    /// Open ones, the most pressing first; else the newest first.
    public private(set) var isByDue = false

    /// What cannot be read, for the page that says so.
    public struct Flaw: Error, Equatable {
        public let field: String
        public let reason: String

        public init(field: String, reason: String) { (self.field, self.reason) = (field, reason) }
    }

    /// Characters of a value.
    private static let longest = 200
    /// Characters of the numbers of a campaign and of those under it.
    private static let longestNumbers = 4_000
    private static let mostCampaigns = 100
    /// Of a matter's id: what a number in JSON holds to the unit.
    static let mostId = 1 << 53

    /// Known names in the order in which they are written.
    public static let names = [
        "q", "all", "procedure", "source", "state", "category", "grade", "handling", "channel", "result", "mode", "rating", "station", "lead", "deputy", "territory", "batch", "about",
        "year", "month", "from", "through", "open", "late", "second", "replied", "closed", "rated", "graded", "handed", "cases", "lacks", "promised",
        "answered", "intime", "unanswered", "waiting", "openends", "class", "judged", "round", "looked", "thing", "campaign", "order", "after",
    ]

    /// What anybody may ask. Words of titles are not for guessing at; batches and open ends are the house's own affair.
    public static let publicNames = names.filter { !["q", "procedure", "source", "about", "batch", "openends", "class", "judged", "round", "looked", "thing", "campaign", "order", "after"].contains($0) }

    public init(names: [String] = MatterQuery.names, city: City, today: Day, reading value: (String) -> String?) throws(Flaw) {
        for name in names {
            let value = value(name) ?? ""
            guard !value.isEmpty else { continue }
            let longest = name == "campaign" ? Self.longestNumbers : Self.longest
            guard value.count <= longest else { throw Flaw(field: label(of: name), reason: "太长，最多\(longest)个字") }
            if try set(name, value, city, today) { values[name] = value }
        }
        if names.contains("procedure") {
            for name in facetNames {
                let value = value(name) ?? ""
                guard !value.isEmpty else { continue }
                guard value.count <= Self.longest else { throw Flaw(field: label(of: name), reason: "太长，最多\(Self.longest)个字") }
                try set(facet: name, value, city)
                values[name] = value
            }
        }
        // A state or a category is one of some procedure; residents' when none is named.
        if filter.procedure.isEmpty, Self.ofOneProcedure.contains(where: { values[$0] != nil }) { filter.procedure = procedure.id }
        filter.isOfMost = filter.procedure == Institutions.ofResidents.id
        // Without the month this only narrows what was promised by now.
        if values["unanswered"] == "1" { (filter.answered, filter.promisedThrough) = (false, today - 1) }
    }

    /// - Returns: false when the value leaves the list as it is.
    private mutating func set(_ name: String, _ value: String, _ city: City, _ today: Day) throws(Flaw) -> Bool {
        switch name {
        case "q": read(words: value)
        case "procedure":
            filter.procedure = try known(value, name, Institutions.procedure(value) != nil)
            // What follows is in the words of this procedure.
            values[name] = value
        case "source": filter.source = Int64(try number(value, name, in: 1...MatterQuery.mostId))
        case "state":
            let states = value.split(separator: ",").map(String.init)
            _ = try known(value, name, !states.isEmpty && states.allSatisfy { procedure.state($0) != nil })
            if states.count == 1 { filter.state = value } else { filter.states = states }
        case "category": filter.category = try choice(value, name)
        case "grade": filter.grade = try choice(value, name)
        case "channel": filter.channel = try choice(value, name)
        case "result": filter.result = try choice(value, name)
        case "mode": filter.mode = try choice(value, name)
        case "rating": filter.rating = Int(try choice(value, name))
        case "handling": filter.handling = HandlingMode(rawValue: try known(value == MatterFilter.none ? "" : value, name, value == MatterFilter.none || HandlingMode(rawValue: value) != nil))
        case "station": filter.station = try holder(value, name, city)
        case "lead": filter.lead = try holder(value, name, city)
        case "deputy": filter.deputy = try holder(value, name, city)
        case "territory":
            let code = value.hasSuffix(".") ? String(value.dropLast()) : value
            filter.territory = try known(value, name, city.territories[code] != nil)
        case "batch": filter.batch = Int64(try number(value, name, in: 1...1_000_000_000))
        case "about": filter.about = value
        case "year": filter.year = try number(value, name, in: 1_900...2_200)
        case "month": filter.month = try known(value, name, value.count == 7 && Day(value + "-01") != nil)
        case "from": filter.from = try day(value, name)
        case "through": filter.through = try day(value, name)
        case "lacks": filter.lacks = Mark(rawValue: try known(value, name, Mark(rawValue: value) != nil))
        case "promised":
            let first = try day(value + "-01", name)
            (filter.promisedFrom, filter.promisedThrough) = (first, min(first.adding(months: 1) - 1, today - 1))
        case "waiting": filter.withoutResultBefore = today - (try number(value, name, in: 0...3_650))
        case "class":
            let result = try choice(value, "result")
            filter.reply = try reply(name) { $0.result = result }
        case "judged":
            let parts = value.split(separator: ".", maxSplits: 1).map(String.init)
            let round = parts.first.flatMap { Int($0) } ?? 0
            _ = try known(value, name, parts.count == 2 && 1...99 ~= round && ["1", "2", "3", "-", "?", "*", "low"].contains(parts[1]))
            filter.reply = try reply(name) { ($0.round, $0.grade) = (round, parts[1]) }
        case "round": filter.round = try number(value, name, in: 1...99)
        case "looked":
            let parts = value.split(separator: ".", maxSplits: 1).map(String.init)
            let campaign = Int64(try number(parts.first ?? "", name, in: 1...MatterQuery.mostId))
            _ = try known(value, name, parts.count == 1 || parts[1] == "unsolved")
            filter.recheck = RecheckFilter(campaign: campaign, isUnsolved: parts.count == 2)
        case "thing": filter.thing = value
        case "campaign":
            let codes = value.split(separator: ",").map(String.init)
            _ = try known(value, name, 1...Self.mostCampaigns ~= codes.count)
            filter.campaigns = codes
        case "order": isByDue = try known(value, name, value == "due") == "due"
        case "after":
            guard let mark = ListMark(value) else { throw Flaw(field: "页次", reason: "这个位置读不懂，请从列表开头看起") }
            after = mark
        default: return try flag(name, value, today)
        }
        return true
    }

    /// Yes-or-no filters; 0 means that the filter is not set, or the contrary where there is one.
    private mutating func flag(_ name: String, _ value: String, _ today: Day) throws(Flaw) -> Bool {
        guard ["0", "1"].contains(value) else { throw Flaw(field: label(of: name), reason: "只能是1（只看）或0") }
        let isOn = value == "1"
        switch name {
        case "open": filter.open = isOn
        case "answered": filter.answered = isOn
        case "late": filter.late = isOn ? today : nil
        case "second": filter.secondRound = isOn
        // What a unit has drafted is no answer yet, where answers are kept when they are delivered.
        case "replied" where procedure.keepsReplies: if isOn { filter.reply = filter.reply ?? ReplyFilter() }
        case "replied": filter.replied = isOn
        case "closed": filter.closed = isOn
        case "rated": filter.rated = isOn
        case "graded": filter.graded = isOn
        case "handed": filter.handed = isOn
        case "cases": filter.cases = isOn
        case "intime" where procedure.keepsReplies:
            filter.reply = try reply(name) { $0.inTime = isOn }
            return true
        case "intime": filter.onTime = isOn
        case "openends": filter.openEnds = isOn ? [] : nil
        default: break
        }
        return isOn || name == "open" || name == "answered"
    }

    /// A public number finds its matter, whatever else stands in the words (`YJ2026-000123`).
    private mutating func read(words value: String) {
        words = value
        let folded = MatterNumber.whole(value)
        if folded.wholeMatch(of: /[A-Z]{2}[0-9]{4}-[0-9]{6,9}/) != nil { filter.number = folded }
    }

    /// Where the list goes on after this line, in its own order.
    public func mark(after line: MatterLine) -> ListMark {
        let due = line.due.flatMap { Int64($0.replacing("-", with: "")) } ?? 0
        return ListMark(at: isByDue ? due : line.at.milliseconds, id: line.id)
    }

    /// The words name one matter: no search is needed.
    public var isNumber: Bool { !filter.number.isEmpty }

    /// What only the matters of one procedure have.
    private static let ofOneProcedure = ["state", "category", "grade", "handling", "channel", "result", "mode", "rating"]

    /// Whose words the filters are in.
    public var procedure: Procedure { values["procedure"].flatMap(Institutions.procedure) ?? Institutions.ofResidents }

    private func reply(_ name: String, _ change: (inout ReplyFilter) -> Void) throws(Flaw) -> ReplyFilter {
        guard procedure.keepsReplies else { throw Flaw(field: label(of: name), reason: "这一类事项没有这个条件") }
        var reply = filter.reply ?? ReplyFilter()
        change(&reply)
        return reply
    }

    private func choice(_ value: String, _ field: String) throws(Flaw) -> String {
        let choices = procedure.field(field)?.choices ?? []
        return try known(value, field, value == MatterFilter.none || choices.contains { $0.id == value })
    }

    func holder(_ value: String, _ name: String, _ city: City) throws(Flaw) -> String {
        let isKnown =
            switch Holder(wire: value) {
            case .body(let id)?: city.bodies[id] != nil
            case .place(let id)?: city.places[id] != nil
            case .person(let id)?: city.people[id] != nil
            default: value == MatterFilter.none
            }
        return try known(value, name, isKnown)
    }

    func number(_ value: String, _ name: String, in range: ClosedRange<Int>) throws(Flaw) -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw Flaw(field: label(of: name), reason: "应为\(range.lowerBound)到\(range.upperBound)之间的整数")
        }
        return number
    }

    private func day(_ value: String, _ name: String) throws(Flaw) -> Day {
        guard let day = Day(value) else { throw Flaw(field: label(of: name), reason: "写成 2026-03-08 这样的日期；月份写成 2026-03") }
        return day
    }

    func known(_ value: String, _ name: String, _ isKnown: Bool) throws(Flaw) -> String {
        guard isKnown else { throw Flaw(field: label(of: name), reason: "没有「\(value.prefix(30))」这个选项") }
        return value
    }

    private func label(of name: String) -> String { Self.label(name, procedure) }
}

extension String {
    /// Full-width letters, digits and hyphens as one types them on a Chinese keyboard, in their ASCII form.
    var applyingFullWidthFolding: String {
        String(String.UnicodeScalarView(unicodeScalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
    }
}
