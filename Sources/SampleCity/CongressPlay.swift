import Civics
import Institutions
import Office
import Store

/// Plays what stands around the suggestions: those that went to the procuratorate as well, and one bill.
struct CongressPlay {
    let office: Office
    let city: City
    let end: Moment

    init(office: Office) {
        self.office = office
        city = office.city
        end = min(Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now, office.now)
    }

    func run(say: (String) -> Void) async throws {
        let referrals = try await refer()
        let bills = try await bill() ? 1 : 0
        try await office.nightWatch(at: end)
        say("转送检察院\(referrals)件，议案\(bills)件")
    }

    private func worker(_ body: String, _ role: Role, on day: Day) -> Mover? {
        city.body(code: body).flatMap { city.posts(at: .body($0.id)).first { $0.role == role && $0.term.contains(day) } }.map { .viewer(office.viewer($0.person, on: day)) }
    }

    // MARK: 建议转检察建议

    /// How many of each field were referred, and how far the procuratorate has come with them.
    private static let fields: [(field: String, count: Int)] = [("safety", 1), ("environment", 4), ("minors", 4)]
    private static let ways: [[String]] = [
        ["screen", "file", "issue", "reply", "rectify", "feedBack"], ["screen", "file", "issue", "reply"], ["screen", "file", "issue"], ["screen", "file"], ["none"], ["screen"],
    ]

    private func refer() async throws -> Int {
        guard let day = Day("2026-10-12"), let at = Moment(day, hour: 15), at <= end, let dwb = worker("anlan-dwb", .deputyWork, on: day) else { return 0 }
        var done = 0
        for (field, count) in Self.fields {
            var filter = MatterFilter()
            (filter.procedure, filter.category) = ("suggestion", field)
            let states = Set(Referral.procedure.origins.flatMap(\.states))
            let query = filter
            let found = try await office.store.read { try $0.matters(.everything, query, after: nil, limit: 100) }.filter { states.contains($0.state) && $0.at < at }
            for line in found.prefix(count) {
                let receipt = try await office.open(
                    OpenRequest(procedure: "referral", fields: ["title": .string(line.title), "field": .string(field)], sources: [line.id]), by: dwb, at: at)
                try await go(receipt.matter, Self.ways[done % Self.ways.count], done + 1)
                done += 1
            }
        }
        return done
    }

    private func go(_ matter: Int64, _ way: [String], _ n: Int) async throws {
        var day = Day("2026-10-16") ?? .earliest
        for step in way {
            guard let at = Moment(day, hour: 10, minute: n), at <= end, let procurator = worker("anlan-proc", .procurator, on: day) else { return }
            var mover = procurator
            var fields: [String: JSON] = [:]
            switch step {
            case "screen": fields = ["metOn": .string(day.description), "result": "clue", "clueNumber": .string("线索〔2026〕\(n)号")]
            case "none": fields = ["metOn": .string(day.description), "result": "none", "reason": "属于行政管理问题，由承办单位继续办理。"]
            case "file": fields = ["caseNumber": .string("公益〔2026〕\(n)号")]
            case "issue":
                fields = ["document": .string("安检建〔2026〕\(n)号"), "addressee": JSON(city.body(code: "anlan-huanjing")?.id), "issuedOn": .string(day.description)]
            case "reply": fields = ["answer": "已采纳检察建议，制定整改方案。"]
            case "rectify": fields = ["rectified": "现场核实，已经整改。"]
            default:
                fields = ["told": "当面向代表反馈，代表表示认可。"]
                mover = worker("anlan-dwb", .deputyWork, on: day) ?? procurator
            }
            _ = try await office.perform(MoveRequest(matter: matter, version: nil, move: step == "none" ? "screen" : step, fields: fields), by: mover, at: at)
            day = office.days.adding(workingDays: 4, to: day)
        }
    }

    // MARK: 议案

    /// Ten deputies ask for a regulation; the presidium sends it to a committee after the session.
    private func bill() async throws -> Bool {
        guard let day = Day("2026-01-12"), let at = Moment(day, hour: 16), at <= end else { return false }
        let mandates = city.posts.values.filter { $0.role == .deputy && $0.level == "city" && $0.body != nil && $0.term.contains(day) }.sorted { $0.id < $1.id }
        guard mandates.count >= 10, let committee = city.body(code: "anlan-chenghuan")?.id ?? city.bodies.values.first(where: { $0.kind == "committee" })?.id,
            let dwb = worker("anlan-dwb", .deputyWork, on: day)
        else { return false }
        func deputy(_ post: City.Post) -> Mover { .viewer(office.viewer(post.person, on: day)) }
        let author = deputy(mandates[0])
        let paper: [String: JSON] = [
            "title": "关于制定安澜市住宅小区物业管理条例的议案", "category": "construction", "text": "全市三百多个小区没有业主委员会，维修资金用不出来，物业纠纷占了社区矛盾的一半。",
            "measure": "请大会将物业管理条例列入立法计划，明确业主委员会的成立程序、维修资金的使用和物业企业的退出。",
        ]
        let id = try await office.open(
            OpenRequest(procedure: "bill", fields: ["mandate": .int(mandates[0].id), "title": paper["title"] ?? "", "category": "construction"]), by: author, at: at).matter
        func act(_ move: String, _ mover: Mover, _ fields: [String: JSON] = [:], on day: Day, hour: Int) async throws {
            guard let at = Moment(day, hour: hour), at <= end else { return }
            _ = try await office.perform(MoveRequest(matter: id, version: nil, move: move, fields: fields), by: mover, at: at)
        }
        try await act("write", author, paper, on: day, hour: 17)
        try await act("invite", author, ["invitees": .array(mandates[1...10].map { .int($0.person) })], on: day, hour: 17)
        for post in mandates[1...10] { try await act("cosign", deputy(post), on: day, hour: 18) }
        try await act("submit", author, ["declares": true], on: day, hour: 19)
        try await act("register", dwb, ["committee": .int(committee)], on: day, hour: 20)
        guard let worker = city.posts(at: .body(committee)).first(where: { $0.role == .committee && $0.term.contains(day) }) else { return true }
        let member = Mover.viewer(office.viewer(worker.person, on: day))
        try await act("talk", member, ["talked": "领衔代表说明了各小区的情况，希望今年启动。"], on: day + 1, hour: 9)
        try await act("opine", member, ["opinion": "理由充分，建议闭会后由专门委员会审议。"], on: day + 1, hour: 15)
        try await act("decide", dwb, ["decision": "after", "meeting": "主席团第三次会议"], on: day + 2, hour: 16)
        return true
    }
}
