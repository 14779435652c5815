extension Day {
    /// A day as people and spreadsheets write it: 2019/4/25, 2019年4月25日, 2019.4.25, 2019-4-25, 20190425, each with a time after it or not.
    ///
    /// Nil for anything else, also for a right day followed by words. At most 64 bytes are looked at.
    public static func lenient(_ text: String) -> Day? { LenientTime(text)?.moment.day }
}

extension Moment {
    /// 2019/4/25 9:32:09 and the other ways of `Day.lenient`, taken as time in China unless it ends in Z or an offset such as +08:00.
    ///
    /// Without a time the day begins: 00:00.
    public init?(lenient text: String) {
        guard let moment = LenientTime(text)?.moment else { return nil }
        self = moment
    }
}

/// Reads a date and an optional time from left to right.
private struct LenientTime {
    private var rest: ArraySlice<Unicode.Scalar>
    private(set) var moment = Moment(milliseconds: 0)

    init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        rest = ArraySlice(text.unicodeScalars)
        while rest.last.map(Self.isBlank) == true { rest.removeLast() }
        skipBlanks()
        guard let day = readDay() else { return nil }
        let hadBlank = skipBlanks()
        let hadMark = take("T")
        if rest.isEmpty, !hadMark {
            guard let start = Moment(day) else { return nil }
            moment = start
        } else {
            guard hadBlank || hadMark || isAfterChineseDay, let read = readTime(on: day), rest.isEmpty else { return nil }
            moment = read
        }
    }

    private var isAfterChineseDay = false

    private mutating func readDay() -> Day? {
        guard let (first, length) = number(upTo: 8) else { return nil }
        if length == 8 { return Day(year: first / 10_000, month: first / 100 % 100, day: first % 100) }
        guard length == 4 else { return nil }
        for separator in ["-", "/", "."] as [Unicode.Scalar] where take(separator) {
            guard let (month, _) = number(upTo: 2), take(separator), let (day, _) = number(upTo: 2) else { return nil }
            return Day(year: first, month: month, day: day)
        }
        guard take("年") else { return nil }
        skipBlanks()
        guard let (month, _) = number(upTo: 2), take("月") else { return nil }
        skipBlanks()
        guard let (day, _) = number(upTo: 2), take("日") || take("号") else { return nil }
        isAfterChineseDay = true
        return Day(year: first, month: month, day: day)
    }

    private mutating func readTime(on day: Day) -> Moment? {
        guard let (hour, _) = number(upTo: 2), take(":") || take("：") || take("时") else { return nil }
        guard let (minute, _) = number(upTo: 2) else { return nil }
        var (second, millisecond) = (0, 0)
        if take("分") {
            if let (value, _) = number(upTo: 2) {
                guard take("秒") else { return nil }
                second = value
            }
        } else if take(":") || take("：") {
            guard let (value, _) = number(upTo: 2) else { return nil }
            second = value
            if take(".") {
                guard let (fraction, length) = number(upTo: 9) else { return nil }
                millisecond = Array(repeating: 10, count: max(0, 3 - length)).reduce(fraction, *)
                if length > 3 { millisecond = Array(repeating: 10, count: length - 3).reduce(fraction, /) }
            }
        }
        guard let local = Moment(day, hour: hour, minute: minute, second: second, millisecond: millisecond) else { return nil }
        return readZone(local)
    }

    /// Z, +08:00, +0800; nothing means China.
    private mutating func readZone(_ local: Moment) -> Moment? {
        if rest.isEmpty { return local }
        let asUTC = local.milliseconds + Moment.offset
        if take("Z") { return Moment(milliseconds: asUTC) }
        let sign: Int64 = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let (first, length) = number(upTo: 4) else { return nil }
        var (hours, minutes) = (first, 0)
        if length == 4 { (hours, minutes) = (first / 100, first % 100) }
        if length == 2, take(":") {
            guard let (value, _) = number(upTo: 2) else { return nil }
            minutes = value
        }
        guard length.isMultiple(of: 2), hours <= 14, minutes < 60 else { return nil }
        return Moment(milliseconds: asUTC - sign * Int64(hours * 60 + minutes) * 60_000)
    }

    private mutating func number(upTo most: Int) -> (value: Int, length: Int)? {
        var (value, length) = (0, 0)
        while length < most, let scalar = rest.first, let digit = Self.digit(scalar) {
            value = value * 10 + digit
            length += 1
            rest.removeFirst()
        }
        return length == 0 ? nil : (value, length)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    @discardableResult private mutating func skipBlanks() -> Bool {
        let before = rest.count
        while rest.first.map(Self.isBlank) == true { rest.removeFirst() }
        return rest.count < before
    }

    /// ASCII digits, and the full-width ones of Chinese input methods.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { [" ", "\t", "\u{A0}", "\u{3000}"].contains(scalar) }
}
