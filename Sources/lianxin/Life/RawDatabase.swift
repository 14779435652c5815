import ArgumentParser
import Foundation
import Logging
import Office
import ServiceLifecycle
import Store
import Synchronization
import Web

/// Asks a house's pages once, writes down what they ask the database, and asks the database the same again without them, sixteen at a time.
struct RawDatabase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "raw-database", shouldDisplay: false)

    /// What is to be asked: a page, or a form of a resident.
    struct Ask: Codable, Sendable {
        var name: String
        var path: String
        var cookie = ""
        /// Sent as the words of a resident in this territory, if any.
        var territory: String?
    }

    @OptionGroup var house: HouseOptions
    @Option var port: Int
    @Option var seconds: Int
    @Option(help: "JSON") var asks: String
    /// Instead of rates: which statements of the first look take more than a millisecond, for whoever looks for what is slow.
    @Flag var slow = false

    func run() async throws {
        let asks = try JSONDecoder().decode([Ask].self, from: Data(contentsOf: URL(fileURLWithPath: asks)))
        var settings = house.settings
        settings.port = port
        settings.address = "http://127.0.0.1:\(port)"
        var log = Logger(label: "raw")
        log.logLevel = .error
        let recording = Recording()
        let base = try Self.poured(settings)
        let office = try Office(settings: settings, store: RecordingStore(base, recording), log: log)
        let site = try WebApplication.build(office: office, log: log, isQuiet: true)
        let group = ServiceGroup(configuration: .init(services: [site], logger: log))
        let serving = Task { try await group.run() }
        let load = Load(base: settings.address, seconds: seconds, home: settings.home)
        try load.waitUntilAlive("/health/live")
        for ask in asks {
            if slow {
                print("\(ask.name) \(ask.path)")
                for turn in try Self.asked(ask, load, recording, try load.speakForm()) where !turn.writes {
                    try await base.read { connection in
                        try turn.repeated(on: connection) { if $1 > .milliseconds(1) { print(String(format: "  %.1f ms ", $1 / .milliseconds(1)) + $0) } }
                    }
                }
                continue
            }
            let work = try Self.work(ask, load, recording)
            let result = try await Self.repeated(work, on: base, seconds: seconds)
            print([ask.name, String(result.rate), result.p50, result.p99, String(work.reduce(0) { $0 + $1.first.count })].joined(separator: "\t"))
        }
        await group.triggerGracefulShutdown()
        _ = await serving.result
        try base.close()
    }

    private static func asked(_ ask: Ask, _ load: Load, _ recording: Recording, _ form: Load.SpeakForm) throws -> [Recording.Turn] {
        _ = recording.take()
        if let territory = ask.territory { try load.speak(in: territory, form) } else {
            _ = try Shell.output("curl", ["-sf", "-o", "/dev/null", "-H", "Cookie: \(ask.cookie)", load.base + ask.path])
        }
        return recording.take()
    }

    /// The database of a house that `load` has filled; no other may be measured with, since what is measured writes.
    static func poured(_ settings: Settings) throws -> any Store {
        guard settings.database != nil || FileManager.default.fileExists(atPath: settings.databasePath) else { throw Refused("没有数据库 \(settings.databasePath)") }
        let store = try Stores.open(settings.database ?? settings.databasePath)
        guard try Office.isPoured(store) else {
            try store.close()
            throw Refused("\(settings.home) 不是 lianxin load 造出来的，没有量：测速会往里面写东西。")
        }
        return store
    }

    /// The turns of one answer, once what is kept is warm.
    private static func work(_ ask: Ask, _ load: Load, _ recording: Recording) throws -> [Recording.Pattern] {
        let form = try load.speakForm()
        func turns() throws -> [Recording.Turn] { try asked(ask, load, recording, form) }
        _ = try turns()
        _ = try turns()
        let (first, second) = (try turns(), try turns())
        let patterns = zip(first, second).compactMap(Recording.Pattern.init)
        guard first.count == second.count, patterns.count == first.count else { throw Refused("「\(ask.name)」两次问数据库的不一样，比不了") }
        return patterns
    }

    private static func repeated(_ work: [Recording.Pattern], on store: any Store, seconds: Int) async throws -> Load.Result {
        let counter = Counter(), clock = ContinuousClock()
        let start = clock.now, end = start + .seconds(seconds)
        let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var times: [Duration] = []
                    while clock.now < end {
                        let began = clock.now
                        for pattern in work {
                            guard pattern.first.writes else {
                                try await store.read { try pattern.first.repeated(on: $0) }
                                continue
                            }
                            let turn = pattern.turn(counter.next() + 2)
                            try await store.write { try turn.repeated(on: $0) }
                        }
                        times.append(clock.now - began)
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        func shown(_ share: Double) -> String { String(format: "%.2fms", times[min(times.count - 1, Int(Double(times.count) * share))] / .milliseconds(1)) }
        return Load.Result(rate: Double(times.count) / ((clock.now - start) / .seconds(1)), p50: shown(0.5), p99: shown(0.99), errors: 0)
    }

    private final class Counter: Sendable {
        private let n = Mutex(-1)
        func next() -> Int { n.withLock { $0 += 1; return $0 } }
    }
}
