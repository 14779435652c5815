import Civics
import HTML

/// What whoever grants an extension must know: the day promised to the resident does not move with the unit's.
extension MatterPage {
    func promiseNote(_ move: Move) -> HTML {
        guard let promise = matter.clocks["reply"], promise.stopped == nil else { return .empty }
        for effect in move.then {
            guard case .extend(let kind, let field, _, _) = effect, kind.id != promise.id, let clock = matter.clocks[kind.id], clock.stopped == nil else { continue }
            return note(promise, kind, clock, asked: draft?.move == move.id ? draft?.typed[field.id] : asked(field))
        }
        return .empty
    }

    /// The span that the unit has asked for.
    private func asked(_ field: Civics.Field) -> String? { field.id == "span" ? matter.fields["askedSpan"]?.text : nil }

    private func note(_ promise: Clock, _ kind: ClockKind, _ clock: Clock, asked: String?) -> HTML {
        let promised = promise.due.spoken(asOf: today)
        var longer = clock
        guard let span = asked.flatMap({ Span($0) }), (try? longer.extend(by: span, reason: "-", limit: nil, on: today, table: days)) != nil else {
            return "<p class=\"soft\">答应反映人\(promised)前答复，延期不改这一天。\(kind.name)现到\(clock.due.spoken(asOf: today))，延到\(promised)或以后，就来不及按时答复。</p>"
        }
        guard longer.due >= promise.due else {
            return "<p class=\"soft\">延长\(span.chinese)，\(kind.name)到\(longer.due.spoken(asOf: today))；答应反映人\(promised)前答复，来得及。</p>"
        }
        return Notice(.soon, "这样延期，会来不及按时答复反映人", words: """
            延长\(span.chinese)，\(kind.name)到\(longer.due.spoken(asOf: today))；答应反映人\(promised)前答复，延期不改这一天。可以少延几天，或者先请联络站向反映人说明。
            """).html
    }
}
