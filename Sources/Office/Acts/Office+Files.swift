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
        guard kind != .heic else {
            throw unfit("是苹果的HEIC格式，很多电脑打不开，没有收下。请把它截图后再选，或在手机「设置—相机—格式」里选「兼容性最佳」重拍，也可以先转成JPG")
        }
        guard kinds.contains(kind) else { throw unfit("这种格式（\(kind.fileExtension.uppercased())）暂不能收，请换成JPG照片、截图或PDF") }
        let clean: [UInt8]
        switch kind {
        case .jpeg:
            guard let stripped = JPEG.withoutLocation(bytes) else { throw unfit("这张照片已损坏或没有传完，请重新选择") }
            clean = stripped
        case .png: clean = try PNG.withoutText(bytes) ?? { throw unfit("这张图片已损坏或没有传完，请重新选择") }()
        case .webp: clean = try WebP.withoutMetadata(bytes) ?? { throw unfit("这张图片已损坏或没有传完，请重新选择") }()
        case .gif: clean = try GIF.withoutComments(bytes) ?? { throw unfit("这张图片已损坏或没有传完，请重新选择") }()
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
