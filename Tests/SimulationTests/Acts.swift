import Civics
import Foundation
import Institutions
import Journal
import Office
import SampleCity
import Store
import Testing

/// The sample city's structure alone, with one opinion at the station of 望潮 on which others are started.
func withOpinion(_ body: (Office, Receipt) async throws -> Void) async throws {
    let home = NSTemporaryDirectory() + "lianxin-links-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let office = try Office(settings: Settings(home: home))
    try await SampleCity.raiseStructure(in: office)
    defer { try? office.store.close() }
    try await body(office, try await office.say("路灯坏了三盏"))
    let flaw = try office.verify().flaw
    #expect(flaw == nil)
    try await office.readNew(limit: .max)
    let before = try office.digests()
    try office.rebuild()
    for (old, new) in zip(before, try office.digests()) { #expect(old.digest == new.digest, "\(new.table) differs after rebuilding") }
}

extension Office {
    func say(_ title: String) async throws -> Receipt {
        try await open(
            OpenRequest(procedure: Institutions.ofResidents.id, fields: [
                "title": .string(title), "text": "晚上看不见路，希望修好。", "territory": "990101001", "channel": "web",
            ]), by: nil)
    }

    func mover(_ key: String) throws -> Mover { .viewer(viewer(try #require(city.person(code: key)).id)) }

    /// Whoever acts for a holder: the first post there with one of the roles, else at the body that owns the place.
    func mover(for holder: Holder?, _ roles: [Role]) throws -> Mover {
        let holder = try #require(holder)
        if case .person(let id) = holder { return .viewer(viewer(id)) }
        if let post = city.posts(at: holder).first(where: { roles.contains($0.role) && $0.term.contains(today) }) { return .viewer(viewer(post.person)) }
        guard case .place(let id) = holder, let place = city.places[id] else { throw Failure.notFound }
        return try mover(for: city.body(code: place.owner).map { .body($0.id) }, roles)
    }

    @discardableResult
    func make(_ move: String, on matter: Int64, _ slot: String, _ fields: [String: JSON] = [:]) async throws -> StoredMatter {
        let stored = try #require(try await stored(matter))
        let declared = try #require(Institutions.procedure(stored.matter.procedure)?.slot(slot))
        let mover = try mover(for: stored.matter.holders(of: declared).first, declared.roles)
        return try await perform(MoveRequest(matter: matter, version: nil, move: move, fields: fields), by: mover)
    }

    func write(_ sources: [Int64], by key: String = "lin-xiaoting") async throws -> Receipt {
        try await open(
            OpenRequest(
                procedure: "letter", fields: ["title": "关于路灯的函", "text": "群众反映路灯不亮，建议尽快修复。", "addressee": "安澜供电公司"], sources: sources),
            by: mover(key))
    }

    func way(_ receipt: Receipt) async throws -> [String] {
        try await follow(number: receipt.number, code: receipt.queryCode).timeline.map(\.sentence)
    }
}

