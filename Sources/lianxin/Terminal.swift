import Foundation
import Synchronization

/// How far long work is, on standard error: a line that is written over where somebody looks; in a log a line of its own, every ten seconds at most.
enum Terminal {
    private static let isSeen = isatty(2) == 1
    private static let spoke = Mutex(ContinuousClock.now)

    /// - Parameter isStep: another part of the work begins, which a log must not leave out.
    static func show(_ text: String, isStep: Bool = false) {
        guard isSeen else {
            let isDue = spoke.withLock { last in
                let isDue = isStep || ContinuousClock.now - last >= .seconds(10)
                if isDue { last = .now }
                return isDue
            }
            if isDue { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
            return
        }
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
