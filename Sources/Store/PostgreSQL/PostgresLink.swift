import CPQ
import Foundation

/// One connection to PostgreSQL through libpq, with its prepared statements. Used by one thread at a time.
///
/// All calls block: a page's statements run one behind the other anyway, and a worker thread with a socket of its own is what libpq does best.
/// They block for as long as the server lives: a slow statement is waited for, a server that stands still or cannot be reached is `lost`.
final class PostgresLink: @unchecked Sendable {
    /// More than the house has, even with its lists of different lengths; beyond it, all are prepared anew.
    private static let mostStatements = 600
    /// Rows that a cursor brings at once.
    private static let fetched = 500
    /// After so many posted statements the answers are looked at.
    private static let mostPosted = 200

    /// By which this connection is known to itself after it was made anew.
    let name = String(UInt64.random(in: 0 ... .max), radix: 36)
    private let address: String
    private let settings: [String]
    private let silence: Int
    private var handle: OpaquePointer?
    private var kept: [SQL.Shape: String] = [:]
    private var cursors = 0
    /// Rows changed since the connection was opened; a posted statement counts as one.
    private(set) var totalChanges = 0
    /// Statements that go with whatever is asked next.
    private var posted: [Posted] = []

    /// - Parameters:
    ///   - address: `postgres://…` or `host=… dbname=…`, as libpq reads it; several hosts stand with commas between them.
    ///   - settings: statements that are run on each new connection.
    ///   - silence: seconds without a word from the server after which it is asked whether it lives, and within which it has to answer.
    init(_ address: String, settings: [String], silence: Int = 5) { (self.address, self.settings, self.silence) = (address, settings, silence) }

    deinit { close() }

    func close() {
        if let handle { PQfinish(handle) }
        (handle, kept, posted) = (nil, [:], [])
    }

