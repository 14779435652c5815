import ArgumentParser
import Civics
import Foundation
import Institutions
import Logging
import Office
import SampleCity
import Store

/// How fast many suggestions are handed over at once, beside the bare rows that the same database commits in the same time.
struct BenchSuggestions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-suggestions", abstract: "量一量：集中交办很多件代表建议（每件各自成立、各自写进日志），与空表写一行相比")
    @Option(help: "多少件") var count = 10_000

    func run() async throws {
        let home = NSTemporaryDirectory() + "lianxin-bench-suggestions-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        var log = Logger(label: "bench")
        log.logLevel = .error
        let office = try Office(settings: Settings(home: home), log: log)
        try await SampleCity.raiseStructure(in: office)
        guard let day = Day(year: 2026, month: 2, day: 10), let at = Moment(day, hour: 9) else { return }
        let city = office.city
        let mandates = city.posts.values.filter { $0.role == .deputy && $0.level == "city" && $0.body != nil && $0.term.contains(day) }.sorted { $0.id < $1.id }
        let units = city.bodies.values.filter { $0.kind == "unit" && $0.territory == "990100" }.map(\.id).sorted()
        guard !mandates.isEmpty, !units.isEmpty, let worker = city.posts.values.first(where: { $0.role == .deputyWork && $0.holder == city.body(code: "anlan-dwb").map { .body($0.id) } }) else {
            throw Refused("示例城市没有市代表或承办单位")
        }
        let dwb = Mover.viewer(office.viewer(worker.person, on: day))

        let start = Date()
        let ids = try await prepare(office, mandates, units, dwb, at)
        print("准备\(ids.count)件（每件6步）：\(rate(ids.count * 6, since: start))步/秒")
        let begun = Date()
        let results = try await office.performBatch(ids.map { MoveRequest(matter: $0, version: nil, move: "dispatch") }, by: dwb, at: at)
        let refused = results.filter { $0.1 != nil }.count
        let seconds = Date().timeIntervalSince(begun)
        print("集中交办\(ids.count)件：\(String(format: "%.2f", seconds)) 秒，每秒\(Int(Double(ids.count) / seconds))件，没有办成\(refused)件")
        let read = Date()
        let unit = Holder.body(units[0])
        let viewer = city.posts(at: unit).first { $0.role == .unitClerk || $0.role == .unitHead }.map { office.viewer($0.person, on: day) }
        if let viewer {
            let desk = try await office.desk(of: viewer, limit: 50)
            print("一个承办单位的工作台（前\(desk.count)件）：\(Int(Date().timeIntervalSince(read) * 1000)) 毫秒")
        }
        try office.store.close()
        let rows = try await bare(home, count: ids.count)
        print("空表写一行即提交（各自落盘）：每秒\(Int(rows))行；比值 \(String(format: "%.2f", Double(ids.count) / seconds / rows))")
    }

    private func prepare(_ office: Office, _ mandates: [City.Post], _ units: [Int64], _ dwb: Mover, _ at: Moment) async throws -> [Int64] {
        let groups = 64
        return try await withThrowingTaskGroup(of: [Int64].self) { tasks in
            for group in 0..<groups {
                tasks.addTask {
                    var ids: [Int64] = []
                    for index in stride(from: group, to: count, by: groups) {
                        let mandate = mandates[index % mandates.count]
                        let deputy = Mover.viewer(office.viewer(mandate.person, on: at.day))
                        let id = try await office.open(
                            OpenRequest(procedure: "suggestion", fields: [
                                "mandate": .int(mandate.id), "title": .string("关于第\(index)号路口的建议"), "category": "industry",
                            ]), by: deputy, at: at).matter
                        func act(_ move: String, _ mover: Mover, _ fields: [String: JSON]) async throws {
                            _ = try await office.perform(MoveRequest(matter: id, version: nil, move: move, fields: fields), by: mover, at: at)
                        }
                        try await act("write", deputy, [
                            "title": .string("关于第\(index)号路口的建议"), "category": "industry", "text": "路口拥堵。", "measure": "增设右转道。",
                        ])
                        try await act("submit", deputy, ["declares": true])
                        try await act("accept", dwb, ["category": "industry", "norm": "good"])
                        try await act("propose", dwb, ["kind": "single", "plannedLead": .int(units[index % units.count]), "pace": "normal"])
                        ids.append(id)
                    }
                    return ids
                }
            }
            var all: [Int64] = []
            for try await ids in tasks { all += ids }
            return all.sorted()
        }
    }

    private func rate(_ n: Int, since start: Date) -> Int { Int(Double(n) / Date().timeIntervalSince(start)) }

    private func bare(_ home: String, count: Int) async throws -> Double {
        let rows = try BareRows(path: home + "/bare.sqlite")
        let start = Date()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<count { tasks.addTask { try await rows.insert("row \(index)") } }
            try await tasks.waitForAll()
        }
        return Double(count) / Date().timeIntervalSince(start)
    }
}
