import Crypto
import Journal
import Store

/// Hashes rows value by value, so that two tables can be compared without being held.
struct RowDigest {
    private var hasher = SHA256()
    private(set) var rows = 0

    mutating func add(_ row: SQLRow) {
        rows += 1
        for value in row.values {
            switch value {
            case .null: hasher.update(data: [0])
            case .integer(let number): hasher.update(data: Array("i\(number)".utf8) + [0])
            case .text(let text): hasher.update(data: Array("t\(text)".utf8) + [0])
            case .bytes(let bytes): hasher.update(data: Array("b".utf8) + bytes + [0])
            }
        }
        hasher.update(data: [10])
    }

    var text: String { Hex.text(Array(hasher.finalize())) }
}
