import Civics
import Journal

/// A matter as it lies in the store: what decides and what lists need, without reading its journal.
public struct StoredMatter: Sendable {
    public let id: Int64
    public let number: String
    public let version: Int
    public let head: [UInt8]
    public let at: Moment
    public let matter: Matter

    public init(id: Int64, number: String, version: Int, head: [UInt8], at: Moment, matter: Matter) {
        self.id = id
        self.number = number
        self.version = version
        self.head = head
        self.at = at
        self.matter = matter
    }

    public var title: String { matter.fields["title"]?.text ?? "" }
}

extension StoredMatter {
    static let columns: SQL = "id, number, version, head, at, file"

    init(_ row: SQLRow) throws {
        guard let matter = Matter(json: try JSON(parsing: row.text(5))) else { throw StoreError.broken("matter \(row.integer(0)) is unreadable") }
        self.init(
            id: row.integer(0), number: row.text(1), version: row.int(2), head: row.bytes(3), at: Moment(milliseconds: row.integer(4)), matter: matter)
    }
}

extension Connection {
    public func matter(_ id: Int64) throws -> StoredMatter? { try matter(where: "id = \(id)") }
    public func matter(number: String) throws -> StoredMatter? {
        guard isPartitioned else { return try matter(where: "number = \(number)") }
        return try numbered([number]).first.flatMap(matter)
    }

    /// Matters by id, in one statement; in no order, and without those that are not there.
    public func matters(_ ids: [Int64]) throws -> [StoredMatter] {
        try rows("SELECT \(StoredMatter.columns) FROM matter WHERE id IN \(list: ids)").map(StoredMatter.init)
    }

    /// The same, as far as the sight admits.
    public func matters(_ ids: [Int64], seenBy sight: Sight) throws -> [StoredMatter] {
        try rows("SELECT \(StoredMatter.columns) FROM matter m WHERE m.id IN \(list: ids) AND \(sight.conditionOnFew)").map(StoredMatter.init)
    }

    /// When something last happened to each of these matters, and how many files it has.
    public func touched(_ ids: [Int64]) throws -> [Int64: (at: Moment, files: Int)] {
        let found = try rows(
            "SELECT m.id, m.touched, (SELECT COUNT(*) FROM attachment a WHERE a.matter = m.id) FROM matter m WHERE m.id IN \(list: ids)")
        return Dictionary(found.map { ($0.integer(0), (at: Moment(milliseconds: $0.integer(1)), files: $0.int(2))) }) { first, _ in first }
    }

    /// The hashes of the last entries of these matters.
    public func headsOfMatters(_ ids: [Int64]) throws -> [Int64: [UInt8]] {
        Dictionary(try rows("SELECT id, head FROM matter WHERE id IN \(list: ids)").map { ($0.integer(0), $0.bytes(1)) }) { first, _ in first }
    }

    private func matter(where condition: SQL) throws -> StoredMatter? {
        try row("SELECT \(StoredMatter.columns) FROM matter WHERE \(condition)").map(StoredMatter.init)
    }

    /// The hash of the matter's last entry; nil when there is no such matter.
    public func headOfMatter(_ id: Int64) throws -> [UInt8]? { try row("SELECT head FROM matter WHERE id = \(id)")?.bytes(0) }

    /// The id that the next matter of a territory (a path) gets. In a partitioned house it says the shard, which is laid out with its first matter.
    public func nextMatter(in path: String) throws -> Int64 {
        guard isPartitioned else { return try integer("SELECT COALESCE(MAX(id), 0) + 1 FROM matter") }
        let shard = Shard(ofPath: path), ids = shard.ids
        let last = try integer("SELECT COALESCE(MAX(id), 0) FROM matter WHERE id >= \(ids.lowerBound) AND id < \(ids.upperBound)")
        if last == 0 { try lay(shard) }
        return max(last, ids.lowerBound) + 1
    }

    /// The next public number of a procedure in a year: YJ2026-000123.
    public func nextNumber(prefix: String, year: Int) throws -> String {
        let key = "\(prefix)\(year)"
        let last = try integer("SELECT n FROM tally WHERE figure = 'number' AND key = \(key) AND month = ''")
        let digits = String(last + 1)
        return "\(key)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)"
    }

