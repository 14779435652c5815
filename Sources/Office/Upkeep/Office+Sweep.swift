import Civics
import Foundation
import Store

extension Office {
    /// Sessions whose time is over; they are also dropped whenever somebody signs in.
    public func dropExpiredSessions() async throws {
        let moment = now
        try await store.writeWhenIdle { try $0.dropExpiredSessions(now: moment) }
    }

    /// How long a file that no matter names is kept: two days. A form that brought it can be sent for one day (its mark ends then), so
    /// nothing that may still be named is taken away.
    public static let unnamedFileHours = 48

    /// Takes away what was uploaded with forms that were never sent, and what a crash left half written. What any matter names stays.
    ///
    /// One folder at a time; safe at any time and beside uploads, since a file that is handed in again counts as new.
    /// - Returns: how many files were taken away.
    @discardableResult
    public func sweepFiles(at moment: Moment? = nil) async throws -> Int {
        let before = (moment ?? now).milliseconds - Int64(Office.unnamedFileHours) * 3_600_000
        var swept = 0
        for folder in try FileKeeping.folders(in: settings.filesPath) {
            let path = "\(settings.filesPath)/\(folder)"
            let old = FileKeeping.files(in: path, before: before)
            guard !old.isEmpty else { continue }
            let named = try await store.read { try $0.attachmentHashes(startingWith: folder) }
            for name in old where !named.contains(name) && FileKeeping.drop("\(path)/\(name)", before: before) { swept += 1 }
        }
        if swept > 0 { log.notice("swept \(swept) files that belong to no matter") }
        return swept
    }
}
