import Civics

/// 阵地建设: homes, stations and points, what they must have, how they are rated, and which of them are held up as an example.
public enum Places {
    public static let registers: [Register] = [
        zone, regulation.issued, standard.issued, inspection, check, rating, programme.issued, site, example, adoption, difficulty, tour,
    ]

    /// 阵地类型, from the head of the network down to what stands beside it.
    public static let kinds = [
        Choice("headStation", "联络总站"), Choice("home", "代表之家"), Choice("station", "联络站"), Choice("point", "联络点"),
        Choice("post", "服务岗"), Choice("studio", "代表工作室"), Choice("activityRoom", "代表活动室"), Choice("online", "网上联络站"),
        Choice("legislativePoint", "基层立法联系点"), Choice("hall", "议事厅"),
    ]

    /// 与哪些设施一体建设
    public static let coBuilt = [
        ("partyService", "党群服务中心"), ("legislativePoint", "基层立法联系点"), ("convenience", "便民服务中心"), ("grid", "综治网格"),
        ("legalService", "公共法律服务站"), ("civilisation", "新时代文明实践站"), ("other", "其他"),
    ]

    /// 站内开设哪些服务; the registers of those that are not offered refuse the place.
    public static let services = [
        ("reception", "代表接待"), ("mediation", "矛盾纠纷调解"), ("advice", "法律咨询"), ("grid", "网格治理"), ("petition", "信访接待"),
    ]

    public static let locations = [
        ("townSeat", "乡镇街道驻地"), ("village", "中心村"), ("specialVillage", "特色村"), ("enterprise", "企业"), ("community", "社区"),
        ("area", "片区"), ("school", "学校"), ("other", "其他"),
    ]

    /// Offices that own places: each those of its own territory (S2-08).
    static let offices: [Role] = [.deputyWork, .presidium, .streetCommittee]
    static let owners: [Role] = [.admin] + offices
    static let readers: [Role] = [.office, .committee, .member, .supervisor]
    static let office = RecordAct.Hand.roles(offices)

    static let photos = Field("photos", "照片和附件", .files(max: 6), isRequired: false)
    /// Beside those of the inspector, never instead of them.
    static let fixPhotos = Field("fixPhotos", "整改照片", .files(max: 6), isRequired: false)
    static let scheme = Columns.choice("scheme", "标准", schemes)
    static let schemes = [("sixHaves", "六有标准"), ("norm", "规范化建设"), ("star", "星级评定")]

    static func day(_ id: String, _ name: String) -> Field { Field(id, name, .day, isRequired: false) }
    static func words(_ id: String, _ name: String, _ max: Int = 5_000, help: String = "") -> Field {
        Field(id, name, .words(max: max), help: help, isRequired: false)
    }
    static func people(_ id: String, _ name: String, help: String = "") -> Field {
        Field(id, name, .records(["person"], max: 30), help: help, isRequired: false)
    }

    /// The network of places rests on it.
    static let organicLaw = Citation(
        law: "地方各级人民代表大会和地方各级人民政府组织法（2022）", article: "第六十条", quote: "通过建立基层联系点、代表联络站等方式，密切同人民群众的联系，听取对立法、监督等工作的意见和建议")

    /// The register of places is counted by kind; a county, a city and a province ask the same of their own branch.
    static let counts: [RecordFigure] = [
        count("F02", "代表之家", ["home"]), count("F03", "代表联络站", ["station"]),
        RecordFigure("F17", "联络站下设的联络点和服务岗", "联络站下设联络点、服务岗共{n}个", when: ["parentKind": ["station"], "kind": ["point", "post"]], period: .standing),
        count("F30", "基层立法联系点", ["legislativePoint"]),
        RecordFigure("F67", "全部联络站", "建成{n}个代表联络站", when: ["kind": ["station"]], period: .standing),
        RecordFigure("F68", "网上联络站", "建成{n}个网上联络站", when: ["kind": ["online"]], period: .standing),
        count("headStations", "联络总站", ["headStation"]), count("points", "联络点", ["point"]), count("posts", "服务岗", ["post"]),
        count("studios", "代表工作室", ["studio"]), count("activityRooms", "代表活动室", ["activityRoom"]), count("halls", "议事厅", ["hall"]),
    ]

    private static func count(_ id: String, _ title: String, _ kinds: [String]) -> RecordFigure {
        RecordFigure(id, title, "建成{n}个\(title)", when: ["kind": kinds], period: .standing)
    }
}
