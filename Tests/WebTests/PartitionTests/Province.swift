import Civics
import Foundation
import Institutions
import SampleCity
import Store
import TestCluster
import Testing

@testable import Office

/// A province of three cities, each with a county, a town, a station, its offices and units, in a partitioned database; matters are poured into it.
struct Province {
    static let cities = ["4101", "4102", "4103"]
    static func shard(_ city: String) -> Int64 { Int64(city) ?? 0 }

    let office: Office
    let cluster: PrivateCluster

    static func raise(at home: String, matters: Int) async throws -> Province {
        let end = try #require(Day(Story.today).flatMap { Moment($0, hour: 17) })
        // Where the courses come from that matters take: the sample city's own.
        let city = try Office(settings: Settings(home: home + "/moulds"), clock: { end })
        defer { try? city.store.close() }
        try await SampleCity.raise(in: city, telling: [.opinions])
        let moulds = try city.moulds(of: Institutions.ofResidents.id)

        let cluster = try PrivateCluster(named: "cut", settings: Overheard.settings)
        var settings = Settings(home: home + "/province")
        (settings.database, settings.isPartitioned, settings.residentsPerMinute) = (try cluster.database(), true, 100_000)
        let office = try Office(settings: settings, clock: { end })
        try await build(office)
        let report = try await office.load(moulds, matters: matters, from: try #require(Day("2024-01-01")), through: end.day)
        #expect(report.matters == matters && office.store.isPartitioned)
        try await office.seal()
        return Province(office: office, cluster: cluster)
    }

    private static func build(_ office: Office) async throws {
        func put(_ register: String, _ fields: [String: JSON]) async throws {
            try await office.put(register, fields: fields.merging(["from": "2020-01-01"]) { $1 }, by: nil)
        }
        func person(_ code: String, _ role: Role, _ at: String, _ holder: String) async throws {
            try await put("person", ["code": .string(code), "name": .string("王\(code)")])
            try await put("post", ["person": .string(code), "role": .string(role.rawValue), at: .string(holder), "title": .string(role.name)])
        }
        try await put("territory", ["code": "41", "name": "江河省", "kind": "province"])
        for city in cities {
            let (county, town) = (city + "01", city + "01001")
            for (code, kind, parent) in [(city, "city", "41"), (county, "county", city), (town, "town", county)] {
                try await put("territory", ["code": .string(code), "name": .string("地\(code)"), "kind": .string(kind), "parent": .string(parent)])
            }
            for code in [city, county] {
                try await put("body", ["code": .string("d\(code)"), "name": .string("\(code)代表工委"), "kind": "deputyWork", "territory": .string(code)])
                try await person("O\(code)", .deputyWork, "body", "d\(code)")
                for n in 0..<12 {
                    try await put("body", ["code": .string("u\(code)x\(n)"), "name": .string("\(code)第\(n)局"), "kind": "unit", "territory": .string(code)])
                    try await person("C\(code)x\(n)", .unitClerk, "body", "u\(code)x\(n)")
                }
            }
            try await put("body", ["code": .string("p\(town)"), "name": .string("\(town)主席团"), "kind": "presidium", "territory": .string(town)])
            try await person("T\(town)", .presidium, "body", "p\(town)")
            try await put("place", ["code": .string("S\(city)"), "name": .string("\(city)联络站"), "kind": "station", "territory": .string(town), "owner": .string("p\(town)")])
            try await person("K\(city)", .keeper, "place", "S\(city)")
        }
    }

    /// Nothing more is listened to: what follows runs a statement for each row.
    func hush() throws {
        try cluster.ask("ALTER SYSTEM SET auto_explain.log_min_duration = -1")
        try cluster.ask("SELECT pg_reload_conf()")
    }

    /// What the database really did while something was done.
    func overhearing(_ body: () async throws -> Void) async throws -> [Overheard.Statement] {
        let ear = try Overheard(cluster)
        try await body()
        return try ear.statements()
    }
}
