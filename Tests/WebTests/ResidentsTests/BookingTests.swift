import Civics
import Foundation
import Institutions
import Office
import Store
import Testing

@testable import Web

@Suite("Booking a reception")
struct BookingTests {
    private static func wish(_ reception: String, _ house: StationDay, _ visitor: Visitor, text: String = "想谈谈老旧小区加装电梯") -> [(String, String)] {
        [
            ("reception", reception), ("deputy", house.deputy.deputyCode), ("text", text), ("name", "王小河"), ("phone", "13812345678"),
            ("once", visitor.value("once")),
        ]
    }

    @Test("A resident books from the deputy's page, hears that it stands, meets the deputy, and what was said becomes an opinion")
    func loop() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let reception = try await house.reception(house.today)
            let resident = visitor()
            let address = "/s/\(house.place.code)/book"
            #expect(try await resident.get("/d/\(house.deputy.deputyCode)").contains("/book?deputy=\(house.deputy.deputyCode)"))
            #expect(try await resident.get("\(address)?deputy=\(house.deputy.deputyCode)").contains("还有6个名额"))
            try await resident.postPlain(address, [("reception", reception), ("text", "想谈谈电梯"), ("name", ""), ("phone", "abc"), ("once", resident.value("once"))])
            #expect(resident.status == .unprocessableContent && resident.page.contains("这不像一个电话号码") && resident.page.contains("想谈谈电梯"))
            try await resident.postPlain(address, Self.wish(reception, house, resident))
            #expect(resident.location == "/receipt")
            let receipt = try await resident.get("/receipt")
            let number = OneResidentTests.cut(receipt, "receipt-number\">")
            #expect(number.hasPrefix("YY") && receipt.contains("确认"))
            #expect(try await resident.get(address).contains("还有5个名额"))

            // Everything by number and code, on another device.
            let other = visitor()
            try await other.get("/follow")
            let code = OneResidentTests.cut(receipt, "receipt-code\">")
            try await other.postPlain("/follow", [("number", number), ("code", code)])
            let follow = try await other.get("/follow/\(number)")
            #expect(follow.contains("等待联络站确认") && follow.contains(house.deputy.name) && !follow.contains("13812345678"))

            let keeper = office.viewer(login: "keeper")
            let matter = try await office.follow(number: number, code: code).main
            func move(_ name: String, _ fields: [String: JSON], by mover: Mover) async throws {
                _ = try await office.perform(MoveRequest(matter: matter.id, version: nil, move: name, fields: fields), by: mover)
            }
            // The town above may not confirm for the station, a stranger does not see it.
            await #expect(throws: Failure.self) { try await move("confirm", [:], by: .viewer(office.viewer(login: "clerk"))) }
            try await move("confirm", ["note": "请带小区平面图"], by: .viewer(keeper))
            #expect(try await other.get("/follow/\(number)").contains("请带小区平面图"))
            try await move("meet", ["outcome": "一楼有顾虑，希望有人协调。"], by: .viewer(office.viewer(house.deputy.id)))
            #expect(try await other.get("/follow/\(number)").contains("已当面听取您的意见"))
            #expect(!other.page.contains("一楼有顾虑"))

