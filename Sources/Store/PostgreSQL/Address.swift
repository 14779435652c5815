import Foundation

/// A database's address as libpq reads it, with words of our own beside it.
struct Address {
    private let text: String

    init(_ text: String) { self.text = text }

    typealias Words = UnsafePointer<UnsafePointer<CChar>?>

    /// Calls libpq with it as names and values; of what is said twice, libpq takes the last.
    /// - Parameters:
    ///   - defaults: what holds where the address does not say otherwise.
    ///   - words: what holds whatever the address says.
    func with<T>(unlessNamed defaults: [String: String] = [:], instead words: [String: String] = [:], _ body: (Words, Words) -> T) -> T {
        let pairs = Array(defaults) + [("dbname", text)] + Array(words)
        let (names, values) = (pairs.map { strdup($0.0) }, pairs.map { strdup($0.1) })
        defer { for word in names + values { free(word) } }
        return body(names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
    }
}
