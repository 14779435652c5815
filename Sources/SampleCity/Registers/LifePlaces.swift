import Civics
import Office

/// The places: what they are in and offer, the points that opened one after the other, rooms and rules.
extension LifeScript {
    /// Two villages that still have no place of their own.
    static let uncovered: Set<String> = ["990103103201", "990102103202"]

    mutating func places() {
        for place in Story.places { amend("place", place.code, by: LifeCity.admin, on: Self.start, hour: 11, extended(place)) }
        newPoints()
        extras()
        headStation()
        rooms()
        regulations()
    }

    private func extended(_ place: PlaceSeed) -> [String: JSON] {
        var fields: [String: JSON] = ["coBuilt": .list(coBuilt(place.kind, place.territory)), "services": .list(services(place))]
        if let seat = city.seat(place.code), !place.hours.contains("每周五") {
            let weekday = ["一", "二", "三", "四", "五"][Self.weekday(of: place.hours, seat.index) - 1]
            fields["hours"] = .string("\(place.hours)；每周\(weekday)上午代表接待群众")
        }
        switch place.kind {
        case "station": (fields["locationKind"], fields["population"]) = ("townSeat", .int(Int64(18_000 + Dice.roll(30, place.code.hashed) * 900)))
        case "point", "studio":
            let isVillage = Story.territories.first { $0.code == place.territory }?.kind == "village"
            (fields["locationKind"], fields["population"]) = (
                isVillage ? "village" : "community", .int(Int64(1_200 + Dice.roll(40, place.code.hashed) * 85))
            )
        case "post": fields["locationKind"] = "other"
        case "home": (fields["locationKind"], fields["population"]) = ("area", .int(place.territory == Story.city ? 912_000 : 285_000))
        default: break
        }
        switch place.key {
        case "studio-meng":
            fields.merge(["leadDeputy": "meng-zhaotang", "specialty": "看病、养老和慢病用药", "host": "望潮街道社区卫生服务中心"]) { $1 }
        case "studio-tian": fields.merge(["leadDeputy": "tian-chunfen", "specialty": "农技、灌溉和农机", "host": "稻香镇农技站"]) { $1 }
        case "post-rider": fields.merge(["locationKind": "enterprise", "host": "集运大道骑手驿站"]) { $1 }
        default: break
        }
        if place.kind != "online" {
            let (longitude, latitude) = spot(place.territory, place.code.hashed)
            (fields["longitude"], fields["latitude"]) = (.string(longitude), .string(latitude))
        }
        return fields
    }

    /// Far out on the sea, where no real town can be meant.
    private func spot(_ territory: String, _ salt: Int) -> (String, String) {
        let town = city.towns.first { territory.hasPrefix($0.code) }
        let county = ["990101": (0, 0), "990102": (-24, 14), "990103": (-18, -20)][String(territory.prefix(6))] ?? (9, -4)
        let (x, y) = town.map { (($0.index % 4) * 5, ($0.index / 4) * 5) } ?? (2, 2)
        func degrees(_ base: Int, _ steps: Int, _ salt: Int) -> String {
            let value = base + steps * 100 + Dice.roll(180, salt, base) - 90
            return "\(value / 10_000).\(String(value % 10_000 + 10_000).dropFirst())"
        }
        return (degrees(1_234_000, county.0 + x, salt), degrees(302_000, county.1 + y, salt + 1))
    }

    private func coBuilt(_ kind: String, _ territory: String) -> [String] {
        switch kind {
        case "station":
            ["partyService", "convenience"] + (territory.hashed % 3 == 0 ? ["legalService"] : [])
                + (territory == "990101001" ? ["legislativePoint"] : [])
        case "point": ["partyService"] + (territory.hashed % 2 == 0 ? ["civilisation"] : ["grid"])
        case "home": ["legislativePoint"]
        default: []
        }
    }

    private func services(_ place: PlaceSeed) -> [String] {
        switch place.kind {
        case "station": ["reception", "mediation", "advice", "petition"] + (place.code.hashed % 2 == 0 ? ["grid"] : [])
        case "point": ["reception"] + (place.key == "pt-qiaoxi" ? ["mediation"] : [])
        default: ["reception"]
        }
    }

