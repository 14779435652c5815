import Civics
import Crypto
import Foundation
import Formats
import Journal
import Store

extension Office {
    /// Bytes of one file that a person may hand in.
    public static let fileLimit = 8 * 1024 * 1024
    public static let filesLimit = 6
    /// What residents may hand in; offices may add documents.
    public static let residentKinds: Set<FileKind> = [.jpeg, .png, .webp, .gif, .pdf]
    public static let staffKinds: Set<FileKind> = residentKinds.union([.docx, .xlsx])

    /// Puts a file beside the database under the SHA-256 of its bytes; on disk when it returns, so before any entry names it.
    ///
    /// The content decides what it is, never the name; photographs lose where and when they were taken.
    /// - Throws: `Failure.unfit` for what is empty, too large, or of no kind that may be kept; `StoreError.full`.
    public func keep(_ bytes: [UInt8], name: String, kinds: Set<FileKind> = Office.residentKinds) async throws -> Attachment {
        let shown = name.isEmpty ? "附件" : name
        func unfit(_ reason: String) -> Failure { .unfit(field: "照片和文件", reason: "「\(shown)」\(reason)") }
        guard !bytes.isEmpty else { throw unfit("是空的，请重新选择") }
        guard bytes.count <= Office.fileLimit else { throw unfit("太大，每个文件不能超过\(Office.fileLimit / 1024 / 1024)MB，请压缩后再选") }
        guard let kind = FileKind.sniff(bytes) else { throw unfit("不是照片或PDF（按内容判断，与文件名无关），没有收下。请换成照片、截图或PDF") }
        guard kinds.contains(kind) else { throw unfit("这种格式（\(kind.fileExtension.uppercased())）暂不能收，请换成JPG照片、截图或PDF") }
        let clean: [UInt8]
        switch kind {
        case .jpeg:
            guard let stripped = JPEG.withoutLocation(bytes) else { throw unfit("这张照片已损坏或没有传完，请重新选择") }
            clean = stripped
        case .png: clean = try PNG.withoutText(bytes) ?? { throw unfit("这张图片已损坏或没有传完，请重新选择") }()
        default: clean = bytes
        }
        let hash = Hex.text(Array(SHA256.hash(data: clean)))
        let (folder, directory) = (settings.filesPath, "\(settings.filesPath)/\(hash.prefix(2))")
        try await offThread { try FileKeeping.write(clean, to: "\(directory)/\(hash)", in: [folder, directory]) }
        return Attachment(hash: hash, name: FileKeeping.name(shown, kind), media: kind.mediaType, size: clean.count)
    }

    /// A file of a matter that the viewer may see.
    public func file(_ hash: String, of matter: Int64, as viewer: Viewer) async throws -> (file: Attachment, bytes: [UInt8]) {
        let found = try await store.read { connection in
            guard try connection.mayBeSeen(matter, by: viewer.sight) else { return nil as Attachment? }
            return try connection.attachment(matter: matter, hash: hash)
        }
        guard let found else { throw Failure.notFound }
        return (found, try await bytes(of: found))
    }

    /// A file that a resident sees on the page of their own matter.
    public func file(_ hash: String, in sight: FollowSight) async throws -> (file: Attachment, bytes: [UInt8]) {
        guard let found = sight.files.first(where: { $0.hash == hash }) else { throw Failure.notFound }
        return (found, try await bytes(of: found))
    }

    func bytes(of file: Attachment) async throws -> [UInt8] {
        guard file.hash.count == 64, file.hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw Failure.notFound
        }
        let path = "\(settings.filesPath)/\(file.hash.prefix(2))/\(file.hash)"
        guard let data = try await offThread({ FileManager.default.contents(atPath: path) }) else { throw Failure.notFound }
        return [UInt8](data)
    }

    /// Waiting for a disk must not hold up other requests.
    private func offThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async { continuation.resume(with: Result(catching: body)) }
        }
    }
}

/// Files on the disk: written whole or not at all.
enum FileKeeping {
    /// Writes to a neighbour, syncs it, gives it its name, and syncs the folder, so that a crash leaves either nothing or all.
    static func write(_ bytes: [UInt8], to path: String, in folders: [String]) throws {
        for folder in folders where mkdir(folder, 0o700) != 0 && errno != EEXIST { throw failure(folder) }
        if access(path, F_OK) == 0 { return }
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
}
