import Civics
import HTML
import Institutions
import Office
import Store

/// The moves that an office makes on many matters at once: few fields, the same for all.
enum Batch {
    static let moves = ["assign", "feedback", "close", "crossOff", "urge"]
    static let limit = 200

    static func move(_ id: String) -> Move? { moves.contains(id) ? Institutions.procedure("opinion")?.move(id) : nil }
}

/// Under a list: what can be done with the ticked rows. Only what some row's state allows is offered.
struct BatchBar: Piece {
    let rows: [MatterLine]
    let csrf: String
    let viewer: Viewer

    /// What some ticked row's state and the viewer's posts allow; whether a single one may be moved is asked when it is.
    private var open: [Move] {
        let states = Set(rows.map(\.state))
        return Batch.moves.compactMap(Batch.move).filter { move in
            move.from.contains { states.contains($0.id) } && move.by.contains { party in
                switch party {
                case .slot(let slot): viewer.has(anyOf: slot.roles)
                case .oversight: viewer.has(anyOf: Array(Role.overseeing))
                default: false
                }
            }
        }
    }

    var html: HTML {
        let open = open
        guard !open.isEmpty else { return .empty }
        return Form(action: Work.Paths.batch.link(), csrf: csrf, id: "batch", look: "batch-bar").html("""
            <span class="soft">勾选几件后,一起:</span>\(each(open) { Button($0.name, .plain, name: "move", value: $0.id).html })
            """)
    }
}
