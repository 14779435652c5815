/// What somebody wants done.
public struct Command: Sendable {
    public let procedure: String
    public let move: String
    public let actor: Actor
    public let fields: [String: JSON]

    public init(procedure: String, move: String, actor: Actor, fields: [String: JSON] = [:]) {
        self.procedure = procedure
        self.move = move
        self.actor = actor
        self.fields = fields
    }
}
