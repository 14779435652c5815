import Civics

/// One line of a list of matters.
public struct MatterLine: Sendable {
    public let id: Int64
    public let number: String
    public let procedure: String
    public let title: String
    public let state: String
    public let category: String
    public let grade: String
    public let channel: String
    public let result: String
    public let rating: Int?
    public let round: Int
    public let station: String
    public let lead: String
    public let territory: String
    public let at: Moment
    public let due: String?
    public let warn: String?
    public let demanders: Int
    public let isOpen: Bool

    /// Without the rating of a round that still runs.
    static let columns = columns(for: Sight(holders: [], territories: []))

    /// With the rating where this sight may read it.
    static func columns(for sight: Sight) -> SQL {
        """
        m.id, m.number, m.procedure, m.title, m.state, m.category, m.grade, m.channel, m.result, \
        CASE WHEN \(sight.judgement) THEN m.rating END, m.round, m.station, m.lead, m.territory, m.at, m.due, m.demanders, m.is_open
        """
    }

    /// How many columns a line has: where those of a joined table begin.
    static let width = 18

    init(_ row: SQLRow, due: String? = nil, warn: String? = nil) {
        id = row.integer(0)
        number = row.text(1)
        procedure = row.text(2)
        title = row.text(3)
        state = row.text(4)
        category = row.text(5)
        grade = row.text(6)
        channel = row.text(7)
        result = row.text(8)
        rating = row.integerOrNil(9).map(Int.init)
        round = row.int(10)
        station = row.text(11)
        lead = row.text(12)
        territory = row.text(13)
        at = Moment(milliseconds: row.integer(14))
        self.due = due ?? row.textOrNil(15)
        self.warn = warn
        demanders = row.int(16)
        isOpen = row.flag(17)
    }
}

/// The filters that an address bar may carry; empty texts filter nothing.
public struct MatterFilter: Hashable, Sendable {
    /// Empty: matters of all procedures.
    public var procedure = ""
    /// Most matters are of this procedure, so that no index narrows a list by it.
    public var isOfMost = false
    /// Only what has come from this matter.
    public var source: Int64?
    public var state = ""
    public var category = ""
    public var grade = ""
    public var channel = ""
    public var result = ""
    public var rating: Int?
    public var station = ""
    public var lead = ""
    public var territory = ""
    public var month = ""
    public var open: Bool?
    public var late: Day?
    public var secondRound = false
    /// In this round or a later one.
    public var round = 0
    public var replied = false
    public var closed = false
    /// States whose matters of this day or before still wait for a result (S2-34).
    public var withoutResultBefore: Day?
    public var year = 0
    /// Has been rated, graded, handed to a unit.
    public var rated = false
    public var graded = false
    public var handed = false
    /// Only what lies in the territory itself, not in those below it.
    public var territoryOnly = false
    /// Registered within these days, both included.
    public var from: Day?
    public var through: Day?
    /// Open and without this one of the six links (S2-30).
    public var lacks: Mark?
    /// Promised an answer by a day within these, both included; answered by now, or not (S1-58).
    public var promisedFrom: Day?
    public var promisedThrough: Day?
    public var answered: Bool?
    public var onTime = false
    /// The public number of one matter.
    public var number = ""
    /// A deputy who received it or opened it himself (a wire).
    public var deputy = ""
    /// In which way the resident was told.
    public var mode = ""
    public var handling: HandlingMode?
    /// Without those that go on in another matter.
    public var cases = false
    /// Open, and without a clock or without anybody living who has it: the holders named here have nobody (S0-41).
    public var openEnds: [String]?
    /// These words stand in the title.
    public var about = ""
    public var batch: Int64?
    /// Fields and slots of the procedure with the value that is asked for, or one of several with commas between; `*`: any, `-`: none.
    public var facets: [String: String] = [:]
    /// The same of the matter from which it came, which is of this procedure.
    public var sourceProcedure = ""
    public var sourceFacets: [String: String] = [:]
    /// In one of these states.
    public var states: [String] = []
    /// Not known to its parties alone.
    public var isShared = false
    public var reply: ReplyFilter?
    public var recheck: RecheckFilter?
    /// An act says that so many of this were built or reached.
    public var thing = ""
    /// Heard at an activity of one of these campaigns, or resting on what was found at one; by their numbers.
    public var campaigns: [String] = []

