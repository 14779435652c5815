import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("Addresses")
struct PathTests {
    let desk = Path("/desk")
    let matter = Path("/matters/*", Int64.self)
    let move = Path("/matters/*/moves/*", Int64.self, String.self)

    @Test("One value gives the pattern and the link")
    func both() {
        #expect(desk.pattern == "/desk" && desk.link() == "/desk")
        #expect(matter.pattern == "/matters/{0}" && matter.link(42) == "/matters/42")
        #expect(move.pattern == "/matters/{0}/moves/{1}" && move.link(42, "交 办/%") == "/matters/42/moves/%E4%BA%A4%20%E5%8A%9E%2F%25")
    }

    private func build(_ router: Router<KitContext>) {
        router.get(desk) { _, _ in "desk" }
        router.get(matter) { _, _, number in "matter \(number + 1)" }
        router.get(move) { _, _, number, name in "move \(number) \(name)" }
        router.post(matter) { _, _, number in "posted \(number)" }
    }

    @Test("Only addresses that a link can have are answered", arguments: [
        ("/desk", "desk"), ("/matters/42", "matter 43"), ("/matters/-1", "matter 0"), ("/matters/042", nil), ("/matters/+42", nil),
        ("/matters/4%32", "matter 43"), ("/matters/4x", nil), ("/matters/99999999999999999999", nil),
        ("/matters/%zz", nil), ("/matters/", nil),
        ("/matters/1/moves/%E4%BA%A4%20%2F", "move 1 交 /"), ("/matters/1/moves/%FF", nil), ("/matters/1/moves/%00", nil),
        ("/matters/1/moves/..", nil), ("/matters/1/moves/" + String(repeating: "x", count: 201), nil),
    ] as [(String, String?)])
    func reading(_ address: String, _ answer: String?) async throws {
        try await withClient(build) { client in
            let response = try await client.execute(uri: address, method: .get)
            #expect(response.status == (answer == nil ? .notFound : .ok))
            if let answer { #expect(response.text == answer) }
        }
    }

    @Test("Any text in a link comes back as it was")
    func roundTrip() async throws {
        try await withClient(build) { [move] client async throws in
            for text in ["a/b?c#d", "100%", "二次交办", "+ +", "a&b=c", "{0}", "*", ":x", "~.-_"] {
                #expect(try await client.execute(uri: move.link(1, text), method: .get).text == "move 1 \(text)")
            }
            #expect(try await client.execute(uri: "/matters/5", method: .post).text == "posted 5")
        }
    }
}
