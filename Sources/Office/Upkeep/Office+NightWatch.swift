import Civics
import Foundation
import Institutions
import Store

extension Office {
    /// 值守: notes every clock that has turned amber or red, and makes the moves that expiry makes. Safe to run at any time and
    /// as often as one likes: each turn is noted once.
    /// - Returns: how many moves were made.
    @discardableResult
    public func nightWatch(at moment: Moment? = nil, limit: Int = 500) async throws -> Int {
        let moment = moment ?? now
        var made = 0
        while true {
            let turned = try await store.read { try $0.turnedClocks(today: moment.day, limit: limit) }
            if turned.isEmpty { return made }
            let before = made
            for clock in turned {
                // A house that is closing leaves the rest to the next watch.
                if Task.isCancelled { return made }
                if try await turn(clock, at: moment) { made += 1 }
            }
            // What could not be moved now (a refusal) would come again and again.
            if made == before { return made }
        }
    }

    private func turn(_ turned: (matter: Int64, clock: String, isLate: Bool), at moment: Moment) async throws -> Bool {
        guard let stored = try await store.read({ try $0.matter(turned.matter) }),
            let procedure = Institutions.procedure(stored.matter.procedure)
        else { return false }
        let kind = procedure.clock(turned.clock)
        let request: MoveRequest
        if turned.isLate, case .move(let move) = kind?.onExpiry {
            request = MoveRequest(matter: stored.id, version: stored.version, move: move)
        } else {
            request = MoveRequest(
                matter: stored.id, version: stored.version, move: "escalate",
                fields: ["clock": .string(turned.clock), "color": .string(turned.isLate ? "late" : "soon")])
        }
        do {
            _ = try await perform(request, by: .clockwork, at: moment)
            return true
        } catch let failure as Failure {
            // Somebody acted in between: the next watch sees what stands then.
            log.debug("night watch passed over \(stored.number): \(logged(failure))")
            return false
        }
    }

    /// Hands what residents are to be told to the delivery log; the file is one of several possible ways out.
    @discardableResult
    public func deliver(limit: Int = 500) async throws -> Int {
        let notices = try await store.read { try $0.undelivered(limit: limit) }
        guard !notices.isEmpty else { return 0 }
        var lines = ""
        for notice in notices {
            let line = JSON.object([
                "notice": .int(notice.id), "matter": .int(notice.matter), "demander": .int(notice.demander), "at": .string(notice.at.iso),
                "text": .string(notice.text),
            ])
            lines += line.canonicalText + "\n"
        }
        try append(lines, to: settings.outboxPath)
        let moment = now
        try await store.write { connection in
            for notice in notices { try connection.markDelivered(notice: notice.id, at: moment, channel: "outbox") }
        }
        return notices.count
    }

    /// Appends to a file of mode 0600 and waits until it is on disk.
    func append(_ text: String, to path: String) throws {
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { throw StoreError.full }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else { throw StoreError.full }
    }
}
