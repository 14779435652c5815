/// What came of a command. Events carry results (the due day, the holder found), so that replaying never asks today's rules.
public enum Event: Equatable, Sendable {
    case opened(procedure: String, state: String, day: Day, territory: String)
    case moved(to: String)
    case filled(slot: String, [Holder])
    /// The same while the matter is private: whoever leaves the slot has no part in it any more.
    case seated(slot: String, [Holder])
    case kept(field: String, JSON)
    case clock(Clock)
    case marked(Mark, Day)
    case did(String, Holder)
    case round(Int)
    case merged(into: Int64)
    /// This matter comes from another one.
    case linked(from: Int64)
    /// So many more residents wait for this matter.
    case joined(Int)
    /// Matters of another procedure are opened from this one: an order to the Office, without effect on the matter.
    case spawned(procedure: String, rows: [JSON])
    /// The residents are told: an order to the outbox, without effect on the matter.
    case told
}

extension Matter {
    /// The matter after the event; `opened` must come first and only once.
    public static func evolve(_ matter: Matter?, _ event: Event) -> Matter? {
        var next = matter
        apply(event, to: &next)
        return next
    }

    public static func evolve(_ matter: Matter?, _ events: [Event]) -> Matter? {
        var next = matter
        for event in events { apply(event, to: &next) }
        return next
    }

    /// In place: a copy of all fields for each event would be most of a decision's cost.
    static func apply(_ event: Event, to matter: inout Matter?) {
        guard case .opened(let procedure, let state, let day, let territory) = event else { matter?.apply(event); return }
        if matter == nil { matter = Matter(procedure: procedure, state: state, registered: day, territory: territory) }
    }

    private mutating func apply(_ event: Event) {
        switch event {
        case .opened, .told, .spawned: break
        case .moved(let state): self.state = state
        case .filled(let slot, let holders):
            for holder in slots[slot] ?? [] where !holders.contains(holder) && !formerHolders.contains(holder) {
                formerHolders.append(holder)
            }
            slots[slot] = holders.isEmpty ? nil : holders
        case .seated(let slot, let holders): slots[slot] = holders.isEmpty ? nil : holders
        // Not `? nil :` — there `nil` would be a JSON null, kept under the field's name.
        case .kept(let field, let value): if value == .null { fields.removeValue(forKey: field) } else { fields[field] = value }
        case .clock(let clock): clocks[clock.id] = clock
        case .marked(let mark, let day): if marks[mark] == nil { marks[mark] = day }
        case .did(let deed, let holder): deeds[deed, default: []].append(holder.wire)
        case .round(let number):
            round = number
            deeds = [:]
            // The links after the hand-over are to be earned anew; that there was a first round stays in the journal.
            for mark in [Mark.handled, .resulted, .fedBack, .recorded] { marks[mark] = nil }
        case .merged(let target): mergedInto = target
        case .linked(let source): if !sources.contains(source) { sources.append(source) }
        case .joined(let more): demanders += more
        }
    }
}
