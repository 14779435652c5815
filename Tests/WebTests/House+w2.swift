import Civics
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Office
import SampleCity
import Store

@testable import Web

/// The sample city is raised once; every test works in a copy of it.
private actor Template {
    static let shared = Template()
    private var raised: Task<String, any Error>?

    func home() async throws -> String {
        if let raised { return try await raised.value }
        let task = Task {
            let home = NSTemporaryDirectory() + "lianxin-template-\(ProcessInfo.processInfo.processIdentifier)"
            try? FileManager.default.removeItem(atPath: home)
            let office = try Office(settings: Settings(home: home))
            try await SampleCity.raise(in: office)
            try office.store.close()
            return home
        }
        raised = task
        return try await task.value
    }
}

/// The desk side of the sample city with its doors open; visitors are made as many as there are people.
func withDesk(_ body: @escaping @Sendable (Office, @escaping @Sendable () -> Visitor) async throws -> Void) async throws {
    let template = try await Template.shared.home()
    let home = NSTemporaryDirectory() + "lianxin-desk-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: template, toPath: home)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let office = try Office(settings: Settings(home: home))
    defer { try? office.store.close() }
    let app = try WebApplication.build(office: office, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, isQuiet: true)
    try await app.test(.router) { client in
        // Visitors keep a jar; each is used by one task only.
        nonisolated(unsafe) let client = client
        try await body(office) { Visitor(client) }
    }
}

extension Visitor {
    /// Signs in with a sample account.
    @discardableResult
    func signIn(_ login: String, password: String = SampleCity.password, back: String = "/desk") async throws -> Visitor {
        try await get("/signin?back=\(Percent.encode(back))")
        try await postPlain("/signin", [("login", login), ("password", password), ("back", back)])
        return self
    }
}

extension Office {
    /// A sample account's person, as they see the house.
    func viewer(login: String) -> Viewer {
        let key = Story.accounts.first { $0.login == login }?.person ?? ""
        return viewer(city.person(code: key)?.id ?? 0)
    }

    /// The first matter for which something holds.
    func first(_ filter: MatterFilter = MatterFilter(), _ isIt: (MatterLine) -> Bool = { _ in true }) async throws -> MatterLine? {
        try await matters(filter, as: viewer(login: "auditor"), after: nil, limit: 1_000).first(where: isIt)
    }

    /// A new opinion at the keeper's first station.
    func register(_ title: String, by login: String = "keeper") async throws -> Receipt {
        let viewer = viewer(login: login)
        guard let post = viewer.posts.first, case .place(let id) = post.holder, let place = city.places[id] else { throw Failure.notFound }
        return try await open(
            OpenRequest(procedure: "opinion", fields: [
                "title": .string(title), "text": "路面坏了，晚上看不清，希望修好。", "territory": .string(place.territory), "channel": "visit", "station": .int(id),
            ], persona: Persona(name: "王小河", phone: "199-0000-7777")), by: .viewer(viewer))
    }

    /// A new opinion carried by each in turn until its resident has rated the clerk's unit; it waits to be closed.
    func rated(_ rating: String) async throws -> Receipt {
        let receipt = try await register("河边护栏松了")
        let (clerk, head) = (viewer(login: "clerk"), viewer(login: "head"))
        guard case .body(let unit)? = clerk.posts.first?.holder else { throw Failure.notFound }
        func move(_ name: String, _ fields: [String: JSON], by mover: Mover) async throws {
            _ = try await perform(MoveRequest(matter: receipt.matter, version: nil, move: name, fields: fields), by: mover)
        }
        let keeper = Mover.viewer(viewer(login: "keeper"))
        try await move("collate", ["category": "城乡建设"], by: keeper)
        try await move("grade", ["grade": "3"], by: keeper)
        try await move("assign", ["lead": .int(unit)], by: .viewer(viewer(login: "county")))
        try await move("accept", ["person": .int(clerk.person)], by: .viewer(head))
        try await move("answer", ["answer": "已经焊牢并刷漆。", "result": "solved"], by: .viewer(clerk))
        try await move("feedback", ["mode": "call"], by: keeper)
        try await move("rate", ["rating": .string(rating)], by: .demander(receipt.demander))
        try await readNew()
        return receipt
    }
}
