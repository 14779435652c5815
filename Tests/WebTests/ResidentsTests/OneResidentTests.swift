import Civics
import Foundation
import HTTPTypes
import Office
import Testing

@testable import Web

@Suite("The way of one resident through the public doors")
struct OneResidentTests {
    static let words = "灯塔路27号门口的路灯坏了三盏，晚上孩子放学看不见路，希望尽快修好。"
    static let phone = "13812345678"
    static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, 0x49, 0x48, 0x44, 0x52, 7, 1, 2, 3, 4,
        0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    /// Speaks up and gives back number and code as the receipt shows them.
    static func speak(
        _ visitor: Visitor, text: String = words, more: [(String, String)] = [], files: [(name: String, bytes: [UInt8])] = []
    ) async throws -> (number: String, code: String) {
        try await visitor.get("/speak")
        let once = visitor.value("once")
        try await visitor.post("/speak", [("text", text), ("territory", "990101001001"), ("once", once), ("checked", "1")] + more, files: files)
        #expect(visitor.status == .seeOther)
        #expect(visitor.location == "/receipt")
        let page = try await visitor.get("/receipt")
        return (Self.cut(page, "receipt-number\">"), Self.cut(page, "receipt-code\">").replacing("-", with: ""))
    }

    static func cut(_ page: String, _ mark: String) -> String {
        page.range(of: mark).map { String(page[$0.upperBound...].prefix { $0 != "<" }) } ?? ""
    }

