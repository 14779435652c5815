import Foundation
import Synchronization

/// A PostgreSQL of the tests' own, from Debian's packages: in a folder under /tmp, on a socket there, gone when the tests are.
public final class PrivateCluster: Sendable {
    /// One for all tests of a process; each takes a database of its own in it.
    public static let shared = Result { try PrivateCluster(named: "shared") }

    public let folder: String
    private let binaries: String
    private let lifeline = Mutex<(process: Process, pipe: Pipe)?>(nil)
    private let databases = Mutex(0)
    private static let port = 5432

    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    /// - Parameter primary: whose standby it becomes; nil: a primary of its own.
    public init(named name: String, standbyOf primary: PrivateCluster? = nil, settings: [String] = []) throws {
        let files = FileManager.default
        let versions = ((try? files.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []).compactMap(Int.init).sorted()
        guard let version = versions.last else { throw Missing(description: "PostgreSQL is not installed: apt-get install postgresql (make test does it)") }
        binaries = "/usr/lib/postgresql/\(version)/bin"
        folder = "/tmp/lianxin-\(name)-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ... .max))"
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        if getuid() == 0 { try Self.run(["chown", "postgres", folder]) }
        if let primary {
            try sh("\(binaries)/pg_basebackup -R -X stream -c fast -h \(primary.folder) -p \(Self.port) -U lianxin -D \(folder)/data")
        } else {
            try sh("\(binaries)/initdb --no-sync -A trust -U lianxin -E UTF8 --locale=C -D \(folder)/data")
        }
        let lines = [
            "unix_socket_directories = '\(folder)'", "listen_addresses = ''", "port = \(Self.port)", "max_connections = 200", "shared_buffers = 64MB",
            "logging_collector = off", "wal_level = replica", "hot_standby = on",
        ] + settings
        try sh("printf '%s\\n' \(lines.map { "\"\($0)\"" }.joined(separator: " ")) >> \(folder)/data/postgresql.conf")
        try start()
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Where programs find a database of it, as libpq reads it.
    public func address(of database: String) -> String { "host=\(folder) port=\(Self.port) user=lianxin dbname=\(database)" }

    /// A new, empty database.
    public func database() throws -> String {
        let name = databases.withLock { n in n += 1; return "d\(n)" }
        try sh("\(binaries)/createdb -h \(folder) -p \(Self.port) -U lianxin \(name)")
        return address(of: name)
    }

    /// Starts the server; it lives no longer than this process, even when that is killed: it hangs on a pipe.
    public func start() throws {
        let process = Process(), pipe = Pipe()
        let server = "\(binaries)/postgres -D \(folder)/data >> \(folder)/log 2>&1"
        let script = "\(server) & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf \(folder)"
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.own("exec sh -c '\(script)'")]
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        lifeline.withLock { $0 = (process, pipe) }
        for _ in 0..<600 {
            if (try? sh("\(binaries)/pg_isready -q -h \(folder) -p \(Self.port)")) != nil { return }
            usleep(50_000)
        }
        throw Missing(description: "PostgreSQL did not start; see \(folder)/log")
    }

    /// As a power cut: nothing is written down any more.
    public func kill() throws { try sh("kill -9 $(cat \(folder)/data/postmaster.pid | head -n 1) && rm -f \(folder)/data/postmaster.pid") }
    public func promote() throws { try sh("\(binaries)/pg_ctl promote -w -D \(folder)/data") }
    public func pause() throws { try sh("kill -STOP $(head -n 1 \(folder)/data/postmaster.pid)") }
    public func proceed() throws { try sh("kill -CONT $(head -n 1 \(folder)/data/postmaster.pid)") }

    /// Asks the server something as its owner.
    @discardableResult public func ask(_ sql: String, of database: String = "postgres") throws -> String {
        try sh("\(binaries)/psql -X -A -t -q -h \(folder) -p \(Self.port) -U lianxin \(database) -c \"\(sql)\"")
    }

    public func stop() {
        let held = lifeline.withLock { held in
            defer { held = nil }
            return held
        }
        try? held?.pipe.fileHandleForWriting.close()
        held?.process.waitUntilExit()
    }

    /// PostgreSQL does not run as root.
    private static func own(_ command: String) -> String {
        getuid() == 0 ? "cd /tmp && exec runuser -u postgres -- sh -c \"\(command.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "\\$"))\"" : command
    }

    @discardableResult private func sh(_ command: String) throws -> String { try Self.run(["/bin/sh", "-c", Self.own(command)]) }

    @discardableResult private static func run(_ words: [String]) throws -> String {
        let process = Process(), out = Pipe(), wrong = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        (process.standardOutput, process.standardError) = (out, wrong)
        try process.run()
        let said = out.fileHandleForReading.readDataToEndOfFile(), complaint = wrong.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Missing(description: "\(words.last ?? ""): \(String(decoding: complaint, as: UTF8.self))")
        }
        return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
