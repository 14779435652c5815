import Foundation
import Logging
import Office
import SampleCity

@testable import Web

/// A sample city in a folder of its own, gone afterwards.
func withHouse<T>(_ body: (Office) async throws -> T) async throws -> T {
    let home = NSTemporaryDirectory() + "lianxin-web-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let office = try Office(settings: Settings(home: home))
    try await SampleCity.raise(in: office)
    defer { try? office.store.close() }
    return try await body(office)
}
