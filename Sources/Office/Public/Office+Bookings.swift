import Civics
import Institutions
import Store

/// A reception that residents may book, and how many places it still has.
public struct BookableReception: Sendable {
    public let reception: PublicReception
    public let room: Int
}

/// What a resident wishes who books a reception.
public struct BookingWish: Sendable {
    public var reception: String
    public var text: String
    /// Scanned a station's or deputy's code, rather than came by the web.
    public var isScanned: Bool
    /// A person's id; must be among those who receive.
    public var deputy: Int64?

    public init(reception: String, text: String, isScanned: Bool, deputy: Int64?) {
        (self.reception, self.text, self.isScanned, self.deputy) = (reception, text, isScanned, deputy)
    }
}

extension Office {
    /// How far ahead one may book: as far as receptions are laid out.
    public static let bookingDays = 45

    /// Receptions still to come at a place, or with a deputy, each with its free places.
    public func bookable(place: String = "", deputy: String = "", limit: Int = 12) async throws -> [BookableReception] {
        guard !place.isEmpty || !deputy.isEmpty else { return [] }
        let (city, today, now) = (city, today, now)
        let filter = ReceptionFilter(place: place, deputy: deputy, from: today, through: today + Office.bookingDays)
        return try await store.read { [self] connection in
            var query = filter.query(limit: limit)
            query.filters.append(("state", ["planned"]))
            let rows = try Office.receptions(query, city, connection).filter { $0.day > today || $0.hour > now.clockText }
            guard !rows.isEmpty else { return [] }
            var placed = MatterFilter()
            (placed.procedure, placed.states) = (Booking.procedure.id, Booking.placed)
            if !place.isEmpty, let id = city.place(code: place)?.id { placed.station = Holder.place(id).wire }
            else if let first = rows.first, rows.allSatisfy({ $0.place?.id == first.place?.id }), let id = first.place?.id { placed.station = Holder.place(id).wire }
            let taken = try connection.facetCounts("reception", of: Booking.procedure.id, .everything, placed)
            return rows.map { BookableReception(reception: $0, room: max(0, room(at: $0) - (taken[$0.code] ?? 0))) }
        }
    }

    private func room(at reception: PublicReception) -> Int {
        let codes = Procedure.codes(ofPath: reception.place.flatMap { city.territories[$0.territory]?.path } ?? "")
        guard case .integer(let most) = rules.value(of: "booking.room", territories: codes, on: today)?.value else { return 0 }
        return most
    }

