/// The rest days and make-up working days (调休) that the State Council's yearly holiday notices fix, and working-day arithmetic on them.
///
/// A year without a notice is provisional: Monday to Friday count as working days. Every count takes
/// constant time, every sum of working days a handful of steps. Source of the rows: the yearly notices of 国务院办公厅 on 部分节假日安排.
public struct DayTable: Sendable, Equatable {
    /// One day that is not what its weekday says, or that a notice names.
    public struct Entry: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable { case holiday, workday }
        public let day: Day
        /// The festival: 国庆节
        public let name: String
        public let kind: Kind
        public let noticeYear: Int
    }

    /// In the order of days.
    public let entries: [Entry]
    /// The years that have a notice, in order.
    public let years: [Int]
    /// Years and a hash of the content, such as `2020-2026.1f0c9a7e`: stable, and different whenever any day is.
    public let version: String

    private let byDay: [Int32: Entry]
    /// The first day that `through` counts; `through[i]` is the number of working days from `Day.earliest` through `first + i`.
    private let first: Int
    private let through: [Int32]

    /// Weekends only: every year is provisional.
    public static let weekendsOnly = DayTable(entries: [])

    init(entries: [Entry]) {
        self.entries = entries.sorted { $0.day < $1.day }
        years = Set(entries.map(\.noticeYear)).sorted()
        let byDay = Dictionary(self.entries.map { ($0.day.number, $0) }, uniquingKeysWith: { $1 })
        self.byDay = byDay
        version = DayTable.version(of: self.entries, years: years)

        guard let start = self.entries.first?.day, let end = self.entries.last?.day else {
            (first, through) = (0, [])
            return
        }
        first = Int(start.number)
        var running = DayTable.weekdays(through: first - 1)
        through = (start.number...end.number).map { number in
            if DayTable.isWorking(Int(number), byDay[number]) { running += 1 }
            return Int32(running)
        }
    }

    public func isWorkingDay(_ day: Day) -> Bool { DayTable.isWorking(Int(day.number), byDay[day.number]) }

    /// What the notice says of the day: 国庆节 on a holiday, 国庆节调休上班 on a weekend that is worked; nil on any other day.
    public func note(_ day: Day) -> String? {
        guard let entry = byDay[day.number] else { return nil }
        if entry.kind == .holiday { return entry.name }
        return day.weekday.isWeekend ? entry.name + "调休上班" : nil
    }

    /// The festival on which everybody rests whatever a notice will say, in a year that has none yet; nil on any other day.
    ///
    /// Festivals by the moon are not reckoned. Source: 全国年节及纪念日放假办法 (2024修订) 第二条.
    public func statutory(_ day: Day) -> String? {
        guard isProvisional(year: day.year), entry(on: day) == nil else { return nil }
        return switch (day.month, day.dayOfMonth) {
        case (1, 1): "元旦"
        case (5, 1), (5, 2): "劳动节"
        case (10, 1), (10, 2), (10, 3): "国庆节"
        default: nil
        }
    }

    public func entry(on day: Day) -> Entry? { byDay[day.number] }

    /// Whether no notice has been given for the year, so that its days are reckoned from weekends alone.
    public func isProvisional(year: Int) -> Bool { !years.contains(year) }

    private static func isWorking(_ number: Int, _ entry: Entry?) -> Bool {
        entry.map { $0.kind == .workday } ?? (floorModulo(number + 3, 7) < 5)
    }

    /// Mondays to Fridays from an arbitrary origin through the day: only differences mean anything.
    private static func weekdays(through number: Int) -> Int {
        let fromMonday = number + 4  // the days up to and with this one since Monday, 29 December 1969
        return floorQuotient(fromMonday, 7) * 5 + min(floorModulo(fromMonday, 7), 5)
    }

    /// Working days from that origin through the day.
    func workingDays(through number: Int) -> Int {
        let index = number - first
        guard let last = through.last, index >= 0 else { return DayTable.weekdays(through: number) }
        if index < through.count { return Int(through[index]) }
        let end = first + through.count - 1
        return Int(last) + DayTable.weekdays(through: number) - DayTable.weekdays(through: end)
    }
}