    /// Stands for "has none" in a filter by text, as an empty text filters nothing.
    public static let none = "-"
    /// Stands for "has one, whichever".
    public static let any = "*"

    public init() {}

    /// The same for the same list as the same person sees it, and for no other.
    public func key(for sight: Sight) -> String {
        let asked: SQL = "\(sight.condition) AND \(condition(for: sight))"
        return "\(asked.text) \(asked.arguments)"
    }

    func condition(for sight: Sight) -> SQL {
        var parts: [SQL] = []
        func equal(_ column: String, _ value: String) { if !value.isEmpty { parts.append("m.\(name: column) = \(value == MatterFilter.none ? "" : value)") } }
        if !procedure.isEmpty { parts.append(isOfMost ? "+m.procedure = \(procedure)" : "m.procedure = \(procedure)") }
        if let source { parts.append("m.id IN (SELECT target FROM link WHERE source = \(source))") }
        equal("state", state)
        equal("category", category)
        equal("grade", grade)
        equal("channel", channel)
        equal("result", result)
        equal("station", station)
        equal("lead", lead)
        if let rating { parts.append("(m.rating = \(rating) AND \(sight.judgement))") }
        if territoryOnly {
            parts.append("m.territory = \(territory)")
        } else if !territory.isEmpty {
            parts.append("(m.territory >= \(territory) AND m.territory < \(territory + "~"))")
        }
        if !month.isEmpty { parts.append("(m.registered >= \(month) AND m.registered < \(month + "~"))") }
        if let open { parts.append("m.is_open = \(open)") }
        if let late { parts.append("(m.is_open = 1 AND m.due < \(late.description))") }
        if round > 0 { parts.append("m.round >= \(round)") }
        if secondRound { parts.append("m.round > 1") }
        if replied { parts.append("m.result <> ''") }
        if closed { parts.append("m.is_closed = 1") }
        parts += facets.sorted { $0.key < $1.key }.map { "m.id \(Self.facet(procedure, $0.key, $0.value))" }
        if !sourceFacets.isEmpty {
            let of = sourceFacets.sorted { $0.key < $1.key }.map { name, value -> SQL in "source \(Self.facet(sourceProcedure, name, value))" }
            parts.append("m.id IN (SELECT target FROM link WHERE \(SQL.joined(of, by: " AND ")))")
        }
        if !states.isEmpty { parts.append("m.state IN \(list: states)") }
        if isShared { parts.append("m.is_private = 0") }
        if let reply { parts.append(reply.condition(for: sight)) }
        if let recheck { parts.append(recheck.condition) }
        if !campaigns.isEmpty { parts.append("m.id IN (\(ofCampaigns))") }
        if !thing.isEmpty { parts.append("m.id IN (SELECT matter FROM amount WHERE thing = \(thing))") }
        if let withoutResultBefore { parts.append("(m.is_open = 1 AND m.result = '' AND m.registered <= \(withoutResultBefore.description))") }
        if year > 0 {
            parts.append("(m.registered >= \("\(year)-") AND m.registered < \("\(year)-~"))")
            // Who sees a part is not made to pass all the years of it.
            if late == nil, let walks = ListWalk.all(sight, self) {
                parts.append("m.id IN (\(SQL.joined(walks.map { "SELECT w.matter FROM \($0.rows) WHERE \($0.within(year))" }, by: " UNION ")))")
            }
        }
        if rated { parts.append("(m.rating IS NOT NULL AND \(sight.judgement))") }
        if graded { parts.append("m.grade <> ''") }
        if handed { parts.append("m.lead <> ''") }
        // The day of registration is the day of `at`, which is indexed.
        if let from { parts.append("m.at >= \(Moment(from)?.milliseconds ?? 0)") }
        if let through { parts.append("m.at < \(Moment(through + 1)?.milliseconds ?? .max)") }
        if !number.isEmpty { parts.append("m.number = \(number)") }
        if let handling { parts.append("(\(HandlingMode.column)) = \(handling.rawValue)") }
        if cases { parts.append("m.state <> 'merged'") }
        if !deputy.isEmpty { parts.append("m.id IN (SELECT matter FROM party WHERE holder = \(deputy))") }
        if let batch { parts.append("m.id IN (SELECT matter FROM handing WHERE batch > 0 AND batch = \(batch))") }
        if !about.isEmpty { parts.append("m.title LIKE \("%\(about.escapedForLike)%") ESCAPE '\\'") }
        if let openEnds {
            parts.append(
                """
                (m.is_open = 1 AND (NOT EXISTS (SELECT 1 FROM clock k WHERE k.matter = m.id) OR NOT EXISTS \
                (SELECT 1 FROM desk d WHERE d.matter = m.id AND d.holder NOT IN \(list: openEnds.isEmpty ? [""] : openEnds))))
                """)
        }
        parts += courseConditions
        return SQL.joined(parts, by: " AND ", empty: "1 = 1")
    }

