import Civics
import Crypto
import Foundation
import Institutions
import Store

/// A matter as anybody may know of it: no words, no exact number, unless somebody has released it for the public.
public struct PublicLine: Sendable {
    /// `YJ2026-…`, the digits covered; whole only when published.
    public let number: String
    /// The public title; nil when not published.
    public let title: String?
    public let category: String
    /// Down to the town or street, never the village or community.
    public let territory: String
    public let state: State?
    public let registered: Day
    public let due: Day?
}

public struct PublicPage: Sendable {
    public let lines: [PublicLine]
    /// All that the filter finds: equal to the figure that led here.
    public let count: Int
    /// Where the next page begins, readable by us alone (a plain one would tell the covered numbers); nil at the end.
    public let next: String?
}

extension Office {
    /// The rows behind a public figure, newest first.
    /// - Throws: `Failure.notFound` for a page mark that is not ours.
    public func publicList(_ filter: MatterFilter, after token: String?, limit: Int) async throws -> PublicPage {
        let (city, filter) = (city, filter.resolved(in: city))
        let mark = try token.map { token in
            guard let mark = keys.openMark(token) else { throw Failure.notFound }
            return mark
        }
        return try await store.read { [keys] connection in
            let rows = try connection.publicLines(filter, after: mark, limit: limit + 1)
            let next = rows.count > limit ? rows[limit - 1].line : nil
            return PublicPage(
                lines: rows.prefix(limit).map { PublicLine($0.line, registered: $0.registered, title: $0.publicTitle, city) },
                count: try connection.count(.anybody, filter), next: next.flatMap { keys.seal(mark: ListMark(at: $0.at.milliseconds, id: $0.id)) })
        }
    }
}

extension PublicLine {
    init(_ line: MatterLine, registered: String, title: String, _ city: City) {
        let procedure = Institutions.procedure(line.procedure)
        let isPublished = !title.isEmpty
        number = isPublished ? line.number : line.number.prefix { $0 != "-" } + "-…"
        self.title = isPublished ? title : nil
        category = line.category
        let towns = line.territory.split(separator: "/").compactMap { city.territories[String($0)] }
            .filter { !["village", "community"].contains($0.kind) }
        territory = towns.count > 1 ? towns.dropFirst().map(\.name).joined(separator: " ") : towns.first?.name ?? ""
        state = procedure?.state(line.state)
        self.registered = Day(registered) ?? line.at.day
        due = line.isOpen ? line.due.flatMap { Day($0) } : nil
    }
}

extension Keyring {
    private var marks: SymmetricKey { HKDF<SHA256>.deriveKey(inputKeyMaterial: SymmetricKey(data: forms), info: Data("list-mark".utf8), outputByteCount: 32) }

    func seal(mark: ListMark) -> String? {
        guard let box = try? AES.GCM.seal(Data(mark.text.utf8), using: marks).combined else { return nil }
        return box.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    func openMark(_ token: String) -> ListMark? {
        guard token.utf8.count <= 120 else { return nil }
        var text = token.replacing("-", with: "+").replacing("_", with: "/")
        while !text.utf8.count.isMultiple(of: 4) { text += "=" }
        guard let data = Data(base64Encoded: text), let box = try? AES.GCM.SealedBox(combined: data),
            let plain = try? AES.GCM.open(box, using: marks)
        else { return nil }
        return ListMark(String(decoding: plain, as: UTF8.self))
    }
}
