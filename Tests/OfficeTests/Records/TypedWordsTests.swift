import Testing

@testable import Office

@Suite("What people type") struct TypedWordsTests {
    @Test("A search looks for each word once, for none that stands in another, and for four at most", arguments: [
        ("a a A a a", ["a"], []), ("张 张三 三", ["张三"], []), ("R26 港湾", ["R26", "港湾"], []), ("甲 乙 丙 丁 戊 己", ["甲", "乙", "丙", "丁"], ["戊", "己"]), (" ", [], []),
    ])
    func words(_ search: String, _ sought: [String], _ left: [String]) {
        var filter = RecordFilter()
        filter.search = search
        #expect(filter.words.sought == sought && filter.words.left == left)
    }

    @Test("A time is read as people write it", arguments: [
        ("8:00", "08:00"), ("8：05", "08:05"), ("09:30", "09:30"), ("24:00", nil), ("8:5", nil), ("八点", nil), (":30", nil), ("108:00", nil),
    ] as [(String, String?)])
    func hours(_ typed: String, _ kept: String?) { #expect(typed.lenientHour == kept) }
}
