import Civics
import Foundation
import Institutions
import Office
import SampleCity
import Store
import Testing

@testable import Web

/// 人大分厅 (S2-33) and its board (S2-48).
@Suite("Halls of the congresses") struct HallTests {
    private static let county = "990101", other = "990102"
    private static let words = "湿地公园东门想装几个直饮水口，跑步的人多，走到西门要一公里。电话13800138000。"

    /// A resident speaks in the hall of a congress; comes back with the matter.
    /// - Parameter about: the territory it is about; the hall's own when none is given.
    private func speak(_ office: Office, _ resident: Visitor, hall: String, about: String? = nil, wishes: Bool = true) async throws -> Int64 {
        let form = try await resident.get("/speak?hall=\(hall)")
        #expect(form.contains("建言献策"))
        try await resident.post("/speak", [
            ("once", resident.value("once")), ("text", Self.words), ("title", "湿地公园装直饮水"), ("territory", about ?? hall), ("hall", hall), ("checked", "1"), ("board", wishes ? "1" : ""),
        ])
        #expect(resident.location == "/receipt")
        return try #require(try await office.matters(.ofResidents(), as: office.viewer(login: "office"), after: nil, limit: 1).first).id
    }

    @Test("S2-48: a post in county P's hall is only in P's queue; it appears after approval, with its reply; another county neither sees nor approves it")
    func board() async throws {
        try await withDesk { office, visitor in
            let resident = visitor(), anybody = visitor()
            let matter = try await speak(office, resident, hall: Self.county)
            let moderator = try #require(try await office.stored(matter)?.matter.slots["moderator"]?.first)
            guard case .body(let id) = moderator else { Issue.record("no body moderates"); return }
            #expect(office.city.bodies[id]?.territory == Self.county)
            let queue = "/matters?procedure=opinion&f.board=asked&f.moderator=body/\(id)"
            let county = try await visitor().signIn("county")
            #expect(try await county.get("/desk").contains("的建言献策板块"))
            #expect(try await county.get(queue).contains("湿地公园装直饮水"))
            #expect(try await !anybody.get("/hall/\(Self.county)").contains("湿地公园装直饮水"), "not before it is released")
            // The other county's: every one who holds a post at its congress.
            let strangers = office.city.bodies(in: Self.other).filter { ["deputyWork", "congressOffice", "standingCommittee"].contains($0.kind) }
                .flatMap { office.city.posts(at: .body($0.id)) }.filter { $0.role != .deputy && $0.term.contains(office.today) }.map { office.viewer($0.person) }
            #expect(!strangers.isEmpty)
            let said: [String: JSON] = ["boardTitle": "湿地公园装直饮水", "boardText": .string(Self.words), "boardReply": "已转城管局研究"]
            for stranger in strangers {
                #expect(try await !office.boardQueues(of: stranger).contains { $0.holder == moderator.wire })
                #expect(try await office.count(.ofResidents { $0.facets = ["board": "asked", "moderator": moderator.wire] }, as: stranger) == 0)
                await #expect(throws: Failure.notFound) {
                    try await office.perform(MoveRequest(matter: matter, version: nil, move: "post", fields: said), by: .viewer(stranger))
                }
            }
            // The city oversees the county, and yet does not speak for it; nor does the station that has the matter.
            let city = try #require(office.city.bodies(in: office.city.root).filter { $0.kind == "deputyWork" }.flatMap { office.city.posts(at: .body($0.id)) }
                .first { $0.term.contains(office.today) })
            #expect(try await !office.boardQueues(of: office.viewer(city.person)).contains { $0.holder == moderator.wire })
            await #expect(throws: Failure.self) {
                try await office.perform(MoveRequest(matter: matter, version: nil, move: "post", fields: said), by: .viewer(office.viewer(city.person)))
            }
            try await office.move("post", on: matter, by: "moderator", said)
            let hall = try await anybody.get("/hall/\(Self.county)")
            #expect(hall.contains("湿地公园装直饮水") && hall.contains("已转城管局研究") && !hall.contains("13800138000"))
            #expect(try await anybody.get("/hall/\(Self.county)/board").contains("湿地公园装直饮水"))
            #expect(try await !anybody.get("/hall/\(Self.other)/board").contains("湿地公园装直饮水"))
            #expect(try await !county.get(queue).contains("湿地公园装直饮水"))
            try await office.move("takeDown", on: matter, by: "moderator", ["reason": "反映人要求"])
            #expect(try await !anybody.get("/hall/\(Self.county)/board").contains("湿地公园装直饮水"))
        }
    }

    @Test("The congress in whose hall it was written releases it, wherever below it lies; a hall elsewhere counts for nothing")
    func halls() async throws {
        try await withDesk { office, visitor in
            func moderator(hall: String) async throws -> String? {
                let matter = try await speak(office, visitor(), hall: hall, about: Self.county)
                guard case .body(let id) = try await office.stored(matter)?.matter.slots["moderator"]?.first else { return nil }
                return office.city.bodies[id]?.territory
            }
            for (hall, releases) in [(office.city.root, office.city.root), (Self.county, Self.county), (Self.other, Self.county)] {
                let found = try await moderator(hall: hall)
                #expect(found == releases, "written in \(hall)")
            }
        }
    }

    @Test("Who does not wish it stands on no board and in nobody's queue")
    func withoutWish() async throws {
        try await withDoors { office, resident in
            try await resident.get("/speak")
            try await resident.post("/speak", [("text", Self.words), ("territory", Self.county), ("checked", "1"), ("once", resident.value("once"))])
            let stored = try #require(try await office.stored(1))
            #expect(stored.matter.slots["moderator"] == nil && stored.matter.fields["board"] == nil)
        }
    }

    @Test("S2-33: each number of a hall opens a list of as many; what is not held in public is not told")
    func numbers() async throws {
        try await withDesk { office, visitor in
            let body = try #require(office.city.bodies(in: Self.county).first { $0.kind == "standingCommittee" })
            func sitting(_ name: String, _ kind: String, _ more: [String: JSON] = [:]) async throws {
                try await office.put("sitting", fields: [
                    "name": .string(name), "kind": .string(kind), "body": .string(body.code), "day": .string(office.today.description), "agenda": "人事任免",
                ].merging(more) { $1 }, by: nil)
            }
            try await sitting("区常委会第九十次会议", "standingCommittee")
            try await sitting("区常委会秘密会议", "standingCommittee", ["secrecy": "closed"])
            try await sitting("第九十次主任会议", "chairpersons")
            let anybody = visitor()
            for code in [office.city.root, Self.county] {
                let page = try await anybody.get("/hall/\(code)")
                for section in ["概况", "会议情况", "代表履职", "建议办理", "选民留言"] { #expect(page.contains("<h2>\(section)</h2>")) }
                let figures = page.matches(of: #/<a href="([^"]+)">([0-9,]+)</a> /#).map { ($0.1.replacing("&amp;", with: "&"), Int($0.2.replacing(",", with: "")) ?? -1) }
                #expect(figures.count == 13)
                for (address, n) in figures where address.hasPrefix("/hall/") || address.hasPrefix("/figures/") {
                    let list = try await anybody.get(String(address))
                    #expect(list.contains("data-count=\"\(n)\""), "\(address) has not \(n)")
                }
                let deputies = try #require(figures.first { $0.0.hasPrefix("/find/deputies") })
                #expect(try await anybody.get(String(deputies.0)).contains("<b>\(deputies.1)</b> 名"))
            }
            let list = try await anybody.get("/hall/\(Self.county)/sittings")
            #expect(list.contains("区常委会第九十次会议") && !list.contains("秘密会议</b>") && !list.contains("第九十次主任会议") && !list.contains("人事任免"))
            // A street, a village and a place that is not have no congress.
            for path in ["/hall/990101001001", "/hall/000000", "/hall/\(Self.county)/secrets"] {
                try await anybody.get(path)
                #expect(anybody.status == .notFound, "\(path)")
            }
        }
    }
}
