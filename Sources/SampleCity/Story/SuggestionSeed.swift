/// One thing that deputies propose, in the places where it is missing; `{地}` stands for the place, `{n}` for a number of it.
struct SuggestionSeed: Sendable {
    let category: String
    /// The unit that it is given to.
    let lead: String
    let title: String
    let spots: [String]
    /// 案据 and 方案.
    let text: String
    let measure: String
    /// What the unit has done, and what it says it will do.
    let done: String
    let promise: String
    /// What came of it, counted: 电梯 … 部.
    let thing: String
    let unit: String
    let co: [String]

    init(
        _ category: String, _ lead: String, _ title: String, spots: [String], text: String, measure: String, done: String, promise: String, thing: String,
        unit: String, co: [String] = []
    ) {
        self.category = category
        self.lead = lead
        self.title = title
        self.spots = spots
        self.text = text
        self.measure = measure
        self.done = done
        self.promise = promise
        self.thing = thing
        self.unit = unit
        self.co = co
    }
}

/// A seed at one of its places: what one deputy writes.
struct Paper: Sendable {
    let seed: SuggestionSeed
    let spot: String
    let n: Int

    var title: String { words(seed.title) }
    var text: String { words(seed.text) }
    var measure: String { words(seed.measure) }
    var done: String { words(seed.done) }
    var promise: String { words(seed.promise) }

    private func words(_ text: String) -> String { text.replacing("{地}", with: spot).replacing("{n}", with: String(n)) }

    /// How many of what the paper brought, and in which unit: seeds that count in tens (十户) say the whole number.
    var count: Int { n * (tens[seed.unit.prefix(1)] ?? 1) }
    var unit: String { tens[seed.unit.prefix(1)] == nil ? seed.unit : String(seed.unit.dropFirst()) }
    private var tens: [Substring: Int] { ["十": 10, "百": 100] }
}

extension Story {
    /// All papers: first each thing at its first place, then at its second …
    static let papers: [Paper] = {
        let seeds = suggestions01 + suggestions02 + suggestions03
        var papers: [Paper] = []
        for round in 0..<(seeds.map(\.spots.count).max() ?? 0) {
            for (index, seed) in seeds.enumerated() where round < seed.spots.count {
                papers.append(Paper(seed: seed, spot: seed.spots[round], n: 3 + (index * 5 + round * 7) % 17))
            }
        }
        return papers
    }()
}