    /// Residents' opinions by where they were heard, suggestions by what they cite: the campaign, its activities and the problems listed there.
    private var ofCampaigns: SQL {
        let activities: SQL = """
            SELECT o.code FROM mark c JOIN record o ON o.register = c.register AND o.id = c.id WHERE c.register = 'activity' AND c.field = 'campaign' \
            AND c.value IN \(list: campaigns)
            """
        let problems: SQL = """
            SELECT o.code FROM mark c JOIN record o ON o.register = c.register AND o.id = c.id WHERE c.register = 'problem' AND c.field = 'activity' \
            AND c.value IN (\(activities))
            """
        return """
            SELECT matter FROM facet WHERE name = 'opinion/event' AND value IN (SELECT 'activity/' || a.code FROM (\(activities)) AS a) \
            UNION SELECT matter FROM facet WHERE name = 'suggestion/cited' AND value IN (\(activities)) \
            UNION SELECT matter FROM facet WHERE name = 'suggestion/cited' AND value IN (\(problems)) \
            UNION SELECT matter FROM facet WHERE name = 'suggestion/cited' AND value IN \(list: campaigns)
            """
    }

    /// What follows a matter's id: among those with this value of a facet, with any, or with none.
    private static func facet(_ procedure: String, _ name: String, _ value: String) -> SQL {
        let own = "\(procedure)/\(name)"
        switch value {
        case any: return "IN (SELECT matter FROM facet WHERE name = \(own))"
        case none: return "NOT IN (SELECT matter FROM facet WHERE name = \(own))"
        // Several numbers stand with commas between them; words of one's own may have one too.
        default: return "IN (SELECT matter FROM facet WHERE name = \(own) AND value IN \(list: [value] + (value.contains(",") ? value.split(separator: ",").map(String.init) : [])))"
        }
    }
}

extension String {
    /// With the signs of `LIKE` taken at their word (the escape is a backslash).
    var escapedForLike: String { replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") }
}

/// Where the next page of a list begins: after this moment and id, newest first.
public struct ListMark: Hashable, Sendable {
    public let at: Int64
    public let id: Int64

    public init(at: Int64, id: Int64) {
        self.at = at
        self.id = id
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        (at, id) = (parts[0], parts[1])
    }

    /// What comes behind it, newest first. The bound stands by itself: with it an index is entered at the mark, and a long list read to its end is read once.
    func after(_ moment: SQL, _ matter: SQL) -> SQL { "(\(moment) <= \(at) AND (\(moment) < \(at) OR \(matter) < \(id)))" }

