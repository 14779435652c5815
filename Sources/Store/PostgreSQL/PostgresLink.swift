import CPQ
import Foundation

/// One connection to PostgreSQL through libpq, with its prepared statements. Used by one thread at a time.
///
/// All calls block: a page's statements run one behind the other anyway, and a worker thread with a socket of its own is what libpq does best.
final class PostgresLink: @unchecked Sendable {
    /// More than the house has, even with its lists of different lengths; beyond it, all are prepared anew.
    private static let mostStatements = 600
    /// Rows that a cursor brings at once.
    private static let fetched = 500

    /// By which this connection is known to itself after it was made anew.
    let name = String(UInt64.random(in: 0 ... .max), radix: 36)
    private let address: String
    private let settings: [String]
    private var handle: OpaquePointer?
    private var kept: [SQL.Shape: String] = [:]
    private var cursors = 0
    /// Rows changed since the connection was opened.
    private(set) var totalChanges = 0

    /// - Parameters:
    ///   - address: `postgres://…` or `host=… dbname=…`, as libpq reads it; several hosts stand with commas between them.
    ///   - settings: statements that are run on each new connection.
    init(_ address: String, settings: [String]) { (self.address, self.settings) = (address, settings) }

    deinit { close() }

    func close() {
        if let handle { PQfinish(handle) }
        (handle, kept) = (nil, [:])
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
        guard let fresh = PQconnectdb(address) else { throw StoreError.broken("libpq has no memory") }
        handle = fresh
        guard PQstatus(fresh) == CONNECTION_OK else {
            let words = message
            close()
            throw Self.isHopeless(words) ? StoreError.broken(words) : StoreError.lost
        }
        PQsetNoticeProcessor(fresh, { _, _ in }, nil)
        do { for setting in settings { try plain(setting) } } catch {
            close()
            throw error
        }
    }

    /// Wrong password, no such database or role: it is the configuration, not the network.
    private static func isHopeless(_ words: String) -> Bool {
        ["authentication failed", "does not exist", "no pg_hba.conf entry", "invalid connection option", "invalid URI", "certificate"].contains(where: words.contains)
    }

    private var message: String { handle.map { String(cString: PQerrorMessage($0)).trimmingCharacters(in: .whitespacesAndNewlines) } ?? "" }

    // MARK: Statements

    /// A statement without values, not prepared: what opens and ends transactions.
    func plain(_ text: String) throws {
        guard let handle else { throw StoreError.lost }
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
    }

    /// Runs a statement; its rows at once.
    /// - Returns: the rows, and how many were changed.
    func run(_ sql: SQL) throws -> (rows: Answer, changed: Int) {
        let name = try prepared(sql)
        let result = try withParameters(sql.arguments) { count, values, lengths, formats in
            PQexecPrepared(handle, name, count, values, lengths, formats, 0)
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
        let declared = try withParameters(sql.arguments) { count, values, lengths, formats in
            types(sql.arguments).withUnsafeBufferPointer { PQexecParams(handle, text, count, $0.baseAddress, values, lengths, formats, 0) }
        }
        defer { PQclear(declared) }
        try check(declared)
        defer { if isInTransaction { try? plain("CLOSE \(cursor)") } }
        while true {
            guard let handle else { throw StoreError.lost }
            let result = PQexec(handle, "FETCH \(Self.fetched) FROM \(cursor)")
            let answer = Answer(result)
            try check(result)
            for at in 0..<answer.count where try !body(answer.row(at)) { return }
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
                Self.append(value, to: &buffer)
            }
            buffer.append(UInt8(ascii: "\n"))
            if buffer.count > 1 << 16 {
                try put(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try put(buffer)
        guard let handle else { throw StoreError.lost }
        PQputCopyEnd(handle, nil)
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            try check(result)
        }
        totalChanges += rows.count
    }

    private func begin(copy table: String) throws {
        guard let handle else { throw StoreError.lost }
        let result = PQexec(handle, "COPY \(table) FROM STDIN")
        defer { PQclear(result) }
        if PQresultStatus(result) != PGRES_COPY_IN { try check(result) }
    }

    private func put(_ buffer: [UInt8]) throws {
        guard let handle else { throw StoreError.lost }
        let sent = buffer.withUnsafeBytes { PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count)) }
        guard sent == 1 || buffer.isEmpty else { throw StoreError.lost }
    }

    /// As COPY reads it: tabs, line ends and backslashes are written with a backslash.
    private static func append(_ value: SQLValue, to buffer: inout [UInt8]) {
        switch value {
        case .null: buffer.append(contentsOf: "\\N".utf8)
        case .integer(let number): buffer.append(contentsOf: String(number).utf8)
        case .bytes(let bytes): buffer.append(contentsOf: ("\\\\x" + hex(bytes)).utf8)
        case .text(let text):
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
                case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
                case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
                case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
                default: buffer.append(byte)
                }
            }
        }
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private func prepared(_ sql: SQL) throws -> String {
        let shape = sql.shape
        if let known = kept[shape] { return known }
        if kept.count >= Self.mostStatements {
            try plain("DEALLOCATE ALL")
            kept = [:]
        }
        let name = "s\(kept.count)"
        let result = types(sql.arguments).withUnsafeBufferPointer {
            PQprepare(handle, name, Self.translated(sql.text), Int32(sql.arguments.count), $0.baseAddress)
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
    private func withParameters<T>(
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
        case (_, "08"), ("57P01", _), ("57P02", _), ("57P03", _), ("25P03", _), ("25006", _):
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

/// An answer of PostgreSQL, all of it in memory.
final class Answer {
    private let result: OpaquePointer?
    private let kinds: [Oid]
    let count: Int

    fileprivate init(_ result: OpaquePointer?) {
        self.result = result
        count = Int(PQntuples(result))
        kinds = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    deinit { PQclear(result) }

    func row(_ at: Int) -> SQLRow { SQLRow(values: kinds.indices.map { value(Int32(at), Int32($0), kinds[$0]) }) }

    private func value(_ row: Int32, _ column: Int32, _ kind: Oid) -> SQLValue {
        if PQgetisnull(result, row, column) != 0 { return .null }
        let length = Int(PQgetlength(result, row, column))
        guard let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        return switch kind {
        // bool; int8, int2, int4, oid and numeric, of which only whole numbers are asked for.
        case 16: .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case 20, 21, 23, 26, 1700: .integer(Self.number(bytes))
        case 17: .bytes(Self.unhexed(bytes))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func number(_ text: UnsafeRawBufferPointer) -> Int64 {
        var (value, isNegative) = (Int64(0), false)
        for byte in text {
            if byte == UInt8(ascii: "-") { isNegative = true; continue }
            guard byte >= 0x30, byte <= 0x39 else { break }
            value = value &* 10 &+ Int64(byte - 0x30)
        }
        return isNegative ? 0 &- value : value
    }

    /// `\x0a1b`
    private static func unhexed(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        func digit(_ byte: UInt8) -> UInt8 { byte >= 0x61 ? byte - 0x57 : byte - 0x30 }
        return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
    }
}
