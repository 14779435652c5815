import Civics
import Institutions
import Journal
import Store

/// One matter of a batch and the unit it goes to.
public struct HandOverLine: Sendable {
    public let matter: Int64
    /// The version that the person saw.
    public let version: Int?
    public let unit: Int64

    public init(matter: Int64, version: Int?, unit: Int64) {
        (self.matter, self.version, self.unit) = (matter, version, unit)
    }
}

/// Why a batch was not handed over: nothing of it was written.
public struct HandOverFailure: Error, Sendable {
    /// By matter; those that are not named here would have gone through.
    public let lines: [Int64: Failure]
}

extension Office {
    /// Matters in one batch.
    public static let batchLimit = 200

    /// 转交批次 (S1-18): hands every matter to its unit under one number, all or none; what it returns is on disk.
    ///
    /// - Parameter once: the form's token: the same form sent again gives the same batch.
    /// - Throws: `HandOverFailure` with what stood in the way of each matter.
    public func handOver(_ lines: [HandOverLine], note: String, once: String?, by viewer: Viewer, at moment: Moment? = nil) async throws -> Int64 {
        let moment = moment ?? now
        guard !lines.isEmpty else { throw Failure.unfit(field: "事项", reason: "请至少勾选一件") }
        guard lines.count <= Office.batchLimit else { throw Failure.unfit(field: "事项", reason: "一个批次最多\(Office.batchLimit)件") }
        guard note.count <= 500 else { throw Failure.unfit(field: "说明", reason: "最多500个字") }
        return try await store.write { [self] connection in
            let (world, city) = (world(on: moment.day), city)
            let sent = once.map { once in
                let rows = lines.sorted { $0.matter < $1.matter }.map { JSON.array([.int($0.matter), .int($0.unit)]) }
                return keys.digest(ofSent: ["note": .string(note), "lines": .array(rows)], once: once)
            }
            if let once, let done = try connection.doneOnce("batch", once) {
                let number = { try connection.batch(done, viewer.sight, today: moment.day)?.number ?? "" }
                try Office.checkSame(sent ?? "", of: "batch", once: once, number: try number(), connection)
                return done
            }
            let id = try connection.nextBatch()
            var (failures, offices, posts): ([Int64: Failure], [String], [String]) = ([:], [], [])
            for line in lines {
                do {
                    guard let before = try connection.matter(line.matter), try connection.mayBeSeen(line.matter, by: viewer.sight) else { throw Failure.notFound }
                    let request = MoveRequest(
                        matter: line.matter, version: line.version, move: "assign", fields: ["lead": .int(line.unit)], batch: id)
                    _ = try move(request, by: .viewer(viewer), at: moment, in: world, city, connection)
                    offices += before.matter.slots["office"]?.first.map { [$0.wire] } ?? []
                    let assign = Institutions.procedure(before.matter.procedure)?.move("assign")
                    let capacity = assign.flatMap { Institutions.procedure(before.matter.procedure)?.capacity(for: $0, of: viewer.actor, on: before.matter) }
                    posts.append(name(of: .viewer(viewer), capacity, city))
                } catch let failure as Failure { failures[line.matter] = failure }
            }
            guard failures.isEmpty else { throw HandOverFailure(lines: failures) }
            let act = Act(
                move: "batch", by: "person", person: viewer.person, post: viewer.posts.first?.id, rules: rules.version(on: moment.day),
                fields: ["note": .string(note)], once: once,
                extra: [
                    "number": .string(try connection.nextNumber(prefix: "ZJ", year: moment.day.year)), "office": .string(offices.first ?? ""),
                    "who": .string(posts.first ?? viewer.name), "matters": .array(lines.map { .int($0.matter) }),
                ])
            let entry = try connection.append(act, to: Entry.Stream("batch", id), after: 0, head: nil, at: moment)
            try Projection(connection: connection).apply(entry)
            if let once {
                try connection.noteOnce("batch", once, id)
                try connection.noteOnce("batch-sent", once, Office.short(sent ?? ""))
            }
            return id
        }
    }

    /// Batches of which the viewer may see at least one matter, newest first, `before` an id.
    public func batches(as viewer: Viewer, before: Int64? = nil, limit: Int) async throws -> [HandoverBatch] {
        let today = today
        return try await store.read { try $0.batches(viewer.sight, today: today, before: before, limit: limit) }
    }

    /// A batch with the matters that the viewer may see.
    public func batch(_ id: Int64, as viewer: Viewer) async throws -> (batch: HandoverBatch, rows: [BatchRow]) {
        let today = today
        let found = try await store.read { connection in
            try connection.batch(id, viewer.sight, today: today).map { ($0, try connection.rows(ofBatch: id, viewer.sight)) }
        }
        guard let found else { throw Failure.notFound }
        return found
    }

    /// Matters that wait for the viewer's office to be handed to a unit, the most pressing first; how many there are in all.
    public func waitingForHandOver(as viewer: Viewer, limit: Int) async throws -> (rows: [WaitingMatter], count: Int) {
        let holders = viewer.sight.holders
        return try await store.read { try $0.waitingForHandOver(holders, of: Institutions.ofResidents.id, limit: limit) }
    }

    /// Every hand-over of a matter, the first one first.
    public func handings(of matter: Int64) async throws -> [Handing] { try await store.read { try $0.handings(of: matter) } }
}
