import Civics
import Store

extension Office {
    /// Makes several moves one after the other, all or none; what it returns is on disk.
    ///
    /// A form sent twice is known by the first request's token: nothing is done again.
    public func performAll(_ requests: [MoveRequest], by mover: Mover, at moment: Moment? = nil) async throws -> [StoredMatter] {
        let moment = moment ?? now
        return try await store.write { [self] connection in
            let (world, city) = (world(on: moment.day), city)
            if let first = requests.first, let once = first.once, try connection.once(once) != nil {
                return [try move(first, by: mover, at: moment, in: world, city, connection)]
            }
            return try requests.map { try move($0, by: mover, at: moment, in: world, city, connection) }
        }
    }
}
