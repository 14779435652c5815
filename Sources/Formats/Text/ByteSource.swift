import Foundation

/// Bytes in pieces, from a file or from memory.
final class ByteSource {
    static let pieceBytes = 262_144

    private let descriptor: Int32?
    private let memory: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        memory = bytes
        descriptor = nil
    }

    init(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TableError(.file, "打不开文件。请确认文件还在，再试一次。") }
        self.descriptor = descriptor
        memory = []
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    /// The next piece; empty at the end.
    func next(_ count: Int = ByteSource.pieceBytes) throws -> [UInt8] {
        guard let descriptor else {
            let end = min(memory.count, position + count)
            defer { position = end }
            return Array(memory[position..<end])
        }
        var failed = false
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // A pipe or a slow disk may give less than asked for: fill up, so that samples are long.
            while filled < count {
                let got = read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { break }
                filled += got
            }
        }
        if failed { throw TableError(.file, "读取文件时出错，没有读完。请再试一次。") }
        return piece
    }
}
