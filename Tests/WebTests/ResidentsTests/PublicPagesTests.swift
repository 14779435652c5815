import Civics
import Foundation
import HTML
import Office
import Testing

@testable import Web

@Suite("Public pages")
struct PublicPagesTests {
    @Test("What was received is closed, in work, or told by name: the numbers add up")
    func addsUp() {
        func home(_ parts: [Figure.Part], received: Int = 10) -> String {
            let figures = [
                Figure(id: "received", sentence: "收到群众意见建议{n}件", n: received, query: "all=1"), Figure(id: "closed", sentence: "已办结{n}件", n: 4, query: "closed=1"),
                Figure(id: "open", sentence: "正在办理{n}件", n: 3, query: "open=1", parts: parts),
            ]
            return HomePage(city: "安澜市", year: 2026, figures: figures, solved: [], today: Day("2026-11-22") ?? .earliest).html.string
        }
        let open = Figure.Part(name: "办理中", n: 3, query: "state=handling"), closed = Figure.Part(name: "已办结", n: 4, query: "state=closed")
        let page = home([open, closed, .init(name: "已并案", n: 2, query: "state=merged"), .init(name: "已撤回", n: 1, query: "state=withdrawn")])
        #expect(page.contains("还有3件：<a href=\"/figures/list?state=merged\">已并案2件</a>、"))
        #expect(!page.contains("都算"))
        // Closed and still to be verified: counted on both sides, and said so.
        #expect(home([open, closed, .init(name: "已并案", n: 3, query: "state=merged")], received: 9).contains("还在核实的1件，在办结和正在办理里都算"))
        #expect(!home([open, closed]).contains("还有"))
    }

