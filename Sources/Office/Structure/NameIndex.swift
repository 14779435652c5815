/// Texts by the characters that stand in them, capitals like small letters: a name among 180,000 is found without reading them all.
struct NameIndex: Sendable {
    private let texts: [String]
    private let ids: [Int64]
    private let places: [Unicode.Scalar: [Int32]]

    /// - Parameter entries: in the order in which they are to be found.
    init(_ entries: [(text: String, id: Int64)]) {
        (texts, ids) = (entries.map { $0.text.lowercased() }, entries.map(\.id))
        var places: [Unicode.Scalar: [Int32]] = [:]
        for (position, text) in texts.enumerated() {
            for scalar in text.unicodeScalars where places[scalar]?.last != Int32(position) { places[scalar, default: []].append(Int32(position)) }
        }
        self.places = places
    }

    /// The ids of all texts that contain the words, in their order; all where there are no words.
    func containing(_ words: String) -> [Int64] {
        let words = words.lowercased()
        var lists: [[Int32]] = []
        for scalar in Set(words.unicodeScalars) {
            guard let found = places[scalar] else { return [] }
            lists.append(found)
        }
        guard !lists.isEmpty else { return ids }
        lists.sort { $0.count < $1.count }
        let rarest = lists.count > 1 ? Self.both(lists[0], lists[1]) : lists[0]
        let wanted = Array(words.utf8)
        return rarest.filter { Self.contains(texts[Int($0)], wanted) }.map { ids[Int($0)] }
    }

    /// What stands in both of two lists in order.
    private static func both(_ short: [Int32], _ long: [Int32]) -> [Int32] {
        var (at, found) = (0, [Int32]())
        for value in short {
            while at < long.count, long[at] < value { at += 1 }
            if at < long.count, long[at] == value { found.append(value) }
        }
        return found
    }

    /// By bytes: the characters of many names would first have to be put together.
    private static func contains(_ text: String, _ wanted: [UInt8]) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.count >= wanted.count else { return false }
            for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
                var length = 1
                while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
                if length == wanted.count { return true }
            }
            return false
        } ?? text.contains(String(decoding: wanted, as: UTF8.self))
    }
}

extension City {
    /// The registers whose records stand in it with a name.
    static let named = ["person", "body", "place", "territory"]

    /// Names of people, bodies, places or territories with their numbers and codes, for `codes(called:)`.
    fileprivate func names(of register: String) -> (index: NameIndex, codes: [Int64: String]) {
        let entries: [(id: Int64, text: String, code: String)] = switch register {
        case "person": people.values.map { ($0.id, "\($0.name)\n\($0.code)\n\(former("person", $0.id))", $0.code) }
        case "body": bodies.values.map { ($0.id, "\($0.name)\n\($0.short)\n\($0.code)\n\(former("body", $0.id))", $0.code) }
        case "place": places.values.map { ($0.id, "\($0.name)\n\($0.code)\n\(former("place", $0.id))", $0.code) }
        case "territory": territories.values.map { ($0.id, "\($0.name)\n\($0.code)\n\(former("territory", $0.id))", $0.code) }
        default: []
        }
        let sorted = entries.sorted { $0.code < $1.code }
        // Titles keep the name that held when they were written.
        return (NameIndex(sorted.map { ($0.text, $0.id) }), Dictionary(sorted.map { ($0.id, $0.code) }) { first, _ in first })
    }
}

extension Office {
    /// More than these are not one thing that somebody looks for.
    static let mostCalled = 400

    /// The codes of people, places, bodies or territories that are called so; nil where there are more than `mostCalled`.
    func codes(called words: String, in register: String, _ city: City) -> [String]? {
        let known = kept("names/\(register)", city, on: today) { city.names(of: register) }
        let found = known.index.containing(words)
        return found.count > Self.mostCalled ? nil : found.compactMap { known.codes[$0] }
    }
}
