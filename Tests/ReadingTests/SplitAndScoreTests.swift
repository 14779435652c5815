import Testing

@testable import Reading

@Suite("Split and score") struct SplitAndScoreTests {
    @Test("copies of a text fall on the same side")
    func copies() {
        for number in 0..<200 {
            let plain = "第\(number)条路灯,不亮ABC"
            let other = "\u{FEFF}第\(number)条 路灯，不亮ＡＢＣ。\r\n"
            #expect(Split.isHeldOut(plain) == Split.isHeldOut(other))
        }
    }

    @Test("about one in five is held out, for good")
    func share() {
        let held = (0..<5000).filter { Split.isHeldOut("留言\($0)") }
        #expect((900...1100).contains(held.count))
    }

    @Test("of repeated texts the titled one stays, in its first place")
    func repeats() {
        let samples = [
            Sample(title: "", text: "路灯 不亮", label: "甲"), Sample(title: "停水", text: "停水了", label: "乙"),
            Sample(title: "路灯", text: "路灯不亮。", label: "甲"),
        ]
        #expect(Split.withoutRepeats(samples) == [samples[2], samples[1]])
    }

    @Test("scores by hand")
    func score() {
        let score = Score([("甲", "甲", 0.9), ("甲", "乙", 0.2), ("乙", "乙", 0.8), ("乙", "乙", 0.7), ("乙", "乙", 0.6)])
        #expect(score.accuracy == 0.8)
        #expect(score.accuracyAtCoverage80 == 1)
        #expect(score.confusion == [[3, 0], [1, 1]])
        #expect(abs(score.macroF1 - (6.0 / 7 + 2.0 / 3) / 2) < 1e-9)
        #expect(score.perClass.map(\.support) == [3, 2])
    }

    @Test("nothing to score is nought, not a crash")
    func empty() {
        let score = Score([])
        #expect(score.count == 0 && score.accuracy == 0 && score.macroF1 == 0)
    }
}