    @Test("Bad input is answered beside its field and nothing typed is lost", arguments: [
        ("", "990101001001", "请写下您要反映的事"), ("路灯坏了很久", "", "请选事情发生在哪里"), ("路灯坏了很久", "123456", "没有这个地区"),
        (String(repeating: "灯", count: 10_001), "990100", "最多10000个字"),
        (String(repeating: "路灯坏了", count: 900_000), "990100", "只收下了前66666个字"),
    ])
    func badInput(text: String, territory: String, message: String) async throws {
        try await withDoors { office, visitor in
            try await visitor.get("/speak")
            try await visitor.post("/speak", [("text", text), ("territory", territory), ("address", "灯塔路27号"), ("checked", "1")])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains(message))
            #expect(visitor.page.contains("灯塔路27号"))
            #expect(text.isEmpty || visitor.page.contains(text.prefix(200)))
            #expect(try await office.figures(year: 0).first?.n == 0)
        }
    }

    @Test("Files are judged by their content: disguised, too many and too large ones are named, the good one stays")
    func files() async throws {
        try await withDoors { office, visitor in
            try await visitor.get("/speak")
            let good = OneResidentTests.picture
            let form = [("text", OneResidentTests.words), ("territory", "990101001001"), ("checked", "1")]
            try await visitor.post("/speak", form, files: [
                ("好.png", good), ("猫.jpg", Array("MZ\u{0}<script>alert(1)</script>".utf8)), ("大.jpg", [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 1, count: 9_000_000)),
            ])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("「猫.jpg」不是照片或PDF"))
            #expect(visitor.page.contains("「大.jpg」太大"))
            let kept = visitor.page.components(separatedBy: "name=\"kept\"").count - 1
            #expect(kept == 1)
            let mark = visitor.page.components(separatedBy: "id=\"kept\" value=\"").last.map { String($0.prefix { $0 != "\"" }) } ?? ""
            try await visitor.post("/speak", form + [("kept", mark)])
            #expect(visitor.location == "/receipt")
            let seven = (1...7).map { index -> (name: String, bytes: [UInt8]) in
                var bytes = good
                bytes[16] = UInt8(index)
                return ("\(index).png", bytes)
            }
            try await visitor.get("/speak")
            try await visitor.post("/speak", form, files: seven)
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("最多6个"))
        }
    }

    @Test("A mark for a file that was made up is not taken")
    func forgedMark() async throws {
        try await withDoors { office, _ in
            let marks = SignedMarks(key: office.keys.forms)
            let file = FileOnDisk(hash: String(repeating: "a", count: 64), name: "x.png", media: "image/png", size: 1)
            let good = marks.sign(file, until: Moment(milliseconds: office.now.milliseconds + 60_000))
            #expect(marks.file(good, at: office.now) == file)
            #expect(marks.file(good, at: Moment(milliseconds: office.now.milliseconds + 120_000)) == nil)
            #expect(marks.file("x" + good.dropFirst(), at: office.now) == nil)
            #expect(marks.open(good, for: .follow, at: office.now) == nil)
            #expect(SignedMarks(key: [1, 2, 3]).file(good, at: office.now) == nil)
        }
    }

    @Test("The likely one is offered before sending; who joins gets a code of their own and sees nothing of the first one's")
    func joining() async throws {
        try await withDoors { office, visitor in
            let secret = "我叫王小芳，电话13812345678。\(OneResidentTests.words)"
            let (number, code) = try await OneResidentTests.speak(visitor, text: secret, more: [("title", "灯塔路27号路灯坏了，电13812345678")], files: [("a.png", OneResidentTests.picture)])
            try await office.readNew()
            let other = Visitor(visitor.client)
            try await other.get("/speak")
            try await other.post("/speak", [("text", secret), ("territory", "990101001001")])
            #expect(other.status == .ok)
            #expect(other.page.contains("是不是这件事"))
            let offer = Self.offer(other.page)
            #expect(!offer.isEmpty)
            let join = try await other.get(offer)
            // Nobody has sorted it: no word of the one who spoke is shown, only where and when.
            let piece = try await Visitor(visitor.client).get("/speak/likely?text=\(Percent.encode(OneResidentTests.words))")
            for page in [join, piece] {
                #expect(page.contains("还没有梳理") && page.contains("反映"))
                for word in ["13812345678", "王小芳", "路灯坏了", "27号"] { #expect(!page.contains(word), "\(word)") }
            }
            try await other.post(Self.cut(join, "action=\"/join/"), [("words", "我家楼下也是"), ("once", other.value("once"))])
            #expect(other.location == "/receipt")
            let receipt = try await other.get("/receipt")
            #expect(OneResidentTests.cut(receipt, "receipt-code\">").replacing("-", with: "") != code)
            let follow = try await other.get("/follow/\(number)")
            #expect(follow.contains("我家楼下也是"))
            #expect(!follow.contains("13812345678") && !follow.contains("王小芳") && !follow.contains("27号路灯") && !follow.contains("/files/"))
            #expect(!follow.contains("moves/withdraw"))
            #expect(!(try await visitor.get("/follow/\(number)")).contains("我家楼下也是"))
        }
    }

    @Test("A form that is sent again is not asked whether it is like itself: it gives the receipt that it gave")
    func resent() async throws {
        try await withDoors { office, visitor in
            try await visitor.get("/speak")
            let fields = [("text", OneResidentTests.words), ("territory", "990101001001"), ("once", visitor.value("once"))]
            try await visitor.post("/speak", fields)
            try #require(visitor.location == "/receipt")
            try await office.readNew()
            #expect(try await !office.joinable(title: "", text: OneResidentTests.words).isEmpty)
            let entries = try await office.store.read { try $0.nextSequence() }
            try await visitor.post("/speak", fields)
            #expect(visitor.location == "/receipt")
            #expect(try await office.store.read { try $0.nextSequence() } == entries)
        }
    }

    @Test("Strangers read a title once a keeper has sorted the matter: the one the keeper gave it")
    func sortedTitle() async throws {
        try await withDoors { office, visitor in
            let (number, code) = try await OneResidentTests.speak(visitor, more: [("title", "隔壁李大强家门口路灯坏了")])
            let id = try await office.follow(number: number, code: code).main.id
            let keeper = try OneResidentTests.viewer("lin-xiaoting", office)
            _ = try await office.perform(
                MoveRequest(matter: id, version: nil, move: "collate", fields: ["category": "城乡建设", "title": "门口路灯坏了，电13812345678"]), by: .viewer(keeper))
            try await office.readNew()
            let piece = try await visitor.get("/speak/likely?text=\(Percent.encode(OneResidentTests.words))")
            #expect(piece.contains("门口路灯坏了") && piece.contains("城乡建设") && piece.contains("***"))
            #expect(!piece.contains("李大强") && !piece.contains("13812345678"))
        }
    }

    /// The first link to join on a page.
    static func offer(_ page: String) -> String { cut(page, "href=\"/join/") }

    private static func cut(_ page: String, _ mark: String) -> String {
        page.range(of: mark).map { "/join/" + page[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
    }

    @Test("Only an offer opens the page of joining: a number, a changed link, one of another purpose and one that has ended are all 404")
    func offers() async throws {
        try await withDoors { office, visitor in
            let (number, _) = try await OneResidentTests.speak(visitor)
            let marks = SignedMarks(key: office.keys.forms), later = Moment(milliseconds: office.now.milliseconds + 60_000)
            let good = marks.sign(number, for: .offer, until: later)
            let bad = [
                number, "x" + good.dropFirst(), String(good.dropLast()), marks.sign(number, for: .joining, until: later),
                marks.sign(number, for: .follow, until: later), marks.sign(number, for: .offer, until: Moment(milliseconds: office.now.milliseconds - 1_000)),
                SignedMarks(key: [1]).sign(number, for: .offer, until: later), marks.sign("YJ2026-999999", for: .offer, until: later),
            ]
            let stranger = Visitor(visitor.client)
            for mark in bad {
                try await stranger.get("/join/\(mark)")
                #expect(stranger.status == .notFound, "\(mark)")
            }
            for mark in [good, number] {
                try await stranger.get("/join/\(good)")
                #expect(stranger.status == .ok)
                try await stranger.post("/join/\(mark)", [("words", "也是"), ("once", stranger.value("once"))])
                #expect(stranger.status == .notFound, "the offer opens the page, the page's own link sends it")
            }
        }
    }

    @Test("The receipt takes the draft off the device, with script and without, and the next form knows what was sent")
    func drafts() async throws {
        try await withDoors { office, visitor in
            _ = try await OneResidentTests.speak(visitor)
            let once = visitor.sentOnce
            #expect(visitor.cleared == "\"storage\"" && visitor.page.contains("data-draft-done=\"speak join-\""))
            let next = try await visitor.get("/speak")
            #expect(!once.isEmpty && next.contains("data-draft-sent=\"\(once)\""))
            #expect(visitor.cleared == nil)
            #expect(try await Visitor(visitor.client).get("/speak").contains("data-draft-sent=\"\""))
        }
    }

    @Test("No public page holds a resident's data or an employee's private number")
    func noPersonalData() async throws {
        try await withDoors { office, visitor in
            let (number, _) = try await OneResidentTests.speak(visitor, more: [("name", "王小芳"), ("phone", "13812345678"), ("agree", "1")])
            let stranger = Visitor(visitor.client)
            let private_ = office.city.people.values.map(\.phone).filter { !$0.isEmpty }
            for path in ["/", "/find", "/find?q=望潮", "/s/7EHDH6", "/d/GC6KMS", "/s/7EHDH6/sheet", "/d/GC6KMS/sheet", "/replies", "/follow?number=\(number)", "/privacy", "/speak"] {
                let page = try await stranger.get(path)
                #expect(stranger.status == .ok, "\(path)")
                #expect(!page.contains("王小芳") && !page.contains("13812345678"), "\(path)")
                #expect(private_.allSatisfy { !page.contains($0) }, "\(path)")
            }
        }
    }

    @Test("What does not exist is 404; a way back leads nowhere else")
    func nowhere() async throws {
        try await withDoors { _, visitor in
            for path in ["/s/XXXXXX", "/d/XXXXXX", "/replies/YJ2026-000001", "/join/YJ2026-999999", "/files/YJ2026-000001/abc", "/s/XXXXXX/sheet"] {
                try await visitor.get(path)
                #expect(visitor.status == .notFound, "\(path)")
            }
            for (back, expected) in [("/speak", "/speak"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/%5Cevil", "/")] {
                try await visitor.get("/large?on=1&back=\(Percent.encode(back).replacing("%25", with: "%"))")
                #expect(visitor.location == expected, "\(back)")
            }
            #expect(try await visitor.get("/").contains("large"))
            #expect(try await visitor.get("/robots.txt").contains("Disallow: /follow"))
            // On a machine that builds and tests at once even this database may need longer than the answer waits for it.
            var ready = ""
            for _ in 0..<10 where ready != "ready\n" { ready = try await visitor.get("/health/ready") }
            #expect(ready == "ready\n")
        }
    }

    @Test("After a restart the people still stand at their places")
    func restart() async throws {
        try await withEmptyCity { office in
            let again = try Office(settings: office.settings)
            defer { try? again.store.close() }
            let holders = { (office: Office) in Dictionary(office.city.posts.values.map { ($0.id, $0.holder) }) { first, _ in first } }
            #expect(holders(again) == holders(office))
            let directory = CityGuide(city: again.city, today: again.today)
            #expect(try !directory.deputies(at: #require(again.city.place(code: "7EHDH6")).id).isEmpty)
        }
    }

    @Test("Codes cannot be tried without end")
    func tries() async throws {
        try await withDoors { _, visitor in
            try await visitor.get("/follow")
            // Ten a minute; on a busy machine a try may come back while one goes on.
            for _ in 1...40 where visitor.status != .tooManyRequests {
                try await visitor.get("/follow")
                try await visitor.postPlain("/follow", [("number", "YJ2026-000001"), ("code", "22222222")])
            }
            #expect(visitor.status == .tooManyRequests)
        }
    }
}
