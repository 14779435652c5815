import Civics
import Institutions
import Office

extension JSON: ExpressibleByStringInterpolation {}

extension JSON {
    /// Codes of several records.
    static func list(_ codes: [String]) -> JSON { .array(codes.map(JSON.string)) }
}

/// One thing done to a register in the story.
struct LifeStep: Sendable {
    let at: Moment
    let order: Int
    let register: String
    let deed: RecordWork.Deed
    /// The code of the person who does it.
    let who: String
    let fields: [String: JSON]
}

/// What happens at the stations and to the deputies, written down day by day before it is played.
///
/// Numbers are given here, year by year, so that one record of the story can name another before either is on paper.
struct LifeScript {
    let city: LifeCity
    let days: DayTable
    private(set) var steps: [LifeStep] = []
    /// The groups' activities by town, as they were held.
    var held: [String: [(day: Day, code: String)]] = [:]
    private var numbers: [String: Int] = [:]
    /// How many things happen in an hour: each takes a minute.
    private var minutes: [Int: Int] = [:]

    init(city: LifeCity, days: DayTable) { (self.city, self.days) = (city, days) }

    /// Writes a record down and gives its number.
    @discardableResult
    mutating func put(
        _ register: String, by who: String, on day: Day, hour: Int = 10, code given: String? = nil, _ fields: [String: JSON]
    ) -> String {
        let letter = Institutions.register(register)?.letter ?? ""
        let series = "\(letter)\(day.year % 100)"
        let number = numbers[series, default: 0] + 1
        numbers[series] = number
        let code = given ?? "\(series)-\(String(repeating: "0", count: max(0, 3 - "\(number)".count)))\(number)"
        add(register, .put, who, day, hour, fields.merging(["code": .string(code)]) { old, _ in old })
        return code
    }

    mutating func amend(_ register: String, _ code: String, by who: String, on day: Day, hour: Int = 10, _ fields: [String: JSON]) {
        add(register, .amend(code: code), who, day, hour, fields)
    }

    mutating func act(
        _ act: String, on register: String, _ code: String, by who: String, on day: Day, hour: Int = 15, _ fields: [String: JSON] = [:]
    ) {
        add(register, .act(act, code: code), who, day, hour, fields)
    }

    private mutating func add(_ register: String, _ deed: RecordWork.Deed, _ who: String, _ day: Day, _ hour: Int, _ fields: [String: JSON]) {
        let order = steps.count
        let key = Int(day.number) * 24 + hour
        minutes[key, default: -1] += 1
        guard let at = Moment(day, hour: hour, minute: min(minutes[key] ?? 0, 59)) else { return }
        steps.append(LifeStep(at: at, order: order, register: register, deed: deed, who: who, fields: fields.filter { !$0.value.isBlank }))
    }

    /// The next working day from a day on, some days later.
    func work(_ day: Day, plus: Int = 0) -> Day { days.nextWorkingDay(onOrAfter: day + plus) }
    /// Some working days before.
    func ahead(_ day: Day, _ count: Int) -> Day { days.adding(workingDays: -count, to: day) }
    func work(_ text: String, plus: Int = 0) -> Day { work(Day(text) ?? .earliest, plus: plus) }
}
