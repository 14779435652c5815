import Logging
import Office
import ServiceLifecycle
import Store
import Web

/// What goes on behind the pages, each at its own pace, so that a long night watch keeps nobody from being found: reading for search,
/// delivering, noting clocks, reminding deputies before a session, laying out the stations' receptions, warning of missed sessions, sealing, and once a day sweeping files that belong to nothing and writing
/// the page for when the house is down.
struct Upkeep: Service {
    let office: Office
    let log: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await every(.milliseconds(500), "follow", onEach: true) { try await office.follow() } }
                group.addTask { await every(.milliseconds(200), "read") { try await office.readNew() } }
                group.addTask { await every(.seconds(2), "deliver") { try await office.deliver() } }
                group.addTask { await every(.seconds(24), "watch") { try await office.nightWatch() } }
                group.addTask { await every(.seconds(600), "remind") { try await office.remindDeputies() } }
                group.addTask { await every(.seconds(900), "cycle") { try await office.keepCycle() } }
                group.addTask { await every(.seconds(900), "warn") { try await office.raiseWarnings() } }
                group.addTask { await every(.seconds(30), "tidy", onEach: true) { Memory.tidy() } }
                group.addTask { await every(.seconds(60), "seal", afterwards: true) { try await office.seal() } }
                group.addTask { await every(.seconds(60), "forget", afterwards: true) { try await office.emptyLogAfterErasing() } }
                group.addTask { await every(.seconds(86_400), "emergency", onEach: true) { try EmergencySheet.write(office) } }
                group.addTask { await every(.seconds(3_600), "sessions", afterwards: true) { try await office.dropExpiredSessions() } }
                group.addTask { await every(.seconds(86_400), "sweep", afterwards: true) { try await office.sweepFiles() } }
            }
        }
        if await office.store.leads() { await step("seal") { try await office.seal() } }
    }

    /// - Parameter afterwards: waits first, a day's pause being no more than two minutes then.
    ///   - onEach: on each server of the house; the rest is done by one of them.
    private func every(_ pause: Duration, _ name: String, afterwards: Bool = false, onEach: Bool = false, _ body: () async throws -> some Any) async {
        if afterwards { try? await Task.sleep(for: min(pause, .seconds(120))) }
        while !Task.isCancelled {
            if onEach { await step(name, body) } else if await office.store.leads() { await step(name, body) }
            try? await Task.sleep(for: pause)
        }
    }

    /// One step that fails (a full disk, say) is logged and tried again at its next turn; the house stays open. What the farewell breaks off is no failure.
    private func step(_ name: String, _ body: () async throws -> some Any) async {
        do { _ = try await body() } catch {
            if !Task.isCancelled { log.error("upkeep \(name) failed and will be tried again: \(logged(error))") }
        }
    }
}
