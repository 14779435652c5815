import Testing

@testable import Reading

@Suite("Categories") struct CategoryTests {
    /// Messages put together from a few words a class; every fifth has words of another class as well.
    static let samples: [Sample] = {
        let words = [
            "城乡建设": ["路灯", "下水道", "人行道", "物业", "拆迁", "自来水"], "教育文体": ["小学", "老师", "学位", "幼儿园", "高考", "图书馆"],
            "卫生计生": ["医院", "医生", "疫苗", "生育", "药品", "挂号"],
        ]
        var numbers = SeededNumbers(seed: 7), samples: [Sample] = []
        for number in 0..<360 {
            let label = words.keys.sorted()[number % 3]
            let own = words[label] ?? []
            var parts = (0..<4).compactMap { _ in own.randomElement(using: &numbers) }
            if number % 5 == 0, let stray = words.keys.sorted()[(number + 1) % 3] as String? { parts.append(words[stray]?[0] ?? "") }
            let text = "编号\(["甲", "乙", "丙", "丁"][number % 4])请问" + parts.joined(separator: "和") + "的事第\(number)回"
            samples.append(Sample(title: number % 2 == 0 ? (own.first ?? "") : "", text: text, label: label))
        }
        return samples
    }()

    static let model: CategoryModel? = try? CategoryModel.train(samples.filter { !Split.isHeldOut($0.text) }, options: options)

    static var options: CategoryModel.Options {
        var options = CategoryModel.Options()
        options.bits = 14
        return options
    }

    @Test("what was learnt holds for messages not seen")
    func learns() throws {
        let score = Score.of(try #require(Self.model), Self.samples.filter { Split.isHeldOut($0.text) })
        #expect(score.count > 40)
        #expect(score.macroF1 > 0.95)
        #expect(score.accuracyAtCoverage80 >= score.accuracy)
    }

    @Test("guesses are sorted, complete and add up to one", arguments: [
        "医院挂号难", "", "\u{0}", "😀😀", String(repeating: "学位", count: 200_000),
    ])
    func guesses(text: String) throws {
        let model = try #require(Self.model)
        let guesses = model.classify(title: "", text: text)
        #expect(Set(guesses.map(\.label)) == Set(model.labels))
        #expect(abs(guesses.map(\.confidence).reduce(0, +) - 1) < 0.001)
        #expect(zip(guesses, guesses.dropFirst()).allSatisfy { $0.confidence >= $1.confidence })
    }

    @Test("a sure case is surer than a doubtful one")
    func confidence() throws {
        let model = try #require(Self.model)
        let sure = model.classify(title: "小学", text: "小学老师和幼儿园学位")[0]
        #expect(sure.label == "教育文体")
        #expect(sure.confidence > model.classify(title: "", text: "小学和医院")[0].confidence)
    }

    @Test("the same samples and seed give the same bytes; bytes give the same model")
    func bytes() throws {
        let model = try #require(Self.model)
        let again = try CategoryModel.train(Self.samples.filter { !Split.isHeldOut($0.text) }, options: Self.options)
        #expect(again.bytes == model.bytes)
        let read = try CategoryModel(bytes: model.bytes)
        #expect(read.bytes == model.bytes)
        for sample in Self.samples.prefix(20) {
            #expect(read.classify(title: sample.title, text: sample.text) == model.classify(title: sample.title, text: sample.text))
        }
    }

    @Test("a file that is cut, changed, newer or something else is refused by name")
    func faults() throws {
        let bytes = try #require(Self.model).bytes
        #expect(throws: ModelFault.notAModel) { try CategoryModel(bytes: []) }
        #expect(throws: ModelFault.notAModel) { try CategoryModel(bytes: Array("PK\u{3}\u{4}…".utf8)) }
        #expect(throws: ModelFault.damaged) { try CategoryModel(bytes: Array(bytes.prefix(8))) }
        #expect(throws: ModelFault.damaged) { try CategoryModel(bytes: bytes + [0]) }
        for length in stride(from: 12, to: bytes.count, by: max(1, bytes.count / 50)) {
            #expect(throws: ModelFault.damaged) { try CategoryModel(bytes: Array(bytes.prefix(length))) }
        }
        for place in stride(from: 12, to: bytes.count, by: max(1, bytes.count / 50)) {
            var changed = bytes
            changed[place] ^= 0x40
            #expect(throws: ModelFault.damaged) { try CategoryModel(bytes: changed) }
        }
        var newer = bytes
        newer[8] = 3
        #expect(throws: ModelFault.otherVersion(3)) { try CategoryModel(bytes: newer) }
    }

    @Test("a file with a right checksum and wrong contents does not crash")
    func forged() throws {
        let bytes = try #require(Self.model).bytes
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<300 {
            var forged = Array(bytes.dropLast(8))
            for _ in 0..<4 {
                let place = Int.random(in: 8..<min(forged.count, 3000), using: &numbers)
                forged[place] = UInt8.random(in: 0...255, using: &numbers)
            }
            var out = ByteWriter()
            out.put(Hash.fnv(forged))
            if let model = try? CategoryModel(bytes: forged + out.bytes) { _ = model.classify(title: "小学", text: "老师") }
        }
    }

    @Test("nothing to learn is refused in words")
    func refusals() {
        let one = [("路灯", "甲"), ("停水", "甲"), ("x", "")].map { Sample(title: "", text: $0.0, label: $0.1) }
        #expect(throws: TrainingRefusal.tooFewLabels(1)) { try CategoryModel.train(one) }
        #expect(throws: TrainingRefusal.tooFewLabels(0)) { try CategoryModel.train([]) }
        let many = (0..<65).map { Sample(title: "", text: "文\($0)", label: "类\($0)") }
        #expect(throws: TrainingRefusal.tooManyLabels(65)) { try CategoryModel.train(many) }
    }

    @Test("two samples are enough to make a model, many classes use a second lane")
    func extremes() throws {
        let two = [Sample(title: "", text: "路灯", label: "甲"), Sample(title: "", text: "学校", label: "乙")]
        #expect(try CategoryModel.train(two, options: Self.options).labels == ["乙", "甲"])
        let stems = "甲乙丙丁戊己庚辛壬癸".map { String(repeating: $0, count: 3) }
        let many = (0..<200).map { Sample(title: "", text: "第\($0)件:" + stems[$0 % 10], label: "类\($0 % 10)") }
        let model = try CategoryModel.train(many, options: Self.options)
        #expect(Score.of(try CategoryModel(bytes: model.bytes), many).accuracy > 0.95)
    }

    @Test("progress runs from nought to one")
    func progress() throws {
        var told: [Double] = []
        _ = try CategoryModel.train(Array(Self.samples.prefix(60)), options: Self.options) { told.append($0) }
        #expect(told == told.sorted() && told.first == 0 && told.last == 1)
    }
}
