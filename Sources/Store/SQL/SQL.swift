/// A statement whose interpolated values are bound, never spliced. It numbers its parameters `$1…$n` in order of appearance,
/// so one text serves SQLite and PostgreSQL alike.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    public private(set) var text: String
    public private(set) var arguments: [SQLValue]

    public init(stringLiteral value: String) {
        text = value
        arguments = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        arguments = stringInterpolation.arguments
    }

    public static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }

    /// The parts with a separator between them; of nothing, `empty`.
    public static func joined(_ parts: [SQL], by separator: SQL, empty: SQL = "") -> SQL {
        guard let first = parts.first else { return empty }
        return parts.dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text: String
        var arguments: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 4)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        private mutating func bind(_ value: SQLValue) {
            arguments.append(value)
            text += "$"
            text += String(arguments.count)
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
            text += "("
            if values.isEmpty { text += "NULL" }
            for (index, value) in values.enumerated() {
                if index > 0 { text += ", " }
                bind(value)
            }
            text += ")"
        }

        /// Another statement's text, its parameters renumbered behind ours.
        public mutating func appendInterpolation(_ other: SQL) {
            var rest = other.text[...]
            var number = 1
            for argument in other.arguments {
                let mark = "$\(number)"
                guard let range = rest.firstRange(of: mark) else { break }
                text += rest[..<range.lowerBound]
                bind(argument)
                rest = rest[range.upperBound...]
                number += 1
            }
            text += rest
        }

        /// Names of tables and columns from our own code; never anything that came from outside.
        public mutating func appendInterpolation(name: String) { text += name }
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
