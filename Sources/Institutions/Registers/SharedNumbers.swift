import Civics

extension Institutions {
    /// The registers whose records are named by number together with those of this one, in a field that may name either: no two of them may
    /// have a number in common.
    public static func registersNamed(with register: String) -> [String] { namedTogether[register] ?? [] }

    private static let namedTogether: [String: [String]] = {
        var together: [String: Set<String>] = [:]
        for field in registers.flatMap(\.fields) where field.targets.count > 1 {
            for target in field.targets { together[target, default: []].formUnion(field.targets.filter { $0 != target }) }
        }
        return together.mapValues { $0.sorted() }
    }()
}
