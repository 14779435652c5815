import Civics

/// Reads a journal from its first entry to its last and stops at the first that is not as it was written.
public struct Verifier: Sendable {
    public private(set) var tree = Merkle()
    private var heads: [Entry.Stream: (version: Int, hash: [UInt8])] = [:]
    private var seals: ArraySlice<Seal>
    private var lastSeal: Seal?
    private let checker: SealChecker

    public init(seals: [Seal], checker: SealChecker) {
        self.seals = seals[...]
        self.checker = checker
    }

    /// One row as it lies in the store.
    public struct Row: Sendable {
        public let seq: Int64
        public let kind: String
        public let id: Int64
        public let version: Int
        public let at: Int64
        public let body: [UInt8]
        public let hash: [UInt8]

        public init(seq: Int64, kind: String, id: Int64, version: Int, at: Int64, body: [UInt8], hash: [UInt8]) {
            self.seq = seq
            self.kind = kind
            self.id = id
            self.version = version
            self.at = at
            self.body = body
            self.hash = hash
        }
    }

    public mutating func read(_ row: Row) throws(JournalFlaw) -> Entry {
        let expected = tree.count + 1
        guard row.seq == expected else {
            throw JournalFlaw(seq: expected, reason: row.seq > expected ? .missing : .outOfOrder)
        }
        let entry: Entry
        do throws(JournalFlaw) { entry = try Entry(bytes: row.body) } catch { throw JournalFlaw(seq: row.seq, reason: error.reason) }
        guard entry.hash == row.hash, JSON.object(entry.act.members).canonical == row.body else { throw JournalFlaw(seq: row.seq, reason: .altered) }
        try checkColumns(row, entry)
        let head = heads[entry.stream]
        guard entry.version == (head?.version ?? 0) + 1, entry.previous == head?.hash else {
            throw JournalFlaw(seq: row.seq, reason: .brokenChain)
        }
        let events = entry.act["events"].list ?? []
        guard events.allSatisfy({ Event(json: $0) != nil }) else { throw JournalFlaw(seq: row.seq, reason: .unknownEvent) }
        heads[entry.stream] = (entry.version, entry.hash)
        tree.append(entry.hash)
        try checkSeal()
        return entry
    }

    /// Call after the last row: seals that speak of entries which are not there any more.
    public func finish() throws(JournalFlaw) {
        guard let seal = seals.first else { return }
        throw JournalFlaw(seq: tree.count + 1, reason: seal.count > tree.count ? .missing : .sealBroken(seal.number))
    }

    /// The version and hash at which each stream ended, to be compared with the derived tables.
    public func head(of stream: Entry.Stream) -> (version: Int, hash: [UInt8])? { heads[stream] }
    public var streams: Dictionary<Entry.Stream, (version: Int, hash: [UInt8])>.Keys { heads.keys }

    private func checkColumns(_ row: Row, _ entry: Entry) throws(JournalFlaw) {
        let pairs: [(String, Bool)] = [
            ("seq", row.seq == entry.seq), ("kind", row.kind == entry.stream.kind), ("id", row.id == entry.stream.id),
            ("version", row.version == entry.version), ("at", row.at == entry.at.milliseconds),
        ]
        for (name, same) in pairs where !same { throw JournalFlaw(seq: row.seq, reason: .columnsDiffer(name)) }
    }

    private mutating func checkSeal() throws(JournalFlaw) {
        while let seal = seals.first, seal.count <= tree.count {
            guard checker.accepts(seal), seal.number == (lastSeal?.number ?? 0) + 1, seal.previous == (lastSeal?.digest ?? []) else {
                throw JournalFlaw(seq: tree.count, reason: .sealSignature(seal.number))
            }
            guard seal.count == tree.count, seal.root == tree.root, seal.frontier == tree.frontier else {
                throw JournalFlaw(seq: tree.count, reason: .sealBroken(seal.number))
            }
            lastSeal = seal
            seals = seals.dropFirst()
        }
    }
}