    /// Brings every derived table from one picture of the matter to the next.
    public func project(_ before: StoredMatter?, _ after: StoredMatter, procedure: Procedure, touched: Moment) throws {
        let new = MatterPicture(after.matter, procedure: procedure)
        let old = before.map { MatterPicture($0.matter, procedure: procedure) }
        try write(after, new, isNew: before == nil, procedure: procedure, touched: touched)
        try noteMerged(after.id, into: after.matter.mergedInto, before: before?.matter.mergedInto)
        try projectDesk(after.id, old, new)
        try projectLinks(after.id, before?.matter.sources ?? [], after.matter.sources)
        try projectCourse(after.id, old?.course, new.course)
        try projectSeries(before?.matter, after.matter)
        try projectFacets(after.id, old?.facets ?? [], new.facets)
        try projectRuns(after.id, old?.runs ?? [], new.runs)
        let at = after.at.milliseconds
        let joining = new.parties.subtracting(old?.parties ?? []).sorted().map { party -> SQL in "(\(party), \(at), \(after.id))" }
        for party in old?.parties.subtracting(new.parties).sorted() ?? [] { try run("DELETE FROM party WHERE holder = \(party) AND at = \(at) AND matter = \(after.id)") }
        if !joining.isEmpty { try run("INSERT INTO party (holder, at, matter) VALUES \(SQL.joined(joining, by: ", "))") }
        if old?.areas ?? [] != new.areas {
            for area in old?.areas ?? [] { try run("DELETE FROM area WHERE area = \(area) AND at = \(at) AND matter = \(after.id)") }
            let entering = new.areas.map { area -> SQL in "(\(area), \(at), \(after.id))" }
            if !entering.isEmpty { try run("INSERT INTO area (area, at, matter) VALUES \(SQL.joined(entering, by: ", "))") }
        }
        for row in (old?.clocks ?? []).subtracting(new.clocks) { try run("DELETE FROM clock WHERE matter = \(after.id) AND id = \(row.id)") }
        let started = new.clocks.subtracting(old?.clocks ?? []).map { row -> SQL in
            "(\(after.id), \(row.id), \(row.due), \(row.warn), \(row.noted))"
        }
        if !started.isEmpty { try run("INSERT INTO clock (matter, id, due, warn, noted) VALUES \(SQL.joined(started, by: ", "))") }
        let gone = (old?.tallies ?? []).filter { !new.tallies.contains($0) }.map { ($0, -$0.n) }
        let come = new.tallies.filter { !(old?.tallies.contains($0) ?? false) }.map { ($0, $0.n) }
        count(gone + come, month: new.month)
        if before == nil { try noteNumber(after.number) }
    }

    private func projectDesk(_ id: Int64, _ old: MatterPicture?, _ new: MatterPicture) throws {
        guard old?.desk != new.desk else { return }
        for row in old?.desk ?? [] where !new.desk.contains(row) {
            try run("DELETE FROM desk WHERE holder = \(row.holder) AND matter = \(id)")
        }
        for row in new.desk where !(old?.desk.contains(row) ?? false) {
            try run("INSERT INTO desk (holder, matter, why, warn, due) VALUES (\(row.holder), \(id), \(row.why), \(row.warn), \(row.due))")
        }
    }

    /// Remembers the last number given of a procedure in a year.
    public func noteNumber(_ number: String) throws {
        guard let dash = number.lastIndex(of: "-"), let n = Int64(number[number.index(after: dash)...]) else { return }
        try run(
            """
            INSERT INTO tally (figure, key, month, n) VALUES ('number', \(String(number[..<dash])), '', \(n)) \
            ON CONFLICT (figure, key, month) DO UPDATE SET n = excluded.n WHERE excluded.n > tally.n
            """)
    }

    private func count(_ changes: [(MatterPicture.Tally, Int)], month: String) {
        for (tally, change) in changes { tallies.add(change, figure: tally.figure, key: tally.key, month: month) }
    }

    private func write(_ stored: StoredMatter, _ picture: MatterPicture, isNew: Bool, procedure: Procedure, touched: Moment) throws {
        let matter = stored.matter
        func text(_ name: String) -> String { matter.fields[name]?.keyText ?? "" }
        let state = procedure.state(matter.state)
        let isOpen = state?.isFinal == false
        let rating = Int64(text("rating"))
        let station = matter.slots["keeper"]?.first?.wire ?? ""
        let lead = matter.slots["lead"]?.first?.wire ?? ""
        let isPublic = !text("publicTitle").isEmpty
        let file = matter.json.canonicalText
        if isNew {
            try run(
                """
                INSERT INTO matter (id, procedure, number, version, head, state, is_open, round, territory, title, category, grade, \
                channel, result, rating, station, lead, registered, at, touched, due, is_public, is_private, is_closed, round_over, \
                merged_into, demanders, file) \
                VALUES (\(stored.id), \(matter.procedure), \(stored.number), \(stored.version), \(stored.head), \(matter.state), \
                \(isOpen), \(matter.round), \(matter.territory), \(text("title")), \(text("category")), \(text("grade")), \
                \(text("channel")), \(text("result")), \(rating), \(station), \(lead), \(matter.registered.description), \
                \(stored.at.milliseconds), \(touched.milliseconds), \(picture.due), \(isPublic), \
                \(state?.isPrivate ?? false), \(state?.isClosed ?? false), \(state?.opensJudgement ?? false), \(matter.mergedInto), \(matter.demanders), \(file))
                """)
            try noteNumbers([(stored.number, stored.id)])
        } else {
            try run(
                """
                UPDATE matter SET version = \(stored.version), head = \(stored.head), state = \(matter.state), is_open = \(isOpen), \
                round = \(matter.round), title = \(text("title")), category = \(text("category")), grade = \(text("grade")), \
                result = \(text("result")), rating = \(rating), station = \(station), lead = \(lead), \
                touched = \(touched.milliseconds), due = \(picture.due), is_public = \(isPublic), \
                is_private = \(state?.isPrivate ?? false), is_closed = \(state?.isClosed ?? false), round_over = \(state?.opensJudgement ?? false), \
                merged_into = \(matter.mergedInto), demanders = \(matter.demanders), file = \(file) WHERE id = \(stored.id)
                """)
        }
    }
}
