import Civics

/// One step of the story of suggestions: when, on which matter, by whom, with what.
struct StoryStep {
    /// A matter of the story before it has a number.
    enum Key: Hashable {
        case paper(Int)
        /// The promise of a paper's answer, in the order in which they were given.
        case promise(Int, Int)
        case visit(Int)
        case campaign
        case opinion(Int)
    }

    enum Who {
        /// Whoever acts for the holder of the slot; the first, or another who holds the same post.
        case slot(String)
        case another(String)
        /// The n-th holder of the slot.
        case nth(String, Int)
        case person(Int64)
        case clockwork
    }

    let at: Moment
    let order: Int
    let key: Key
    /// The procedure that the step opens, with the matters from which it starts; nil: a move on what there is.
    let opens: String?
    let sources: [Key]
    let move: String
    let who: Who
    let fields: [String: JSON]
    /// Fields that name another matter of the story.
    let refers: [String: Key]
}

/// The steps of one matter, laid out over days at an office hour of its own.
struct StoryPlan {
    let key: StoryStep.Key
    let seed: Int
    let days: DayTable
    private(set) var at: Moment
    private(set) var steps: [StoryStep] = []

    init(_ key: StoryStep.Key, seed: Int, days: DayTable, from day: String) {
        self.key = key
        self.seed = seed
        self.days = days
        at = Moment(Day(day) ?? .earliest, hour: 9 + seed % 3, minute: (seed * 7) % 45) ?? Moment(milliseconds: 0)
    }

    var day: Day { at.day }

    /// Goes on to the day, if it is still to come; on a working day from there.
    mutating func on(_ day: String, plus more: Int = 0) {
        let wanted = days.adding(workingDays: more, to: Day(day) ?? self.day)
        if wanted > self.day { go(to: wanted) }
    }

    mutating func wait(_ workingDays: Int) { if workingDays > 0 { go(to: days.adding(workingDays: workingDays, to: day)) } }

    /// The very minute at which many matters are handled together.
    mutating func together(on day: String, hour: Int) {
        if let moment = Day(day).flatMap({ Moment($0, hour: hour) }), moment > at { at = moment }
    }

    private mutating func go(to day: Day) { at = Moment(day, hour: 9 + (seed + steps.count) % 7, minute: (seed * 7 + steps.count * 11) % 60) ?? at }

    mutating func open(_ procedure: String, by who: StoryStep.Who, _ fields: [String: JSON], from sources: [StoryStep.Key] = []) {
        append(procedure, sources, "", who, fields, [:])
    }

    mutating func add(_ move: String, _ slot: String, _ fields: [String: JSON] = [:]) { add(move, by: .slot(slot), fields) }

    mutating func add(_ move: String, by who: StoryStep.Who, _ fields: [String: JSON] = [:], refers: [String: StoryStep.Key] = [:]) {
        append(nil, [], move, who, fields, refers)
    }

    private mutating func append(
        _ opens: String?, _ sources: [StoryStep.Key], _ move: String, _ who: StoryStep.Who, _ fields: [String: JSON], _ refers: [String: StoryStep.Key]
    ) {
        steps.append(
            StoryStep(
                at: at, order: steps.count, key: key, opens: opens, sources: sources, move: move, who: who, fields: fields.filter { !$0.value.isBlank },
                refers: refers))
        at = Moment(milliseconds: at.milliseconds + 180_000)
    }
}
