extension Day: LosslessStringConvertible {
    /// Strictly `yyyy-MM-dd` in ASCII digits.
    public init?(_ iso: String) {
        let bytes = Array(iso.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]), let day = Digits.value(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// 2026-01-08
    public var description: String { "\(year)-\(Digits.two(month))-\(Digits.two(dayOfMonth))" }

    /// 2026年3月8日
    public var chinese: String { "\(year)年\(monthAndDay)" }

    /// 3月8日
    public var monthAndDay: String { "\(month)月\(dayOfMonth)日" }

    /// 3月8日(星期日), with the year where it is not the year of `today`.
    public func spoken(asOf today: Day) -> String {
        (year == today.year ? monthAndDay : chinese) + "（\(weekday.chinese)）"
    }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "日期应写作 2026-01-08，且在1900年至2200年之间")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

enum Digits {
    static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            guard 48...57 ~= byte else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    static func three(_ value: Int) -> String { value < 100 ? "0" + two(value) : "\(value)" }
}
