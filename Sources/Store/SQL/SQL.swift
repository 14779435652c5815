/// A statement whose interpolated values are bound, never spliced. It numbers its parameters `$1…$n` in order of appearance,
/// so one text serves SQLite and PostgreSQL alike.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The text before, between and behind the parameters: always one more than there are arguments.
    fileprivate var segments: [String]
    public fileprivate(set) var arguments: [SQLValue]

    /// The statement with its parameters numbered.
    public var text: String {
        var text = segments[0]
        for index in 1..<segments.count {
            text += "$"
            text += String(index)
            text += segments[index]
        }
        return text
    }

    /// What the statement is without its values: the same for each run of the same line of code.
    struct Shape: Hashable {
        fileprivate let segments: [String]

        /// Lengths alone: statements of one length are few, and comparing literals is cheap.
        func hash(into hasher: inout Hasher) {
            hasher.combine(segments.count)
            hasher.combine(segments[0].utf8.count)
            hasher.combine(segments[segments.count - 1].utf8.count)
        }
    }
    var shape: Shape { Shape(segments: segments) }

    public init(stringLiteral value: String) {
        segments = [value]
        arguments = []
    }

    public init(stringInterpolation: StringInterpolation) {
        segments = stringInterpolation.segments
        arguments = stringInterpolation.arguments
    }

    /// A whole row into a table.
    init(into table: String, _ values: [SQLValue]) {
        segments = ["INSERT INTO \(table) VALUES ("] + Array(repeating: ", ", count: max(0, values.count - 1)) + [")"]
        arguments = values
    }

    /// The same statement with other values, as many as it has.
    func binding(_ values: [SQLValue]) -> SQL {
        var other = self
        other.arguments = values
        return other
    }

    /// One value, of whatever kind.
    init(value: SQLValue) { (segments, arguments) = (["", ""], [value]) }

    public static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }

    /// The parts with a separator between them; of nothing, `empty`.
    public static func joined(_ parts: [SQL], by separator: SQL, empty: SQL = "") -> SQL {
        guard !parts.isEmpty else { return empty }
        var whole = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.appendInterpolation(separator) }
            whole.appendInterpolation(part)
        }
        return SQL(stringInterpolation: whole)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var segments = [""]
        fileprivate var arguments: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(interpolationCount + 1)
            arguments.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { segments[segments.count - 1] += literal }

        private mutating func bind(_ value: SQLValue) {
            arguments.append(value)
            segments.append("")
        }

        public mutating func appendInterpolation(_ value: String) { bind(.text(value)) }
        public mutating func appendInterpolation(_ value: String?) { bind(value.map(SQLValue.text) ?? .null) }
        public mutating func appendInterpolation(_ value: Int) { bind(.integer(Int64(value))) }
        public mutating func appendInterpolation(_ value: Int64) { bind(.integer(value)) }
        public mutating func appendInterpolation(_ value: Int64?) { bind(value.map(SQLValue.integer) ?? .null) }
        public mutating func appendInterpolation(_ value: Bool) { bind(.integer(value ? 1 : 0)) }
        public mutating func appendInterpolation(_ value: [UInt8]) { bind(.bytes(value)) }
        public mutating func appendInterpolation(_ value: [UInt8]?) { bind(value.map(SQLValue.bytes) ?? .null) }

        /// A list for `IN`; of nothing, a list that matches nothing.
        public mutating func appendInterpolation(list values: [String]) { list(values.map(SQLValue.text)) }
        public mutating func appendInterpolation(list values: [Int64]) { list(values.map(SQLValue.integer)) }

        private mutating func list(_ values: [SQLValue]) {
            appendLiteral("(")
            if values.isEmpty { appendLiteral("NULL") }
            for (index, value) in values.enumerated() {
                if index > 0 { appendLiteral(", ") }
                bind(value)
            }
            appendLiteral(")")
        }

        /// Another statement, its parameters behind ours.
        public mutating func appendInterpolation(_ other: SQL) {
            appendLiteral(other.segments[0])
            for (argument, segment) in zip(other.arguments, other.segments.dropFirst()) {
                bind(argument)
                appendLiteral(segment)
            }
        }

        /// Names of tables and columns from our own code; never anything that came from outside.
        public mutating func appendInterpolation(name: String) { appendLiteral(name) }
    }
}

/// A value as databases know it; booleans are 0 and 1.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// One row of an answer, by position in the order of the select list.
public struct SQLRow: Sendable {
    public let values: [SQLValue]

    public init(values: [SQLValue]) { self.values = values }

    public func integer(_ index: Int) -> Int64 { if case .integer(let value) = values[index] { value } else { 0 } }
    public func int(_ index: Int) -> Int { Int(integer(index)) }
    public func integerOrNil(_ index: Int) -> Int64? { if case .integer(let value) = values[index] { value } else { nil } }
    public func text(_ index: Int) -> String { if case .text(let value) = values[index] { value } else { "" } }
    public func textOrNil(_ index: Int) -> String? { if case .text(let value) = values[index] { value } else { nil } }
    public func bytes(_ index: Int) -> [UInt8] { if case .bytes(let value) = values[index] { value } else { [] } }
    public func bytesOrNil(_ index: Int) -> [UInt8]? { if case .bytes(let value) = values[index] { value } else { nil } }
    public func flag(_ index: Int) -> Bool { integer(index) != 0 }
}
