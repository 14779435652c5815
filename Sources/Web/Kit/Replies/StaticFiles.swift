import Crypto
import Foundation
import Hummingbird

/// The site's own files (style sheet, scripts, pictures), read once at start and served from memory under `prefix`.
///
/// Only files found at start exist, each under its exact name, so no address can lead out of the folder. Hidden files and symbolic
/// links are left out. A file changes only with a new start, which gives it a new hash and so a new link.
struct StaticFiles: Sendable {
    struct File: Sendable {
        let bytes: ByteBuffer
        let mediaType: String
        /// The first 16 hexadecimal digits of the content's SHA-256.
        let hash: String
    }

    struct TooLarge: Error, CustomStringConvertible {
        let description: String
    }

    static let filesMax = 500
    static let bytesMax = 32 * 1024 * 1024

    let prefix: String
    private let files: [String: File]

    /// Throws when the folder cannot be read or holds more than `filesMax` files or `bytesMax` bytes.
    init(directory: URL, prefix: String = "/static/") throws {
        self.prefix = prefix
        let root = directory.resolvingSymlinksInPath().path
        var files: [String: File] = [:]
        var total = 0
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
        for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let path = root + "/" + name
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            total += attributes[.size] as? Int ?? 0
            guard total <= Self.bytesMax, files.count < Self.filesMax else {
                throw TooLarge(description: "\(root) holds more than \(Self.filesMax) files or \(Self.bytesMax) bytes")
            }
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            let hash = Hex.string(SHA256.hash(data: data).prefix(8))
            files[name] = File(bytes: ByteBuffer(bytes: data), mediaType: Self.mediaType(of: name), hash: hash)
        }
        self.files = files
    }

    /// Changes when any file changes, so that all may be fetched under one version.
    var version: String { Hex.string(SHA256.hash(data: Data(names.map { files[$0]?.hash ?? "" }.joined().utf8)).prefix(8)) }

    var names: [String] { files.keys.sorted() }

    /// The link with the file's hash, which a browser may keep for good; the bare address for a name that does not exist.
    func link(_ name: String) -> String { prefix + name + (files[name].map { "?v=\($0.hash)" } ?? "") }

    /// The file at that address of the site.
    func file(at path: String) -> File? { path.hasPrefix(prefix) ? files[String(path.dropFirst(prefix.count))] : nil }

    private static func mediaType(of name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return mediaTypes[ending] ?? "application/octet-stream"
    }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
        "html": "text/html; charset=utf-8", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "json": "application/json", "webmanifest": "application/manifest+json", "svg": "image/svg+xml", "png": "image/png",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/vnd.microsoft.icon",
        "woff2": "font/woff2", "pdf": "application/pdf",
    ]
}
