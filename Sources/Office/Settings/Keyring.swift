import Civics
import Crypto
import Foundation
import Journal

/// The keys of the house: files of mode 0600 outside the database, made when missing. A backup is readable only with them.
public struct Keyring: Sendable {
    public let signer: SealSigner
    /// Wraps the residents' own keys.
    let residents: SymmetricKey
    /// Makes query codes.
    let codes: SymmetricKey
    /// Since each restore from a backup, oldest first: ids given out again must not open what an old receipt was for.
    let epochs: [(after: Int64, salt: String)]
    /// Signs forms and cookies.
    public let forms: [UInt8]

    /// What each file is for, as a backup's note says.
    public static let files: [(name: String, purpose: String)] = [
        ("seal.key", "日志封存的签名私钥；丢失后旧封存仍可用公钥核对，但须换新钥"),
        ("residents.key", "群众个人信息的总钥；丢失则姓名电话永远无法读出"),
        ("codes.key", "查询码的钥；丢失则已发出的查询码全部失效"),
        ("forms.key", "表单和登录的钥；丢失只需重新登录"),
        ("codes.epochs", "恢复备份的记录（恢复过才有）；丢失则恢复之后发出的查询码失效"),
    ]

    public init(directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        signer = try SealSigner(bytes: try Keyring.key("seal.key", in: directory) { SealSigner().bytes })
        residents = SymmetricKey(data: try Keyring.key("residents.key", in: directory, make: Keyring.random))
        codes = SymmetricKey(data: try Keyring.key("codes.key", in: directory, make: Keyring.random))
        forms = try Keyring.key("forms.key", in: directory, make: Keyring.random)
        epochs = Keyring.readEpochs(directory)
        // The public half lies beside it, for whoever checks seals elsewhere.
        try Data((Hex.text(signer.checker.bytes) + "\n").utf8).write(to: URL(fileURLWithPath: "\(directory)/seal.pub"))
    }

    /// Whether there are no keys yet. One that is missing beside others was lost, and is not made anew.
    static func isNew(in directory: String) throws -> Bool {
        // Another server that is begun at the same time may be at it.
        for pause in [0, 0.1, 0.4, 1.5] {
            Thread.sleep(forTimeInterval: pause)
            let missing = missing(in: directory)
            if missing.isEmpty || missing.count == 3 { return !missing.isEmpty }
        }
        throw KeyringError.lost("\(directory)/\(missing(in: directory).first ?? "")")
    }

    /// After a restore: query codes of demanders beyond the last one of the backup are made anew, and cookies made before are void.
    public static func beginEpoch(after demander: Int64, in directory: String) throws {
        let line = "\(demander) \(Hex.text(random().prefix(8)))\n"
        let path = "\(directory)/codes.epochs"
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { throw KeyringError.unwritable(path) }
        defer { close(descriptor) }
        let bytes = Array(line.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else { throw KeyringError.unwritable(path) }
        try? FileManager.default.removeItem(atPath: "\(directory)/forms.key")
    }

    private static func readEpochs(_ directory: String) -> [(after: Int64, salt: String)] {
        let text = (try? String(contentsOfFile: "\(directory)/codes.epochs", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 2, let after = Int64(parts[0]) else { return nil }
            return (after, String(parts[1]))
        }
    }

    private static func random() -> [UInt8] { SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) } }

    private static func key(_ name: String, in directory: String, make: () -> [UInt8]) throws -> [UInt8] {
        let path = "\(directory)/\(name)"
        if let known = try read(path) { return known }
        try lay(make(), at: path, in: directory)
        // Another server may have been first: its key is the house's.
        guard let key = try read(path) else { throw KeyringError.unwritable(path) }
        return key
    }

    private static func read(_ path: String) throws -> [UInt8]? {
        if let data = FileManager.default.contents(atPath: path) {
            let mode = (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? 0
            guard mode & 0o077 == 0 else { throw KeyringError.open(path) }
            guard data.count == 32 else { throw KeyringError.wrongSize(path) }
            return [UInt8](data)
        }
        return nil
    }

    /// Lays a key down whole or not at all, unless one is there: servers that are started at once share the folder.
    private static func lay(_ bytes: [UInt8], at path: String, in directory: String) throws {
        let draft = "\(path).\(Hex.text(random().prefix(8)))"
        let descriptor = Foundation.open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw KeyringError.unwritable(path) }
        defer { unlink(draft) }
        let isWhole = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWhole, link(draft, path) == 0 || errno == EEXIST else { throw KeyringError.unwritable(path) }
        // The name, too, must outlast a power cut: without its key what is written from now on cannot be read.
        let folder = Foundation.open(directory, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw KeyringError.unwritable(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw KeyringError.unwritable(path) }
    }

    /// Which keys without which nothing written can be read again a folder lacks; those of a house that has been opened are all there.
    public static func missing(in directory: String) -> [String] {
        ["seal.key", "residents.key", "codes.key"].filter { !FileManager.default.fileExists(atPath: "\(directory)/\($0)") }
    }
}

public enum KeyringError: Error, CustomStringConvertible {
    case open(String)
    case wrongSize(String)
    case unwritable(String)
    case lost(String)

    public var description: String {
        switch self {
        case .open(let path): "钥匙文件 \(path) 的权限太宽，别人也能读。请执行 chmod 600 \(path) 后再启动。"
        case .wrongSize(let path): "钥匙文件 \(path) 不是 32 字节，可能已损坏。请从备份恢复后再启动；没有写入任何数据。"
        case .lost(let path):
            "数据库里有记录，或旁边还有别的钥匙，却找不到钥匙 \(path)。没有新建钥匙，没有写入任何数据。请把它放回原处（检查目录有没有挂载，或从钥匙的备份取回）；换成新钥匙，已登记的姓名电话就永远读不出来。"
        case .unwritable(let path): "无法写入钥匙文件 \(path)。请检查磁盘空间和目录权限；没有写入任何数据。"
        }
    }
}