    /// Books a place; day, time and station are those of the reception itself, not of the form.
    /// - Throws: `Failure.unfit` for a reception that cannot be booked; `Failure.refused` when it is full.
    public func book(_ wish: BookingWish, persona: Persona, once: String?) async throws -> Receipt {
        guard let reception = try await reception(code: wish.reception), let place = reception.place else {
            throw Failure.unfit(field: "接待", reason: "没有这一场接待，请重新选")
        }
        guard reception.isPlanned, reception.day > today || reception.day == today && reception.hour > now.clockText else {
            throw Failure.unfit(field: "接待", reason: "这一场接待已经开始、结束或者取消，请另选一场")
        }
        guard reception.day <= today + Office.bookingDays else { throw Failure.unfit(field: "接待", reason: "太早了，还不能预约") }
        if let deputy = wish.deputy, !reception.deputies.contains(where: { $0.id == deputy }) {
            throw Failure.unfit(field: "代表", reason: "这位代表不在这一场接待，请另选一场或不指定代表")
        }
        let about = wish.text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(30)) } ?? ""
        var fields: [String: JSON] = [
            "title": .string(Masking.masked("预约\(reception.day.monthAndDay)接待：\(about)")), "text": .string(wish.text), "territory": .string(place.territory),
            "station": .int(place.id), "reception": .string(reception.code), "day": .string(reception.day.description), "time": .string(reception.time),
            "address": .string(reception.address.isEmpty ? place.address : reception.address), "channel": wish.isScanned ? "code" : "web",
        ]
        if let deputy = wish.deputy ?? (reception.deputies.count == 1 ? reception.deputies[0].id : nil) { fields["deputy"] = .int(deputy) }
        return try await open(OpenRequest(procedure: Booking.procedure.id, fields: fields.filter { !$0.value.isBlank }, persona: persona, once: once), by: nil)
    }

    /// Those of these bookings that still hold a place.
    public func openBookings(among ids: [Int64]) async throws -> [Int64] {
        guard !ids.isEmpty else { return [] }
        return try await store.read { connection in
            try connection.matters(ids).filter { Booking.placed.contains($0.matter.state) }.map(\.id)
        }
    }

    private static let mostCarried = 500

    private func open(of reception: String) -> MatterFilter {
        var placed = MatterFilter()
        (placed.procedure, placed.states, placed.facets) = (Booking.procedure.id, Booking.placed, ["reception": reception])
        return placed
    }

    /// How many are coming to a reception by appointment.
    public func countBookings(of reception: String) async throws -> Int {
        guard !reception.isEmpty else { return 0 }
        let placed = open(of: reception)
        return try await store.read { try $0.facetCounts("reception", of: Booking.procedure.id, .everything, placed)[reception] ?? 0 }
    }

    /// Who comes, or came, to a reception by appointment: how many, and those of the bookings that this person may open.
    public func bookings(of reception: StoredRecord, as viewer: Viewer) async throws -> (count: Int, lines: [MatterLine]) {
        var filter = open(of: reception.code)
        filter.states += [Booking.met.id, Booking.notMet.id]
        let asked = filter
        let count = try await store.read { try $0.facetCounts("reception", of: Booking.procedure.id, .everything, asked)[reception.code] ?? 0 }
        guard count > 0 else { return (0, []) }
        return (count, try await matters(filter, as: viewer, after: nil, limit: 50))
    }

    /// A reception that is moved takes its bookings along in the same transaction, whoever moved it and by whatever door.
    func carryBookings(from before: StoredRecord, to after: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws {
        guard after.register == "reception", after.fields["state"]?.keyText == "planned",
            ["place", "day", "hour", "end", "address"].contains(where: { before.fields[$0] != after.fields[$0] })
        else { return }
        let (old, new) = (PublicReception(before, zones: [:], city), PublicReception(after, zones: [:], city))
        guard let place = new.place else { return }
        let address = new.address.isEmpty ? place.address : new.address
        let lines = try connection.matters(.everything, open(of: after.code), after: nil, limit: Office.mostCarried)
        guard !lines.isEmpty else { return }
        let world = world(on: moment.day)
        for booking in try connection.matters(lines.map(\.id)) {
            let title = booking.title.replacing("预约\(old.day.monthAndDay)接待", with: "预约\(new.day.monthAndDay)接待")
            let fields: [String: JSON] = [
                "title": .string(title), "station": .int(place.id), "day": .string(new.day.description),
                "time": .string(new.time.isEmpty ? "时间另告" : new.time), "address": .string(address),
                "was": .string([old.day.chinese, old.time, old.place?.id == place.id ? "" : old.place?.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")),
            ]
            let move = booking.matter.state == Booking.confirmed.id ? "shiftConfirmed" : "shift"
            _ = try self.move(
                MoveRequest(matter: booking.id, version: nil, move: move, fields: fields.filter { !$0.value.isBlank }), by: .clockwork, at: moment, in: world,
                city, connection)
        }
    }

    /// Bookings of receptions that are off: whoever booked is told, and nobody comes in vain.
    /// - Returns: how many were called off.
    @discardableResult
    func callOffBookings(at moment: Moment) async throws -> Int {
        let off = try await store.read { connection -> [(matter: Int64, reason: String)] in
            var placed = MatterFilter()
            (placed.procedure, placed.states) = (Booking.procedure.id, Booking.placed)
            let codes = try connection.facetCounts("reception", of: Booking.procedure.id, .everything, placed).keys.sorted()
            guard !codes.isEmpty else { return [] }
            let ended = try connection.records("reception", codes: codes).filter { ["cancelled", "substituted"].contains($0.fields["state"]?.keyText ?? "") }
            return try ended.flatMap { record in
                placed.facets = ["reception": record.code]
                let reason = record.fields["reason"]?.text ?? ""
                return try connection.matters(.everything, placed, after: nil, limit: 200).map { ($0.id, reason.isEmpty ? "接待改期或取消" : reason) }
            }
        }
        for (matter, reason) in off {
            // The station may have cancelled it meanwhile.
            do { _ = try await perform(MoveRequest(matter: matter, version: nil, move: "callOff", fields: ["reason": .string(reason)]), by: .clockwork, at: moment) }
            catch is Failure { continue }
        }
        return off.count
    }
}
