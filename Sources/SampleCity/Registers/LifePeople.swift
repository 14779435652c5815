import Civics
import Office

/// Who the deputies are: their fields, their electing units, who came and who went.
extension LifeScript {
    static let start = Day("2025-01-02") ?? .earliest

    mutating func people() {
        for line in Story.sectors.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1 else { continue }
            var fields: [String: JSON] = ["sectors": .list(words[1].split(separator: ",").map(String.init))]
            if city.towns.contains(where: { $0.chief == words[0] }) { fields["isLeader"] = true }
            if let bond = Story.bonds[words[0]] { fields.merge(bond.mapValues { .string($0) }) { $1 } }
            amend("person", words[0], by: LifeCity.admin, on: Self.start, hour: 9, fields)
        }
        mandates()
        newcomers()
    }

    /// 选举单位: a city deputy is elected by the congress below, the others by the voters of a district.
    private mutating func mandates() {
        let terms = ["anlan-congress": 6, "linbo-congress": 6, "qinghe-congress": 6, "yanhu-congress": 18]
        var districts: [String: Int] = [:]
        let territory = Dictionary(uniqueKeysWithValues: Story.places.map { ($0.key, $0.territory) })
        for (index, post) in Story.posts.enumerated() where post.role == "deputy" {
            let congress = post.body ?? ""
            districts[congress, default: 0] += 1
            let county = String((territory[post.place ?? ""] ?? "").prefix(6))
            let below = ["990101": "临波区人民代表大会", "990102": "青禾区人民代表大会", "990103": "砚湖县人民代表大会"][county] ?? "鹤洲镇人民代表大会"
            let unit = post.level == "city" ? below : "第\(districts[congress] ?? 0)选区"
            var fields: [String: JSON] = ["electingUnit": .string(unit), "term": .int(Int64(terms[congress] ?? 9))]
            let isOver = (post.until ?? "9999") < Story.today
            if isOver { fields["endReason"] = "resigned" }
            // Posts are numbered in the order of the story.
            amend("post", "P\(index + 1)", by: LifeCity.admin, on: isOver ? Day("2025-12-31") ?? Self.start : Self.start, hour: 9, fields)
        }
    }

    /// Leaders of the counties' standing committees, and two deputies elected ten days before the day of the story: not yet in a group.
    private mutating func newcomers() {
        func person(_ code: String, _ name: String, _ sex: String, _ born: Int64, _ phone: String, _ day: Day, _ more: [String: JSON] = [:]) {
            put(
                "person", by: LifeCity.admin, on: day, hour: 8, code: code,
                [
                    "name": .string(name), "sex": .string(sex), "born": .int(born), "phone": .string(phone), "from": .string(day.description),
                ].merging(more) { $1 })
        }
        for (n, one) in Story.countyLeaders.enumerated() {
            person(one.code, one.name, one.sex, one.born, "199-0000-024\(n)", Self.start)
            put(
                "post", by: LifeCity.admin, on: Self.start, hour: 9, code: "PC\(n + 1)",
                [
                    "person": .string(one.code), "role": "member", "body": .string(one.body), "title": "常委会副主任", "from": "2021-12-30",
                ])
        }
        for (n, one) in Story.elected.enumerated() {
            guard let day = Day(one.day) else { continue }
            person(
                one.code, one.name, one.sex, one.born, "199-0000-025\(n)", day,
                [
                    "deputyCode": .string(one.deputyCode), "note": .string(one.note), "sectors": .list([one.sector]),
                ])
            put(
                "post", by: LifeCity.admin, on: day, hour: 9, code: "PE\(n + 1)",
                [
                    "person": .string(one.code), "role": "deputy", "body": .string(one.congress), "place": .string(city.place(one.place)),
                    "title": "人大代表",
                    "level": .string(one.level), "term": .int(one.term), "electingUnit": .string(one.unit), "from": .string(one.day),
                ])
        }
    }
}

extension Story {
    /// Leading members of the standing committees below the city.
    static let countyLeaders: [(code: String, name: String, sex: String, born: Int64, body: String)] = [
        ("zhong-wangshu", "钟望舒", "女", 1971, "linbo-sc"), ("kang-qingyuan", "康青原", "男", 1969, "qinghe-sc"),
        ("duanmu-yan", "端木砚", "男", 1970, "yanhu-sc"),
    ]

