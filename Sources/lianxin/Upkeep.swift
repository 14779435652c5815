import Logging
import Office
import ServiceLifecycle

/// What goes on behind the pages: reading for search, delivering, noting clocks, sealing, and once a day sweeping files that belong to nothing.
struct Upkeep: Service {
    let office: Office
    let log: Logger

    /// Fifths of a second; the first sweep comes two minutes after the start.
    private static let ticksOfDay = 5 * 86_400

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var tick = 0
            while !Task.isCancelled {
                await step("read") { try await office.readNew() }
                if tick % 10 == 0 { await step("deliver") { try await office.deliver() } }
                if tick % 120 == 0 { await step("watch") { try await office.nightWatch() } }
                if tick % Self.ticksOfDay == 600 { await step("sweep") { try await office.sweepFiles() } }
                if tick % 300 == 299 { await step("seal") { try await office.seal() } }
                tick += 1
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
        await step("seal") { try await office.seal() }
    }

    /// One step that fails (a full disk, say) is logged and tried again at its next turn; the house stays open.
    private func step(_ name: String, _ body: () async throws -> some Any) async {
        do { _ = try await body() } catch { log.error("upkeep \(name) failed and will be tried again: \(error)") }
    }
}
