import Civics
import Institutions
import Office
import Store

/// How a consultation is carried into the stations: when each reported, who was late, and the project it is about.
extension LinkedPlay {
    /// The planned project stands in its register before anybody is asked about it.
    func list(_ seed: ProjectSeed, by person: Int64) async throws -> Int64? {
        guard let at = moment(seed.day, hour: 9) else { return nil }
        let fields: [String: JSON] = [
            "name": .string(seed.name), "unit": .string(seed.unit), "territory": .string(seed.territory), "amount": .int(Int64(seed.amount)),
            "address": .string(seed.address), "starts": .string(seed.starts), "ends": .string(seed.ends), "day": .string(seed.day), "text": .string(seed.text),
        ]
        return try await office.put("investment", fields: fields, by: office.viewer(person, on: at.day), at: at).id
    }

    /// The hearing and the review, as far as they have come.
    func review(_ seed: ProjectSeed, _ id: Int64, by person: Int64) async throws {
        if let day = seed.heardOn, let at = moment(day, hour: 17) {
            try await office.act(
                "hear", on: "investment", id: id, version: nil,
                fields: ["heardOn": .string(day), "venue": .string(seed.venue), "attended": .string(seed.attended), "points": .string(seed.points)],
                by: office.viewer(person, on: at.day), at: at)
        }
        if let day = seed.reviewedOn, let at = moment(day, hour: 15) {
            try await office.act(
                "review", on: "investment", id: id, version: nil, fields: ["result": .string(seed.result), "adoption": .string(seed.adoption)],
                by: office.viewer(person, on: at.day), at: at)
        }
    }

    /// Sent to the stations that were chosen; those that have not reported by the day are reminded in the night after it.
    func canvass(_ seed: CanvassSeed, of number: String, _ consultation: ConsultationSeed, by person: Int64) async throws {
        guard let at = moment(consultation.day, hour: 14), let due = Day(seed.due), let post = city.posts(of: person).first(where: { $0.term.contains(at.day) }),
            case .body(let organiser) = post.holder
        else { return }
        let sender = office.viewer(person, on: at.day)
        let task = try await office.put(
            "canvass",
            fields: [
                "title": .string(consultation.title), "about": .string(number), "text": .string(seed.text), "body": .string(city.bodies[organiser]?.code ?? ""),
                "territory": .string(consultation.territory), "reportBy": .string(seed.due),
            ], by: sender, at: at)
        var choice = SpreadChoice()
        choice.codes = Set(seed.returns.map { place($0.place) })
        _ = try await office.spread("send", on: "canvass", id: task.id, choice, fields: [:], by: sender, at: at)
        let laid = try await office.store.read { connection in
            var query = RecordQuery("canvassReturn", scope: .everything, limit: 100)
            query.filters = [("canvass", [task.code])]
            return try connection.records(query)
        }
        for one in seed.returns {
            guard let record = laid.first(where: { $0.fields["place"]?.text == place(one.place) }) else { continue }
            let day = one.day.flatMap { Day($0) }
            if day ?? .latest > due, let night = Moment(due + 1, hour: 0, minute: 40), night <= end {
                try await office.act("remind", on: "canvassReturn", id: record.id, version: nil, by: nil, at: night)
            }
            guard let day, let reported = Moment(day, hour: 16, minute: 20), reported <= end, let keeper = keeper(one.place, on: day) else { continue }
            try await office.act(
                "report", on: "canvassReturn", id: record.id, version: nil,
                fields: ["paper": .int(Int64(one.paper)), "collector": .string(one.collector), "summary": .string(one.summary)],
                by: office.viewer(keeper, on: day), at: reported)
            guard let told = seed.told, let answered = moment(told, hour: 10) else { continue }
            try await office.act(
                "answer", on: "canvassReturn", id: record.id, version: nil, fields: ["adopted": .int(Int64(one.adopted)), "answer": .string(seed.answer)],
                by: office.viewer(person, on: answered.day), at: answered)
        }
    }

    private func moment(_ day: String, hour: Int) -> Moment? { Day(day).flatMap { Moment($0, hour: hour) }.flatMap { $0 <= end ? $0 : nil } }

    func place(_ key: String) -> String { Story.places.first { $0.key == key }?.code ?? "" }

    private func keeper(_ key: String, on day: Day) -> Int64? {
        guard let place = city.place(code: place(key)) else { return nil }
        return city.posts(at: .place(place.id)).first { $0.role == .keeper && $0.term.contains(day) }?.person
    }
}
