/// What a resident said and how far it has got by 2026-11-20.
public struct OpinionSeed: Sendable, Hashable {
    public let title: String
    /// 40–400 Han characters in the resident's own voice.
    public let text: String
    /// Key of a place, or "".
    public let place: String
    public let territory: String
    /// yyyy-MM-dd, 2025-01 to 2026-11.
    public let day: String
    /// HH:mm, China time.
    public let time: String
    /// code|web|paper|phone|visit|letter|mobile.
    public let channel: String
    public let name: String?
    /// A sample number that reaches nobody.
    public let phone: String?
    /// May the handling unit see who said it?
    public let agreeToShare: Bool
    /// One of the fifteen names in `Story.categories`.
    public let category: String
    /// 1 station, 2 town, 3 county, 4 city; until the script reaches graded, the grade it deserves.
    public let grade: Int
    /// Lead unit; at grade 1 the town's or street's own office.
    public let lead: String?
    public let coUnits: [String]
    /// The named person (一件一人): holds a post in `lead`.
    public let person: String?
    /// How far the story has got: registered, collated, graded, assigned, objected, handling, extended, answered,
    /// fedback, ratedGood, ratedBasic, ratedPoor (then a second round, rated good), closed, verified, crossedOff,
    /// withdrawn (reason in `comment`), forwarded (kind note in `answer`), mergedInto:<index>, unrated.
    public let script: String
    /// The first round's answer.
    public let answer: String?
    /// solved|partly|planned|explained|declined.
    public let answerClass: String?
    /// 1…5, of the first round.
    public let rating: Int?
    public let comment: String?
    /// In order of time; an objection's or extension's reason is the last line.
    public let progress: [String]
    /// ratedPoor only: the answer of the second round.
    public let secondAnswer: String?
    /// objected only: the unit named as the better one.
    public let betterUnit: String?
    /// town|county|city: the level whose congress it is written to; nil: the station nearby.
    public let writtenTo: String?

    public init(
        title: String, text: String, place: String, territory: String, day: String, time: String, channel: String,
        name: String? = nil, phone: String? = nil, agreeToShare: Bool, category: String, grade: Int,
        lead: String? = nil, coUnits: [String] = [], person: String? = nil, script: String, answer: String? = nil,
        answerClass: String? = nil, rating: Int? = nil, comment: String? = nil, progress: [String] = [],
        secondAnswer: String? = nil, betterUnit: String? = nil, writtenTo: String? = nil
    ) {
        self.title = title
        self.text = text
        self.place = place
        self.territory = territory
        self.day = day
        self.time = time
        self.channel = channel
        self.name = name
        self.phone = phone
        self.agreeToShare = agreeToShare
        self.category = category
        self.grade = grade
        self.lead = lead
        self.coUnits = coUnits
        self.person = person
        self.script = script
        self.answer = answer
        self.answerClass = answerClass
        self.rating = rating
        self.comment = comment
        self.progress = progress
        self.secondAnswer = secondAnswer
        self.betterUnit = betterUnit
        self.writtenTo = writtenTo
    }
}
