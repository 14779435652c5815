/// One row, one commit, nothing else: what the benchmarks compare the house's acts with.
public struct BareRows: Sendable {
    private let store: SQLiteStore

    public init(path: String) throws {
        store = try SQLiteStore(path: path)
        _ = try store.writeNow { try $0.run("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, words TEXT NOT NULL)") }
    }

    public func insert(_ words: String) async throws {
        _ = try await store.writeAlone { try $0.run("INSERT INTO bare (words) VALUES (\(words))") }
    }
}