    public var text: String { "\(at)-\(id)" }
}

extension Connection {
    /// Matters that the sight admits, newest first, `limit` after the mark.
    public func matters(_ sight: Sight, _ filter: MatterFilter, after mark: ListMark?, limit: Int) throws -> [MatterLine] {
        if let walks = ListWalk.all(sight, filter) {
            // What is walked may be seen; only the filter is left to ask for, and in a partitioned house where it may lie.
            let (lies, wanted) = (try reach(of: sight, filter), filter.condition(for: sight))
            let found = walks.map { walk -> SQL in
                """
                SELECT matter FROM (SELECT w.matter FROM \(walk.rows) CROSS JOIN matter m WHERE m.id = w.matter AND \(walk.after(mark)) \
                AND \(lies) AND \(wanted) ORDER BY w.at DESC, w.matter DESC LIMIT \(limit)) AS walked
                """
            }
            return try rows(
                """
                SELECT \(MatterLine.columns(for: sight)) FROM matter m WHERE \(lies) AND m.id IN (\(SQL.joined(found, by: " UNION ALL "))) \
                ORDER BY m.at DESC, m.id DESC LIMIT \(limit)
                """).map { MatterLine($0) }
        }
        let from: SQL = mark.map { $0.after("m.at", "m.id") } ?? "1 = 1"
        let wanted: SQL = "\(try within(sight, filter)) AND \(from)"
        guard filter.late != nil else {
            return try rows("SELECT \(MatterLine.columns(for: sight)) FROM matter m WHERE \(wanted) ORDER BY m.at DESC, m.id DESC LIMIT \(limit)").map { MatterLine($0) }
        }
        // What is late lies in the order of its days: all of it is sorted, but only those of the page are looked at.
        return try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM matter m WHERE \(reach(of: sight, filter)) \
            AND m.id IN (SELECT id FROM (SELECT m.id FROM matter m WHERE \(wanted) ORDER BY +m.at DESC, +m.id DESC LIMIT \(limit)) AS listed) \
            ORDER BY m.at DESC, m.id DESC
            """).map { MatterLine($0) }
    }

    /// Open ones by the day on which they are due, the most pressing first.
    /// - Parameter mark: `at` is the day as a number (20260511).
    public func mattersByDue(_ sight: Sight, _ filter: MatterFilter, after mark: ListMark?, limit: Int) throws -> [MatterLine] {
        let from: SQL = mark.map { mark -> SQL in
            let digits = String(mark.at)
            let day = digits.count == 8 ? "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))" : ""
            return "(m.due >= \(day) AND (m.due > \(day) OR m.id > \(mark.id)))"
        } ?? "m.due IS NOT NULL"
        return try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM matter m WHERE m.is_open = 1 AND \(within(sight, filter)) \
            AND \(from) ORDER BY m.due, m.id LIMIT \(limit)
            """).map { MatterLine($0) }
    }

    public func count(_ sight: Sight, _ filter: MatterFilter) throws -> Int {
        Int(try integer("SELECT COUNT(*) FROM matter m WHERE \(within(sight, filter))"))
    }

    /// How many there are, counted up to `most`: what a list says at its head, however many lie behind it.
    public func count(_ sight: Sight, _ filter: MatterFilter, most: Int) throws -> Int {
        guard let walks = ListWalk.all(sight, filter) else {
            return Int(try integer("SELECT COUNT(*) FROM (SELECT 1 FROM matter m WHERE \(within(sight, filter)) LIMIT \(most)) AS listed"))
        }
        var rest = filter
        rest.territory = ""
        let isPlain = rest == MatterFilter()
        let (lies, wanted) = (try reach(of: sight, filter), filter.condition(for: sight))
        let found = walks.map { walk -> SQL in
            // What is not narrowed further is counted by the walk alone; a holder's matters need not lie in the territory that is asked for.
            let walked: SQL = isPlain && (filter.territory.isEmpty || walk.isArea)
                ? "SELECT w.matter FROM \(walk.rows) WHERE \(walk.after(nil)) LIMIT \(most)"
                : "SELECT w.matter FROM \(walk.rows) CROSS JOIN matter m WHERE m.id = w.matter AND \(walk.after(nil)) AND \(lies) AND \(wanted) LIMIT \(most)"
            return "SELECT matter FROM (\(walked)) AS walked"
        }
        return min(most, Int(try integer("SELECT COUNT(*) FROM (\(SQL.joined(found, by: " UNION "))) AS listed")))
    }

