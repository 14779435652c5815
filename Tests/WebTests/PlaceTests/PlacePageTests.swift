import Civics
import Office
import Testing

@testable import Web

@Suite("The pages of places") struct PlacePageTests {
    private static let offices = ["", "/care", "/standards", "/ranking", "/indicators", "/deputies", "/sites", "/as-of"].map { "/office/places\($0)" } + ["/office/coverage", "/stations/cycle"]

    @Test("An office reads every side of the network, a keeper and a deputy none but their own place")
    func sides() async throws {
        try await withDesks { office, desk in
            let (over, keeper, deputy) = (try await desk("dwb"), try await desk("keeper"), try await desk("deputy"))
            for path in Self.offices {
                let page = try await over.get(path)
                #expect(page.status == .ok, "\(path)")
                if path.hasPrefix("/office") {
                    #expect(try await keeper.get(path).status == .notFound, "\(path)")
                    #expect(try await deputy.get(path).status == .notFound, "\(path)")
                }
            }
            #expect(try await deputy.get("/stations/cycle").status == .notFound)
            #expect(try await keeper.get("/stations/cycle").text.contains("望潮街道人大代表联络站"))
            let other = try #require(office.city.places.values.first { $0.name == "听泉镇人大代表联络站" }).code
            #expect(try await keeper.get("/stations/cycle?place=\(other)").status == .notFound)
            #expect(try await keeper.get("/stations/\(other)/books").status == .notFound)
            #expect(try await (try await desk("town")).get("/office/places?in=990101").status == .notFound)
        }
    }

    @Test("The six papers print, filled and blank", arguments: BookPaper.allCases)
    func papers(_ paper: BookPaper) async throws {
        try await withDesks { office, desk in
            let own = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" }).code
            let keeper = try await desk("keeper")
            for more in ["", "?blank=1"] {
                let page = try await keeper.get("/stations/\(own)/books/\(paper.rawValue)\(more)")
                #expect(page.status == .ok && (page.text.contains(paper.name) || page.text.contains("slip")), "\(paper.name)")
            }
            #expect(try await keeper.get("/stations/\(own)/books/nothing").status == .notFound)
        }
    }

    @Test("A keeper's reception day: planned, ended with who was there, and counted")
    func day() async throws {
        try await withDesks { office, desk in
            let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
            let deputy = try #require(office.city.deputies(at: place, on: office.today).first)
            let record = try await office.put(
                "reception", fields: ["place": .string(place.code), "day": .string(office.today.description), "hour": "09:00", "mode": "fixed", "deputies": [.string(deputy.code)]],
                by: admin(office))
            let keeper = try await desk("keeper")
            let before = try await keeper.get("/stations/reception").text
            #expect(before.contains("今天的接待") && before.contains("未签到") && before.contains("登记接待情况"))
            let answer = try await keeper.post(
                "/registers/reception/\(record.id)/acts/hold",
                ["version": "1", "present": deputy.code, "visitors": "3", "notes": "听取意见", "back": "/stations/reception"])
            #expect(answer.status == .seeOther && answer.location == "/stations/reception")
            let after = try await keeper.get("/stations/reception").text
            #expect(after.contains("来访3人") && after.contains("已到") && !after.contains("登记接待情况"))
            #expect(try await keeper.get("/stations/\(place.code)/books/receptions").text.contains("接待1场，来访3人"))
        }
    }

    @Test("Tiles come from the one host that the settings name", arguments: [
        ("https://{s}.tiles.example/{z}/{x}/{y}.png", "https://*.tiles.example"), ("http://10.1.2.3:8080/{z}/{x}/{y}", "http://10.1.2.3:8080"),
        ("https://a.example; script-src *", nil), ("javascript:alert(1)//", nil), ("//a.example/{z}", nil),
    ])
    func tiles(_ template: String, _ host: String?) {
        let settings = Settings.reading(["LIANXIN_TILES": template])
        #expect(settings.tileHost == host && (settings.tiles == nil) == (host == nil))
    }
}
