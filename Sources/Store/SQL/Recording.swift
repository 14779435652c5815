import Synchronization

/// What the database was asked, to be asked again without whoever asked: how much of an answer's time is the database's.
///
/// For measuring (`lianxin bench-scale`); nothing that serves people records.
public final class Recording: Sendable {
    enum Statement: Sendable {
        case run(SQL)
        case read(SQL, Reading)
        case fill(String, [[SQLValue]])

        var text: String {
            switch self {
            case .run(let sql), .read(let sql, _): "\(sql.text) \(sql.arguments.map(\.short))"
            case .fill(let table, let rows): "\(rows.count) rows into \(table)"
            }
        }
    }

    enum Reading: Sendable {
        case all, first
        /// One after another, so many of them.
        case some(Int)
    }

    /// What one transaction or one snapshot was asked.
    public struct Turn: Sendable {
        public let writes: Bool
        var statements: [Statement]

        public var count: Int { statements.count }

        /// Asks the same again.
        public func repeated(on connection: any Connection) throws { try repeated(on: connection) { _, _ in } }

        /// - Parameter tell: told each statement's text and how long it took.
        public func repeated(on connection: any Connection, _ tell: (String, Duration) -> Void) throws {
            for statement in statements {
                let start = ContinuousClock.now
                defer { tell(statement.text, ContinuousClock.now - start) }
                switch statement {
                case .run(let sql): try connection.run(sql)
                case .fill(let table, let rows): try connection.fill(table, rows)
                case .read(let sql, .all): _ = try connection.rows(sql)
                case .read(let sql, .first): _ = try connection.row(sql)
                case .read(let sql, .some(let rows)):
                    var left = rows
                    try connection.each(sql) { _ in left -= 1; return left > 0 }
                }
            }
        }
    }

    /// The values of two turns that did the same for two others: how those of a third would be.
    public struct Pattern: Sendable {
        public let first: Turn, second: Turn

        /// Nil where the two did not run the same statements.
        public init?(_ first: Turn, _ second: Turn) {
            guard first.statements.count == second.statements.count, first.writes == second.writes else { return nil }
            let alike = zip(first.statements, second.statements).allSatisfy { pair in
                switch pair {
                case (.run(let a), .run(let b)): a.shape == b.shape
                case (.read(let a, _), .read(let b, _)): a.shape == b.shape
                case (.fill(let table, let rows), .fill(let other, let others)): table == other && rows.map(\.count) == others.map(\.count)
                default: false
                }
            }
            guard alike else { return nil }
            (self.first, self.second) = (first, second)
        }

        /// The turn that would have come `n` after the first: what counts on counts on, what is unlike is unlike once more.
        public func turn(_ n: Int) -> Turn {
            func next(_ a: [SQLValue], _ b: [SQLValue]) -> [SQLValue] { zip(a, b).map { Self.next($0, $1, n) } }
            var turn = first
            turn.statements = zip(first.statements, second.statements).map { pair in
                switch pair {
                case (.run(let a), .run(let b)): .run(a.binding(next(a.arguments, b.arguments)))
                case (.read(let a, let reading), .read(let b, _)): .read(a.binding(next(a.arguments, b.arguments)), reading)
                case (.fill(let table, let rows), .fill(_, let others)): .fill(table, zip(rows, others).map(next))
                case (let a, _): a
                }
            }
            return turn
        }

        private static func next(_ a: SQLValue, _ b: SQLValue, _ n: Int) -> SQLValue {
            switch (a, b) {
            case (.integer(let a), .integer(let b)): return .integer(a + Int64(n) * (b - a))
            case (.text(let a), .text(let b)) where a != b: return .text(next(a, b, n))
            case (.bytes(let a), .bytes(let b)) where a != b && a.count >= 8:
                return .bytes(withUnsafeBytes(of: n.bigEndian) { Array($0) } + a.dropFirst(8))
            default: return a
            }
        }

