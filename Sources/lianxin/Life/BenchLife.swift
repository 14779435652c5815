import ArgumentParser
import Civics
import Foundation
import Logging
import Office
import SampleCity

/// The pages of stations and deputies on a province, beside the same pages on the sample city, in one run.
struct BenchLife: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-life", abstract: "量一量：全省（代表、阵地、几年的接待）与示例城市，同一页面各要多久")
    @Option(help: "全省数据放在哪里；已经有就直接量") var home: String?
    @Option(help: "示例城市的数据目录；不写就新建") var small: String?
    @Option(help: "多少名代表") var deputies = 180_000
    @Option(help: "多少个阵地") var places = 16_000
    @Option(help: "几个月的接待，每个阵地每月一次") var months = 58
    @Option(help: "每个页面量几次，取中位数") var times = 9

    func run() async throws {
        let scratch = NSTemporaryDirectory() + "lianxin-bench-life-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let large = home ?? scratch + "/province", city = small ?? scratch + "/city"
        var log = Logger(label: "bench")
        log.logLevel = .error
        if !FileManager.default.fileExists(atPath: Settings(home: large).databasePath) {
            let office = try Office(settings: Settings(home: large), log: log)
            try await Province(office: office, deputies: deputies, places: places, months: months, say: { print($0) }).raise()
            try office.store.close()
        }
        if !FileManager.default.fileExists(atPath: Settings(home: city).databasePath) {
            let office = try Office(settings: Settings(home: city), log: log)
            try await SampleCity.raise(in: office, telling: Set(SampleCity.Part.allCases))
            try office.store.close()
        }
        let (a, b) = (try Served(["--home", city], port: 8471), try Served(["--home", large], port: 8472))
        defer { a.stop(); b.stop() }
        try a.signIn(as: "dwb")
        try b.signIn(as: "dwb")
        print("内存：示例城市\(a.memory)MB，全省\(b.memory)MB")
        print("中位数是同一页面再看时的；头一次是服务刚起来、什么都没有备好时的。")
        print("| 页面 | 示例城市 ms | 全省 ms | 比值 | 示例城市 KB | 全省 KB | 示例城市头一次 | 全省头一次 |\n|---|---:|---:|---:|---:|---:|---:|---:|")
        for (name, path) in Self.pages(a, b) {
            let (small, large) = (try a.times(path.small, times: times), try b.times(path.large, times: times))
            let ratio = String(format: "%.2f", large.usual / small.usual), sizes = "\(small.bytes / 1_000) | \(large.bytes / 1_000)"
            print("| \(name) | \(Self.ms(small.usual)) | \(Self.ms(large.usual)) | \(ratio) | \(sizes) | \(Self.ms(small.first)) | \(Self.ms(large.first)) |")
        }
    }

    private static func ms(_ seconds: Double) -> String { String(format: "%.1f", seconds * 1_000) }

    private static func pages(_ a: Served, _ b: Served) -> [(String, (small: String, large: String))] {
        let same = [
            ("代表名册", "/office/deputies"), ("没有编组的", "/office/deputies?lacks=group"),
            ("双联系", "/office/contact"), ("工作数据", "/office/figures"), ("缺项", "/office/gaps"), ("三进", "/office/entries"),
            ("阵地总览", "/office/places"), ("人员和走到", "/office/places/care"), ("达标", "/office/places/standards"), ("运行指数", "/office/places/ranking"),
            ("三项指标", "/office/places/indicators"), ("代表进站", "/office/places/deputies"), ("示范点", "/office/places/sites"),
            ("某天的阵地", "/office/places/as-of?day=2026-03-01"), ("一村一站", "/office/coverage"), ("联络站周月季年", "/stations/cycle"),
            ("上周没有接待的", "/stations/cycle?show=red"), ("履职清单", "/deputies/duties"), ("缺席预警", "/deputies/absences"), ("评优提名", "/deputies/nominations"),
            ("学习培训", "/study"), ("簿册", "/registers"), ("接待清单", "/registers/reception"), ("接待查站名", "/registers/reception?q=联络站"),
            ("接待查不到", "/registers/reception?q=没有这个人"), ("接待按方式", "/registers/reception?f.mode=fixed"),
            ("接待按阵地", "/registers/reception/by/place"), ("接待按地区", "/registers/reception/areas"),
            ("小组成员清单", "/registers/membership"), ("阵地清单", "/registers/place"),
            ("接待日历（公开）", "/receptions"), ("找代表（公开）", "/find"), ("代表名册（公开）", "/find/deputies"),
        ].map { ($0.0, (small: $0.1, large: $0.1)) }
        // People with about as many hits in both.
        return same + [
            ("代表名册查人", (small: "/office/deputies?q=纪", large: "/office/deputies?q=于丽丽")), ("按名字找（公开）", (small: "/find?q=纪", large: "/find?q=于丽丽")),
            ("接待查人", (small: "/registers/reception?q=关东来", large: "/registers/reception?q=于丽丽")),
            ("站点页（公开）", (small: a.firstStation, large: b.firstStation)), ("代表档案", (small: "/deputies/qin-shuyao/dossier", large: "/deputies/D0/dossier")),
            ("三簿", (small: "/stations/\(a.firstStation.dropFirst(3))/books", large: "/stations/\(b.firstStation.dropFirst(3))/books")),
        ]
    }
}

