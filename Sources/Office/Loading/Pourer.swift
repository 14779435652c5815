import Civics
import Crypto
import Journal
import Store

/// Pours matter after matter; the same numbers give the same matters.
final class Pourer: @unchecked Sendable {
    private let moulds: [Mould], sites: [LoadSite]
    private let first: Day, last: Day
    private let count: Int
    /// Moulds whose matters are closed, and those that are still on somebody's desk.
    private let closed: [Int], open: [Int]
    private let isPartitioned: Bool
    private var seq: Int64, matters: [Shard: Int64], demander: Int64, notice: Int64
    private var numbers: [String: Int]
    private var done = 0
    private var dice: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Older matters that are open all the same: one in so many.
    private static let lingering: UInt64 = 300
    /// Matters of the last days may still be open.
    private static let recent = 30

    /// Only one thread pours at a time.
    init(moulds: [Mould], sites: [LoadSite], start: LoadStart, isPartitioned: Bool, first: Day, last: Day, count: Int, numbers: [String: Int]) {
        (self.moulds, self.sites, self.first, self.last, self.count, self.numbers) = (moulds, sites, first, last, count, numbers)
        (seq, matters, demander, notice) = (start.seq, start.matters, start.demander, start.notice)
        self.isPartitioned = isPartitioned
        closed = moulds.indices.filter { !moulds[$0].isOpen }
        open = moulds.indices.filter { moulds[$0].isOpen }
    }

    var lastNumbers: [String] { numbers.filter { $0.value > 0 }.map { "\($0.key)-\(Self.padded($0.value))" } }

    /// The next matters; nil when all are poured.
    func pour(_ most: Int, _ words: LoadWords) -> LoadPiece? {
        guard done < count else { return nil }
        var piece = LoadPiece(tables: Array(repeating: [], count: Mould.tables.count))
        let end = min(done + most, count)
        while done < end {
            pourOne(into: &piece, words)
            done += 1
        }
        piece.matters = piece.readings.count
        return piece
    }

    private func roll(_ sides: Int) -> Int {
        dice ^= dice << 13
        dice ^= dice >> 7
        dice ^= dice << 17
        return Int(dice % UInt64(sides))
    }

    private func choose(ending room: Int) -> Int {
        let wantsOpen = room < Self.recent ? roll(2) == 0 : roll(Int(Self.lingering)) == 0
        let these = (wantsOpen && !open.isEmpty) || closed.isEmpty ? open : closed
        for _ in 0..<40 {
            let one = these[roll(these.count)]
            if moulds[one].length <= room { return one }
        }
        return moulds.indices.min { moulds[$0].length < moulds[$1].length } ?? 0
    }

    private func pourOne(into piece: inout LoadPiece, _ words: LoadWords) {
        let span = last - first
        let day = first + Int(Int64(done) * Int64(span) / Int64(count))
        let index = choose(ending: last - day)
        let mould = moulds[index]
        let variant = roll(LoadWords.more.count)
        let key = "\(mould.prefix)\(day.year)"
        numbers[key, default: 0] += 1
        let site = sites[roll(sites.count)]
        let shard = Shard.where(isPartitioned, site.path)
        let matter = matters[shard] ?? 0
        matters[shard] = matter + 1
        let cast = Cast(
            site: site, turn: roll(1 << 20), matter: matter, demander: demander, notice: notice, number: "\(key)-\(Self.padded(numbers[key] ?? 1))", day: day,
            start: Moment(day)?.milliseconds ?? 0, more: LoadWords.more[variant], seq: seq)
        var heads: [[UInt8]] = []
        for (at, entry) in mould.entries.enumerated() {
            let bytes = entry.poured(cast, previous: heads.last)
            let hash = Array(SHA256.hash(data: bytes))
            heads.append(hash)
            piece.entries.append([
                .integer(seq + Int64(at)), .text("matter"), .integer(matter), .integer(Int64(at) + 1), .integer(cast.start + mould.moments[at]),
                .text(String(decoding: bytes, as: UTF8.self)), .bytes(hash),
            ])
        }
        for row in mould.rows {
            piece.tables[row.table].append(row.cells.map { cell in
                switch cell {
                case .fixed(let value): value
                case .text(let text): .text(String(decoding: text.poured(cast, previous: nil), as: UTF8.self))
                case .number(let hole): .integer(cast.number(hole))
                case .head: .bytes(heads.last ?? [])
                }
            })
        }
        let month = String(day.description.prefix(7))
        for tally in mould.tallies {
            // What is counted for all territories above it has the codes of another place: it is counted by the path.
            if tally.figure.hasSuffix("/territory") { continue }
            let key = String(decoding: tally.key.poured(cast, previous: nil), as: UTF8.self)
            piece.tallies[.init(figure: tally.figure, key: key, month: month), default: 0] += tally.n
        }
        for code in Procedure.codes(ofPath: cast.site.path) {
            piece.tallies[.init(figure: "\(mould.procedure)/territory", key: code, month: month), default: 0] += 1
            piece.areas.append([.text(code), .integer(cast.start + mould.moments[0]), .integer(matter)])
        }
        let said = words[index, variant]
        piece.readings.append((matter, said.words, said.signature, mould.isCompared))
        seq += Int64(mould.entries.count)
        demander += Int64(mould.demanders)
        notice += Int64(mould.notices)
    }

    static func padded(_ n: Int) -> String {
        let digits = String(n)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

/// Which matter it is, and who has it.
struct Cast {
    let site: LoadSite
    let turn: Int
    let matter: Int64, demander: Int64, notice: Int64
    let number: String
    let day: Day
    /// Midnight of its registration.
    let start: Int64
    let more: String
    let seq: Int64

    private func person(_ person: Mould.Person) -> (person: Int64, post: Int64) {
        switch person {
        case .at(let part): { ($0.person, $0.post) }(site.seat(part, turn: turn))
        case .deputy: site.deputies[turn % site.deputies.count]
        }
    }

    func number(_ hole: Mould.Hole) -> Int64 {
        switch hole {
        case .matter: matter
        case .demander(let n): demander + Int64(n)
        case .notice(let n): notice + Int64(n)
        case .moment(let ms): start + ms
        case .holder(let part): site.seat(part, turn: turn).holder
        case .person(let one): person(one).person
        case .post(let one): person(one).post
        case .sequence(let n): seq + Int64(n)
        default: 0
        }
    }

    func text(_ hole: Mould.Hole, previous: [UInt8]?) -> String {
        switch hole {
        case .number: number
        case .path: site.path
        case .code: site.code
        case .titleMore, .textMore: more
        case .month: String(day.description.prefix(7))
        case .day(let n): (day + n).description
        case .wire(let part): part == .station ? "place/\(site.station.holder)" : "body/\(site.seat(part, turn: turn).holder)"
        case .personWire(let one): "person/\(person(one).person)"
        case .previous: Hex.text(previous ?? [])
        default: String(number(hole))
        }
    }
}

extension Mould.Text {
    func poured(_ cast: Cast, previous: [UInt8]?) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(holes.count * 12) { $0 + $1.count })
        for (at, hole) in holes.enumerated() {
            bytes.append(contentsOf: pieces[at])
            bytes.append(contentsOf: cast.text(hole, previous: previous).utf8)
        }
        bytes.append(contentsOf: pieces[pieces.count - 1])
        return bytes
    }
}
