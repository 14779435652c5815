import Civics

/// What one would do next with a matter that waits on the desk.
enum UsualMove {
    /// Why a matter lies on a desk, where the reason is not its state, and what is to be done about it (S1-58).
    private static let named = ["ask": "extend", "late": "urge", "contact": "talk", "plan": "reportPlan", "progress": "reportProgress", "outcome": "reportOutcome"]

    /// Only a move that this actor may make now; nil leaves looking at it.
    ///
    /// Guards that ask for tied matters are left to the matter's own page: a list does not read them.
    static func of(_ matter: Matter, why: String, by actor: Actor, in procedure: Procedure, _ world: World) -> Move? {
        func isOpen(_ move: Move) -> Bool {
            move.from.contains { $0.id == matter.state } && !move.only.contains(where: \.asksForTies)
                && procedure.obstacle(to: move, by: actor, on: matter, in: world) == nil
        }
        if let own = procedure.move(named[why] ?? (why == matter.state ? "" : why)) { return isOpen(own) ? own : nil }
        return procedure.moves.first { $0.isUsual && isOpen($0) }
    }
}