    /// 工作单位和利益关联, as some of the deputies declared them; reviewers of their papers are told where both meet (S4-49).
    static let bonds: [String: [String: String]] = [
        "meng-zhaotang": ["employer": "望潮街道社区卫生服务中心"], "bu-jinsheng": ["employer": "安澜市第三中学"],
        "lian-haiyun": ["employer": "新港集装箱码头"], "pei-qiaosheng": ["employer": "柳岸街道人民调解委员会"],
        "chu-yantai": ["interests": "配偶在安澜市民政局任职"],
    ]

    /// 补选: elected so lately that no group and no contact has them yet.
    static let elected:
        [(
            code: String, name: String, sex: String, born: Int64, deputyCode: String, note: String, sector: String, congress: String, place: String,
            level: String, term: Int64, unit: String, day: String
        )] = [
            (
                "shao-tingchao", "邵听潮", "男", 1990, "8PQK3W", "港区设备维护技师，补选的区人大代表，夜班回家路上记下每一盏不亮的灯。", "industry", "linbo-congress", "st-xingang",
                "county", 6, "第21选区", "2026-11-10"
            ),
            (
                "bai-xiaolong", "柏小垄", "女", 1993, "4HTR9C", "家庭农场主，补选的镇人大代表，把晒场借给半个村子。", "farming", "mailong-congress", "st-mailong", "town", 9,
                "第6选区",
                "2026-11-11"
            ),
        ]

    /// 行业领域 of every deputy, by what their introductions say.
    static let sectors = """
        jiang-wandu party,transport
        lu-huaizhou party,construction
        ding-peiyao party,welfare
        guo-yuanqiao party,industry
        xue-qingyang party,environment
        bai-songnian party,farming
        qi-muyun party,education
        cheng-liqiu party,construction
        luo-shoutian party,farming
        tang-suifeng party,farming
        gu-qinghuang party,farming
        wen-jinghe party,construction
        song-yanchi party,culture
        tian-hesheng party,farming
        shi-chengluan party,safety
        pu-weiqing party,environment
        ye-chunbei party,farming
        meng-zhaotang health,welfare
        mei-yuanfan transport,safety
        yan-sufen welfare
        yin-dayong industry
        ke-baifan food,industry
        bu-jinsheng education,transport
        ji-fangyun welfare,construction
        fang-heling culture
        miao-xiuying food
        geng-qiyun transport,welfare
        lian-haiyun industry,safety
        qu-xiaogang industry
        jiang-lan finance,construction
        sha-liuming environment
        pei-qiaosheng law
        su-yuegui health,welfare
        sheng-haiyan farming,industry
        lu-qiushui minors,welfare
        bei-changtan farming
        bi-yama culture,welfare
        xia-zhiyuan education,minors
        che-zhanwen transport
        ji-suo minors,education
        wang-dongli law
        wu-nanqiang construction
        ge-juxiang food
        quan-shengshui farming,environment
        yi-shimen culture
        xiang-wanchun industry,farming
        chai-xiaquan welfare,food
        feng-yougeng farming
        mai-qingmiao farming
        chen-long industry,food
        zhu-cuiwei industry,culture
        gu-manling environment
        huang-yiming health
        wen-ruoshui health,minors
        guan-donglai transport
        shang-molin culture
        yan-qing education,minors
        chi-youyu farming
        tian-chunfen farming
        shuang-xiwang farming
        he-miaozhuang farming
        zhang-bamu finance,farming
        shi-ganyan industry
        yun-xiaoduo education
        lu-yiwei environment
        shui-rujing environment
        jing-lugen farming
        ye-maojian farming
        gao-dingtian health
        he-guilai culture,transport
        zhou-yisu safety
        du-xiaozhou transport
        fang-zhishi culture,construction
        shi-guangnian transport,industry
        qin-shuyao culture,education
        luo-tiecheng industry
        deng-wanqiu health,minors
        peng-yuanhang transport
        kuang-yiran industry,finance
        xia-zhiqiu education,minors
        lou-yuelan welfare
        dai-siyuan environment
        ouyang-qing culture
        zhan-jiahe law
        bian-xiaochi minors,education
        geng-laixi farming
        sui-ying farming
        nong-jinsheng industry
        chu-yantai culture
        mi-zhaodi safety,environment
        du-siming farming
        wu-baoyan safety
        he-yunfan transport,safety
        gong-chazhen farming,industry
        xiong-guangyi industry
        yi-anran health,safety
        lian-qiushui finance
        """

    /// The first field of a deputy, by which committees and professional groups know them.
    static let sectorOf: [String: String] = Dictionary(
        uniqueKeysWithValues: sectors.split(separator: "\n").map { line in
            let words = line.split(separator: " ").map(String.init)
            return (words[0], words[1].split(separator: ",").map(String.init).last { $0 != "party" } ?? "other")
        })
}
