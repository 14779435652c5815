/// What a move does besides leading to its next state.
public indirect enum Effect: Hashable, Sendable {
    /// Puts the holder named by the source into the slot.
    case fill(Slot, Source)
    /// Empties the slot.
    case clear(Slot)
    /// Puts whom the source names, if anybody, beside those who are in the slot already.
    case add(Slot, Source)
    /// Takes whom the source names out of the slot.
    case remove(Slot, Source)
    /// Starts the clock afresh even when it runs (a new grade has its own limit).
    case restart(ClockKind)
    /// Ends the clock: what it asked for is done.
    case stop(ClockKind)
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
    /// Keeps what the first field says under the name of the second.
    case copy(Field, to: Field)
    /// Keeps what the city's own structure says: the session that is held today, the level of a mandate.
    case look(Field, String)
    /// Keeps the person who acts.
    case sign(Field)
    /// Keeps the day.
    case today(Field)
    /// One more.
    case count(Field)
    /// Gives the next number of the series that these fields name, without gaps, worded by the rule for the value of the last of them.
    case serial(Field, in: [Field], forms: [String: String])
    /// Opens a matter of the procedure, tied to this one: one for each row of the field, or a single one with this matter's own fields.
    case spawn(String, each: Field?)
    /// Keeps what the matter from which this one came says under the same name.
    case inherit(Field)
    /// Adds the command's number to the sum kept in the second field.
    case addUp(Field, into: Field)
    /// Keeps the mean of a sum over a count, with one decimal: 87.5.
    case mean(Field, total: Field, count: Field)
    /// Forgets the field (a new round begins with a clean sheet; the journal keeps the old).
    case forget(Field)
    /// 二次交办: round n + 1.
    case openRound
    /// Ties this matter to the one named in the field; its demanders go along, and with `bringing` those of the first slots join the last.
    case mergeInto(Field, bringing: [Slot] = [], into: Slot? = nil)
    /// Ties this matter also to the one named in the field, as one from which it comes: one of the procedure's own origins, or such a
    /// one alone as `to` says (a campaign that looks at it again starts none, and may look twice).
    case link(Field, to: Origin? = nil)
    /// Notes that the running clock named in the field has turned amber or red, so that nobody is told twice.
    case noteClock(Field, color: Field)
    /// The residents who raised or joined the matter are told.
    case tellResidents
}

/// Where the holder of a slot comes from.
public indirect enum Source: Hashable, Sendable {
    /// What the person chose.
    case field(Field)
    /// What was chosen in an earlier move.
    case kept(Field)
    /// The same, where there is anybody; else the slot stays as it is.
    case perhaps(Source)
    /// Whoever is in this other slot.
    case slot(Slot)
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
