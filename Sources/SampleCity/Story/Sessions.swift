extension Story {
    /// The sessions of the sixth congress of the city, the latest of each district, the county and one town.
    static let sessions: [SessionSeed] = [
        SessionSeed(
            key: "anlan-6-1", name: "安澜市六届人大一次会议", body: "anlan-congress", term: 6, number: 1, opens: "2024-01-08", closes: "2024-01-12"),
        SessionSeed(
            key: "anlan-6-2", name: "安澜市六届人大二次会议", body: "anlan-congress", term: 6, number: 2, opens: "2025-01-13", closes: "2025-01-17",
            billsDue: "2025-01-15"),
        SessionSeed(
            key: "anlan-6-3", name: "安澜市六届人大三次会议", body: "anlan-congress", term: 6, number: 3, opens: "2026-01-12", closes: "2026-01-16",
            billsDue: "2026-01-14", topics: "扩大就业、老旧小区改造、农村供水、一老一小"),
        SessionSeed(
            key: "anlan-6-4", name: "安澜市六届人大四次会议", body: "anlan-congress", term: 6, number: 4, opens: "2027-01-11", closes: "2027-01-15",
            billsDue: "2027-01-13", topics: "稳增长、公共服务均等化、江河保护、社会治理"),
        SessionSeed(
            key: "linbo-6-5", name: "临波区六届人大五次会议", body: "linbo-congress", term: 6, number: 5, opens: "2026-01-05", closes: "2026-01-07"),
        SessionSeed(
            key: "qinghe-6-5", name: "青禾区六届人大五次会议", body: "qinghe-congress", term: 6, number: 5, opens: "2026-01-06", closes: "2026-01-08"),
        SessionSeed(
            key: "yanhu-18-5", name: "砚湖县十八届人大五次会议", body: "yanhu-congress", term: 18, number: 5,
            opens: "2026-01-05", closes: "2026-01-07"),
        SessionSeed(
            key: "tingquan-9-9", name: "听泉镇九届人大九次会议", body: "tingquan-congress", term: 9, number: 9,
            opens: "2026-01-20", closes: "2026-01-21"),
    ]

    /// Which committee of the city's congress supervises which field of suggestions.
    static let remits: [RemitSeed] = [
        RemitSeed(category: "industry", body: "anlan-caijing"), RemitSeed(category: "finance", body: "anlan-caijing"),
        RemitSeed(category: "other", body: "anlan-caijing"), RemitSeed(category: "construction", body: "anlan-chengjian"),
        RemitSeed(category: "environment", body: "anlan-chengjian"), RemitSeed(category: "farming", body: "anlan-nongwei"),
        RemitSeed(category: "education", body: "anlan-jiaokewenwei"), RemitSeed(category: "health", body: "anlan-jiaokewenwei"),
        RemitSeed(category: "culture", body: "anlan-jiaokewenwei"), RemitSeed(category: "society", body: "anlan-shehuiwei"),
        RemitSeed(category: "minors", body: "anlan-jiansiwei"), RemitSeed(category: "safety", body: "anlan-jiansiwei"),
        RemitSeed(category: "justice", body: "anlan-jiansiwei"),
    ]
}

/// 会议: one session of a congress.
public struct SessionSeed: Sendable, Hashable {
    public let key: String
    public let name: String
    /// The congress.
    public let body: String
    /// 届.
    public let term: Int
    /// 次.
    public let number: Int
    public let opens: String
    public let closes: String
    public let billsDue: String?
    public let topics: String?

    init(
        key: String, name: String, body: String, term: Int, number: Int, opens: String, closes: String,
        billsDue: String? = nil, topics: String? = nil
    ) {
        self.key = key
        self.name = name
        self.body = body
        self.term = term
        self.number = number
        self.opens = opens
        self.closes = closes
        self.billsDue = billsDue
        self.topics = topics
    }
}

/// 督办分工: a field and its committee.
public struct RemitSeed: Sendable, Hashable {
    public let category: String
    public let body: String
}