    var isInTransaction: Bool { handle.map { PQtransactionStatus($0) == PQTRANS_INTRANS } ?? false }
    /// A statement of this transaction failed; only rolling back is left.
    var isFailed: Bool { handle.map { PQtransactionStatus($0) == PQTRANS_INERROR } ?? false }
    var isOpen: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }
    /// The socket, for whoever waits for news on it.
    var socket: Int32 { handle.map(PQsocket) ?? -1 }

    /// What came on the channels it listens to.
    /// - Throws: `StoreError.lost` when the connection is gone.
    func notices() throws -> [(channel: String, words: String)] {
        guard let handle, PQconsumeInput(handle) == 1 else { throw StoreError.lost }
        var heard: [(channel: String, words: String)] = []
        while let notice = PQnotifies(handle) {
            heard.append((String(cString: notice.pointee.relname), String(cString: notice.pointee.extra)))
            PQfreemem(notice)
        }
        return heard
    }

    // MARK: Opening

    /// Opens the connection unless it is open.
    /// - Throws: `StoreError.lost` when nobody answers, `broken` for what will not get better by waiting.
    func open() throws {
        if isOpen { return }
        close()
        guard let fresh = Address(address).with(unlessNamed: defaults, { PQconnectdbParams($0, $1, 1) }) else { throw StoreError.broken("libpq has no memory") }
        handle = fresh
        guard PQstatus(fresh) == CONNECTION_OK else {
            let words = message
            close()
            throw Self.isHopeless(words) ? StoreError.broken(words) : StoreError.lost
        }
        PQsetNoticeProcessor(fresh, { _, _ in }, nil)
        // Otherwise what is sent would be waited for without an end.
        PQsetnonblocking(fresh, 1)
        do { for setting in settings { try plain(setting) } } catch {
            close()
            throw error
        }
    }

    /// How the network's silence is noticed, where the address does not say otherwise. libpq counts a second as two.
    private var defaults: [String: String] {
        [
            "connect_timeout": String(max(2, silence)), "keepalives_idle": "5", "keepalives_interval": "3", "keepalives_count": "3",
            "tcp_user_timeout": "10000",
        ]
    }

    /// Wrong password, no such database or role: it is the configuration, not the network.
    private static func isHopeless(_ words: String) -> Bool {
        ["authentication failed", "does not exist", "no pg_hba.conf entry", "invalid connection option", "invalid URI", "certificate"].contains(where: words.contains)
    }

    private var message: String { handle.map { String(cString: PQerrorMessage($0)).trimmingCharacters(in: .whitespacesAndNewlines) } ?? "" }

    // MARK: Waiting

    /// Sends something and waits for its answer; first comes what is still to be answered.
    private func ask(_ send: (OpaquePointer) throws -> Int32) throws -> OpaquePointer? {
        try settle()
        try put(send)
        return try answered()
    }

    private func put(_ send: (OpaquePointer) throws -> Int32) throws {
        guard let handle else { throw StoreError.lost }
        guard try send(handle) == 1 else {
            guard isOpen else { throw StoreError.lost }
            throw StoreError.broken("nothing could be sent: \(message)")
        }
    }

    /// The last of what the server answers.
    private func answered() throws -> OpaquePointer? {
        var last: OpaquePointer?
        do {
            while true {
                try attend { PQisBusy($0) == 0 }
                guard let handle, let result = PQgetResult(handle) else { return last }
                PQclear(last)
                last = result
                if PQresultStatus(result) == PGRES_COPY_IN || !isOpen { return last }
            }
        } catch {
            PQclear(last)
            throw error
        }
    }

    /// Sends what waits to be sent, and waits until something has come about, for as long as the server lives.
    /// - Throws: `StoreError.lost` when the connection is gone, or nobody lives at its other end.
    private func attend(until isDone: (OpaquePointer) -> Bool) throws {
        var pause: Int32 = 1, patience = ContinuousClock.now + .seconds(silence)
        while let handle {
            let unsent = PQflush(handle)
            if unsent == 0, isDone(handle) { return }
            var waiting = pollfd(fd: PQsocket(handle), events: Int16(unsent > 0 ? POLLIN | POLLOUT : POLLIN), revents: 0)
            let moved = poll(&waiting, 1, pause) > 0
            // Also when nothing moved: under TLS something may have come of which the socket does not tell any more.
            guard unsent >= 0, PQconsumeInput(handle) == 1 else { break }
            if moved {
                (pause, patience) = (1, .now + .seconds(silence))
            } else {
                pause = min(pause * 2, 256)
                if .now > patience {
                    guard isAlive else { break }
                    patience = .now + .seconds(silence)
                }
            }
        }
        close()
        throw StoreError.lost
    }

    /// Whether somebody who comes anew is answered at the other end: a busy server does, a frozen one or a cut network does not.
    private var isAlive: Bool {
        guard let handle else { return false }
        func said(_ words: UnsafeMutablePointer<CChar>?) -> String { words.map { String(cString: $0) } ?? "" }
        let place = [
            "host": said(PQhost(handle)), "hostaddr": said(PQhostaddr(handle)), "port": said(PQport(handle)), "target_session_attrs": "any",
            "connect_timeout": String(max(2, silence)),
        ]
        let answer = Address(address).with(instead: place) { PQpingParams($0, $1, 1) }
        return answer == PQPING_OK || answer == PQPING_REJECT
    }

    // MARK: Many on one way

    private enum Posted {
        case prepared(String, [SQLValue]), plain(String)
    }

    /// Takes a statement on whose answer nothing depends: an act's twenty writes go with the next reading or the commit, and cost one way there and back,
    /// not twenty. What goes wrong is told then.
    ///
    /// None is sent before all are: a server does not watch the clock of a client that stopped in the midst of them.
    func post(_ sql: SQL) throws {
        if posted.count >= Self.mostPosted { try settle() }
        let name = try prepared(sql)
        posted.append(.prepared(name, sql.arguments))
        totalChanges += 1
    }

    /// The same of a statement without values.
    func post(plain text: String) { posted.append(.plain(text)) }

    /// Waits until all that was posted is done.
    /// - Throws: what went wrong first; nothing that was posted after it was done.
    func settle() throws { if !posted.isEmpty { PQclear(try settled()) } }

    /// Ends the transaction, whatever became of what was posted.
    func end(_ text: String) throws {
        try? settle()
        try plain(text)
    }

    /// Sends all that was posted; the answer of the last, once all are done.
    private func settled() throws -> OpaquePointer? {
        let sent = posted
        posted = []
        var last: OpaquePointer?, flaw: (any Error)?, isOver = false
        do {
            try put(PQenterPipelineMode)
            for one in sent { try put { Self.send(one, $0) } }
            try put(PQpipelineSync)
            while true {
                try attend { PQisBusy($0) == 0 }
                guard let handle else { throw flaw ?? StoreError.lost }
                // Nothing comes after the last answer of each.
                guard let result = PQgetResult(handle) else {
                    guard isOpen else { throw StoreError.lost }
                    continue
                }
                switch PQresultStatus(result) {
                case PGRES_PIPELINE_SYNC:
                    PQclear(result)
                    isOver = PQexitPipelineMode(handle) == 1
                    guard isOver else { throw StoreError.lost }
                    if let flaw { throw flaw }
                    return last
                case PGRES_PIPELINE_ABORTED: PQclear(result)
                default:
                    PQclear(last)
                    last = result
                    do { try check(result) } catch { flaw = flaw ?? error }
                }
            }
        } catch {
            PQclear(last)
            if !isOver { close() }
            throw error
        }
    }

    private static func send(_ one: Posted, _ handle: OpaquePointer) -> Int32 {
        switch one {
        case .plain(let text): PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0)
        case .prepared(let name, let values):
            withParameters(values) { count, values, lengths, formats in PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0) }
        }
    }

    // MARK: Statements

    /// A statement without values, not prepared: what opens and ends transactions.
    func plain(_ text: String) throws {
        let result = try ask { PQsendQuery($0, text) }
        defer { PQclear(result) }
        try check(result)
    }

    /// Runs a statement; its rows at once.
    /// - Returns: the rows, and how many were changed.
    func run(_ sql: SQL) throws -> (rows: Answer, changed: Int) {
        let name = try prepared(sql)
        let result: OpaquePointer?
        if !posted.isEmpty {
            posted.append(.prepared(name, sql.arguments))
            result = try settled()
        } else {
            result = try Self.withParameters(sql.arguments) { count, values, lengths, formats in
                try ask { PQsendQueryPrepared($0, name, count, values, lengths, formats, 0) }
            }
        }
        let answer = Answer(result)
        try check(result)
        let changed = Int(String(cString: PQcmdTuples(result))) ?? 0
        // Of a query, libpq tells the number of its rows here.
        if PQresultStatus(result) == PGRES_COMMAND_OK { totalChanges += changed }
        return (answer, changed)
    }

    /// Row by row through a cursor, for answers of any length; other statements may run meanwhile.
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Bool) throws {
        cursors += 1
        let cursor = "c\(cursors)"
        let text = "DECLARE \(cursor) NO SCROLL CURSOR FOR \(Self.translated(sql.text))"
        let declared = try Self.withParameters(sql.arguments) { count, values, lengths, formats in
            try types(sql.arguments).withUnsafeBufferPointer { types in
                try ask { PQsendQueryParams($0, text, count, types.baseAddress, values, lengths, formats, 0) }
            }
        }
        defer { PQclear(declared) }
        try check(declared)
        defer { if isInTransaction { try? end("CLOSE \(cursor)") } }
        while true {
            let result = try ask { PQsendQuery($0, "FETCH \(Self.fetched) FROM \(cursor)") }
            let answer = Answer(result)
            try check(result)
            for at in 0..<answer.count where try !body(try answer.row(at)) { return }
            if answer.count < Self.fetched { return }
        }
    }

    /// Streams whole rows into a table.
    func copy(_ rows: [[SQLValue]], into table: String) throws {
        try begin(copy: table)
        var buffer: [UInt8] = []
        for row in rows {
            for (at, value) in row.enumerated() {
                if at > 0 { buffer.append(UInt8(ascii: "\t")) }
                CopyText.append(value, to: &buffer)
            }
            buffer.append(UInt8(ascii: "\n"))
            if buffer.count > 1 << 16 {
                try put(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try put(buffer)
        let result = try ask { PQputCopyEnd($0, nil) }
        defer { PQclear(result) }
        try check(result)
        totalChanges += rows.count
    }

    private func begin(copy table: String) throws {
        let result = try ask { PQsendQuery($0, "COPY \(table) FROM STDIN") }
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COPY_IN { try check(result) }
    }

    private func put(_ buffer: [UInt8]) throws {
        guard let handle else { throw StoreError.lost }
        let sent = buffer.withUnsafeBytes { PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count)) }
        guard sent == 1 || buffer.isEmpty else {
            // It was refused before all of it was there.
            let result = try answered()
            defer { PQclear(result) }
            try check(result)
            close()
            throw StoreError.lost
        }
        // What has not been sent yet would otherwise heap up here.
        try attend { _ in true }
    }

    private func prepared(_ sql: SQL) throws -> String {
        let shape = sql.shape
        if let known = kept[shape] { return known }
        if kept.count >= Self.mostStatements {
            try plain("DEALLOCATE ALL")
            kept = [:]
        }
        let name = "s\(kept.count)"
        let result = try types(sql.arguments).withUnsafeBufferPointer { types in
            try ask { PQsendPrepare($0, name, Self.translated(sql.text), Int32(sql.arguments.count), types.baseAddress) }
        }
        defer { PQclear(result) }
        try check(result)
        kept[shape] = name
        return name
    }

    /// SQLite's LIKE knows no difference between a and A; PostgreSQL calls that ILIKE. A plus before a column keeps SQLite's planner from its index.
    private static func translated(_ text: String) -> String {
        let alike = text.replacing(" LIKE ", with: " ILIKE ")
        return alike.contains(" +") ? alike.replacing(/\s\+(?=[a-z])/, with: " ") : alike
    }

    private enum Kind { static let bytes: Oid = 17, integer: Oid = 20, text: Oid = 25 }

    private func types(_ values: [SQLValue]) -> [Oid] {
        values.map { value in
            switch value {
            case .null: 0
            case .integer: Kind.integer
            case .text: Kind.text
            case .bytes: Kind.bytes
            }
        }
    }

    private typealias Pointers = UnsafePointer<UnsafePointer<CChar>?>

    /// All values in one buffer, numbers and words as text, bytes as they are.
    private static func withParameters<T>(
        _ values: [SQLValue], _ body: (Int32, Pointers?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) throws -> T
    ) rethrows -> T {
        guard !values.isEmpty else { return try body(0, nil, nil, nil) }
        var buffer: [UInt8] = []
        var starts: [Int?] = [], lengths: [Int32] = [], formats: [Int32] = []
        for value in values {
            let start = buffer.count
            switch value {
            case .null: break
            case .integer(let number): buffer.append(contentsOf: String(number).utf8)
            case .text(let text): buffer.append(contentsOf: text.utf8)
            case .bytes(let bytes): buffer.append(contentsOf: bytes)
            }
            starts.append(value == .null ? nil : start)
            lengths.append(Int32(buffer.count - start))
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            buffer.append(0)
        }
        return try buffer.withUnsafeBufferPointer { buffer in
            try buffer.withMemoryRebound(to: CChar.self) { buffer in
                let pointers = starts.map { start in start.flatMap { start in buffer.baseAddress.map { $0 + start } } }
                return try pointers.withUnsafeBufferPointer { try body(Int32(values.count), $0.baseAddress, lengths, formats) }
            }
        }
    }

    // MARK: Errors

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default: break
        }
        let state = Self.part("C", of: result)
        if !isOpen { throw StoreError.lost }
        switch (state, state.prefix(2)) {
        case ("53100", _): throw StoreError.full
        case _ where Self.growing.contains(Self.part("R", of: result)): throw StoreError.full
        // Serialisation, deadlock, a lock or a statement waited for too long, a server that is starting or stopping.
        case ("40001", _), ("40P01", _), ("55P03", _), ("57014", _): throw StoreError.busy
        case (_, "08"), ("57P01", _), ("57P02", _), ("57P03", _), ("57P05", _), ("25P03", _), ("25006", _):
            close()
            throw StoreError.lost
        default: throw StoreError.broken("\(state) \(Self.complaint(of: result, state))")
        }
    }

    /// Where PostgreSQL makes a table longer: whatever fails there (a quota, the largest file a system allows), there is no room.
    private static let growing: Set = ["mdextend", "mdzeroextend", "RelationAddExtraBlocks"]

    private static func part(_ field: String, of result: OpaquePointer?) -> String {
        PQresultErrorField(result, Int32(field.utf8.first ?? 0)).map { String(cString: $0) } ?? ""
    }

    /// What PostgreSQL says, without its details: those have values of the row. Where a value itself is wrong (class 22), the words have it too.
    private static func complaint(of result: OpaquePointer?, _ state: String) -> String {
        let words = state.hasPrefix("22") ? "" : part("M", of: result)
        let places = ["t", "c", "n"].map { part($0, of: result) }.filter { !$0.isEmpty && !words.contains($0) }
        return ([words] + places).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