    /// A viewer of the sample city by the key of the person.
    static func viewer(_ key: String, _ office: Office) throws -> Viewer { office.viewer(try #require(office.city.person(code: key)).id) }

    @Test("What a resident says is registered, followed by number and code, answered, rated, and closed")
    func wholeWay() async throws {
        try await withDoors { office, visitor in
            let (number, code) = try await Self.speak(
                visitor, more: [("name", "王芳"), ("phone", Self.phone)], files: [("路灯.png", Self.picture)])
            #expect(number.hasPrefix("YJ"))
            #expect(code.count == 8)
            #expect(visitor.page.contains("前答复您"))

            let stranger = Visitor(visitor.client)
            try await stranger.get("/follow/\(number)")
            #expect(stranger.location == "/follow?number=\(number)")
            try await stranger.get("/follow")
            try await stranger.postPlain("/follow", [("number", number), ("code", "22222222")])
            #expect(stranger.status == .unprocessableContent)
            #expect(stranger.value("code", in: stranger.page) == "22222222" || stranger.page.contains("value=\"22222222\""))
            let wrongCode = stranger.page.replacing(number, with: "").replacing("22222222", with: "").replacing(stranger.value("csrf"), with: "")
            try await stranger.postPlain("/follow", [("number", "YJ2020-000001"), ("code", code)])
            #expect(stranger.page.replacing("YJ2020-000001", with: "").replacing(code, with: "").replacing(stranger.value("csrf"), with: "") == wrongCode)

            try await stranger.postPlain("/follow", [("number", " \(number.lowercased().replacing("-", with: "")) "), ("code", code.lowercased())])
            #expect(stranger.location == "/follow/\(number)")
            #expect(try await stranger.get("/follow/\(number)").contains("已收到，等待梳理"))
            try await stranger.post("/follow/\(number)/moves/rate", [("rating", "5"), ("version", "1")])
            #expect(stranger.status == .unprocessableContent)

            try await Self.answer(number, office)
            try await visitor.get("/follow/\(number)")
            #expect(visitor.page.contains("三盏路灯已换好"))
            let version = visitor.value("version")
            try await visitor.post("/follow/\(number)/moves/rate", [("version", version), ("once", visitor.value("once"))])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("请填写评价"))
            try await visitor.post("/follow/\(number)/moves/rate", [("rating", "5"), ("comment", "很快"), ("version", version), ("once", visitor.value("once"))])
            #expect(visitor.location == "/follow/\(number)")
            #expect(try await visitor.get("/follow/\(number)").contains("评价收到了"))
            #expect(visitor.page.contains("您的评价：很满意"))
        }
    }

    @Test("After a bad rating one reads that it is done again, and by when if a clock runs for it")
    func badRating() async throws {
        try await withDoors { office, visitor in
            let (number, _) = try await Self.speak(visitor)
            try await Self.answer(number, office)
            try await visitor.get("/follow/\(number)")
            try await visitor.post("/follow/\(number)/moves/rate", [("rating", "1"), ("comment", "没修"), ("version", visitor.value("version")), ("once", visitor.value("once"))])
            #expect(visitor.location == "/follow/\(number)")
            #expect(try await visitor.get("/follow/\(number)").contains("已安排第2次办理"))
        }
    }

    @Test("A number is found however it was written", arguments: ["YJ2026-000078", "yj2026000078", "ＹＪ２０２６－００００７８", "YJ2026—000078", " yj2026 -000078"])
    func numbers(typed: String) { #expect(MatterNumber.whole(typed) == "YJ2026-000078") }

    /// What the station does, through the office.
    private static func answer(_ number: String, _ office: Office) async throws {
        let keeper = try viewer("lin-xiaoting", office)
        let id = try await office.follow(number: number, code: try await code(number, office)).main.id
        for (move, fields) in [
            ("collate", ["category": "城乡建设"]), ("grade", ["grade": "1"]), ("solve", ["answer": "三盏路灯已换好，昨晚试过。", "result": "solved"]),
            ("feedback", ["mode": "call"]),
        ] as [(String, [String: JSON])] {
            _ = try await office.perform(MoveRequest(matter: id, version: nil, move: move, fields: fields), by: .viewer(keeper))
        }
    }

    static func code(_ number: String, _ office: Office) async throws -> String {
        for demander in Int64(1)...20 {
            let code = office.keys.queryCode(demander: demander)
            if (try? await office.follow(number: number, code: code)) != nil { return code }
        }
        return ""
    }

    @Test("The same form sent twice is one matter with one receipt")
    func repeated() async throws {
        try await withDoors { office, visitor in
            try await visitor.get("/speak")
            let fields = [("text", Self.words), ("territory", "990101001001"), ("once", visitor.value("once")), ("checked", "1")]
            try await visitor.post("/speak", fields)
            let first = try await visitor.get("/receipt")
            try await visitor.post("/speak", fields + [("csrf", visitor.value("csrf"))].filter { !$0.1.isEmpty })
            _ = first
            try await visitor.get("/speak")
            try await visitor.post("/speak", fields)
            let second = try await visitor.get("/receipt")
            #expect(Self.cut(first, "receipt-number\">") == Self.cut(second, "receipt-number\">"))
            #expect(Self.cut(first, "receipt-code\">") == Self.cut(second, "receipt-code\">"))
            #expect(try await office.figures(year: 0).first { $0.id == "received" }?.n == 1)
        }
    }

    @Test("A stale page is answered with what changed, and what was typed is kept")
    func stale() async throws {
        try await withDoors { office, visitor in
            let (number, _) = try await Self.speak(visitor)
            try await visitor.get("/follow/\(number)")
            let seen = visitor.value("version")
            try await Self.answer(number, office)
            try await visitor.post("/follow/\(number)/moves/add", [("more", "楼道里的灯也坏了"), ("version", seen)])
            #expect(visitor.status == .conflict)
            #expect(visitor.page.contains("楼道里的灯也坏了"))
            #expect(visitor.page.contains("已确定办理层级：站内解决"))
        }
    }

    @Test("Moves that no resident may make, and addresses of others, do not exist")
    func forged() async throws {
        try await withDoors { _, visitor in
            let (number, code) = try await Self.speak(visitor, files: [("路灯.png", Self.picture)])
            try await visitor.get("/follow/\(number)")
            let version = visitor.value("version")
            for move in ["collate", "close", "nothing", "escalate"] {
                try await visitor.get("/follow/\(number)")
                try await visitor.post("/follow/\(number)/moves/\(move)", [("version", version), ("category", "民政")])
                #expect(visitor.status == .notFound, "\(move)")
            }
            try await visitor.get("/follow/\(number)")
            let file = Self.cut(visitor.page, "class=\"file\" href=\"").prefix { $0 != "\"" }
            _ = try await visitor.get(String(file))
            #expect(visitor.status == .ok)
            let stranger = Visitor(visitor.client)
            try await stranger.get(String(file))
            #expect(stranger.status == .notFound)
            try await stranger.get("/follow")
            try await stranger.post("/follow/\(number)/moves/add", [("more", "别人写的"), ("version", version)])
            #expect(stranger.status == .unprocessableContent)
            #expect(!stranger.page.contains(Self.words))
            try await stranger.get("/f/\(number)?c=\(code)")
            #expect(stranger.location == "/follow/\(number)")
            try await stranger.post("/speak", [("text", Self.words), ("territory", "990100"), ("csrf", "forged")])
            #expect(stranger.status == .forbidden)
        }
    }
}
