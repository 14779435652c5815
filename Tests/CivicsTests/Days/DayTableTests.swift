import Testing

@testable import Civics

/// The seven notices of 2020 to 2026; the data file belongs to the project.
enum Notices {
    static let csv = NoticeRows.csv
    static let table = (try? DayTable(csv: csv)) ?? .weekendsOnly
}

@Suite struct DayTableTests {
    let table = Notices.table

    @Test("Each year has the working days that the notices leave", arguments: [
        (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
    ])
    func years(_ year: Int, _ days: Int) {
        #expect(table.workingDays(inYear: year) == days)
        #expect((Day.firstOf(year: year)...Day.lastOf(year: year)).count(where: table.isWorkingDay) == days)
        #expect(!table.isProvisional(year: year))
    }

    @Test("A year without a notice is reckoned from weekends and says so")
    func provisional() {
        #expect(table.isProvisional(year: 2027) && table.isProvisional(year: 2019))
        #expect(table.isWorkingDay(day("2027-10-01")) && !table.isWorkingDay(day("2027-10-02")))
        #expect(DayTable.weekendsOnly.isProvisional(year: 2026) && DayTable.weekendsOnly.workingDays(inYear: 2026) == 261)
    }

    @Test("What the law fixes is known before the notice, and only until it", arguments: [
        ("2027-01-01", "元旦"), ("2027-05-02", "劳动节"), ("2027-10-03", "国庆节"), ("2027-10-04", nil), ("2027-05-03", nil), ("2026-01-01", nil),
    ] as [(String, String?)])
    func statutory(_ text: String, _ name: String?) { #expect(table.statutory(day(text)) == name) }

    @Test("A day's note names its festival")
    func notes() {
        #expect(table.note(day("2026-10-01")) == "国庆节" && table.note(day("2026-10-10")) == "国庆节调休上班")
        #expect(table.note(day("2026-10-11")) == nil && table.note(day("2020-02-03")) == nil)
        #expect(table.isWorkingDay(day("2026-02-14")) && !table.isWorkingDay(day("2026-02-16")))
    }

    @Test("Working days are added over New Year, Spring Festival and make-up Saturdays", arguments: [
        ("2026-01-08", 5, "2026-01-15"), ("2025-12-31", 1, "2026-01-04"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"),
        ("2026-02-12", 5, "2026-02-26"), ("2026-09-30", 1, "2026-10-08"), ("2026-09-30", 3, "2026-10-10"), ("2026-09-30", 4, "2026-10-12"),
        ("2026-01-10", 1, "2026-01-12"), ("2026-01-12", -1, "2026-01-09"), ("2026-01-10", -1, "2026-01-09"),
        ("2026-02-24", -1, "2026-02-14"),
        ("2026-01-04", -1, "2025-12-31"), ("2026-01-10", 0, "2026-01-10"), ("2026-12-31", 2, "2027-01-04"), ("2019-12-31", 1, "2020-01-02"),
        ("2026-01-01", .max, "2200-12-31"), ("2026-01-01", .min, "1900-01-01"), ("2200-12-30", 9, "2200-12-31"),
    ])
    func adding(_ from: String, _ n: Int, _ to: String) { #expect(table.adding(workingDays: n, to: day(from)) == day(to)) }

    @Test("Sums and counts of working days agree with walking the calendar")
    func walking() {
        var random = Seeded(20_260_108)
        for _ in 0..<2_000 {
            let start = day("2018-06-01") + Int.random(in: 0..<4_000, using: &random)
            let n = Int.random(in: -60...60, using: &random)
            var (walked, left) = (start, abs(n))
            while left > 0 {
                walked = walked + n.signum()
                if table.isWorkingDay(walked) { left -= 1 }
            }
            #expect(table.adding(workingDays: n, to: start) == walked)
            guard n > 0 else { continue }
            #expect(table.workingDays(after: start, through: walked) == n && table.workingDays(after: walked, through: start) == -n)
        }
    }

    @Test("The last day moves to a working day only where the rule says so", arguments: [
        (Span.days(5), "2026-09-28", true, "2026-10-08"), (.days(5), "2026-09-28", false, "2026-10-03"),
        (.months(1), "2026-01-15", true, "2026-02-24"),
        (.months(1), "2026-01-14", true, "2026-02-14"), (.workingDays(3), "2026-09-28", true, "2026-10-08"),
        (.days(0), "2026-01-10", true, "2026-01-12"),
    ])
    func shifting(_ span: Span, _ start: String, _ shift: Bool, _ due: String) {
        #expect(table.due(span, after: day(start), shift: shift) == day(due))
    }

    @Test("Backward deadlines leave the full days free and never roll forward", arguments: [
        (Span.days(20), "2011-11-08", BackwardCounting.strict, "2011-10-18"), (.days(20), "2011-11-08", .loose, "2011-10-19"),
        (.days(7), "2026-03-10", .strict, "2026-03-02"), (.days(7), "2026-03-09", .strict, "2026-03-01"),
        (.workingDays(3), "2026-10-09", .strict, "2026-09-28"),
        (.workingDays(3), "2026-10-09", .loose, "2026-09-29"), (.months(1), "2026-03-31", .strict, "2026-02-27"),
        (.months(1), "2026-03-31", .loose, "2026-02-28"),
    ])
    func backward(_ span: Span, _ event: String, _ counting: BackwardCounting, _ latest: String) {
        #expect(table.latest(span, before: day(event), counting: counting) == day(latest))
    }

    @Test("A wrong day table is refused with line, column and reason", arguments: [
        ("", 1, ""), ("day,name\n", 1, ""), ("H\n", 1, ""), ("H\n2026-02-30,x,holiday,Mon,2026", 2, "date"),
        ("H\n2026-01-01,,holiday,Thu,2026", 2, "name"),
        ("H\n2026-01-01,元旦,rest,Thu,2026", 2, "type"), ("H\n2026-01-01,元旦,holiday,Fri,2026", 2, "weekday"),
        ("H\n2026-01-01,元旦,holiday,Thu,2024", 2, "notice_year"), ("H\n2026-01-01,元旦,holiday,Thu,二", 2, "notice_year"),
        ("H\n2026-01-01,元旦,holiday,Thu,2026\n\n2026-01-01,元旦,holiday,Thu,2026", 4, "date"), ("H\n2026-01-01,元旦,holiday", 2, ""),
        ("H\n2026-01-01,元\u{1}旦,holiday,Thu,2026", 2, "name"), ("\u{0}\u{FFFD}", 1, ""), (String(repeating: "x", count: 1_000_001), 1, ""),
        (String(repeating: "\n", count: 20_000), 10_000, ""), ("H\n" + String(repeating: ",", count: 5_000), 2, ""),
    ])
    func refused(_ csv: String, _ line: Int, _ field: String) throws {
        let header = DayTable.columns.joined(separator: ",")
        let error = #expect(throws: DayTableError.self) { try DayTable(csv: csv.replacingHeader(header)) }
        #expect(error?.line == line && error?.field == field && error?.reason.isEmpty == false)
    }

    @Test("Another year's notice is merged, replaces its own year, and changes the version")
    func merging() throws {
        let header = DayTable.columns.joined(separator: ",") + "\n"
        let next = try table.merging(csv: "\u{FEFF}" + header + "2027-01-01,元旦,holiday,Fri,2027\r\n2027-01-03,元旦,workday,Sun,2027\r\n")
        #expect(!next.isProvisional(year: 2027) && next.workingDays(inYear: 2027) == 261 && next.years == Array(2020...2027))
        #expect(next.version.hasPrefix("2020-2027.") && table.version.hasPrefix("2020-2026.") && next.version != table.version)
        let corrected = try next.merging(csv: header + "2027-01-01,元旦,holiday,Fri,2027\n")
        #expect(corrected.workingDays(inYear: 2027) == 260 && corrected.workingDays(inYear: 2026) == 248)
        #expect(try DayTable(csv: next.csv) == next)
    }
}

extension String {
    /// `H` stands for the header in the tables of cases.
    fileprivate func replacingHeader(_ header: String) -> String { hasPrefix("H\n") ? header + dropFirst() : self }
}
