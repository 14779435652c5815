import Civics
import Foundation
import Institutions
import Store

/// What an import would do, or has done.
public struct ImportReport: Sendable {
    public var rows = 0
    public var new = 0
    public var known = 0
    public var answered = 0
    public var withoutTime = 0
    public var bad: [BadRow] = []
    public var badCount = 0

    /// Bad rows that are listed; more are only counted.
    static let listed = 200

    mutating func add(_ row: BadRow) {
        badCount += 1
        if bad.count < Self.listed { bad.append(row) }
    }

    mutating func add(_ other: ImportReport) {
        rows += other.rows
        new += other.new
        known += other.known
        answered += other.answered
        withoutTime += other.withoutTime
        badCount += other.badCount
        bad += other.bad.prefix(max(0, Self.listed - bad.count))
    }
}

extension Office {
    /// Rows that share one transaction.
    static let importBatch = 2_000

    /// Takes residents' messages over as opinions with their own dates. Rows taken over before are passed over, so an import that
    /// was broken off is simply run again. They are in the journal when this returns; search finds them after `readNew`.
    /// - Parameters:
    ///   - territory: where they belong; the whole city when nil.
    ///   - writes: false only looks (the first of two steps).
    ///   - progress: rows read so far.
    public func importMessages(
        _ path: String, territory: String? = nil, writes: Bool, progress: (Int) -> Void = { _ in }
    ) async throws -> ImportReport {
        let moment = now
        let code = territory ?? city.root
        guard city.territories[code] != nil else { throw Failure.unfit(field: "行政区划代码", reason: "找不到「\(code)」") }
        try checkReceiver(of: code, at: moment)
        let table = try MessageTable(path: path, now: moment)
        var report = ImportReport()
        var batch = try portion(of: table, code, moment, writes, &report)
        while !batch.isEmpty {
            // While one portion is written the next is read and sealed.
            let current = batch
            async let taken = take(current, code, moment, writes)
            var read = ImportReport()
            let next = try portion(of: table, code, moment, writes, &read)
            report.add(try await taken)
            progress(report.rows)
            report.add(read)
            batch = next
        }
        progress(report.rows)
        return report
    }

    private struct Ready: Sendable {
        let message: Message
        let request: OpenRequest
        let world: World
        let seal: (box: String, wrapped: [UInt8])?
        let decided: [Event]?
    }

    /// The next good rows of the table, at most one transaction's; bad ones go into the report.
    private func portion(
        of table: MessageTable, _ code: String, _ moment: Moment, _ writes: Bool, _ report: inout ImportReport
    ) throws -> [Ready] {
        var portion: [Ready] = []
        let city = city
        while portion.count < Office.importBatch, let row = try table.next() {
            report.rows += 1
            switch row {
            case .failure(let error): report.add(error.row)
            case .success(let message):
                let request = OpenRequest(
                    procedure: Institutions.ofResidents.id,
                    fields: ["title": .string(message.title), "text": .string(message.text), "territory": .string(code), "channel": "import"],
                    persona: Persona(name: message.user), received: message.at)
                let world = importing(on: (message.at ?? moment).day, at: moment, city)
                portion.append(Ready(
                    message: message, request: request, world: world,
                    seal: request.persona.isBlank || !writes ? nil : try keys.seal(request.persona), decided: writes ? decided(request, in: world) : nil))
            }
        }
        return portion
    }

    private func take(_ batch: [Ready], _ code: String, _ moment: Moment, _ writes: Bool) async throws -> ImportReport {
        guard writes else {
            return try await store.read { connection in
                var report = ImportReport()
                for row in batch { self.count(row.message, isKnown: try connection.imported("messages", row.message.key) != nil, &report) }
                return report
            }
        }
        return try await store.write { [self] connection in
            let city = city
            var report = ImportReport()
            for row in batch { try take(row, code, moment, city, connection, &report) }
            return report
        }
    }

    /// Decided before the writer's turn; a refusal is found there, with its row.
    private func decided(_ request: OpenRequest, in world: World) -> [Event]? {
        let procedure = Institutions.ofResidents
        guard let move = procedure.opening else { return nil }
        return try? procedure.decide(Command(procedure: procedure.id, move: move.id, actor: .resident, fields: request.fields), on: nil, in: world)
    }

    /// The clocks count from the message's own day; whoever has to see to it is somebody of today.
    private func importing(on day: Day, at moment: Moment, _ city: City) -> World {
        World(today: day, days: days, rules: rules, structure: CityToday(city: city, today: moment.day))
    }

    /// Found out in the first step, not after a thousand rows: somebody must be there to receive.
    private func checkReceiver(of code: String, at moment: Moment) throws {
        guard let path = city.territories[code]?.path else { return }
        let matter = Matter(procedure: Institutions.ofResidents.id, state: "registered", registered: moment.day, territory: path)
        let structure = CityToday(city: city, today: moment.day)
        for lookup in ["station", "overseer"] where structure.resolve(lookup, matter: matter).isEmpty {
            throw Failure.unfit(field: "行政区划代码", reason: "「\(code)」还没有联络站和人大工作机构，导入的意见没有人接收。请先建立机构和阵地")
        }
    }

    private func count(_ message: Message, isKnown: Bool, _ report: inout ImportReport) {
        if isKnown { report.known += 1; return }
        report.new += 1
        if !message.answer.isEmpty { report.answered += 1 }
        if message.at == nil { report.withoutTime += 1 }
    }

    private func take(
        _ row: Ready, _ code: String, _ moment: Moment, _ city: City, _ connection: any Connection, _ report: inout ImportReport
    ) throws {
        let message = row.message
        if try connection.imported("messages", message.key) != nil { report.known += 1; return }
        let receipt = try open(row.request, row.seal, by: nil, at: moment, in: row.world, city, connection, decided: row.decided)
        try connection.noteImported("messages", message.key, matter: receipt.matter)
        count(message, isKnown: false, &report)
        guard !message.answer.isEmpty else { return }
        let answered = message.answeredAt ?? message.at ?? moment
        let then = importing(on: answered.day, at: moment, city)
        _ = try move(
            MoveRequest(matter: receipt.matter, version: nil, move: "archive", fields: ["answer": .string(message.answer)], received: answered),
            by: .clockwork, at: moment, in: then, city, connection)
    }
}
