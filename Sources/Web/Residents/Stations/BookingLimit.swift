import Synchronization

/// How many places one visitor may book: two that are still open by one phone, three of one reception day from one network address.
///
/// Phones and addresses are kept as keyed hashes and in memory alone, as `RateLimit` keeps them; after a restart it begins anew.
final class BookingLimit: Sendable {
    static let perPhone = 2
    static let perAddress = 3
    private static let keysMax = 20_000

    private struct Phone {
        var booked: [Int64] = []
        /// Bookings that are just being written.
        var pending = 0
    }

    private struct Kept {
        var phones = LeastRecent<Phone>(capacity: BookingLimit.keysMax)
        var addresses = LeastRecent<Int>(capacity: BookingLimit.keysMax)
    }

    private let kept = Mutex(Kept())

    /// Takes one of a phone's places before anything is written, so that several at the same moment count each other; `end` must follow.
    /// - Returns: the last matters it booked, and how many more are just being written.
    func begin(_ phone: String) -> (booked: [Int64], pending: Int) {
        kept.withLock { kept in
            var one = kept.phones[phone] ?? Phone()
            defer { kept.phones[phone] = one }
            one.pending += 1
            return (one.booked, one.pending - 1)
        }
    }

    /// - Parameter matter: what was booked; nil: nothing was.
    func end(_ phone: String, _ matter: Int64?) {
        kept.withLock { kept in
            var one = kept.phones[phone] ?? Phone()
            one.pending = max(0, one.pending - 1)
            if let matter { one.booked = Array((one.booked + [matter]).suffix(8)) }
            kept.phones[phone] = one
        }
    }

    /// The number itself in ASCII digits, however it is written: without +86, what parts its digits, and an extension behind it.
    static func number(_ text: String) -> String {
        var digits = text.unicodeScalars.prefix { !"转分机#＃".unicodeScalars.contains($0) }.compactMap { scalar -> Character? in
            switch scalar.value {
            case 0x30...0x39: Character(scalar)
            case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map { Character($0) }
            default: nil
            }
        }
        if digits.starts(with: "0086") { digits.removeFirst(4) }
        // With its area code a landline has eleven digits or twelve, without it at most eight.
        if digits.first == "0", !digits.dropFirst().starts(with: "1") { return String(digits.prefix(12)) }
        if let mobile = String(digits).firstMatch(of: /1[3-9][0-9]{9}/) { return String(mobile.0) }
        return String(digits.prefix(digits.first == "0" ? 11 : 8))
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
