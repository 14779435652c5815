import Civics
import HTML
import Institutions
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

    var html: HTML {
        let states = Set(rows.map(\.state))
        let open = Batch.moves.compactMap(Batch.move).filter { move in move.from.contains { states.contains($0.id) } }
        guard !open.isEmpty else { return .empty }
        return Form(action: Work.Paths.batch.link(), csrf: csrf, id: "batch", look: "batch-bar").html("""
            <span class="soft">勾选几件后,一起:</span>\(each(open) { Button($0.name, .plain, name: "move", value: $0.id).html })
            """)
    }
}