/// A house served by this very program in a process of its own.
struct Served {
    let base: String
    let process: Process

    /// - Parameter place: the options that name the house.
    init(_ place: [String], port: Int, environment: [String: String] = [:]) throws {
        base = "http://127.0.0.1:\(port)"
        process = try Shell.start(CommandLine.arguments[0], ["serve", "--quiet", "--port", String(port)] + place, environment)
        for _ in 0..<1_200 {
            if (try? Shell.output("curl", ["-sf", "-o", "/dev/null", base + "/health/live"])) != nil { return }
            usleep(100_000)
        }
        throw Refused("\(place.joined(separator: " ")) 没有起来")
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
    var memory: Int { Shell.memory(of: process.processIdentifier) }
    var jar: String { NSTemporaryDirectory() + "lianxin-jar-\(process.processIdentifier)" }

    func signIn(as login: String) throws {
        let page = try Shell.output("curl", ["-s", "-c", jar, base + "/signin"])
        let csrf = page.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.1) } ?? ""
        _ = try Shell.output("curl", [
            "-s", "-b", jar, "-c", jar, "--data-urlencode", "csrf=\(csrf)", "--data-urlencode", "login=\(login)", "--data-urlencode", "password=\(SampleCity.password)",
            base + "/signin",
        ])
    }

    /// Seconds: the first look, and the median of later ones; with how long the page is.
    func times(_ path: String, times: Int) throws -> (first: Double, usual: Double, bytes: Int) {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let query = parts.count > 1 ? parts[1].split(separator: "&").flatMap { ["--data-urlencode", String($0)] } : []
        func once() throws -> (seconds: Double, status: Substring, bytes: Int) {
            let out = try Shell.output(
                "curl", ["-s", "-G", "-b", jar, "-o", "/dev/null", "-w", "%{time_total} %{http_code} %{size_download}"] + query + [base + parts[0]])
            let words = out.split(whereSeparator: \.isWhitespace)
            guard words.count == 3, let seconds = Double(words[0]), let bytes = Int(words[2]) else { throw Refused("\(path) 没有答复") }
            return (seconds, words[1], bytes)
        }
        let first = try once()
        guard first.status == "200" else { throw Refused("\(path) 答\(first.status)") }
        return (first.seconds, try (0..<times).map { _ in try once().seconds }.sorted()[times / 2], first.bytes)
    }

    /// The page of a station, found on the public list.
    var firstStation: String {
        for path in ["/find", "/find?territory=4101", "/find?territory=410101", "/find?territory=410101001"] {
            if let page = try? Shell.output("curl", ["-s", base + path]), let found = page.firstMatch(of: /href="(\/s\/[A-Z0-9]+)"/) { return String(found.1) }
        }
        return "/"
    }
}
