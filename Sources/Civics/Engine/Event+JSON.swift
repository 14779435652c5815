/// Events as they stand in the journal. Names are short and fixed for ever: old entries must stay readable.
extension Event {
    public var json: JSON {
        switch self {
        case .opened(let procedure, let state, let day, let territory):
            ["e": "opened", "procedure": .string(procedure), "state": .string(state), "day": .string(day.description), "territory": .string(territory)]
        case .moved(let state): ["e": "moved", "to": .string(state)]
        case .filled(let slot, let holders): ["e": "filled", "slot": .string(slot), "by": .array(holders.map { .string($0.wire) })]
        case .seated(let slot, let holders): ["e": "seated", "slot": .string(slot), "by": .array(holders.map { .string($0.wire) })]
        case .kept(let field, let value): ["e": "kept", "field": .string(field), "value": value]
        case .clock(let clock): ["e": "clock", "clock": clock.json]
        case .marked(let mark, let day): ["e": "marked", "mark": .string(mark.rawValue), "day": .string(day.description)]
        case .did(let deed, let holder): ["e": "did", "deed": .string(deed), "by": .string(holder.wire)]
        case .round(let number): ["e": "round", "n": .int(Int64(number))]
        case .merged(let target): ["e": "merged", "into": .int(target)]
        case .linked(let source): ["e": "linked", "from": .int(source)]
        case .joined(let more): ["e": "joined", "n": .int(Int64(more))]
        case .spawned(let procedure, let rows): ["e": "spawned", "procedure": .string(procedure), "rows": .array(rows)]
        case .told: ["e": "told"]
        }
    }

    /// Nil for what no version of Lianxin ever wrote.
    public init?(json: JSON) {
        guard let kind = json["e"].text else { return nil }
        switch kind {
        case "opened":
            guard let procedure = json["procedure"].text, let state = json["state"].text, let territory = json["territory"].text,
                let day = json["day"].text.flatMap({ Day($0) })
            else { return nil }
            self = .opened(procedure: procedure, state: state, day: day, territory: territory)
        case "moved": guard let state = json["to"].text else { return nil }; self = .moved(to: state)
        case "filled":
            guard let slot = json["slot"].text else { return nil }
            self = .filled(slot: slot, json["by"].texts.compactMap(Holder.init(wire:)))
        case "seated":
            guard let slot = json["slot"].text else { return nil }
            self = .seated(slot: slot, json["by"].texts.compactMap(Holder.init(wire:)))
        case "kept": guard let field = json["field"].text else { return nil }; self = .kept(field: field, json["value"])
        case "clock": guard let clock = Clock(json: json["clock"]) else { return nil }; self = .clock(clock)
        case "marked":
            guard let mark = json["mark"].text.flatMap(Mark.init(rawValue:)), let day = json["day"].text.flatMap({ Day($0) }) else { return nil }
            self = .marked(mark, day)
        case "did":
            guard let deed = json["deed"].text, let holder = json["by"].text.flatMap(Holder.init(wire:)) else { return nil }
            self = .did(deed, holder)
        case "round": guard let number = json["n"].integer else { return nil }; self = .round(Int(number))
        case "merged": guard let target = json["into"].integer else { return nil }; self = .merged(into: target)
        case "linked": guard let source = json["from"].integer else { return nil }; self = .linked(from: source)
        case "joined": guard let more = json["n"].integer else { return nil }; self = .joined(Int(more))
        case "spawned": guard let procedure = json["procedure"].text else { return nil }; self = .spawned(procedure: procedure, rows: json["rows"].list ?? [])
        case "told": self = .told
        default: return nil
        }
    }
}