    /// 一村一点: sixteen villages and communities got theirs within eighteen months.
    private mutating func newPoints() {
        let covered = Set(Story.places.map(\.territory))
        let open = Story.territories.filter {
            ["village", "community"].contains($0.kind) && !covered.contains($0.code) && !Self.uncovered.contains($0.code)
        }
        for (n, village) in open.enumerated() {
            guard let town = city.towns.first(where: { village.code.hasPrefix($0.code) }), let first = Day("2025-03-11") else { continue }
            let day = work(first, plus: n * 28)
            let code = Story.newPointCodes[n % Story.newPointCodes.count]
            let isVillage = village.kind == "village"
            let (longitude, latitude) = spot(village.code, n + 40)
            put(
                "place", by: town.chief, on: day, hour: 9, code: code,
                [
                    "name": "\(village.name)代表联络点", "kind": "point", "territory": .string(village.code), "owner": .string(town.owner),
                    "parent": .string(town.station), "address": isVillage ? "\(village.name)村委会" : "\(village.name)党群服务中心",
                    "hours": "周一至周五8:30-17:00，联络员预约上门",
                    "locationKind": isVillage ? "village" : "community", "coBuilt": ["partyService"], "services": ["reception"],
                    "population": .int(Int64(1_100 + n * 137)), "longitude": .string(longitude), "latitude": .string(latitude),
                    "note": "“一村一点”补点，和\(isVillage ? "村委会" : "党群服务中心")同一道门进。", "from": "\(day)",
                ])
            put(
                "post", by: LifeCity.admin, on: day, hour: 16, code: "PK\(n + 1)",
                [
                    "person": .string(city.keeper(town.station, on: day)), "role": "keeper", "body": .string(town.owner), "place": .string(code),
                    "title": "联络员",
                    "from": "\(day)",
                ])
        }
    }

    /// One legislative contact point and one hall for deliberation.
    private mutating func extras() {
        let town = city.town("望潮")
        for (n, one) in [
            (code: "LF7WC2", kind: "legislativePoint", name: "望潮街道基层立法联系点", address: "望潮街道灯塔路27号二层", day: "2025-04-15"),
            (code: "YS4FH8", kind: "hall", name: "灯塔下议事厅", address: "望潮街道灯塔路29号", day: "2025-09-12"),
        ].enumerated() {
            let day = work(one.day)
            let (longitude, latitude) = spot(town.code, 70 + n)
            put(
                "place", by: town.chief, on: day, hour: 9, code: one.code,
                [
                    "name": .string(one.name), "kind": .string(one.kind), "territory": .string(town.code), "owner": .string(town.owner),
                    "parent": .string(town.station), "address": .string(one.address), "hours": "工作日9:00-17:00", "locationKind": "townSeat",
                    "coBuilt": n == 0 ? ["legislativePoint", "legalService"] : ["partyService"], "services": ["reception"],
                    "longitude": .string(longitude),
                    "latitude": .string(latitude), "from": "\(day)",
                ])
            put(
                "post", by: LifeCity.admin, on: day, hour: 16, code: "PL\(n + 1)",
                [
                    "person": "lin-xiaoting", "role": "keeper", "body": .string(town.owner), "place": .string(one.code), "title": "联络员",
                    "from": "\(day)",
                ])
        }
    }

    /// 联络总站: the head of the city's network, with the home of the city and all below it under it.
    private mutating func headStation() {
        let (day, code) = (work("2025-06-18"), "ZZ8KTW")
        let (longitude, latitude) = spot(Story.city, 91)
        put(
            "place", by: LifeCity.clerk, on: day, hour: 9, code: code,
            [
                "name": "安澜市人大代表联络总站", "kind": "headStation", "territory": .string(Story.city), "owner": "anlan-dwb", "address": "安澜市临波区听涛路2号",
                "hours": "工作日9:00-11:30，14:30-17:00", "locationKind": "area", "services": ["reception"], "longitude": .string(longitude), "latitude": .string(latitude),
                "note": "统管全市代表之家、联络站、联络点；本身不接待，来的群众就近安排。", "from": "\(day)",
            ])
        put(
            "post", by: LifeCity.admin, on: day, hour: 16, code: "PZ1",
            ["person": "ren-kewei", "role": "keeper", "body": "anlan-dwb", "place": .string(code), "title": "联络员", "from": "\(day)"])
        amend("place", city.place("home-anlan"), by: LifeCity.clerk, on: day, hour: 17, ["parent": .string(code)])
    }

    // MARK: Rooms and rules

    private mutating func rooms() {
        let kinds = [("reception", "选民接待室", 12), ("exchange", "代表交流室", 20), ("mediation", "说事调解室", 8), ("display", "履职展示区", 0)]
        for town in city.towns {
            for (n, kind) in kinds.enumerated() where n < 3 || town.index % 2 == 0 { room(town.station, kind, town.chief) }
        }
        for key in ["home-anlan", "home-linbo", "home-qinghe", "home-yanhu"] {
            for kind in [("study", "学习培训室", 60), ("exchange", "代表议事厅", 40), ("archive", "履职档案室", 4)] { room(city.place(key), kind, LifeCity.clerk) }
        }
    }

    private mutating func room(_ place: String, _ kind: (String, String, Int), _ who: String) {
        put(
            "zone", by: who, on: Self.start, hour: 9, code: Self.zone(of: place, kind.0),
            [
                "place": .string(place), "name": .string(kind.1), "kind": .string(kind.0), "seats": kind.2 > 0 ? .int(Int64(kind.2)) : .null,
                "from": "2023-01-01",
            ])
    }

