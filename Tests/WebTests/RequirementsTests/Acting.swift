import Civics
import Foundation
import Institutions
import Office
import SampleCity
import Store
import Testing

@testable import Web

extension Office {
    /// Whoever may act for the slot of the matter today.
    func someone(_ slot: String, of matter: Int64) async throws -> Viewer {
        let stored = try #require(try await stored(matter))
        let declared = try #require(Institutions.procedure(stored.matter.procedure)?.slot(slot))
        for holder in stored.matter.holders(of: declared) {
            if case .person(let id) = holder { return viewer(id) }
            if let post = city.posts(at: holder).first(where: { declared.roles.contains($0.role) && $0.term.contains(today) }) { return viewer(post.person) }
        }
        throw Failure.notFound
    }

    @discardableResult
    func move(_ name: String, on matter: Int64, by slot: String, _ fields: [String: JSON] = [:], at moment: Moment? = nil) async throws -> StoredMatter {
        try await perform(
            MoveRequest(matter: matter, version: nil, move: name, fields: fields), by: .viewer(try await someone(slot, of: matter)), at: moment)
    }

    /// Registered and sorted, waiting for the county's office to be handed over.
    func sorted(_ title: String, grade: String = "3") async throws -> Receipt {
        let receipt = try await register(title)
        try await move("collate", on: receipt.matter, by: "keeper", ["category": "城乡建设"])
        try await move("grade", on: receipt.matter, by: "keeper", ["grade": .string(grade)])
        return receipt
    }

    /// The unit of the sample clerk.
    func clerksUnit() throws -> City.Body {
        guard case .body(let id)? = viewer(login: "clerk").posts.first?.holder, let body = city.bodies[id] else { throw Failure.notFound }
        return body
    }

    func query(_ text: String) throws -> MatterFilter {
        var pairs: [String: String] = [:]
        for part in text.split(separator: "&") {
            let (name, value) = (part.prefix { $0 != "=" }, part.drop { $0 != "=" }.dropFirst())
            pairs[String(name)] = value.removingPercentEncoding ?? ""
        }
        return try MatterQuery(city: city, today: today) { pairs[$0] }.filter
    }

    /// The matters behind a figure's cell.
    func list(_ cell: FigureSheet.Cell, as viewer: Viewer) async throws -> [MatterLine] {
        try await matters(try query(String(WorkFigures.listAddress(try #require(cell.query)).split(separator: "?")[1])), as: viewer, after: nil, limit: 1_000)
    }

    func sheet(_ id: String, as login: String, year: Int = 0, days: Int = 30) async throws -> FigureSheet {
        try #require(try await workSheets(year: year, waiting: days, as: viewer(login: login)).first { $0.id == id })
    }
}

extension FigureSheet {
    func row(_ name: String) -> [Cell]? { rows.first { $0.first?.words == name } }
    func n(_ name: String, _ column: Int = 1) -> Int { row(name)?[column].n ?? 0 }
}
