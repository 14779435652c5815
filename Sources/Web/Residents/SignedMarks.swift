import Civics
import Crypto
import Foundation
import Store

/// Small facts that travel through a browser and come back unchanged: which receipts it may see, which files it has already sent, which
/// matter it was offered to join.
///
/// Each is bound to its purpose and ends by itself. Safe in a cookie: letters, digits, `-`, `_` and `.`.
struct SignedMarks: Sendable {
    enum Purpose: String { case receipt, follow, file, offer, joining }

    private let key: SymmetricKey

    init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    /// - Parameter payload: without dots.
    func sign(_ payload: String, for purpose: Purpose, until end: Moment) -> String {
        let body = "\(payload).\(end.milliseconds / 1000)"
        return "\(body).\(mac(body, purpose))"
    }

    /// The payload; nil when it was not written here, for this, or has ended.
    func open(_ mark: String, for purpose: Purpose, at now: Moment) -> String? {
        let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
        guard mark.utf8.count <= 1_000, parts.count == 3, let end = Int64(parts[1]), end > now.milliseconds / 1000 else { return nil }
        let right = mac("\(parts[0]).\(parts[1])", purpose)
        guard right.utf8.count == parts[2].utf8.count, zip(right.utf8, parts[2].utf8).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0 else { return nil }
        return String(parts[0])
    }

    private func mac(_ body: String, _ purpose: Purpose) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("resident/\(purpose.rawValue)\n\(body)".utf8), using: key)
        return Hex.string(code.prefix(16))
    }
}

extension SignedMarks {
    /// A file that was kept but does not yet belong to a matter.
    func sign(_ file: FileOnDisk, until end: Moment) -> String {
        sign(Data(file.json.canonical).base64URL, for: .file, until: end)
    }

    func file(_ mark: String, at now: Moment) -> FileOnDisk? {
        guard let payload = open(mark, for: .file, at: now), let bytes = Data(base64URL: payload), let json = try? JSON(parsing: [UInt8](bytes)) else {
            return nil
        }
        return FileOnDisk(json: json)
    }
}

/// The store's word for a file; the furniture has one of the same name.
typealias FileOnDisk = Attachment

extension Data {
    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    fileprivate init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }
}
