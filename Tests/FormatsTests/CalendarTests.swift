import Formats
import Testing

/// A reader of its own, by RFC 5545 §3.1: what the writer folds and escapes must come back.
enum CalendarReader {
    static func events(_ text: String) -> [[String: String]] {
        let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        var (events, event): ([[String: String]], [String: String]?) = ([], nil)
        for line in lines {
            if line == "BEGIN:VEVENT" { event = [:] } else if line == "END:VEVENT" { if let done = event { events.append(done) }; event = nil }
            else if let colon = line.firstIndex(of: ":") { event?[String(line[..<colon])] = String(line[line.index(after: colon)...]) }
        }
        return events
    }
}

@Suite("Calendars")
struct CalendarTests {
    private static func file(_ title: String, _ status: CalendarFile.Event.Status = .confirmed) -> String {
        CalendarFile(name: "安澜市接待", made: 1_767_225_600, events: [
            .init(
                uid: "JD1@anlan", title: title, text: "第一行\n第二行", place: "城东街道,灯塔路27号", start: .init(year: 2026, month: 4, day: 15, minutes: 540),
                end: .init(year: 2026, month: 4, day: 15, minutes: 660), status: status, sequence: 3),
        ]).text
    }

    @Test("Every line ends in CRLF, is at most 75 octets long, and no character is cut", arguments: [
        "接待", String(repeating: "接待群众", count: 60), String(repeating: "a", count: 74), String(repeating: "👨‍👩‍👧", count: 40), "",
    ])
    func folds(title: String) throws {
        let text = Self.file(title)
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
        for line in text.replacing("\r\n", with: "\u{0}").split(separator: "\u{0}") { #expect(line.utf8.count <= 75) }
        #expect(CalendarReader.events(text).first?["SUMMARY"] == title)
    }

    @Test("Signs with a meaning are escaped; breaks of any kind become one; other control characters are left out", arguments: [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\r\n二\n三\r四", "一\\n二\\n三\\n四"), ("响\u{7}铃\u{0}", "响铃"), ("a\tb", "a b"),
    ])
    func escapes(plain: String, escaped: String) { #expect(CalendarReader.events(Self.file(plain)).first?["SUMMARY"] == escaped) }

    @Test("Times are China's with their zone; a cancelled event says so and takes no time; whole days have no hour")
    func times() {
        let event = CalendarReader.events(Self.file("接待", .cancelled)).first ?? [:]
        #expect(event["DTSTART;TZID=Asia/Shanghai"] == "20260415T090000" && event["DTEND;TZID=Asia/Shanghai"] == "20260415T110000")
        #expect(event["STATUS"] == "CANCELLED" && event["TRANSP"] == "TRANSPARENT" && event["SEQUENCE"] == "3" && event["DTSTAMP"] == "20260101T000000Z")
        #expect(Self.file("接待").contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n"))
        let day = CalendarFile(name: "", made: 0, events: [.init(uid: "1", title: "会", start: .init(year: 2026, month: 1, day: 9), end: .init(year: 2026, month: 1, day: 8))])
        #expect(CalendarReader.events(day.text).first?["DTSTART;VALUE=DATE"] == "20260109")
        #expect(!day.text.contains("DTEND"))
    }

    @Test("No more events than the limit")
    func limit() {
        let event = CalendarFile.Event(uid: "1", title: "", start: .init(year: 2026, month: 1, day: 1))
        #expect(CalendarFile(name: "", made: 0, events: Array(repeating: event, count: CalendarFile.most + 5)).events.count == CalendarFile.most)
    }
}
