/// Days as spreadsheets count them, written as people sort them.
enum ExcelDate {
    /// The last second of the year 9999.
    private static let last = 2_958_466.0

    /// "yyyy-MM-dd HH:mm:ss", or "HH:mm:ss" for a time without a day; nil when the number is no date.
    static func text(_ serial: Double, from1904: Bool) -> String? {
        guard serial >= 0, serial < last else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let time = clock(seconds % 86_400)
        if seconds < 86_400 { return time }
        var days = seconds / 86_400
        // The 1900 count has a 29 February that never was: before it, every day is one too low.
        if from1904 { days += 1_462 } else if days < 60 { days += 1 }
        return Double(days) < last ? "\(day(days)) \(time)" : nil
    }

    /// Time that passed, as "36:00:00"; nil when it is negative or too long to be meant.
    static func elapsed(_ serial: Double) -> String? {
        guard serial >= 0, serial < last else { return nil }
        return clock(Int((serial * 86_400).rounded()))
    }

    private static func clock(_ seconds: Int) -> String {
        "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    /// Gregorian day from days after 1899-12-30, by counting in 400-year cycles from 1 March of year 0.
    private static func day(_ days: Int) -> String {
        let shifted = days + 693_899
        let cycle = shifted / 146_097
        let inCycle = shifted % 146_097
        let year = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
        let inYear = inCycle - (365 * year + year / 4 - year / 100)
        let march = (5 * inYear + 2) / 153
        let day = inYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        let full = year + cycle * 400 + (month <= 2 ? 1 : 0)
        let digits = String(full)
        return "\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
