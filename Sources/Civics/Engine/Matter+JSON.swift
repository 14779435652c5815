/// A matter as the store keeps it beside its columns; derived, rebuilt from the journal, never the truth.
extension Matter {
    public var json: JSON {
        .record([
            "procedure": .string(procedure), "state": .string(state), "round": .int(Int64(round)),
            "registered": .string(registered.description), "territory": .string(territory),
            "slots": .object(slots.mapValues { .array($0.map { .string($0.wire) }) }),
            "fields": .object(fields), "clocks": .object(clocks.mapValues(\.json)),
            "marks": .object(Dictionary(uniqueKeysWithValues: marks.map { ($0.key.rawValue, .string($0.value.description)) })),
            "deeds": .object(deeds.mapValues { .array($0.map(JSON.string)) }),
            "former": .array(formerHolders.map { .string($0.wire) }), "merged": JSON(mergedInto),
            "demanders": .int(Int64(demanders)), "sources": sources.isEmpty ? .null : .array(sources.map(JSON.int)),
        ])
    }

    public init?(json: JSON) {
        guard let procedure = json["procedure"].text, let state = json["state"].text, let territory = json["territory"].text,
            let registered = json["registered"].text.flatMap({ Day($0) })
        else { return nil }
        self.init(procedure: procedure, state: state, registered: registered, territory: territory)
        round = Int(json["round"].integer ?? 1)
        slots = (json["slots"].members ?? [:]).mapValues { $0.texts.compactMap(Holder.init(wire:)) }
        fields = json["fields"].members ?? [:]
        clocks = (json["clocks"].members ?? [:]).compactMapValues(Clock.init(json:))
        for (key, value) in json["marks"].members ?? [:] {
            guard let mark = Mark(rawValue: key), let day = value.text.flatMap({ Day($0) }) else { return nil }
            marks[mark] = day
        }
        deeds = (json["deeds"].members ?? [:]).mapValues(\.texts)
        formerHolders = json["former"].texts.compactMap(Holder.init(wire:))
        mergedInto = json["merged"].integer
        sources = json["sources"].integers
        demanders = Int(json["demanders"].integer ?? 1)
    }
}
