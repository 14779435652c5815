import Civics
import Testing

@testable import Journal

@Suite("The journal finds whatever was changed")
struct JournalTests {
    static let signer = SealSigner()

    /// Twelve entries in three streams, sealed after the eighth.
    static func journal() throws -> (rows: [Verifier.Row], seals: [Seal]) {
        var rows: [Verifier.Row] = []
        var heads: [Entry.Stream: Entry] = [:]
        var tree = Merkle()
        var seals: [Seal] = []
        for seq in 1...12 as ClosedRange<Int64> {
            let stream = Entry.Stream("matter", seq % 3 + 1)
            let last = heads[stream]
            let act = Act(move: "add", procedure: "opinion", by: "resident", rules: "r", fields: ["more": .string("第\(seq)次")], events: [.joined(1)])
            let entry = Entry(
                seq: seq, stream: stream, version: (last?.version ?? 0) + 1, at: Moment(milliseconds: seq * 1000), previous: last?.hash, act: act)
            heads[stream] = entry
            tree.append(entry.hash)
            rows.append(row(entry))
            if seq == 4 || seq == 8 { seals.append(try Seal(tree: tree, after: seals.last, at: entry.at, with: signer)) }
        }
        return (rows, seals)
    }

    static func row(_ entry: Entry) -> Verifier.Row {
        Verifier.Row(
            seq: entry.seq, kind: entry.stream.kind, id: entry.stream.id, version: entry.version, at: entry.at.milliseconds, body: entry.bytes,
            hash: entry.hash)
    }

    static func flaw(_ rows: [Verifier.Row], _ seals: [Seal]) -> JournalFlaw? {
        var verifier = Verifier(seals: seals, checker: signer.checker)
        do throws(JournalFlaw) {
            for row in rows { _ = try verifier.read(row) }
            try verifier.finish()
            return nil
        } catch { return error }
    }

    @Test("An untouched journal verifies")
    func untouched() throws {
        let (rows, seals) = try Self.journal()
        #expect(Self.flaw(rows, seals) == nil)
    }

    @Test("Every flipped bit of every entry is found, at that entry")
    func flipped() throws {
        let (rows, seals) = try Self.journal()
        for (index, row) in rows.enumerated() {
            for byte in row.body.indices {
                var body = row.body
                body[byte] ^= UInt8(1 << (byte % 8))
                var changed = rows
                changed[index] = Verifier.Row(seq: row.seq, kind: row.kind, id: row.id, version: row.version, at: row.at, body: body, hash: row.hash)
                #expect(Self.flaw(changed, seals)?.seq == row.seq)
            }
        }
    }

    @Test("A forged entry with a fitting hash is found by the chain or by the seal")
    func forged() throws {
        let (rows, seals) = try Self.journal()
        for index in rows.indices {
            let old = try Entry(bytes: rows[index].body)
            let act = Act(members: old.act.members.merging(["fields": ["more": "改过"]]) { $1 })
            let forged = Entry(seq: old.seq, stream: old.stream, version: old.version, at: old.at, previous: old.previous, act: act)
            var changed = rows
            changed[index] = Self.row(forged)
            let found = Self.flaw(changed, seals)
            // Only the very last entry of a stream behind the last seal stands alone; the derived head betrays that one (OfficeTests).
            if index < 9 { #expect(found != nil) }
        }
    }

    @Test("Removed and reordered entries are found")
    func removed() throws {
        let (rows, seals) = try Self.journal()
        for index in rows.indices.dropLast() {
            var changed = rows
            changed.remove(at: index)
            #expect(Self.flaw(changed, seals)?.seq == Int64(index + 1))
            changed = rows
            changed.swapAt(index, index + 1)
            #expect(Self.flaw(changed, seals)?.seq == Int64(index + 1))
        }
        #expect(Self.flaw(Array(rows.prefix(7)), seals)?.reason == .missing)
    }

    @Test("A seal that was changed, forged, dropped or signed by another is found")
    func seals() throws {
        let (rows, seals) = try Self.journal()
        #expect(Self.flaw(rows, [seals[1]]) != nil)
        let other = SealSigner()
        var tree = Merkle()
        for row in rows.prefix(4) { tree.append(row.hash) }
        let foreign = try Seal(tree: tree, after: nil, at: seals[0].at, with: other)
        #expect(Self.flaw(rows, [foreign, seals[1]])?.reason == .sealSignature(1))
    }

    @Test("A tree continued from its frontier is the tree grown at once", arguments: [0, 1, 2, 3, 7, 8, 9, 31, 64, 100])
    func frontier(count: Int) throws {
        var whole = Merkle()
        var part = Merkle()
        for leaf in 0..<count {
            let hash = [UInt8](repeating: UInt8(leaf), count: 32)
            whole.append(hash)
            part = try #require(Merkle(count: part.count, frontier: part.frontier))
            part.append(hash)
        }
        #expect(whole == part)
        #expect(whole.root == part.root)
    }
}
