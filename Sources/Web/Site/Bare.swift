import Hummingbird
import Logging
import Store

/// What the house is measured against: the same server with nothing behind it but one durable row, or one fixed page.
public enum Bare {
    /// - Parameter page: the bytes of the page served at `/page`; of the size of the page it is compared with.
    public static func build(rows: BareRows, port: Int, pageBytes: Int, log: Logger) -> some ApplicationProtocol {
        let router = Router()
        let page = ByteBuffer(repeating: UInt8(ascii: "x"), count: pageBytes)
        router.get("/page") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: page))
        }
        router.post("/row") { request, _ -> HTTPResponse.Status in
            let body = try await request.body.collect(upTo: 65_536)
            let words = String(buffer: body)
            try await rows.insert(words)
            return .seeOther
        }
        return Application(responder: router.buildResponder(), configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: log)
    }
}