    public func mayBeSeen(_ matter: Int64, by sight: Sight) throws -> Bool {
        if sight.seesAll && sight.holders.isEmpty { return true }
        return try row("SELECT 1 FROM matter m WHERE m.id = \(matter) AND \(sight.conditionOnFew)") != nil
    }

    /// What waits for these holders, the most pressing first.
    /// - Parameter mark: the due day and matter after which the page begins.
    public func desk(of holders: [String], after mark: (due: String, matter: Int64)?, limit: Int) throws -> [(line: MatterLine, why: String)] {
        let from: SQL = mark.map { "(d.due >= \($0.due) AND (d.due > \($0.due) OR d.matter > \($0.matter)))" } ?? "1 = 1"
        let found = try rows(
            """
            SELECT \(MatterLine.columns), d.due, d.warn, d.why FROM desk d JOIN matter m ON m.id = d.matter \
            WHERE d.holder IN \(list: holders) AND \(onDesk(of: holders)) AND \(from) ORDER BY d.due, d.matter LIMIT \(limit)
            """)
        var seen: Set<Int64> = []
        return found.compactMap { row in
            seen.insert(row.integer(0)).inserted ? (MatterLine(row, due: row.text(18), warn: row.text(19)), row.text(20)) : nil
        }
    }

    /// Clocks that have turned since they were last noted: amber or red.
    public func turnedClocks(today: Day, limit: Int) throws -> [(matter: Int64, clock: String, isLate: Bool)] {
        let day = today.description
        let late = try rows("SELECT matter, id FROM clock WHERE noted IN ('', 'soon') AND due < \(day) ORDER BY due LIMIT \(limit)")
        let soon = try rows("SELECT matter, id FROM clock WHERE noted = '' AND warn <= \(day) AND due >= \(day) ORDER BY warn LIMIT \(limit)")
        return late.map { ($0.integer(0), $0.text(1), true) } + soon.map { ($0.integer(0), $0.text(1), false) }
    }

    /// What has been released of a procedure, newest first; with a facet only what has that value.
    public func publicMatters(_ procedure: String, facet: (name: String, value: String)?, after mark: ListMark?, limit: Int) throws -> [StoredMatter] {
        let from: SQL = mark.map { "AND \($0.after("at", "id"))" } ?? ""
        let only: SQL = facet.map { "AND id IN (SELECT matter FROM facet WHERE name = \("\(procedure)/\($0.name)") AND value = \($0.value))" } ?? ""
        return try rows(
            "SELECT \(StoredMatter.columns) FROM matter WHERE is_public = 1 AND +procedure = \(procedure) \(from) \(only) ORDER BY at DESC, id DESC LIMIT \(limit)"
        ).map(StoredMatter.init)
    }

    public func publicMatters(_ procedure: String, after mark: ListMark?, category: String, limit: Int) throws -> [StoredMatter] {
        let from: SQL = mark.map { "AND \($0.after("at", "id"))" } ?? ""
        let only: SQL = category.isEmpty ? "" : "AND category = \(category)"
        return try rows("SELECT id FROM matter WHERE is_public = 1 AND +procedure = \(procedure) \(from) \(only) ORDER BY at DESC, id DESC LIMIT \(limit)")
            .compactMap { try matter($0.integer(0)) }
    }
}

extension Connection {
    /// The matters that were merged into this one, as far as the sight admits, and how many there are in all.
    public func merged(into matter: Int64, _ sight: Sight) throws -> (lines: [MatterLine], count: Int) {
        let lines = try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM matter m WHERE m.merged_into = \(matter) AND \(among(mergedInto(matter))) \
            AND \(sight.conditionOnFew) ORDER BY m.id LIMIT 200
            """).map { MatterLine($0) }
        return (lines, Int(try integer("SELECT COUNT(*) FROM (\(mergedInto(matter))) x")))
    }
}
