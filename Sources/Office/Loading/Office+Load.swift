import Civics
import Crypto
import Foundation
import Institutions
import Journal
import Reading
import Store
import Synchronization

/// What a load has written.
public struct LoadReport: Sendable {
    public var matters = 0, entries = 0, rows = 0
}

extension Office {
    /// Marks a house whose matters nobody has raised: it may be measured with, and nothing in it is anybody's.
    private static let poured = "poured"

    public static func isPoured(_ store: any Store) throws -> Bool { try store.readNow { try $0.meta(poured) } != nil }

    /// Matters written in one transaction.
    private static let loadAtOnce = 5_000

    /// Pours matters into the house, from the earliest day to the latest: with entries, rows, counters and words for the search, as if each had been handled here.
    ///
    /// For measuring at a size that nobody has typed in. The house must have stations, offices and units (`LoadSite`); its journal is gone on with.
    /// - Throws: `Failure.unfit` where there is nowhere to pour to.
    public func load(_ moulds: [Mould], matters count: Int, from first: Day, through last: Day, progress: @escaping (LoadReport) -> Void = { _ in }) async throws -> LoadReport {
        let sites = city.loadSites(on: last)
        guard !sites.isEmpty, !moulds.isEmpty, first < last else { throw Failure.unfit(field: "规模", reason: "没有配齐管理员、乡镇机构、县级机构和承办单位的联络站") }
        var report = LoadReport()
        let isPartitioned = store.isPartitioned
        // Where each shard's ids go on; this lays out the shards that are new.
        let start = try store.writeNow { connection in
            let matters = try Dictionary(sites.map { (Shard.where(isPartitioned, $0.path), $0.path) }) { first, _ in first }.mapValues(connection.nextMatter)
            return LoadStart(seq: try connection.nextSequence(), matters: matters, demander: try connection.nextDemander(), notice: try connection.nextNotice())
        }
        let pourer = Pourer(
            moulds: moulds, sites: sites, start: start, isPartitioned: isPartitioned, first: first, last: last, count: count, numbers: try numbers(moulds, first, last))
        let words = LoadWords(moulds)
        try store.writeNow { try $0.setIndexesAside() }
        // While one piece is written the next is poured.
        var next = pourer.pour(Office.loadAtOnce, words)
        while let piece = next {
            async let ahead = pourer.pour(Office.loadAtOnce, words)
            try store.writeNow { try piece.write(to: $0) }
            report.matters += piece.matters
            report.entries += piece.entries.count
            report.rows += piece.rows
            progress(report)
            next = await ahead
        }
        try store.writeNow { connection in
            for number in pourer.lastNumbers { try connection.noteNumber(number) }
            try connection.setMeta(Office.poured, "1")
            try connection.setMeta("read-through", String(connection.nextSequence() - 1))
            try connection.putIndexesBack()
        }
        try store.writeNow { try $0.surveyPartitions() }
        return report
    }

    /// The last number given in each of the years.
    private func numbers(_ moulds: [Mould], _ first: Day, _ last: Day) throws -> [String: Int] {
        try store.readNow { connection in
            var numbers: [String: Int] = [:]
            for prefix in Set(moulds.map(\.prefix)) {
                for year in first.year...last.year {
                    let next = try connection.nextNumber(prefix: prefix, year: year)
                    numbers["\(prefix)\(year)"] = (Int(next.split(separator: "-").last ?? "1") ?? 1) - 1
                }
            }
            return numbers
        }
    }
}

struct LoadStart: Sendable {
    let seq: Int64
    /// The next id in each shard; in a house without partitions there is only one.
    let matters: [Shard: Int64]
    let demander, notice: Int64
}

extension Shard {
    /// Which numbers a matter of this territory (a path) takes.
    static func `where`(_ isPartitioned: Bool, _ path: String) -> Shard { isPartitioned ? Shard(ofPath: path) : .own }
}

/// What matters say, each in some variants; cut up for the search once.
final class LoadWords: Sendable {
    struct Said: Sendable { let words: String, signature: Signature }

    /// Said behind the text of a matter, so that no two neighbours say the same to the letter.
    static let more: [String] = {
        let where_ = ["东边", "西边", "南头", "北头", "桥边", "校门口", "菜场旁", "车站旁"], since = ["上个月起", "入冬以来", "雨天更重", "早晚最多", "已有半年", "周末尤甚", "近来又有", "反映过两次"]
        return where_.flatMap { place in since.map { "（\(place)，\($0)）" } }
    }()

    private let moulds: [Mould]
    private let said = Mutex<[Int: Said]>([:])

    init(_ moulds: [Mould]) { self.moulds = moulds }

    subscript(mould: Int, variant: Int) -> Said {
        let key = mould * Self.more.count + variant
        if let known = said.withLock({ $0[key] }) { return known }
        let (one, more) = (moulds[mould], Self.more[variant])
        let (title, text) = (one.title + more, one.text.isEmpty ? "" : one.text + more)
        let fresh = Said(words: Tokens.index(([title, text] + one.others).joined(separator: "\n")), signature: Signature(title: title, text: text))
        said.withLock { $0[key] = fresh }
        return fresh
    }
}

/// Some matters, ready to be written.
struct LoadPiece: Sendable {
    var matters = 0
    var entries: [[SQLValue]] = []
    var tables: [[[SQLValue]]]
    var areas: [[SQLValue]] = []
    var readings: [(matter: Int64, words: String, signature: Signature, isOpen: Bool)] = []
    var tallies: [TallyKey: Int] = [:]

    struct TallyKey: Hashable, Sendable { let figure, key, month: String }

    var rows: Int { tables.reduce(entries.count + readings.count + areas.count) { $0 + $1.count } }

    func write(to connection: any Connection) throws {
        try connection.fillJournal(entries)
        for (table, rows) in zip(Mould.tables, tables) where !rows.isEmpty {
            if table.name == "matter" { try connection.fillMatters(rows) } else { try connection.fill(table.name, rows) }
        }
        try connection.fill("area", areas)
        try connection.fillReadings(readings)
        for (key, n) in tallies { connection.count(n, figure: key.figure, key: key.key, month: key.month) }
        try connection.settleTallies()
    }
}
