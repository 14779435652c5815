import ArgumentParser
import Foundation
import Office

/// One process at a time serves a home or puts another database in its place; commands that only act go on beside it.
final class HomeLock {
    private let descriptor: Int32

    init(_ settings: Settings) throws {
        try FileManager.default.createDirectory(atPath: settings.home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        descriptor = open(settings.home + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refused("打不开 \(settings.home)/lock，请检查目录权限和磁盘空间。没有任何改动。") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Refused("另一个连心服务正在使用数据目录 \(settings.home)。请先停下它再运行；没有任何改动。")
        }
    }

    deinit { close(descriptor) }

    /// Waits until a file, or the names in a folder, are on disk.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refused("打不开 \(path)。") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Refused("\(path) 没能写到盘上，请检查磁盘。") }
    }
}