        /// Word by word, so that what was JSON is JSON again; what is unlike ends in the number, always as wide: "…1" and 2 is not "…" and 12.
        private static func next(_ a: String, _ b: String, _ n: Int) -> String {
            let (digits, left, right) = (String(1_000_000_000_000 + n), words(a), words(b))
            guard left.count == right.count else { return String(a.dropLast(digits.count)) + digits }
            return zip(left, right).map { one, other in
                if one == other { return String(one) }
                if one.count < 19, let from = Int64(one), let to = Int64(other) {
                    let next = String(from + Int64(n) * (to - from))
                    return String(repeating: "0", count: max(0, one.count - next.count)) + next
                }
                return String(one.dropLast(digits.count)) + digits
            }.joined()
        }

        /// Runs of letters and digits, and what is between them.
        private static func words(_ text: String) -> [Substring] {
            var words: [Substring] = [], rest = text[...]
            while let first = rest.first {
                let isWord = first.isASCII && (first.isLetter || first.isNumber)
                let word = rest.prefix { ($0.isASCII && ($0.isLetter || $0.isNumber)) == isWord }
                words.append(word)
                rest = rest[word.endIndex...]
            }
            return words
        }
    }

    private let turns = Mutex<[Turn]>([])

    public init() {}

    /// What was recorded since it was last asked.
    public func take() -> [Turn] { turns.withLock { turns in defer { turns = [] }; return turns } }

    fileprivate func note(_ turn: Turn) { turns.withLock { $0.append(turn) } }
}

/// A store that writes down what it is asked.
public struct RecordingStore: Store {
    private let base: any Store
    private let recording: Recording

    public init(_ base: any Store, _ recording: Recording) { (self.base, self.recording) = (base, recording) }

    private func recorded<T>(_ connection: any Connection, writes: Bool, _ body: (any Connection) throws -> T) throws -> T {
        let recorder = Recorder(connection)
        let result = try body(recorder)
        if writes { try recorder.settleTallies() }
        recording.note(.init(writes: writes, statements: recorder.statements))
        return result
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await base.read { try recorded($0, writes: false, body) }
    }

    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await base.write { try recorded($0, writes: true, body) }
    }

    public func writeWhenIdle<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T { try await base.writeWhenIdle(body) }
    public func atEachTurn(_ hook: @escaping @Sendable (any Connection) throws -> Void) { base.atEachTurn(hook) }
    public func onNews(_ hook: @escaping @Sendable () -> Void) { base.onNews(hook) }
    public func tell(_ words: String) { base.tell(words) }
    public func hear(_ ear: @escaping @Sendable (String) -> Void) { base.hear(ear) }
    public func leads() async -> Bool { await base.leads() }
    public func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T { try base.writeNow(body) }
    public func readNow<T>(_ body: (any Connection) throws -> T) throws -> T { try base.readNow(body) }
    public func backup(to path: String) throws { try base.backup(to: path) }
    public func close() throws { try base.close() }
    public var isPartitioned: Bool { base.isPartitioned }
}

private final class Recorder: Connection {
    private let inner: any Connection
    var statements: [Recording.Statement] = []
    let tallies = TallyBook()

    init(_ inner: any Connection) { self.inner = inner }

    var dialect: Dialect { inner.dialect }
    var isPartitioned: Bool { inner.isPartitioned }

    func run(_ sql: SQL) throws {
        statements.append(.run(sql))
        try inner.run(sql)
    }

    func changed(by sql: SQL) throws -> Int {
        statements.append(.run(sql))
        return try inner.changed(by: sql)
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Bool) throws {
        let at = statements.count
        statements.append(.read(sql, .first))
        var rows = 0
        defer { statements[at] = .read(sql, .some(rows)) }
        try inner.each(sql) { rows += 1; return try body($0) }
    }

    func rows(_ sql: SQL) throws -> [SQLRow] {
        statements.append(.read(sql, .all))
        return try inner.rows(sql)
    }

    func row(_ sql: SQL) throws -> SQLRow? {
        statements.append(.read(sql, .first))
        return try inner.row(sql)
    }

    func fill(_ table: String, _ rows: [[SQLValue]]) throws {
        statements.append(.fill(table, rows))
        try inner.fill(table, rows)
    }
}

extension SQLValue {
    fileprivate var short: String {
        switch self {
        case .null: "NULL"
        case .integer(let value): String(value)
        case .text(let text): "'\(text.prefix(40))'"
        case .bytes(let bytes): "\(bytes.count) bytes"
        }
    }
}
