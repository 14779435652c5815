import Testing

@testable import Reading

@Suite("Likeness") struct LikenessTests {
    private let lamp = Signature(
        title: "桂花岭路整条街路灯不亮", text: "尊敬的领导您好:桂花岭路从邮局到菜市场的路灯坏了半个月,晚上买菜的老人摔过两回,请尽快派人维修。")
    private let lampAgain = Signature(
        title: "再次反映桂花岭路路灯问题", text: "领导好,上次说的桂花岭路路灯还是坏的,邮局到菜市场一片漆黑,又有老人摔伤,希望早日维修。")
    private let neighbour = Signature(title: "桂花岭路一片漆黑", text: "我住邮局对面,桂花岭路路灯坏了没人管,孩子下晚自习回家害怕。")
    private let school = Signature(title: "青石小学学位不足", text: "尊敬的领导您好:我家孩子今年上一年级,青石小学说学位满了,请问如何安排?希望尽快答复。")

    @Test("the same matter in other words is alike, another matter is not")
    func orders() {
        #expect(Likeness.score(lamp, lamp) == 1)
        #expect(Likeness.score(lamp, lampAgain) > Likeness.worthShowing)
        #expect(Likeness.score(lamp, neighbour) > Likeness.worthShowing)
        #expect(Likeness.score(lamp, school) < 0.1)
        #expect(Likeness.score(lamp, lampAgain) == Likeness.score(lampAgain, lamp))
    }

    @Test("messages about one matter share a band, messages about different matters do not")
    func bands() {
        #expect(!Set(lamp.bands).isDisjoint(with: lampAgain.bands))
        #expect(!Set(lamp.bands).isDisjoint(with: neighbour.bands))
        #expect(Set(lamp.bands).isDisjoint(with: school.bands))
        #expect(lamp.bands.count <= Signature.bandLimit)
    }

    @Test("widths, blanks and punctuation make no difference")
    func folded() {
        let other = Signature(
            title: "桂花岭路整条街路灯不亮!", text: "\u{FEFF}尊敬的领导您好：桂花岭路从邮局到菜市场的路灯坏了半个月，晚上买菜的老人摔过两回，请尽快派人维修。\n")
        #expect(other == lamp)
    }

    @Test("the best come first, equal ones in the order given")
    func best() {
        let found = Likeness.best(lamp, among: [(id: 1, signature: school), (2, neighbour), (3, lamp), (4, lamp)])
        #expect(found.map(\.id) == [3, 4, 2])
        #expect(Likeness.best(lamp, among: [(id: 1, signature: lamp)], limit: -1).isEmpty)
    }

    @Test("bytes come back whole; damaged bytes are refused")
    func bytes() {
        #expect(Signature(bytes: lamp.bytes) == lamp)
        #expect(lamp.bytes.count <= 400)
        for length in 0..<lamp.bytes.count { #expect(Signature(bytes: Array(lamp.bytes.prefix(length))) == nil) }
        #expect(Signature(bytes: lamp.bytes + [0]) == nil)
        #expect(Signature(bytes: [9] + lamp.bytes.dropFirst()) == nil)
    }

    @Test("empty, courteous and huge messages neither crash nor resemble anything", arguments: [
        ("", ""), ("", "您好"), ("。。。", "\u{0}\u{1}"), (String(repeating: "路", count: 100_000), String(repeating: "灯", count: 100_000)),
    ])
    func edges(title: String, text: String) {
        let signature = Signature(title: title, text: text)
        #expect(Likeness.score(signature, lamp) < 0.1)
        #expect(Signature(bytes: signature.bytes) == signature)
    }

    @Test("signatures stay the same for good: they are stored")
    func stable() { #expect(Signature(title: "路灯", text: "桂花岭路").bands == Self.known) }

    private static let known: [Int64] = [339_463_296, 2_903_592_692]
}
