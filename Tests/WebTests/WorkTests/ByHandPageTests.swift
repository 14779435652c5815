import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("By hand, on the pages") struct ByHandPageTests {
    @Test("A booking shows on its reception and on the deputy's calendar; what is heard there names the reception and the deputy")
    func booked() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let code = try await house.reception(house.today)
            let wish = BookingWish(reception: code, text: "想谈谈电梯", isScanned: false, deputy: nil)
            _ = try await office.book(wish, persona: Persona(name: "王小河", phone: "13812345678"), once: nil)
            let keeper = try await visitor().signIn("keeper")
            let id = try await office.record("reception", code: code, as: office.viewer(login: "keeper"))
            let record = "/registers/reception/\(id)"
            #expect(try await keeper.get(record).contains("已约1人") && keeper.page.contains("想谈谈电梯"))
            let day = try await office.deputyDay(of: office.viewer(house.deputy.id))
            #expect(day.appointments.first { $0.record.code == code }?.booked == 1)

            let form = try await keeper.get("/stations/reception?event=reception/\(code)")
            let option = try #require(form.split(separator: "<option ").first { $0.hasPrefix("value=\"\(house.deputy.id)\"") && $0.contains(house.deputy.name) })
            #expect(option.contains("selected") && form.contains("<a href=\"\(record)\">"))
            let opened = try await office.open(
                OpenRequest(procedure: "opinion", fields: [
                    "title": "电梯", "text": "太慢", "territory": .string(house.place.territory), "station": .int(house.place.id), "channel": "visit",
                    "event": .string("reception/\(code)"), "eventKind": "reception",
                ]), by: .viewer(office.viewer(login: "keeper")))
            let matter = try await keeper.get("/matters/\(opened.matter)")
            #expect(matter.contains("<a href=\"\(record)\">") && !matter.contains("reception/\(code)<"))
        }
    }

    @Test("In the week grid what was held and what was missed are two numbers with two lists")
    func week() async throws {
        try await withDesks { office, desk in
            let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
            let deputy = try #require(office.city.deputies(at: place, on: office.today).first)
            for (hour, state) in [("08:00", "held"), ("10:00", "missed")] {
                var fields: [String: JSON] = [
                    "place": .string(place.code), "day": .string(office.today.description), "hour": .string(hour), "mode": "fixed",
                    "deputies": [.string(deputy.code)], "state": .string(state),
                ]
                if state == "held" { fields["present"] = [.string(deputy.code)] }
                try await office.put("reception", fields: fields, by: nil)
            }
            let page = try await (try await desk("dwb")).get("/stations/cycle?in=990101").text
            #expect(page.contains("&amp;f.state=held\" title=\"已接待\"") || page.contains("&f.state=held\" title=\"已接待\""))
            #expect(page.contains("✓</span> 1</span>") && page.contains("✗</span> 1</span>") && !page.contains("✓</span> 2</span>"))
        }
    }

    @Test("A rostered deputy is offered the button under the code; a meeting's row leads to leave from that meeting; the reply's last day is said")
    func deputy() async throws {
        try await withDesks { office, desk in
            let person = try #require(office.city.person(code: "meng-zhaotang"))
            let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
            let record = try await office.put("reception", fields: [
                "place": .string(place.code), "day": .string(office.today.description), "hour": "23:00", "mode": "fixed", "deputies": [.string(person.code)],
            ], by: admin(office))
            let visitor = try await desk("deputy")
            let key = office.signKey(of: record.code, on: office.today)
            #expect(try await visitor.get("/sign/\(record.code)?k=\(key)").text.contains("我到了，签到"))
            try await visitor.post("/sign/\(record.code)", ["k": key])
            #expect(try await visitor.get("/sign/\(record.code)?k=\(key)").text.contains("已签到"))
            #expect(try await visitor.get("/deputy").text.contains("已签到"))
            let sitting = try await office.put("sitting", fields: [
                "name": "座谈会", "kind": "forum", "body": "anlan-sc", "day": .string((office.today + 20).description),
            ], by: nil)
            let line = try await office.put("attendance", fields: [
                "event": .string(sitting.code), "person": .string(person.code), "capacity": "delegate", "state": "invited",
            ], by: nil)
            #expect(try await visitor.get("/deputy").text.contains("/registers/leave/new?event=\(sitting.code)"))
            #expect(try await visitor.get("/registers/attendance/\(line.id)").text.contains("前答复"))
            let form = try await visitor.get("/registers/leave/new?event=\(sitting.code)").text
            #expect(form.contains("<option value=\"\(sitting.code)\"") && form.contains("座谈会（"))
        }
    }
}
