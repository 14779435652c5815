/// A calendar as other programs subscribe to it: iCalendar (RFC 5545), all times those of China.
///
/// Limit: `most` events, so that one address cannot be asked for a whole province; whoever makes the file narrows it.
public struct CalendarFile: Sendable {
    public static let most = 2_000
    public static let mediaType = "text/calendar; charset=utf-8"

    public let name: String
    public let events: [Event]

    /// Seconds since 1970 at which it is made.
    public let made: Int64

    public init(name: String, made: Int64, events: [Event]) {
        (self.name, self.made, self.events) = (name, made, Array(events.prefix(CalendarFile.most)))
    }

    /// One event. Its UID must stay the same as long as it is the same event, however often it changes.
    public struct Event: Sendable {
        public enum Status: String, Sendable { case confirmed = "CONFIRMED", tentative = "TENTATIVE", cancelled = "CANCELLED" }

        public let uid: String
        public let title: String
        public let text: String
        public let place: String
        public let link: String
        public let start: Time
        public let end: Time?
        public let status: Status
        /// How often it has been changed: programs take the higher one.
        public let sequence: Int

        public init(
            uid: String, title: String, text: String = "", place: String = "", link: String = "", start: Time, end: Time? = nil,
            status: Status = .confirmed, sequence: Int = 0
        ) {
            (self.uid, self.title, self.text, self.place, self.link) = (uid, title, text, place, link)
            (self.start, self.end, self.status, self.sequence) = (start, end, status, sequence)
        }
    }

    /// A day, and on it an hour where one is known.
    public struct Time: Hashable, Sendable {
        public let year: Int, month: Int, day: Int
        /// Minutes since midnight; nil: the whole day.
        public let minutes: Int?

        public init(year: Int, month: Int, day: Int, minutes: Int? = nil) { (self.year, self.month, self.day, self.minutes) = (year, month, day, minutes) }

        fileprivate var date: String { CalendarFile.padded(year, 4) + CalendarFile.padded(month, 2) + CalendarFile.padded(day, 2) }
    }

    public var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lianxin//Calendar//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
            "X-WR-TIMEZONE:\(Self.zone)", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        ]
        lines += Self.zoneLines
        for event in events { lines += self.lines(of: event) }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    // MARK: Lines

    static let zone = "Asia/Shanghai"

    /// China has kept one time without summer time since 1991.
    private static let zoneLines = [
        "BEGIN:VTIMEZONE", "TZID:\(zone)", "BEGIN:STANDARD", "DTSTART:19920101T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    private func lines(of event: Event) -> [String] {
        let (escaped, value) = (Self.escaped, Self.value)
        var lines = ["BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(Self.stamp(made))"]
        lines += ["DTSTART\(value(event.start))", "SUMMARY:\(escaped(event.title))", "STATUS:\(event.status.rawValue)", "SEQUENCE:\(event.sequence)"]
        // An end on or before the start is none: such a file would be refused as a whole.
        if let end = event.end, (end.minutes == nil) == (event.start.minutes == nil), (end.date, end.minutes ?? 0) > (event.start.date, event.start.minutes ?? 0) {
            lines.append("DTEND\(value(end))")
        }
        if !event.text.isEmpty { lines.append("DESCRIPTION:\(escaped(event.text))") }
        if !event.place.isEmpty { lines.append("LOCATION:\(escaped(event.place))") }
        if !event.link.isEmpty { lines.append("URL:\(event.link.filter { !$0.isNewline })") }
        lines.append("TRANSP:\(event.status == .cancelled ? "TRANSPARENT" : "OPAQUE")")
        return lines + ["END:VEVENT"]
    }

    private static func value(_ time: Time) -> String {
        guard let minutes = time.minutes else { return ";VALUE=DATE:\(time.date)" }
        return ";TZID=\(zone):\(time.date)T\(padded(minutes / 60, 2))\(padded(minutes % 60, 2))00"
    }

    /// UTC, as stamps must be.
    static func stamp(_ seconds: Int64) -> String {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = Int(seconds - days * 86_400)
        // Days to a civil date, by eras of 400 years.
        let z = Int(days) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        return "\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))T\(padded(rest / 3_600, 2))\(padded(rest / 60 % 60, 2))\(padded(rest % 60, 2))Z"
    }

    fileprivate static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    // MARK: Text

    /// TEXT of RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters have no place in it.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": if !wasReturn { escaped += "\\n" }
            case "\r": escaped += "\\n"
            case "\t": escaped += " "
            default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
            }
            wasReturn = scalar == "\r"
        }
        return escaped
    }

    /// Octets of a line, its break not counted (§3.1).
    static let width = 75

    /// A long line in several, each but the first begun by a blank; no character is cut in two.
    static func folded(_ line: String) -> String {
        guard line.utf8.count > width else { return line }
        var folded = ""
        var room = width
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                folded += "\r\n "
                room = width - 1
            }
            folded.unicodeScalars.append(scalar)
            room -= size
        }
        return folded
    }
}
