/// In how many texts each phrase of Han characters stands, counted length by length: a phrase is only counted when both phrases shorter by
/// one character were frequent, so that memory goes to what may matter.
struct PhraseCounts {
    struct Phrase {
        let scalars: [UInt32]
        let count: Int
    }

    private struct Tally {
        var count: Int32
        var last: Int32
        /// Where it stands in `scalars`, to read it back.
        let place: Int32
        let length: Int32
    }

    let texts: Int
    private let leastCount: Int
    /// All texts one after the other, 0 for what is not Han and between texts.
    private var scalars: [UInt32] = [0]
    private var tallies: [UInt64: Tally] = [:]

    init(_ texts: some Collection<String>, longest: Int, leastCount: Int) {
        self.texts = texts.count
        self.leastCount = leastCount
        var owners: [Int32] = [-1]
        for (number, text) in texts.enumerated() {
            Fold.each(text, limit: Keywords.scalarLimit) { kind, scalar, _ in
                if kind == Fold.Kind.nothing { return }
                scalars.append(kind == Fold.Kind.han ? scalar : 0)
                owners.append(Int32(number))
            }
            scalars.append(0)
            owners.append(Int32(number))
        }
        for length in 2...longest where !count(length, owners) { break }
    }

    /// Counts the phrases of one length; false when none was frequent.
    private mutating func count(_ length: Int, _ owners: [Int32]) -> Bool {
        var fresh: [UInt64: Tally] = [:]
        guard scalars.count > length else { return false }
        for start in 1..<(scalars.count - length) {
            guard let key = key(start, length) else { continue }
            if length > 2 {
                guard let head = self.key(start, length - 1), let tail = self.key(start + 1, length - 1), tallies[head] != nil,
                    tallies[tail] != nil
                else { continue }
            }
            let owner = owners[start]
            if var tally = fresh[key] {
                guard tally.last != owner else { continue }
                tally.count += 1
                tally.last = owner
                fresh[key] = tally
            } else {
                fresh[key] = Tally(count: 1, last: owner, place: Int32(start), length: Int32(length))
            }
        }
        fresh = fresh.filter { $0.value.count >= leastCount }
        tallies.merge(fresh) { old, _ in old }
        return !fresh.isEmpty
    }

    /// Nil when the stretch is not all Han.
    private func key(_ start: Int, _ length: Int) -> UInt64? {
        var key = UInt64(length)
        for at in start..<start + length {
            if scalars[at] == 0 { return nil }
            key = Hash.mix(key ^ UInt64(scalars[at]))
        }
        return key
    }

    /// The frequent phrases that are `telling`, those left out that a longer one in most of the same texts contains.
    func phrases(_ telling: ([UInt32]) -> Bool) -> [Phrase] {
        let good = tallies.filter { telling(read($0.value)) }
        var covered = Set<UInt64>()
        for tally in good.values where tally.length > 2 {
            let start = Int(tally.place), end = start + Int(tally.length)
            for from in start..<end - 1 {
                for to in from + 2...end where to - from < end - start {
                    if let key = key(from, to - from), let part = good[key], tally.count * 10 >= part.count * 6 { covered.insert(key) }
                }
            }
        }
        return good.filter { !covered.contains($0.key) }.map { Phrase(scalars: read($0.value), count: Int($0.value.count)) }
    }

    private func read(_ tally: Tally) -> [UInt32] { Array(scalars[Int(tally.place)..<Int(tally.place + tally.length)]) }

    /// In how many texts a phrase stands; 0 when in fewer than the least.
    func count(of phrase: [UInt32]) -> Int {
        var key = UInt64(phrase.count)
        for scalar in phrase { key = Hash.mix(key ^ UInt64(scalar)) }
        return Int(tallies[key]?.count ?? 0)
    }
}
