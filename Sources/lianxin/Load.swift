import ArgumentParser
import Foundation

/// Drives a server on this machine with wrk, sixteen connections at a time.
struct Load {
    struct Result {
        let rate: Double
        let p50: String
        let p99: String
        let errors: Int
    }

    struct Matter {
        let path: String
        let cookie: String
        let bytes: Int
    }

    let base: String
    let seconds: Int
    let home: String

    func waitUntilAlive(_ path: String) throws {
        for _ in 0..<200 {
            if (try? Shell.output("curl", ["-sf", "-o", "/dev/null", base + path])) != nil { return }
            usleep(100_000)
        }
        throw Refused("\(base) 没有起来")
    }

    /// Signs in as the sample city's office and picks a matter with a long way behind it.
    func signedInMatter() throws -> Matter {
        let jar = home + "/cookies"
        let page = try Shell.output("curl", ["-s", "-c", jar, base + "/signin"])
        let form = ["csrf=\(value(of: "csrf", in: page))", "login=office", "password=anlan-2026"]
        _ = try Shell.output("curl", ["-s", "-b", jar, "-c", jar] + form.flatMap { ["--data-urlencode", $0] } + [base + "/signin"])
        let cookie = try cookie("lianxin_session", in: jar)
        let path = "/matters/12"
        let bytes = try Shell.output("curl", ["-s", "-b", "lianxin_session=\(cookie)", base + path]).utf8.count
        guard bytes > 8_000, !cookie.isEmpty else { throw Refused("登录不成，量不了事项页（\(bytes)字节）") }
        return Matter(path: path, cookie: "lianxin_session=\(cookie)", bytes: bytes)
    }

    func matterPage(_ matter: Matter) throws -> Result { try wrk(["-H", "Cookie: \(matter.cookie)"], matter.path) }
    func deskPage(_ matter: Matter) throws -> Result { try wrk(["-H", "Cookie: \(matter.cookie)"], "/desk") }
    func get(_ path: String, cookie: String = "") throws -> Result { try wrk(cookie.isEmpty ? [] : ["-H", "Cookie: \(cookie)"], path) }
    func page() throws -> Result { try wrk([], "/page") }

    private static let words = "东门街从菜场到小学的路灯有七八盏不亮，老人晚上出门怕摔，请派人来修。"

    func rows() throws -> Result {
        let script = """
            local n = 0
            request = function()
              n = n + 1
              return wrk.format("POST", "/row", {["Content-Type"] = "text/plain"}, "\(Load.words)" .. n)
            end
            """
        return try wrk(["-s", try file("row.lua", script)], "/row")
    }

    /// Each request a form of its own: the words differ, the token differs, the answer leads to a receipt.
    /// - Parameters:
    ///   - territory: where they are said to be.
    ///   - isChecked: false: the house looks for those like it first, and shows them.
    func submissions(territory: String = "990101", isChecked: Bool = true) throws -> Result {
        let form = try speakForm()
        let script = """
            local n, thread = 0, 0
            local started = os.time()
            setup = function(t) t:set("id", thread); thread = thread + 1 end
            init = function(args) math.randomseed(started + id * 7919) end
            request = function()
              n = n + 1
              local once = string.format("%08x%08x%08x%08x", started, id, n, math.random(0, 2147483647))
              local body = "csrf=\(form.csrf)&once=" .. once .. "\(isChecked ? "&checked=1" : "")&territory=\(territory)&text=" .. "\(Load.words)" .. n
              return wrk.format("POST", "/speak", {["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "lianxin_form=\(form.seed)"}, body)
            end
            local bad = 0
            response = function(status) if status ~= \(isChecked ? 303 : 200) then bad = bad + 1; if bad == 1 then print("status " .. status) end end end
            """
        return try wrk(["-s", try file(isChecked ? "speak.lua" : "likely.lua", script)], "/speak")
    }

    /// One resident's words, sent once.
    func speak(in territory: String, _ form: SpeakForm) throws {
        let once = UUID().uuidString.replacing("-", with: "").lowercased()
        let status = try Shell.output("curl", [
            "-s", "-o", "/dev/null", "-w", "%{http_code}", "-H", "Cookie: lianxin_form=\(form.seed)", "--data-urlencode", "text=\(Load.words)\(once.prefix(9))", "-d",
            "csrf=\(form.csrf)&once=\(once)&checked=1&territory=\(territory)", base + "/speak",
        ])
        guard status == "303" else { throw Refused("意见没有登记上（\(status)）") }
    }

    /// What the form and its cookie carry against forgery.
    struct SpeakForm { let csrf: String, seed: String }

    func speakForm() throws -> SpeakForm {
        let jar = home + "/form-cookies"
        let page = try Shell.output("curl", ["-s", "-c", jar, base + "/speak"])
        return SpeakForm(csrf: value(of: "csrf", in: page), seed: try cookie("lianxin_form", in: jar))
    }

    /// A cookie from curl's jar: seven columns, the name in the sixth.
    func cookie(_ name: String, in jar: String) throws -> String {
        for line in try String(contentsOfFile: jar, encoding: .utf8).split(separator: "\n") {
            let columns = line.split(separator: "\t")
            if columns.count == 7, columns[5].hasSuffix(name) { return String(columns[6]) }
        }
        return ""
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = "\(home)/\(name)"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func value(of name: String, in page: String) -> String {
        found("name=\"\(name)\" value=\"([^\"]*)\"", in: page)
    }

    /// What the pattern's first group takes; "" when nothing.
    private func found(_ pattern: String, in text: String) -> String {
        guard let regex = try? Regex(pattern), let match = text.firstMatch(of: regex), match.output.count > 1 else { return "" }
        return match.output[1].substring.map(String.init) ?? ""
    }

    private func wrk(_ arguments: [String], _ path: String) throws -> Result {
        let out = try Shell.output("wrk", ["-t2", "-c16", "-d\(seconds)s", "--latency"] + arguments + [base + path])
        func found(_ pattern: String) -> String { self.found(pattern, in: out) }
        if !found("(status \\d+)").isEmpty { print("  意外的回答：\(found("(status \\d+)"))") }
        return Result(
            rate: Double(found("Requests/sec:\\s+([0-9.]+)")) ?? 0, p50: found("50%\\s+([0-9.a-z]+)"), p99: found("99%\\s+([0-9.a-z]+)"),
            errors: Int(found("Non-2xx or 3xx responses: (\\d+)")) ?? 0)
    }
}

/// Other programs of the machine.
enum Shell {
    static func start(_ program: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    static func run(_ program: String, _ arguments: [String]) throws { _ = try output(program, arguments) }

    static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refused("\(program) 没有成功（\(process.terminationStatus)）。需要 wrk 和 curl。") }
        return String(decoding: data, as: UTF8.self)
    }

    /// Resident memory in MB.
    static func memory(of process: Int32) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let kilobytes = status.firstMatch(of: /VmRSS:\s+([0-9]+)/).flatMap { Int($0.1) } ?? 0
        return kilobytes / 1024
    }
}
