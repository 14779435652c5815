import GRDB
import GRDBSQLite
import Synchronization

/// The prepared statements of one SQLite connection. Used only on that connection's own queue.
///
/// GRDB looks after connections, snapshots and closing; the rows themselves go straight through SQLite, because a page runs a dozen
/// statements and an act two dozen, and each cost more on its way through a general library than in the database (docs/performance.md).
final class Statements: @unchecked Sendable {
    /// More than the house has, even with its lists of different lengths; beyond it, all are prepared anew.
    static let most = 600

    private final class Prepared {
        let statement: OpaquePointer
        var isLent = false

        init(_ statement: OpaquePointer) { self.statement = statement }

        deinit { sqlite3_finalize(statement) }
    }

    private let handle: OpaquePointer
    private var kept: [SQL.Shape: Prepared] = [:]

    init(_ handle: OpaquePointer) { self.handle = handle }

    /// Lends the statement, bound to its values, and takes it back reset. Lent twice at once, the second is a fresh one.
    func with<T>(_ sql: SQL, _ body: (OpaquePointer) throws -> T) throws -> T {
        let prepared = try find(sql)
        prepared.isLent = true
        defer {
            sqlite3_reset(prepared.statement)
            prepared.isLent = false
        }
        try bind(sql.arguments, to: prepared.statement)
        return try body(prepared.statement)
    }

    /// Runs a statement for row after row of values.
    func run(_ sql: SQL, _ rows: [[SQLValue]]) throws {
        let prepared = try find(sql)
        prepared.isLent = true
        defer {
            sqlite3_reset(prepared.statement)
            prepared.isLent = false
        }
        for row in rows {
            try bind(row, to: prepared.statement)
            _ = try step(prepared.statement)
            sqlite3_reset(prepared.statement)
        }
    }

    private func find(_ sql: SQL) throws -> Prepared {
        let shape = sql.shape
        let known = kept[shape]
        if let known, !known.isLent { return known }
        let fresh = Prepared(try prepare(sql.text))
        guard known == nil else { return fresh }
        if kept.count >= Statements.most { kept = [:] }
        kept[shape] = fresh
        return fresh
    }

    /// - Returns: whether the statement stands on a row.
    func step(_ statement: OpaquePointer) throws -> Bool {
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw failure() }
        return false
    }

    /// Rows that the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle)) }
    /// Rows changed since the connection was opened.
    var totalChanges: Int { Int(sqlite3_total_changes(handle)) }

    private func prepare(_ text: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw failure() }
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws {
        var index: Int32 = 0
        for value in values {
            index += 1
            let code = switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let number): sqlite3_bind_int64(statement, index, number)
            case .text(let text): Statements.bind(text, to: statement, index)
            case .bytes(let bytes):
                bytes.withUnsafeBufferPointer {
                    // An empty blob is not NULL: its address must not be nil.
                    $0.isEmpty ? sqlite3_bind_zeroblob(statement, index, 0)
                        : sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), Statements.transient)
                }
            }
            guard code == SQLITE_OK else { throw failure() }
        }
    }

    private static func bind(_ text: String, to statement: OpaquePointer, _ index: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                // An empty string has no address either.
                $0.isEmpty ? sqlite3_bind_text(statement, index, "", 0, transient)
                    : sqlite3_bind_text64(statement, index, $0.baseAddress, UInt64($0.count), transient, UInt8(SQLITE_UTF8))
            }
        }
    }

    /// SQLite copies the bytes before the call returns.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func failure() -> any Error {
        SQLiteStore.named(DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(handle)), message: String(cString: sqlite3_errmsg(handle))))
    }
}

extension SQLRow {
    /// The row on which the statement stands.
    init(_ statement: OpaquePointer) {
        let count = sqlite3_column_count(statement)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(SQLRow.value(statement, column)) }
        self.init(values: values)
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: .null
        case SQLITE_TEXT:
            .text(String(decoding: UnsafeBufferPointer(
                start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self))
        case SQLITE_BLOB:
            // The address first: asking for the length may move nothing then.
            .bytes([UInt8](UnsafeRawBufferPointer(
                start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))))
        default: .integer(sqlite3_column_int64(statement, column))
        }
    }
}

/// The statements of every connection of a store, found by the connection's handle.
final class StatementShelf: Sendable {
    private let shelves = Mutex<[UInt: Statements]>([:])

    func statements(of database: Database) throws -> Statements {
        guard let handle = database.sqliteConnection else { throw StoreError.broken("the database is closed") }
        let address = UInt(bitPattern: handle)
        if let known = shelves.withLock({ $0[address] }) { return known }
        let new = Statements(handle)
        shelves.withLock { $0[address] = new }
        return new
    }

    /// Before the connections close: SQLite closes none that still has statements.
    func clear() { shelves.withLock { $0 = [:] } }
}
