/// Who fills a slot: a body, a place, a person, or the resident who raised the matter (known by number and query code only).
public enum Holder: Hashable, Sendable {
    case body(Int64)
    case place(Int64)
    case person(Int64)
    case resident

    /// As written in the journal: `body/12`, `place/3`, `person/7`, `resident`.
    public var wire: String {
        switch self {
        case .body(let id): "body/\(id)"
        case .place(let id): "place/\(id)"
        case .person(let id): "person/\(id)"
        case .resident: "resident"
        }
    }

    public init?(wire: String) {
        if wire == "resident" { self = .resident; return }
        let parts = wire.split(separator: "/")
        guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
        switch parts[0] {
        case "body": self = .body(id)
        case "place": self = .place(id)
        case "person": self = .person(id)
        default: return nil
        }
    }
}
