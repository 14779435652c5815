import Testing

@testable import Web

@Suite("Multipart forms, mutated and cut")
struct MultipartFuzzTests {
    static let limits = FormLimits(
        fields: 4, nameBytes: 12, valueBytes: 30, totalBytes: 900, parts: 7, partHeaderBytes: 120, fileBytes: 60, files: 2)

    static let seeds = [
        MultipartTests.sample, "preamble\r\n" + MultipartTests.sample + "epilogue", MultipartTests.close, "",
        MultipartTests.part("name=\"a\"", String(repeating: "\r\n--", count: 6)) + MultipartTests.close,
    ]

    /// Pieces that matter to the format, so that mutations hit its seams more often than random bytes would.
    static let pieces: [[UInt8]] = [
        "\r\n", "\r", "\n", "--", "--\(MultipartTests.boundary)", "\r\n--\(MultipartTests.boundary)\r\n", "\r\n\r\n", "\"", ";",
        "filename=\"x\"", "name=", "\\", "%22", ":", "Content-Disposition: form-data; name=\"b\"", String(repeating: "字", count: 30), "\0",
    ].map { Array($0.utf8) } + [[0xFF], [0xE4, 0xBD]]

    static func mutated(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0...4, using: &numbers) {
            let place = Int.random(in: 0...bytes.count, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes.insert(contentsOf: pieces.randomElement(using: &numbers) ?? [], at: place)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &numbers)))
            case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 80)], at: place)
            }
        }
        return bytes
    }

    @Test("Mutated bodies never crash, and read the same however they are cut", arguments: UInt64(1)...8)
    func cutsAndMutations(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        var accepted = 0
        for round in 0..<1_500 {
            let bytes = Self.mutated(Array((Self.seeds.randomElement(using: &numbers) ?? "").utf8), &numbers)
            let whole = MultipartTests.read(bytes, limits: Self.limits)
            let cuts = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in Int.random(in: 0...bytes.count, using: &numbers) }
            #expect(MultipartTests.read(bytes, cuts: cuts, limits: Self.limits) == whole, "seed \(seed), round \(round), cuts \(cuts)")
            if round % 10 == 0 {
                let singly = MultipartTests.read(bytes, cuts: Array(0...bytes.count), limits: Self.limits)
                #expect(singly == whole, "seed \(seed), round \(round)")
            }
            if case .success(let body) = whole {
                accepted += 1
                #expect(body.uploads.count <= Self.limits.files && body.fields.count <= Self.limits.fields)
                #expect(body.uploads.allSatisfy { $0.bytes.count <= Self.limits.fileBytes })
            }
        }
        #expect(accepted > 100, "the mutations must leave enough forms readable to test the reading")
    }

    @Test("Forms written with random contents are read back exactly")
    func roundTrip() throws {
        var numbers = SeededNumbers(state: 7)
        let alphabet: [UInt8] = [13, 10, 45, 88, 0, 255]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            var contents: [[UInt8]] = []
            for _ in 0..<Int.random(in: 0...4, using: &numbers) {
                let content = (0..<Int.random(in: 0...200, using: &numbers)).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
                contents.append(content)
                bytes += Array("--\(MultipartTests.boundary)\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n".utf8)
                bytes += content + [13, 10]
            }
            let cuts = (0..<5).map { _ in Int.random(in: 0...bytes.count, using: &numbers) }
            let body = try MultipartTests.read(bytes + Array(MultipartTests.close.utf8), cuts: cuts).get()
            #expect(body.uploads.map(\.bytes) == contents)
        }
    }
}
