import Civics
import Institutions
import Store

/// 台账: a live list of matters of one procedure with the columns that an office keeps them by, on screen, on paper and as a file.
public struct OfficeLedger: Sendable, Identifiable {
    /// One column; `group` is the heading above it and its neighbours.
    public struct Column: Sendable {
        public let name: String
        public let group: String
        /// In characters of a file's standard font.
        public let width: Double
        public let cell: @Sendable (LedgerReading) -> LedgerCell

        init(_ name: String, group: String = "", width: Double = 12, _ cell: @escaping @Sendable (LedgerReading) -> LedgerCell) {
            (self.name, self.group, self.width, self.cell) = (name, group, width, cell)
        }
    }

    public let id: String
    /// 督办台账
    public let name: String
    public let purpose: String
    public let procedure: Procedure
    /// What a screen or a sheet of paper shows; a file has more.
    public let page: [Column]
    public let file: [Column]
    /// Facets, of its own (`f.`) or of the source (`s.`), by which its form filters.
    public let facets: [String]
    /// What belongs to it, whatever is asked for besides.
    let belongs: @Sendable (inout MatterFilter) -> Void

    public static let all = [supervision, commitments, crossYear]

    /// Reads what is asked for; the rows that belong to the ledger are all it can ask for.
    public func query(city: City, today: Day, reading value: (String) -> String?) throws(MatterQuery.Flaw) -> MatterQuery {
        var query = try MatterQuery(city: city, today: today) { name in name == "procedure" ? procedure.id : value(name) }
        query.filter.procedure = procedure.id
        query.filter.isShared = true
        belongs(&query.filter)
        return query
    }
}

/// What stands in one cell; a page draws it, a file writes it.
public enum LedgerCell: Sendable {
    case none
    case text(String)
    /// One under the other; empty ones fall away.
    case lines([String])
    case number(Int)
    case day(Day?)
    case moment(Moment)
    /// The matter itself, with its number and marks.
    case title(String, number: String, tags: [String])
    case matter(Int64, String)
    case checkpoint(Checkpoint?)
    /// The state, and by when something must happen in it.
    case standing(String, due: Clock?)
}

/// 三问之一: a report that was asked for by a day, and whether it came.
public struct Checkpoint: Sendable, Equatable {
    public let due: Day
    /// The day on which it came; nil while it has not.
    public let given: Day?
    /// Asked for no more without having come: the matter was over before.
    public let isOver: Bool
    /// Days beyond the last one, when it came or by today; 0 in time.
    public let late: Int

    /// - Parameter day: the field that keeps when such a report was given last.
    init?(_ clock: String, given day: String, of matter: Matter, today: Day) {
        guard let clock = matter.clocks[clock], !clock.isPaused else { return nil }
        due = clock.due
        // A report of an earlier year is no answer to this year's question.
        given = matter.fields[day]?.text.flatMap { Day($0) }.flatMap { $0 >= clock.start ? $0 : nil }
        isOver = given == nil && clock.stopped != nil
        late = max(0, (given ?? clock.stopped ?? today) - clock.due)
    }
}

/// One matter as a ledger reads it: as far as the viewer may, with what stands around it.
public struct LedgerReading: Sendable {
    public let stored: StoredMatter
    public let procedure: Procedure
    public let touched: Moment
    public let files: Int
    public let replies: [Reply]
    /// The matter from which it came, when the viewer may see that.
    public let source: StoredMatter?
    /// The days that were promised, the first one first.
    public let promised: [Day]
    let city: City
    public let today: Day

    var matter: Matter { stored.matter }

    func text(_ field: String) -> String { matter.fields[field]?.keyText ?? "" }
    func word(_ field: String) -> String {
        let value = text(field)
        return value.isEmpty ? "" : procedure.field(field)?.word(for: .string(value)) ?? value
    }
    func day(_ field: String) -> Day? { Day(text(field)) }
    func names(_ slot: String) -> [String] { (matter.slots[slot] ?? []).map(city.name) }
    func joined(_ slots: String...) -> String { slots.flatMap(names).joined(separator: "、") }
    /// By the short names of bodies, for a narrow column.
    func short(_ slots: String...) -> String { slots.flatMap { matter.slots[$0] ?? [] }.map { city.shortName(ofWire: $0.wire) }.joined(separator: "、") }
    func checkpoint(_ id: String) -> Checkpoint? { Checkpoint(id, given: "\(id)On", of: matter, today: today) }

