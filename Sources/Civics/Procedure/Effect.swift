/// What a move does besides leading to its next state.
public indirect enum Effect: Hashable, Sendable {
    /// Puts the holder named by the source into the slot.
    case fill(Slot, Source)
    /// Empties the slot.
    case clear(Slot)
    /// Starts the clock afresh even when it runs (a new grade has its own limit).
    case restart(ClockKind)
    case pause(ClockKind, reason: Field)
    case resume(ClockKind)
    /// Extends by the field's span, in all no longer than the rule allows.
    case extend(ClockKind, by: Field, reason: Field, limit: String)
    /// Starts one clock per holder of the slot, and stops it when the holder has given the mark.
    case startEach(ClockKind, Slot)
    /// Notes that the acting holder has done it, and stops its own clock.
    case did(String, ClockKind?)
    case mark(Mark)
    /// Keeps this field of the command on the matter.
    case keep(Field)
    /// Writes a fixed value.
    case set(Field, JSON)
    /// Forgets the field (a new round begins with a clean sheet; the journal keeps the old).
    case forget(Field)
    /// 二次交办: round n + 1.
    case openRound
    /// Ties this matter to the one named in the field; its demanders go along.
    case mergeInto(Field)
    /// Ties this matter also to the one named in the field, as one from which it comes.
    case link(Field)
    /// Notes that the running clock named in the field has turned amber or red, so that nobody is told twice.
    case noteClock(Field, color: Field)
    /// The residents who raised or joined the matter are told.
    case tellResidents
}

/// Where the holder of a slot comes from.
public enum Source: Hashable, Sendable {
    /// What the person chose.
    case field(Field)
    /// The body or place for which the person acts.
    case acting
    /// The person who acts.
    case self_
    case resident
    /// Whoever fills this slot in the matter from which this one came.
    case origin(Slot)
    /// A look-up in the city's own structure: the office that assigns at the matter's grade, the station of a territory …
    case structure(String)
}
