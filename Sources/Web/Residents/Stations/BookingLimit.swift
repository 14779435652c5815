import Synchronization

/// How many places one visitor may book: two that are still open by one phone, three of one reception day from one network address.
///
/// Phones and addresses are kept as keyed hashes and in memory alone, as `RateLimit` keeps them; after a restart it begins anew.
final class BookingLimit: Sendable {
    static let perPhone = 2
    static let perAddress = 3
    private static let keysMax = 20_000

    private struct Kept {
        var phones = LeastRecent<[Int64]>(capacity: BookingLimit.keysMax)
        var addresses = LeastRecent<Int>(capacity: BookingLimit.keysMax)
    }

    private let kept = Mutex(Kept())

    /// The last matters booked by a phone.
    func booked(by phone: String) -> [Int64] { kept.withLock { $0.phones[phone] ?? [] } }

    func note(_ matter: Int64, of phone: String) {
        kept.withLock { $0.phones[phone] = Array((($0.phones[phone] ?? []) + [matter]).suffix(8)) }
    }

    /// Takes one of an address's places on a day; false when there is none left.
    func take(_ address: String) -> Bool {
        kept.withLock { kept in
            let taken = kept.addresses[address] ?? 0
            guard taken < Self.perAddress else { return false }
            kept.addresses[address] = taken + 1
            return true
        }
    }

    func giveBack(_ address: String) { kept.withLock { $0.addresses[address] = max(0, ($0.addresses[address] ?? 0) - 1) } }
}
