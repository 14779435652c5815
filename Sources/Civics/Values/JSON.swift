/// A value as it stands in the journal: no floating point, so that its canonical bytes are one and the same everywhere.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(Dictionary(elements) { $1 }) }
}

extension JSON {
    public var text: String? { if case .string(let value) = self { value } else { nil } }
    public var integer: Int64? { if case .int(let value) = self { value } else { nil } }
    public var flag: Bool? { if case .bool(let value) = self { value } else { nil } }
    public var list: [JSON]? { if case .array(let value) = self { value } else { nil } }
    public var members: [String: JSON]? { if case .object(let value) = self { value } else { nil } }
    public var texts: [String] { list?.compactMap(\.text) ?? text.map { [$0] } ?? [] }
    public var integers: [Int64] { list?.compactMap(\.integer) ?? integer.map { [$0] } ?? [] }

    /// True for what a person left empty: null, an empty text, an empty list.
    public var isBlank: Bool {
        switch self {
        case .null: true
        case .string(let value): value.isEmpty
        case .array(let value): value.isEmpty
        default: false
        }
    }

    public subscript(_ key: String) -> JSON { members?[key] ?? .null }

    public init(_ value: String?) { self = value.map(JSON.string) ?? .null }
    public init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
    public init(_ value: Int64?) { self = value.map(JSON.int) ?? .null }

    /// An object without its null members, which mean the same as being absent.
    public static func record(_ members: [String: JSON]) -> JSON { .object(members.filter { $0.value != .null }) }
}