    /// The clock of its state that presses.
    var pressing: Clock? {
        let running = matter.running
        return procedure.state(matter.state)?.clocks.first.flatMap { kind in running.first { $0.id == kind.id } } ?? running.first
    }

    /// The number that the deputies know: that of the session, else that of the house.
    var shownNumber: String { text("serial").isEmpty ? stored.number : text("serial") }
    var title: String { stored.title.isEmpty ? stored.number : stored.title }
    var state: String { procedure.state(matter.state)?.name ?? "" }
}

extension Office {
    /// One stretch of a ledger: the lines for going on, and each matter as the viewer may read it; a handful of statements, however many rows.
    public func ledger(
        _ ledger: OfficeLedger, _ query: MatterQuery, as viewer: Viewer, after mark: ListMark?, limit: Int
    ) async throws -> [(line: MatterLine, reading: LedgerReading)] {
        let lines = try await matters(query, as: viewer, after: mark, limit: limit)
        let (city, today, procedure, ids) = (city, today, ledger.procedure, lines.map(\.id))
        return try await store.read { connection in
            let known = Dictionary(try connection.matters(ids).map { ($0.id, $0) }) { first, _ in first }
            let touched = try connection.touched(ids)
            let replies = procedure.keepsReplies ? Dictionary(grouping: try connection.replies(to: ids, viewer.sight), by: \.matter) : [:]
            let promised = procedure.id == Commitment.procedure.id ? try connection.dueDays(of: ids, clock: Commitment.Clocks.promise.id) : [:]
            let sources = procedure.needsOrigin ? try connection.matters(known.values.compactMap(\.matter.sources.first), seenBy: viewer.sight) : []
            let origin = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
            return lines.compactMap { line in
                guard let stored = known[line.id] else { return nil }
                let shown = viewer.isOnlyJudged(stored.matter, in: procedure) ? stored.hidingJudgement(in: procedure) : stored
                return (line, LedgerReading(
                    stored: shown, procedure: procedure, touched: touched[line.id]?.at ?? line.at, files: touched[line.id]?.files ?? 0,
                    replies: replies[line.id] ?? [], source: stored.matter.sources.first.flatMap { origin[$0] }, promised: promised[line.id] ?? [],
                    city: city, today: today))
            }
        }
    }

    /// How many rows the ledger has for the viewer in all, how many of them are open, and how many late.
    public func counts(of ledger: OfficeLedger, as viewer: Viewer) async throws -> (all: Int, open: Int, late: Int) {
        let query = try ledger.query(city: city, today: today) { _ in nil }
        let (filter, today) = (query.filter, today)
        return try await store.read { connection in
            func count(_ change: (inout MatterFilter) -> Void = { _ in }) throws -> Int {
                var own = filter
                change(&own)
                return try connection.count(viewer.sight, own)
            }
            return (try count(), try count { $0.open = true }, try count { $0.late = today })
        }
    }

    /// 逾期率: of the promises each unit made, how many are past their day and not kept; those that were cancelled are left out.
    public func overdueCommitments(_ query: MatterQuery, as viewer: Viewer) async throws -> [(unit: String, all: Int, late: Int)] {
        let (filter, today) = (query.filter.resolved(in: city), today)
        return try await store.read { connection in
            var valid = filter
            valid.state = ""
            valid.states = Commitment.procedure.states.filter { $0 != Commitment.void }.map(\.id)
            var late = filter
            (late.state, late.states, late.late) = (Commitment.open.id, [], today)
            let over = Dictionary(try connection.counts(by: .lead, viewer.sight, late).map { ($0.key, $0.n) }) { first, _ in first }
            return try connection.counts(by: .lead, viewer.sight, valid).map { ($0.key, $0.n, over[$0.key] ?? 0) }
        }
    }
}
