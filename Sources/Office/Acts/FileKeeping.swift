import Foundation
import Formats
import Store
import Synchronization

/// Files on the disk: written whole or not at all.
enum FileKeeping {
    /// Writes to a neighbour, syncs it, gives it its name, and syncs the folder, so that a crash leaves either nothing or all.
    static func write(_ bytes: [UInt8], to path: String, in folders: [String]) throws {
        for folder in folders where mkdir(folder, 0o700) != 0 && errno != EEXIST { throw failure(folder) }
        if touch(path) { return }
        let draft = "\(path).\(UInt64.random(in: 0 ... .max))"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw failure(draft) }
        do {
            defer { close(descriptor) }
            try bytes.withUnsafeBytes { buffer in
                var done = 0
                while done < buffer.count {
                    let wrote = Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                    if wrote < 0, errno == EINTR { continue }
                    guard wrote > 0 else { throw failure(draft) }
                    done += wrote
                }
            }
            guard fsync(descriptor) == 0 else { throw failure(draft) }
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, path) == 0 else { unlink(draft); throw failure(path) }
        for folder in folders.reversed() { try sync(folder) }
    }

    private static func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    private static func failure(_ path: String) -> any Error {
        errno == ENOSPC || errno == EDQUOT ? StoreError.full : StoreError.broken("file \(path): errno \(errno)")
    }

    /// The name with the ending of what the file is, so that nothing is opened as something else.
    static func name(_ name: String, _ kind: FileKind) -> String {
        let ending = name.split(separator: ".").count > 1 ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
        let known = kind == .jpeg ? ["jpg", "jpeg"] : [kind.fileExtension]
        return String((known.contains(ending) ? name : "\(name).\(kind.fileExtension)").prefix(120))
    }

    // MARK: Sweeping

    /// A file is either found here and made new, or swept: never found and then swept.
    private static let turn = Mutex(())

    /// Whether the file is there; if so it counts as new from now on.
    private static func touch(_ path: String) -> Bool { turn.withLock { _ in utimes(path, nil) == 0 } }

    /// The folders of kept files, named by the first two digits of what is in them.
    static func folders(in path: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.utf8.count == 2 && $0.utf8.allSatisfy(isHex) }.sorted()
    }

    /// Names of files last written before a moment, in milliseconds; only such as are written here.
    static func files(in folder: String, before: Int64) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.utf8.count >= 64 && $0.utf8.prefix(64).allSatisfy(isHex) && isOlder("\(folder)/\($0)", than: before) }
    }

    /// Takes a file away, unless it has become new in the meantime.
    static func drop(_ path: String, before: Int64) -> Bool {
        turn.withLock { _ in isOlder(path, than: before) && unlink(path) == 0 }
    }

    private static func isOlder(_ path: String, than moment: Int64) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return Int64(status.st_mtim.tv_sec) * 1_000 + Int64(status.st_mtim.tv_nsec) / 1_000_000 < moment
    }

    private static func isHex(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
}
