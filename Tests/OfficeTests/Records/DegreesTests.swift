import Civics
import Store
import Testing

@testable import Office

@Suite("Where a place lies") struct DegreesTests {
    @Test("Degrees in China pass, others say what may be wrong", arguments: [
        ("114.3055", "30.5931", ""), ("", "", ""), ("114.3", "", ""), ("30.5931", "114.3055", "填反了"), ("东经114", "30.6", "写成小数"), ("114.3", "nan", "写成小数"),
        ("514.3", "30.6", "-180到180"), ("114.3", "95", "-90到90"), ("2.35", "48.8", "不在我国境内"), ("114.3", "60", "不在我国境内"),
    ])
    func degrees(_ longitude: String, _ latitude: String, _ words: String) {
        let flaw = Degrees.flaw(longitude: longitude, latitude: latitude)
        #expect(words.isEmpty ? flaw == nil : flaw?.reason.contains(words) == true, "\(String(describing: flaw))")
    }

    @Test("The register of places asks")
    func place() async throws {
        let house = try await TownHouse()
        let place: [String: JSON] = ["code": "NEWPLC", "name": "新站", "kind": "station", "territory": "990101", "owner": "presA", "from": "2026-01-01"]
        await #expect(throws: Failure.self) { try await house.put("place", place.merging(["longitude": "30.1", "latitude": "114.2"]) { $1 }) }
        try await house.put("place", place.merging(["longitude": "114.2", "latitude": "30.1"]) { $1 })
    }
}