            let opinion = try await office.open(
                OpenRequest(procedure: "opinion", fields: [
                    "title": "加装电梯", "text": "希望协调一楼。", "territory": .string(house.place.territory), "channel": "visit",
                ], sources: [matter.id]), by: .viewer(keeper))
            #expect(opinion.number.hasPrefix("YJ"))
        }
    }

    @Test("A reception takes no more than the rule says, none that is over, and none of another station")
    func room() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let reception = try await house.reception(house.today + 1)
            let resident = visitor()
            let address = "/s/\(house.place.code)/book"
            for index in 1...6 {
                let wish = BookingWish(reception: reception, text: "想谈谈电梯\(index)", isScanned: false, deputy: nil)
                _ = try await office.book(wish, persona: Persona(name: "王小河", phone: "1381234567\(index)"), once: nil)
            }
            try await resident.get(address)
            try await resident.postPlain(address, Self.wish(reception, house, resident, text: "想谈谈电梯7"))
            #expect(resident.location == nil)
            #expect(resident.status == .unprocessableContent && resident.page.contains("约满了") && resident.page.contains("想谈谈电梯7"))
            let past = try await house.reception(house.today - 1)
            let elsewhere = try #require(office.city.places.values.first { $0.id != house.place.id && $0.term.contains(house.today) })
            for (path, code) in [(address, past), (address, "JD99999"), ("/s/\(elsewhere.code)/book", reception)] {
                try await resident.get(address)
                try await resident.postPlain(path, Self.wish(code, house, resident))
                #expect(resident.status == .unprocessableContent, "\(path) \(code)")
            }
        }
    }

    @Test("One phone holds two open bookings, one address three of a day; a cancelled one is free again")
    func shares() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let (first, second, third) = (try await house.reception(house.today + 1), try await house.reception(house.today + 2), try await house.reception(house.today + 3))
            let resident = visitor()
            let address = "/s/\(house.place.code)/book"
            func book(_ reception: String, _ phone: String) async throws -> Bool {
                try await resident.get(address)
                try await resident.postPlain(address, [
                    ("reception", reception), ("text", "想谈谈电梯"), ("name", "王小河"), ("phone", phone), ("once", resident.value("once")),
                ])
                return resident.location == "/receipt"
            }
            #expect(try await book(first, "13812345678"))
            #expect(try await book(second, "138-1234-5678"))
            let number = OneResidentTests.cut(try await resident.get("/receipt"), "receipt-number\">")
            #expect(try await !book(third, "13812345678") && resident.page.contains("这个电话已经有2个预约"))
            try await resident.get("/follow/\(number)")
            try await resident.post(
                "/follow/\(number)/moves/withdraw", [("reason", "临时有事"), ("version", resident.value("version")), ("once", resident.value("once"))])
            #expect(try await book(third, "13812345678"), "what was cancelled is open no more")
            #expect(try await book(first, "13812345671"))
            #expect(try await book(first, "13812345672"))
            #expect(try await !book(first, "13812345673") && resident.page.contains("已经约了这一天的3个名额"))
            #expect(try await book(second, "13812345673"), "another day is another day")
        }
    }

    @Test("One phone is one phone however it is written", arguments: [
        "13922220000", "139-2222-0000", "13922220000 转1", "13922220000 转2", "13922220000分机3", "13922220000-4", "１３９２２２２００００", "+86 139 2222 0000",
        "0086-13922220000",
    ])
    func spelling(_ phone: String) {
        #expect(BookingLimit.number(phone) == "13922220000")
        #expect(BookingLimit.number("0571-88123456-801") == "057188123456" && BookingLimit.number("010-88123456") == "01088123456")
        #expect(BookingLimit.number("0571-88123456 转801") == "057188123456" && BookingLimit.number("８８１２３４５６-1") == "88123456")
    }

    @Test("Of five bookings that one phone sends at the same moment two are taken")
    func race() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            var receptions: [String] = []
            for days in 1...5 { receptions.append(try await house.reception(house.today + days)) }
            let address = "/s/\(house.place.code)/book"
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for reception in receptions {
                    group.addTask {
                        let resident = visitor()
                        try await resident.get(address)
                        try await resident.postPlain(address, Self.wish(reception, house, resident))
                        return resident.location == "/receipt"
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(taken == 2)
        }
    }

    @Test("When the reception is called off, whoever booked it is told why")
    func calledOff() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let reception = try await house.reception(house.today + 1)
            let resident = visitor()
            try await resident.get("/s/\(house.place.code)/book")
            try await resident.postPlain("/s/\(house.place.code)/book", Self.wish(reception, house, resident))
            let number = OneResidentTests.cut(try await resident.get("/receipt"), "receipt-number\">")
            let keeper = office.viewer(login: "keeper")
            let id = try await office.record("reception", code: reception, as: keeper)
            _ = try await office.act("cancel", on: "reception", id: id, version: 1, fields: ["reason": "台风停课停业"], by: keeper)
            try await office.keepCycle()
            let page = try await resident.get("/follow/\(number)")
            #expect(page.contains("预约已取消") && page.contains("台风停课停业"))
        }
    }

    @Test("A reception that is moved takes its bookings along: whoever booked reads the new time and the old one, the keeper how many there are")
    func moved() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let reception = try await house.reception(house.today + 1)
            var numbers: [String] = []
            let residents = [visitor(), visitor()]
            for (index, resident) in residents.enumerated() {
                try await resident.get("/s/\(house.place.code)/book")
                try await resident.postPlain("/s/\(house.place.code)/book", Self.wish(reception, house, resident, text: "想谈谈电梯\(index)"))
                numbers.append(OneResidentTests.cut(try await resident.get("/receipt"), "receipt-number\">"))
            }
            let keeper = office.viewer(login: "keeper")
            let id = try await office.record("reception", code: reception, as: keeper)
            let number = numbers[0]
            let matters = try await office.look("reception", id, as: keeper).record
            let first = try #require(try await office.store.read { try $0.matter(number: number) })
            _ = try await office.perform(MoveRequest(matter: first.id, version: nil, move: "confirm"), by: .viewer(keeper))
            let desk = try await visitor().signIn("keeper")
            #expect(try await desk.get("/registers/reception/\(id)/edit").contains("已有2人预约了这一场"))
            let (old, new) = (house.today + 1, house.today + 6)
            try await office.put(
                "reception", id: id, fields: matters.fields.merging(["day": .string(new.description), "hour": "13:00", "end": "15:00"]) { $1 }, by: keeper)
            for (resident, number) in zip(residents, numbers) {
                let page = try await resident.get("/follow/\(number)")
                #expect(page.contains("\(new.chinese)") && page.contains("13:00—15:00") && page.contains("原定\(old.chinese)"), "\(number)")
                #expect(page.contains("预约\(new.monthAndDay)接待"))
            }
            let now = try #require(try await office.store.read { try $0.matter(number: number) })
            #expect(now.matter.state == "confirmed" && now.matter.clocks["meeting"]?.due == new)
        }
    }

    @Test("Whoever cannot come cancels, and the place is free again")
    func cancelled() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let reception = try await house.reception(house.today + 1)
            let resident = visitor()
            let address = "/s/\(house.place.code)/book"
            try await resident.get(address)
            try await resident.postPlain(address, Self.wish(reception, house, resident))
            let number = OneResidentTests.cut(try await resident.get("/receipt"), "receipt-number\">")
            try await resident.get("/follow/\(number)")
            try await resident.post(
                "/follow/\(number)/moves/withdraw", [("reason", "临时有事"), ("version", resident.value("version")), ("once", resident.value("once"))])
            #expect(try await resident.get("/follow/\(number)").contains("预约已取消"))
            #expect(try await resident.get(address).contains("还有6个名额"))
        }
    }
}
