import Foundation

/// A line that is written over while work goes on; silent when nobody looks.
enum Terminal {
    private static let isSeen = isatty(2) == 1

    static func show(_ text: String) {
        guard isSeen else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    static func clear() {
        guard isSeen else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// ████░░░░ 4,326 行
    static func bar(_ done: Int, of whole: Int?) -> String {
        guard let whole, whole > 0 else { return "\(done) 行" }
        let full = min(30, done * 30 / whole)
        return String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full) + " \(done)/\(whole) 行"
    }
}
