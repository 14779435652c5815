import Testing

@testable import Reading

@Suite("Keywords") struct KeywordsTests {
    private let texts = (0..<12).flatMap { number in
        [
            "尊敬的领导您好,丽景花园旁边的搅拌站第\(number)次半夜开工,请尽快处理。", "桂花岭路路灯\(number)盏不亮,希望有关部门解决。",
            "我们村去年修了\(number)里水渠,感谢政府。",
        ]
    }

    @Test("phrases come whole, courtesies do not come at all")
    func finds() {
        let found = Keywords.extract(texts).map(\.phrase)
        #expect(found.contains { $0.hasPrefix("丽景花园") })
        #expect(found.contains { $0.contains("搅拌站") })
        #expect(found.contains { $0.contains("桂花岭路") })
        #expect(!found.contains { $0.contains("领导") || $0.contains("希望") || $0 == "有关部门" })
        #expect(Keywords.extract(texts).allSatisfy { $0.count == 12 })
    }

    @Test("what is as common in the background falls out")
    func background() {
        let usual = (0..<12).map { "桂花岭路路灯\($0)盏不亮" }
        let found = Keywords.extract(texts, against: usual).map(\.phrase)
        #expect(!found.contains { $0.contains("桂花岭") })
        #expect(found.contains { $0.contains("搅拌站") })
    }

    @Test("nothing, little and nonsense give nothing", arguments: [[], [""], ["路灯"], ["abc 123", "abc 123", "abc 123"], ["的的", "的的", "的的"]])
    func edges(texts: [String]) { #expect(Keywords.extract(texts).isEmpty) }

    @Test("the same texts give the same list, not longer than asked")
    func stable() {
        #expect(Keywords.extract(texts, limit: 3) == Keywords.extract(texts, limit: 3))
        #expect(Keywords.extract(texts, limit: 3).count <= 3)
        #expect(Keywords.extract(texts, limit: 0).isEmpty)
    }
}
