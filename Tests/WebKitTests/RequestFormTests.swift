import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("Reading forms from requests")
struct RequestFormTests {
    private func build(_ router: Router<KitContext>) {
        router.post("form") { request, _ in
            let form = try await request.form()
            let files = form.uploads.map { "\($0.filename):\($0.bytes.count)" }
            return (form.fields.names.map { "\($0)=\(form.fields.all($0).joined(separator: ","))" } + files).joined(separator: ";")
        }
        router.get("list") { request, _ in try request.queryFields().all("tag").joined(separator: ",") }
    }

    @Test("The content type chooses the reading", arguments: [
        ("application/x-www-form-urlencoded; charset=UTF-8", "tags=x&tags=y", 200, "tags=x,y"),
        ("multipart/form-data; boundary=\"\(MultipartTests.boundary)\"", MultipartTests.sample, 200, "title=路灯\r\n不亮;ids=1,;a:32"),
        ("multipart/form-data", MultipartTests.sample, 400, nil), ("application/json", "{}", 415, nil), ("text/plain", "a=1", 415, nil),
        ("", "a=1", 415, nil), ("application/x-www-form-urlencoded", "a=%zz", 400, nil),
        ("application/x-www-form-urlencoded", "a=" + String(repeating: "x", count: 200_001), 413, nil),
        ("application/x-www-form-urlencoded", String(repeating: "a=" + String(repeating: "x", count: 150_000) + "&", count: 15), 413, nil),
    ] as [(String, String, Int, String?)])
    func types(_ type: String, _ body: String, _ status: Int, _ text: String?) async throws {
        try await withClient(build) { client in
            let response = try await client.execute(
                uri: "/form", method: .post, headers: [.contentType: type], body: ByteBuffer(string: body))
            #expect(response.status.code == status)
            if let text { #expect(response.text == text) } else { #expect(response.text.contains("内容没有保存")) }
        }
    }

    @Test("A large upload arrives whole through the request's own chunks")
    func large() async throws {
        let head = "--\(MultipartTests.boundary)\r\nContent-Disposition: form-data; name=\"f\"; filename=\"大图.jpg\"\r\n\r\n"
        for (count, status) in [(8 * 1024 * 1024, 200), (8 * 1024 * 1024 + 1, 413)] {
            try await withClient(build) { client in
                var body = ByteBuffer(string: head)
                body.writeRepeatingByte(13, count: count)
                body.writeString("\r\n" + MultipartTests.close)
                let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=\(MultipartTests.boundary)"]
                let response = try await client.execute(uri: "/form", method: .post, headers: headers, body: body)
                #expect(response.status.code == status)
                #expect(response.text.contains("大图.jpg"))
            }
        }
    }

    @Test("Query fields keep repeated names and refuse what is malformed")
    func query() async throws {
        try await withClient(build) { client async throws in
            #expect(try await client.execute(uri: "/list?tag=a&tag=%E4%BD%A0+%21", method: .get).text == "a,你 !")
            #expect(try await client.execute(uri: "/list", method: .get).text == "")
            #expect(try await client.execute(uri: "/list?tag=%F", method: .get).status == .badRequest)
        }
    }

    @Test("Every reason speaks Chinese and says what is kept")
    func reasons() {
        let all: [BadForm] = [
            .bodyTooLarge(limitBytes: 2 << 20), .tooManyFields(limit: 5), .nameTooLong(limitBytes: 5),
            .valueTooLong(field: "a", limitBytes: 9),
            .badPercent, .notUTF8, .missingBoundary, .truncated, .malformedPart, .tooManyParts(limit: 5),
            .partHeaderTooLarge(limitBytes: 9),
            .tooManyFiles(limit: 6), .fileTooLarge(filename: "a", limitBytes: 8 << 20), .unsupportedType,
        ]
        #expect(all.allSatisfy { $0.reason.contains("内容没有保存") && (400..<500).contains($0.status.code) })
    }
}
