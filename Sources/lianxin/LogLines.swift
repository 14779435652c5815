import Foundation
import Logging

/// The server's log: one line of JSON for each event on standard error, for journald or any collector; line ends within words are escaped.
///
/// What is logged names routes, kinds of errors and a request's id, and nothing of what a person wrote (`AccessLog`, `logged`).
struct LogLines: LogHandler {
    /// Longer words are cut: journald splits lines beyond 48 KB.
    private static let longest = 2_000

    let label: String
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(_ label: String, _ provider: Logger.MetadataProvider?) { (self.label, metadataProvider) = (label, provider) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var known = metadataProvider?.get() ?? [:]
        known.merge(metadata) { $1 }
        known.merge(event.metadata ?? [:]) { $1 }
        if let id = known.removeValue(forKey: "hb.request.id") { known["request"] = id }
        let first = [
            ("at", Date().formatted(Self.time)), ("level", event.level.rawValue), ("label", label), ("message", "\(event.message)"),
        ]
        let fields = first + known.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        let line = "{" + fields.map { "\(Self.quoted($0.0)):\(Self.quoted($0.1))" }.joined(separator: ",") + "}\n"
        // In one write: lines of several threads do not run into each other.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.prefix(longest).unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029:
                out += "\\u" + String(String(0x10000 + scalar.value, radix: 16).dropFirst())
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
