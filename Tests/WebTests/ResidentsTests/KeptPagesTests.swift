import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Office
import Store
import Synchronization
import Testing

@testable import Web

@Suite("Pages kept for everybody")
struct KeptPagesTests {
    /// A page whose body says how often it was made.
    private final class Counting: Sendable {
        private let pages = KeptPages()
        private let office: Office
        private let more: @Sendable (inout Response) -> Void
        private let count = Mutex(0)
        var made: Int { count.withLock { $0 } }

        init(_ office: Office, _ more: @escaping @Sendable (inout Response) -> Void = { _ in }) { (self.office, self.more) = (office, more) }

        func ask(_ address: String, isLarge: Bool = false) async throws -> String {
            let request = Request(head: .init(method: .get, scheme: "http", authority: "localhost", path: address), body: .init(buffer: ByteBuffer()))
            let response = try await pages.page(request, isLarge: isLarge, edition: office.edition) { [self] in
                let n = count.withLock { $0 += 1; return $0 }
                var response = Response(status: .ok, headers: [.contentType: "text/html"], body: .init(byteBuffer: ByteBuffer(string: String(n))))
                more(&response)
                return response
            }
            let sent = KeptPages.Sent()
            try await response.body.write(sent)
            return String(buffer: sent.body)
        }
    }

    @Test("A page is made once until something is entered; another address and large print are other pages")
    func kept() async throws {
        try await withEmptyCity { office in
            let page = Counting(office)
            // Not across the change of a minute, which is another edition.
            while office.now.milliseconds % 60_000 > 50_000 { try await Task.sleep(for: .seconds(1)) }
            #expect(try await page.ask("/") == "1")
            #expect(try await page.ask("/") == "1")
            #expect(try await page.ask("/", isLarge: true) == "2")
            #expect(try await page.ask("/?x=1") == "3")
            #expect(try await page.ask("/") == "1")
            _ = try await office.register("路灯坏了很久")
            #expect(try await page.ask("/") == "4")
            #expect(try await page.ask("/") == "4")
            let long = "/" + String(repeating: "a", count: 400)
            #expect(try await page.ask(long) == "5")
            #expect(try await page.ask(long) == "6")
        }
    }

    @Test("What sets a cookie, is not found, is large, or says that it is a moment old is never kept")
    func notKept() async throws {
        try await withEmptyCity { office in
            let ways: [@Sendable (inout Response) -> Void] = [
                { $0.setCookie(Cookie(name: "a", value: "b")) }, { $0.status = .notFound },
                { $0.body = .init(byteBuffer: ByteBuffer(repeating: UInt8(ascii: "x"), count: KeptPages.bytes + 1)) },
                { _ in Looking.current?.note(madeAt: .now - .seconds(5), wantsRenewal: false) },
            ]
            for way in ways {
                let page = Counting(office, way)
                for _ in 0..<2 { _ = try await Looking.$current.withValue(Looking()) { try await page.ask("/") } }
                #expect(page.made == 2)
            }
        }
    }

    @Test("Whoever looks at home, answers or figures right after an opinion was sent sees it counted; nothing of one visitor is shown to another")
    func fresh() async throws {
        try await withDoors { office, visitor in
            for path in ["/", "/figures", "/replies", "/process"] {
                let before = try await visitor.get(path)
                #expect(visitor.status == .ok)
                #expect(try await visitor.get(path) == before, "\(path)")
                #expect(!before.contains("name=\"csrf\"") && !before.contains("name=\"once\""), "\(path) has no form that is somebody's")
            }
            let home = try await visitor.get("/")
            try await visitor.get("/speak")
            try await visitor.post("/speak", [("text", "路灯坏了很久"), ("territory", "990101001001"), ("checked", "1")])
            #expect(visitor.location == "/receipt")
            #expect(try await visitor.get("/") != home)
            #expect(!home.contains(">1</a> 件") && visitor.page.contains(">1</a> 件"))
        }
    }
}
