/// 逐一列出: an act that makes one record for each of many places or people, so that nobody writes the same fifty times.
///
/// All of them stand or fall with the act. Who has one already keeps it: a second press makes only those that are missing, which
/// the register shows by a set of fields that no two records share (`back` and `each`).
public struct RecordSpread: Sendable {
    /// For whom.
    public enum Among: Sendable {
        /// Places in the territory where the record lies: all, or those of these kinds or built together with these facilities.
        case places(kinds: [String] = [], coBuilt: [String] = [])
        /// Deputies in office with a mandate or a station in the territory where the record lies.
        case deputies
        /// Whom the first of these fields names that names anybody.
        case named([String])
    }

    /// The register of what is made, its field for the place or person, and its field for the record that it comes from.
    public let register: String
    public let each: String
    public let back: String
    public let among: Among
    /// Fields there, and the fields here from which they are filled.
    public let copies: [String: String]
    public let sets: [String: String]
    /// A day field there that is filled with today, and a place field that is filled with the person's station.
    public let today: String?
    public let station: String?
    /// Fields there that whoever does it fills in once for all, one that ends in `?` may stay empty; and with which field here they begin.
    public let asks: [String]
    public let begins: [String: String]
    /// It happens when the record is written down, without anybody's press.
    public let isByItself: Bool
    /// States there that mean done, and those that need not be done any more.
    public let done: [String]
    public let idle: [String]

    public init(
        _ register: String, each: String, back: String, among: Among, copies: [String: String] = [:], sets: [String: String] = [:],
        today: String? = nil, station: String? = nil, asks: [String] = [], begins: [String: String] = [:], isByItself: Bool = false,
        done: [String], idle: [String] = []
    ) {
        (self.register, self.each, self.back, self.among) = (register, each, back, among)
        (self.copies, self.sets, self.today, self.station) = (copies, sets, today, station)
        (self.asks, self.begins, self.isByItself, self.done, self.idle) = (asks, begins, isByItself, done, idle)
    }

    /// The ids of the fields it asks for, and whether each must be filled in.
    public var asked: [(id: String, isRequired: Bool)] { asks.map { $0.hasSuffix("?") ? (String($0.dropLast()), false) : ($0, true) } }
}