    /// The number of a place's room.
    static func zone(of place: String, _ kind: String) -> String {
        "Z-\(place)-\((["reception", "exchange", "mediation", "display", "study", "archive"].firstIndex(of: kind) ?? 8) + 1)"
    }

    private mutating func regulations() {
        for (n, rule) in Story.cityRules.enumerated() {
            put(
                "regulation", by: LifeCity.clerk, on: max(work(rule.from), Self.start), hour: 9, code: "G-SJ\(n + 1)",
                [
                    "body": "anlan-dwb", "title": .string(rule.title), "kind": .string(rule.kind), "version": .string(rule.version),
                    "text": .string(rule.text),
                    "from": .string(rule.from), "until": JSON(rule.until),
                ])
        }
        for (dwb, who, name) in [("linbo-dwb", "he-xingzhi", "临波区"), ("qinghe-dwb", "fu-yanfang", "青禾区"), ("yanhu-dwb", "gong-wangshan", "砚湖县")] {
            put(
                "regulation", by: who, on: Self.start, hour: 9, code: "G-\(dwb.prefix(2).uppercased())1",
                [
                    "body": .string(dwb), "title": "\(name)人大代表小组活动办法", "kind": "study", "version": "2024年", "from": "2024-03-01",
                    "text": "第一条　代表小组每年活动不少于三次。\n第二条　活动题目小、切口小，一次解决一件事。\n第三条　活动后十日内写出小结，问题列入清单，逐条销号。",
                ])
        }
        for town in city.towns {
            put(
                "regulation", by: town.chief, on: Self.start, hour: 9, code: "G-\(town.station)",
                [
                    "place": .string(town.station), "title": "\(town.name)人大代表联络站接待值班制度", "kind": "reception", "version": "2024年修订",
                    "from": "2024-04-01",
                    "text": "一、代表按排班接待群众，来不了的提前三天告诉联络员换人。\n二、来访当面登记，当场能答的当场答，不能答的写明谁来办、哪天回话。\n三、接待记录当天录入，月初汇总。",
                ])
        }
    }
}

extension String {
    /// A number that is the same for the same text, today and in ten years.
    var hashed: Int { utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF } }
}

extension Story {
    static let newPointCodes = [
        "3AXK7P", "5BWM8Q", "6CVN9R", "7DUP2S", "8ETQ3T", "9FSR4U", "2GRS5V", "3HQT6W", "4JPU7X", "5KNV8Y", "6MMW9Z", "7NKX2A", "8PJY3B", "9QHZ4C",
        "2RGA5D",
        "3SFB6E",
    ]

    /// Rules of the city's office for all places; the first was written anew in the middle of the story.
    static let cityRules: [(title: String, kind: String, version: String, text: String, from: String, until: String?)] = [
        (
            "安澜市人大代表联络站工作办法", "work", "2023年", "第一条　每个乡镇、街道设一个代表联络站，村、社区逐步设联络点。\n第二条　联络站做到有标识、有场所、有制度、有版面、有计划、有记录、有档案。",
            "2023-03-01", "2025-06-30"
        ),
        (
            "安澜市人大代表联络站工作办法", "work", "2025年修订",
            "第一条　每个乡镇、街道设一个代表联络站，每个村、社区有一个联络点。\n第二条　周有接待、月有汇总、季有安排、年有述职。\n第三条　联络站做到有标识、有场所、有制度、有版面、有计划、有记录、有档案。\n第四条　星级评定一年一评，到期不复评自行失效。",
            "2025-07-01", nil
        ),
        (
            "安澜市人大代表接待选民制度", "reception", "2024年", "一、接待日由各联络站公布；遇节假日顺延到下一个工作日并公告。\n二、每名代表每年接待选民不少于两次。\n三、没有开展的接待如实记为“没有接待”，并安排补接。",
            "2024-02-01", nil
        ),
        (
            "安澜市人大代表履职登记办法", "duty", "2024年", "一、会议、活动、培训扫码签到，不另填表。\n二、走访、调解、宣讲等由本人登记，联络员或代表工作机构确认。\n三、确认人不得是本人。", "2024-02-01", nil
        ),
        (
            "安澜市群众意见分级处理规定", "grading", "2024年", "一级由联络站当场答复，二级由街道、乡镇办理，三级由县区办理，四级由市级办理。每一件都要有答复、有评价。", "2024-03-01", nil
        ),
        (
            "安澜市代表活动经费和联络员补助办法", "guarantee", "2024年", "一、代表活动经费列入本级财政预算，专款专用。\n二、联络员误餐、交通按次补助。\n三、每年在联络站公示一次。", "2024-01-01", nil
        ),
        ("安澜市人大代表履职档案管理规定", "archive", "2024年", "一人一档，随做随记；代表有异议的，十日内核实答复。", "2024-06-01", nil),
    ]
}
