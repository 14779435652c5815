import Foundation
import Synchronization

/// Takes the house's files as they lie on disk between two statements: what a process killed there would leave behind.
final class CrashPoint: Sendable {
    private struct State {
        var countdown: Int?
        var images: [(path: String, acknowledged: Int)] = []
        var acknowledged = 0
        var statements = 0
    }

    let home: String
    private let state = Mutex(State())

    init(home: String) { self.home = home }

    func arm(after statements: Int) { state.withLock { $0.countdown = statements } }
    func acknowledge(entries: Int) { state.withLock { $0.acknowledged = entries } }
    var images: [(path: String, acknowledged: Int)] { state.withLock { $0.images } }
    var statements: Int { state.withLock { $0.statements } }

    func statement() {
        state.withLock { state in
            state.statements += 1
            guard let countdown = state.countdown else { return }
            guard countdown <= 0 else { state.countdown = countdown - 1; return }
            state.countdown = nil
            let image = "\(home)-crash-\(state.images.count)"
            let files = FileManager.default
            try? files.removeItem(atPath: image)
            do {
                try files.createDirectory(atPath: image, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                // The shared-memory file dies with the process.
                for end in ["", "-wal"] { try files.copyItem(atPath: "\(home)/lianxin.sqlite\(end)", toPath: "\(image)/lianxin.sqlite\(end)") }
                try files.copyItem(atPath: "\(home)/keys", toPath: "\(image)/keys")
                state.images.append((image, state.acknowledged))
            } catch { state.images.append((image, -1)) }
        }
    }
}
