import Civics
import Foundation
import Journal
import Store

/// Every seal is also written to a file beside the keys: whoever can write only the database cannot cut off its end unseen.
extension Office {
    /// The newest seal over the journal; nil before the first.
    public func lastSeal() async throws -> Seal? { try await store.read { try $0.lastSeal() } }

    private var sealsPath: String { "\(settings.keysPath)/seals.jsonl" }

    /// The file is the proof of one journal: a seal that it knows otherwise was made over another one, or over less of it.
    /// - Throws: `StoreError.broken`; the file is left as it is.
    func checkOutside(_ seal: Seal) throws {
        guard let known = statementOutside(seal.number), known != String(decoding: seal.statement, as: UTF8.self) else { return }
        throw StoreError.broken("keys/seals.jsonl knows seal \(seal.number) otherwise: nothing was sealed; this may be a copy, or an earlier state: see lianxin verify")
    }

    /// What the file says under a number. Numbers grow, so that for a new one its end is enough.
    private func statementOutside(_ number: Int64) -> String? {
        var known = linesOutside(last: 8_192)
        // Rarely: another server went on while this one stood still, or the database is an earlier one.
        if known.contains(where: { $0.number >= number }) { known = linesOutside(last: .max) }
        return known.first { $0.number == number }?.statement
    }

    /// The newest seal that the file knows; nil before the first.
    func lastOutside() -> (number: Int64, statement: String)? { linesOutside(last: 8_192).max { $0.number < $1.number } }

    /// The whole lines among the file's last bytes.
    private func linesOutside(last bytes: UInt64) -> [(number: Int64, statement: String)] {
        guard let file = FileHandle(forReadingAtPath: sealsPath) else { return [] }
        defer { try? file.close() }
        guard let size = try? file.seekToEnd(), (try? file.seek(toOffset: size - min(size, bytes))) != nil, let data = try? file.readToEnd() else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard let statement = line.split(separator: "\t").first.map(String.init), let number = (try? JSON(parsing: statement))?["seal"].integer else { return nil }
            return (number, statement)
        }
    }

    func keepOutside(_ seal: Seal) throws {
        try checkOutside(seal)
        let line = String(decoding: seal.statement, as: UTF8.self) + "\t" + Hex.text(seal.signature) + "\n"
        try append(line, to: sealsPath)
    }

    /// After an earlier state took the database's place: seals beyond it are kept under another name, and a new file begins.
    public static func setSealsAside(_ settings: Settings) throws {
        let path = "\(settings.keysPath)/seals.jsonl"
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.moveItem(atPath: path, toPath: "\(path).\(Int(Date().timeIntervalSince1970)).old")
    }

    /// The seals that the file knows. Read before the database: a running house goes on sealing, and writes each seal here last.
    func sealsOutside() -> Data? { FileManager.default.contents(atPath: sealsPath) }

    /// A seal that the file knows and the database does not, or knows otherwise.
    func sealFlaw(_ seals: [Seal], outside data: Data?) throws -> JournalFlaw? {
        guard let data else { return nil }
        let inside = Dictionary(seals.map { ($0.number, $0) }) { first, _ in first }
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t")
            // A line that a crash cut short says nothing; the database has the seal.
            guard parts.count == 2, let statement = try? JSON(parsing: String(parts[0])), let number = statement["seal"].integer,
                let count = statement["count"].integer
            else { continue }
            guard let seal = inside[number] else { return JournalFlaw(seq: count, reason: .missing) }
            guard seal.statement == Array(parts[0].utf8) else { return JournalFlaw(seq: count, reason: .sealBroken(number)) }
        }
        return nil
    }
}
