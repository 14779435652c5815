import Foundation
import Synchronization

/// A PostgreSQL of the tests' own, from Debian's packages: in a folder under /tmp, on a socket there, gone when the tests are.
public final class PrivateCluster: Sendable {
    /// One for all tests of a process; each takes a database of its own in it.
    public static let shared = Result { try PrivateCluster(named: "shared") }

    /// One process is begun at a time: a server that is begun beside another process would hold open what Foundation waits for the other's end by.
    private static let spawning = Mutex(())

    public let folder: String
    private let binaries: String
    private let lifeline = Mutex<[(process: Process, pipe: Pipe)]>([])
    private let databases = Mutex(0)
    private static let port = 5432

    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    /// From where a cluster is recovered: a base backup and the archive of its log, up to a moment as PostgreSQL writes it.
    public struct Past: Sendable {
        public let backup: String, archive: String, moment: String

        public init(backup: String, archive: String, moment: String) { (self.backup, self.archive, self.moment) = (backup, archive, moment) }
    }

    /// - Parameters:
    ///   - primary: whose standby it becomes; nil: a primary of its own.
    ///   - past: from where it is recovered; nil: it is empty.
    ///   - layout: what `initdb` takes besides.
    public init(named name: String, standbyOf primary: PrivateCluster? = nil, from past: Past? = nil, layout: String = "", settings: [String] = []) throws {
        let files = FileManager.default
        let versions = ((try? files.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []).compactMap(Int.init).sorted()
        guard let version = versions.last else { throw Missing(description: "PostgreSQL is not installed: apt-get install postgresql (make test does it)") }
        binaries = "/usr/lib/postgresql/\(version)/bin"
        folder = "/tmp/lianxin-\(name)-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ... .max))"
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        if getuid() == 0 { try Self.run(["chown", "postgres", folder]) }
        if let primary {
            try sh("\(binaries)/pg_basebackup -R -X stream -c fast -h \(primary.folder) -p \(Self.port) -U lianxin -D \(folder)/data")
        } else if let past {
            try sh("cp -a \(past.backup) \(folder)/data && touch \(folder)/data/recovery.signal")
        } else {
            try sh("\(binaries)/initdb \(layout) --no-sync -A trust -U lianxin -E UTF8 --locale=C -D \(folder)/data")
        }
        let lines = [
            "unix_socket_directories = '\(folder)'", "listen_addresses = ''", "port = \(Self.port)", "max_connections = 200", "shared_buffers = 64MB",
            "logging_collector = off", "wal_level = replica", "hot_standby = on",
        ] + settings + (past.map { past in
            [
                "archive_mode = off", "restore_command = 'cp \(past.archive)/%f %p'", "recovery_target_time = '\(past.moment)'",
                "recovery_target_action = 'promote'",
            ]
        } ?? [])
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

    /// Starts the server, again where it went down by itself; it lives no longer than this process, even when that is killed: it hangs on a pipe.
    public func start() throws {
        let process = Process(), pipe = Pipe()
        let server = "\(binaries)/postgres -D \(folder)/data >> \(folder)/log 2>&1"
        let script = "\(server) & cat > /dev/null; kill -QUIT $(head -n 1 \(folder)/data/postmaster.pid); wait; rm -rf \(folder)"
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.own("exec sh -c '\(script)'")]
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try Self.spawning.withLock { _ in try process.run() }
        lifeline.withLock { $0.append((process, pipe)) }
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

    /// As a machine that stands still: all its processes keep their connections and say nothing. It is thawed before it can be stopped.
    public func freeze() throws { try signal("STOP") }
    public func thaw() throws { try signal("CONT") }

    private func signal(_ name: String) throws {
        // The first one first: it brings forth nobody meanwhile.
        try sh("""
            first=$(head -n 1 \(folder)/data/postmaster.pid); kill -\(name) $first; \
            for status in /proc/[0-9]*/status; do if grep -qs ^PPid:.$first\\$ $status; then n=${status#/proc/}; kill -\(name) ${n%/status} || true; fi; done
            """)
    }

    /// Lets no file become longer than so many bytes, as if the disk were full; nil: any length again. Other than the disk of the machine, that can be
    /// filled and emptied by anybody, and only for this cluster.
    public func limitFiles(to bytes: Int?) throws {
        let limit = bytes.map(String.init) ?? "unlimited"
        // The first one first: whom it brings forth has its limit.
        try sh("""
            first=$(head -n 1 \(folder)/data/postmaster.pid); prlimit --pid $first --fsize=\(limit):; \
            for status in /proc/[0-9]*/status; do if grep -qs ^PPid:.$first\\$ $status; then n=${status#/proc/}; prlimit --pid ${n%/status} --fsize=\(limit): || true; fi; done
            """)
    }

    /// Whether it takes connections.
    public var answers: Bool { (try? sh("\(binaries)/pg_isready -q -h \(folder) -p \(Self.port)")) != nil }

    /// A copy of the whole cluster while it is in use.
    /// - Returns: its folder.
    public func baseBackup() throws -> String {
        try sh("\(binaries)/pg_basebackup -X none -c fast -h \(folder) -p \(Self.port) -U lianxin -D \(folder)/backup")
        return folder + "/backup"
    }

    /// The end of the log goes to the archive, too.
    public func archiveAll(in archive: String) throws {
        let segment = try ask("SELECT pg_walfile_name(pg_switch_wal())")
        for _ in 0..<400 where !FileManager.default.fileExists(atPath: "\(archive)/\(segment)") { usleep(50_000) }
    }

    /// Asks the server something as its owner.
    @discardableResult public func ask(_ sql: String, of database: String = "postgres") throws -> String {
        try sh("\(binaries)/psql -X -A -t -q -h \(folder) -p \(Self.port) -U lianxin \(database) -c \"\(sql)\"")
    }

    public func stop() {
        let held = lifeline.withLock { held in
            defer { held = [] }
            return held
        }
        for one in held {
            try? one.pipe.fileHandleForWriting.close()
            one.process.waitUntilExit()
        }
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
        try Self.spawning.withLock { _ in try process.run() }
        let said = out.fileHandleForReading.readDataToEndOfFile(), complaint = wrong.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Missing(description: "\(words.last ?? ""): \(String(decoding: complaint, as: UTF8.self))")
        }
        return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
