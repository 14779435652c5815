import Civics
import HTML
import Institutions
import Office
import Store

/// The moves that an office makes on many matters at once: few fields, the same for all; each procedure says which.
struct Batch: Sendable {
    static let limit = 200

    let procedure: Procedure
    let move: Move

    /// Of a form: `assign` for what residents open, else `letter/send`.
    init?(_ key: String) {
        let parts = key.split(separator: "/").map(String.init)
        guard let procedure = parts.count > 1 ? Institutions.procedure(parts[0]) : Institutions.ofResidents, let id = parts.last,
            procedure.batch.contains(id), let move = procedure.move(id)
        else { return nil }
        (self.procedure, self.move) = (procedure, move)
    }

    private init(_ procedure: Procedure, _ move: Move) { (self.procedure, self.move) = (procedure, move) }

    var key: String { procedure.id == Institutions.ofResidents.id ? move.id : "\(procedure.id)/\(move.id)" }

    static let all = Institutions.procedures.flatMap { procedure in procedure.batch.compactMap(procedure.move).map { Batch(procedure, $0) } }

    func fits(_ line: MatterLine) -> Bool { line.procedure == procedure.id && move.from.contains { $0.id == line.state } }
}

/// Under a list: what can be done with the ticked rows. Only what some row's state allows is offered.
struct BatchBar: Piece {
    let rows: [MatterLine]
    let csrf: String
    let viewer: Viewer

    /// What some ticked row's state and the viewer's posts allow; whether a single one may be moved is asked when it is.
    private var open: [Batch] {
        Batch.all.filter { batch in
            rows.contains(where: batch.fits) && batch.move.by.contains { party in
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
            <span class="soft">勾选几件后，一起：</span>\(each(open) { Button($0.move.name, .plain, name: "move", value: $0.key).html })
            """)
    }
}
