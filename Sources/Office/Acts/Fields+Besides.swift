import Civics

extension [String: JSON] {
    /// What the events do not say already: a long text stands once in an entry. Files stay, they belong to the entry itself.
    func besides(_ events: [Event]) -> [String: JSON] {
        var rest = self
        for case .kept(let field, let value) in events where field != "files" && rest[field] == value { rest[field] = nil }
        return rest
    }
}
