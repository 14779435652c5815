import Foundation

extension CSVWriter {
    /// A writer to a new file at `path`; an older file of that name is replaced.
    public convenience init(_ encoding: Encoding = .utf8BOM, path: String) throws {
        let file = try OutputFile(path: path)
        try self.init(encoding, to: file.write)
    }
}

/// A file being written; closed when nobody holds it any more.
private final class OutputFile {
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw TableError(.file, "不能在服务器上写文件。请联系管理员检查磁盘和权限。") }
    }

    deinit { close(descriptor) }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let written = Foundation.write(descriptor, part.baseAddress, part.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw TableError(.file, "写文件没有成功，可能磁盘已满。文件没有写完，请联系管理员。") }
            rest = rest.dropFirst(written)
        }
    }
}
