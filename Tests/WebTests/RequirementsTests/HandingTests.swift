import Civics
import Institutions
import Office
import SampleCity
import Store
import Testing

@testable import Web

/// The checks under C02 and C06 that speak of channels, hands and figures.
@Suite("Requirements: through which hands, and counted") struct HandingTests {
    @Test("S1-18: a batch of six goes out under one number with papers; each answer comes back to its case and its resident")
    func batch() async throws {
        try await withDesk { office, visitor in
            var six: [Receipt] = []
            for number in 1...6 { six.append(try await office.sorted("第\(number)处路面塌陷")) }
            let unit = try office.clerksUnit()
            let county = try await visitor().signIn("county", back: "/desk")
            let form = try await county.get("/office/batches/new")
            for receipt in six { #expect(form.contains("name=\"unit-\(receipt.matter)\"")) }
            let fields = [("once", county.value("once")), ("note", "请按期办理"), ("rest", String(unit.id))] + six.flatMap { receipt in
                [("ids", String(receipt.matter)), ("version-\(receipt.matter)", county.value("version-\(receipt.matter)")), ("unit-\(receipt.matter)", "")]
            }
            // A unit that nobody knows: nothing is handed over, and what was typed comes back.
            let wrong = fields.map { $0.0 == "unit-\(six[0].matter)" ? ($0.0, "天庭建设局") : $0 }
            let refused = try await county.postPlain("/office/batches", wrong)
            #expect(county.status == .unprocessableContent && refused.contains("没有「天庭建设局」") && refused.contains("天庭建设局\" maxlength"))
            #expect(try await office.stored(six[1].matter)?.matter.state == "graded")
            try await county.postPlain("/office/batches", fields)
            #expect(county.status == .seeOther)
            let address = try #require(county.location)
            // The same form again is the same batch.
            try await county.postPlain("/office/batches", fields)
            #expect(county.location == address)
            let page = try await county.get(address)
            #expect(page.contains("6件") && page.contains("等待接收") && page.contains("ZJ\(office.today.year)-"))
            let slip = try await county.get("\(address)/slip")
            #expect(slip.contains("群众意见转交单") && slip.contains(unit.name) && six.allSatisfy { slip.contains($0.number) } && slip.contains("接收人"))
            try await answerAll(six, unit, office)
            let later = try await county.get(address)
            #expect(later.contains("退回：不归我局") && later.contains("已接收5件，退回1件，已答复5件"))
            // A stranger to it has no such page.
            let stranger = try await visitor().signIn("keeper2", back: "/desk")
            try await stranger.get(address)
            #expect(stranger.status == .notFound)
            let clerk = try await visitor().signIn("clerk", back: "/desk")
            #expect(try await clerk.get(address).contains(six[5].number))
        }
    }

    private func answerAll(_ six: [Receipt], _ unit: City.Body, _ office: Office) async throws {
        let clerk = office.viewer(login: "clerk")
        let better = try #require(office.city.bodies(in: unit.territory).first { $0.kind == "unit" && $0.id != unit.id })
        try await office.move("object", on: six[0].matter, by: "lead", ["reason": "不归我局", "betterUnit": .int(better.id)])
        for receipt in six.dropFirst() {
            try await office.move("accept", on: receipt.matter, by: "lead", ["person": .int(clerk.person)])
            try await office.move("answer", on: receipt.matter, by: "person", ["answer": "已回填压实。", "result": "solved"])
            let stored = try await office.move("feedback", on: receipt.matter, by: "keeper", ["mode": "online"])
            #expect(stored.matter.fields["answer"] == "已回填压实。")
            #expect(try await office.store.read { try $0.undelivered(limit: 10_000).contains { $0.demander == receipt.demander && $0.text.contains("结果已反馈") } })
        }
    }

    @Test("S2-27: category × grade × mode adds up and opens its lists; a refused transfer shows why, who next, and days since registration")
    func matrix() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.sorted("桥头栏杆锈穿")
            let unit = try office.clerksUnit()
            let better = try #require(office.city.bodies(in: unit.territory).first { $0.kind == "unit" && $0.id != unit.id })
            try await office.move("assign", on: receipt.matter, by: "office", ["lead": .int(unit.id)])
            let due = try await office.stored(receipt.matter)?.matter.clocks["reply"]?.due
            try await office.move("object", on: receipt.matter, by: "lead", ["reason": "桥归交通局", "betterUnit": .int(better.id)])
            let after = try await office.move("assign", on: receipt.matter, by: "office", ["lead": .int(better.id)])
            #expect(after.matter.clocks["reply"]?.due == due && after.matter.clocks["reply"]?.start == after.matter.registered)
            let county = try await visitor().signIn("county", back: "/desk")
            let page = try await county.get("/matters/\(receipt.matter)")
            #expect(page.contains("退回：桥归交通局，建议由\(better.name)办理") && page.contains("另交\(better.name)") && page.contains("自登记起0天"))
            #expect(try await county.get("/work/figures/matrix").contains("桥归交通局"))
            for login in ["county", "office", "keeper"] {
                let sheet = try await office.matrixSheet(year: 0, as: office.viewer(login: login))
                for row in sheet.rows { #expect(row[1].n == row.dropFirst(2).compactMap(\.n).reduce(0, +), "\(login) \(row[0].words)") }
                for cell in sheet.rows.joined() where cell.query != nil {
                    let lines = try await office.list(cell, as: office.viewer(login: login))
                    #expect(lines.count == cell.n, "\(login) \(cell.query ?? "")")
                }
            }
            let file = try await county.get("/work/figures/csv?figure=matrix&year=0")
            #expect(file.contains("类别,合计") && file.contains("城乡建设"))
        }
    }

    @Test("S0-16: the same demand by code and on paper is one case with two demanders; both are told; 2 demands, 1 case")
    func merged() async throws {
        try await withDesk { office, _ in
            for login in ["keeper", "office"] {
                let viewer = office.viewer(login: login)
                let before = try await office.sheet("demands", as: login)
                let first = try await office.register("集市门口没有垃圾桶")
                let station = try #require(try await office.stored(first.matter)).matter.slots["keeper"]?.first
                guard case .place(let place)? = station else { throw Failure.notFound }
                let second = try await office.open(OpenRequest(procedure: "opinion", fields: [
                    "title": "集市门口缺垃圾桶", "text": "到处是菜叶。", "territory": .string(try #require(office.city.places[place]).territory), "channel": "code",
                    "station": .int(place),
                ]), by: nil)
                try await office.move("merge", on: second.matter, by: "keeper", ["target": .int(first.matter)])
                let after = try await office.sheet("demands", as: login)
                #expect(Int(after.rows[0][1].words) == (Int(before.rows[0][1].words) ?? 0) + 2)
                #expect(after.rows[1][1].n == (before.rows[1][1].n ?? 0) + 1)
                #expect(try await office.list(after.rows[1][1], as: viewer).count == after.rows[1][1].n)
                try await office.move("collate", on: first.matter, by: "keeper", ["category": "城乡建设"])
                try await office.move("grade", on: first.matter, by: "keeper", ["grade": "1"])
                try await office.move("solve", on: first.matter, by: "office", ["answer": "放了四个桶。", "result": "solved"])
                try await office.move("feedback", on: first.matter, by: "keeper", ["mode": "board"])
                let told = try await office.store.read { try $0.undelivered(limit: 10_000).filter { $0.text.contains("结果已反馈") }.map(\.demander) }
                #expect(told.contains(first.demander) && told.contains(second.demander))
            }
        }
    }

    @Test("S0-23: a deputy opens a case from a visit, notes his help, solves it with evidence; it is in his dossier and in the station's month")
    func deputy() async throws {
        try await withDesk { office, visitor in
            let viewer = office.viewer(login: "deputy")
            let deputy = try await visitor().signIn("deputy", back: "/desk")
            let form = try await deputy.get("/stations/reception")
            #expect(deputy.status == .ok && form.contains("走访登记"))
            let station = try #require(viewer.posts.compactMap { if case .place(let id) = $0.holder { office.city.places[id] } else { nil } }.first { $0.kind == "station" })
            try await deputy.postPlain("/stations/reception", [
                ("once", deputy.value("once")), ("title", "走访时看到晾衣绳挡住消防通道"), ("text", "三号楼后面，居民希望另装晾衣架。"), ("channel", "visit"),
                ("territory", station.territory), ("station", String(station.id)), ("day", office.today.description), ("proposed-day", office.today.description),
            ])
            #expect(deputy.status == .ok)
            let line = try #require(try await office.matters(try office.query("deputy=person/\(viewer.person)"), as: viewer, after: nil, limit: 1).first)
            #expect(line.title.hasPrefix("走访时看到"))
            #expect(try await deputy.get("/deputy").contains("走访时看到"))
            let page = try await deputy.get("/matters/\(line.id)")
            #expect(page.contains("moves/help"))
            try await office.move("help", on: line.id, by: "deputy", ["help": "和社区商量好装六个晾衣架"])
            try await office.move("collate", on: line.id, by: "keeper", ["category": "城乡建设"])
            await #expect(throws: Failure.self) { try await office.move("solveByDeputy", on: line.id, by: "deputy", ["answer": "装好了"]) }
            let file: JSON = ["hash": .string(String(repeating: "a", count: 64)), "name": "晾衣架.jpg", "media": "image/jpeg", "size": 9]
            let solved = try await office.move("solveByDeputy", on: line.id, by: "deputy", ["answer": "六个晾衣架装好了。", "files": [file]])
            #expect(solved.matter.state == "answered" && solved.matter.fields["result"] == "byDeputy")
            let month = try await visitor().signIn("keeper", back: "/desk").get("/work/figures/station?station=\(station.id)")
            #expect(month.contains(viewer.name) && month.contains("代表推动解决"))
            // Somebody else's deputy sees nothing of it, and a keeper cannot say that a deputy solved it.
            let clerk = try await visitor().signIn("clerk2", back: "/desk")
            try await clerk.get("/deputy")
            #expect(clerk.status == .notFound)
        }
    }

    @Test("S1-47: received, closed and rate since the term's first session, by life field; every number opens its list")
    func term() async throws {
        try await withDesk { office, _ in
            for login in ["office", "county", "keeper"] {
                let viewer = office.viewer(login: login)
                let sheet = try await office.sheet("term", as: login)
                let total = try #require(sheet.row("合计"))
                #expect(total[3].words == FigureSheetWords.percent(total[2].n ?? 0, total[1].n ?? 0))
                for column in [1, 2] { #expect(total[column].n == sheet.rows.dropFirst().compactMap { $0[column].n }.reduce(0, +)) }
                for cell in sheet.rows.joined() where cell.query != nil {
                    #expect(try await office.list(cell, as: viewer).count == cell.n, "\(login) \(cell.query ?? "")")
                }
            }
        }
    }

    @Test("S2-67: thirty on one thing and ten on another: the first leads, with the trend, and opens its thirty")
    func hot() async throws {
        try await withDesk { office, visitor in
            let places = ["东", "南", "西", "北", "中", "前", "后", "左", "右", "上"]
            let ends = ["扬尘很大", "半夜开工", "车子太多", "污水横流", "挡住路口"]
            for number in 0..<30 { _ = try await office.register("\(places[number % 10])门搅拌站\(ends[number % 5])") }
            for number in 0..<10 { _ = try await office.register("\(places[number])街烧烤摊\(ends[number % 5])") }
            let sheet = try #require(try await office.hotSheets(as: office.viewer(login: "keeper")).first { $0.id == "topics" })
            let (first, second) = (try #require(sheet.rows.first), try #require(sheet.rows.dropFirst().first))
            #expect(first[0].words.contains("搅拌站") && second[0].words.contains("烧烤摊"))
            #expect(first[1].n == 30 && first[2].n == 0 && first[3].words.contains("多30件") && second[1].n == 10)
            #expect(try await office.list(first[1], as: office.viewer(login: "keeper")).count == 30)
            // The public reads a word only once it stands in a released answer.
            let page = try await visitor().get("/figures/hot")
            #expect(!page.contains("搅拌站") && !page.contains("烧烤摊"))
            let guess = visitor()
            #expect(!(try await guess.get("/figures/list?about=%E6%90%85%E6%8B%8C")).contains("共<b data-count=\"30\">"))
        }
    }

    @Test("S2-61: the whole process has its five links with figures, and is honest about what is not recorded")
    func process() async throws {
        try await withDesk { office, visitor in
            let page = try await visitor().get("/process")
            for link in WholeProcess.allCases { #expect(page.contains(link.name)) }
            #expect(page.contains("还没有记录"))
            let links = try await office.wholeProcess()
            let opinions = try #require(links.first { $0.link == .management }?.records.first?.n)
            let auditor = office.viewer(login: "auditor")
            #expect(opinions == (try await office.count(.ofResidents(), as: auditor)))
            #expect(links.first { $0.link == .election }?.records.first?.n ?? 0 > 0)
            let receipt = try await office.register("社区活动室总锁着门")
            #expect(try await visitor().signIn("keeper", back: "/desk").get("/matters/\(receipt.matter)").contains("民主管理、民主监督"))
        }
    }

    @Test("S3-63: a matter shows its procedure, the versions of its rules and where they stand written")
    func basis() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.sorted("雨水井盖缺失")
            let stored = try await office.move("assign", on: receipt.matter, by: "office", ["lead": .int(try office.clerksUnit().id)])
            let page = try await visitor().signIn("keeper", back: "/desk").get("/matters/\(receipt.matter)")
            #expect(page.contains("《群众意见》程序") && page.contains(office.rules.version(on: office.today)) && page.contains("第六十条"))
            #expect(page.contains("《信访工作条例（2022）》第二十三条") || page.contains("《信访工作条例（2022）》第二十三条"))
            for clock in stored.matter.running { #expect(page.contains(clock.ruleVersion)) }
        }
    }

    @Test("S4-45: from a desk's row to the finished act in two screens")
    func oneKey() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.sorted("护栏松动要加固")
            let county = try await visitor().signIn("county", back: "/desk")
            let desk = try await county.get("/desk")
            #expect(desk.contains("/matters/\(receipt.matter)?move=assign#move-assign"))
            let form = try await county.get("/matters/\(receipt.matter)?move=assign")
            let part = try #require(form.range(of: "action=\"/matters/\(receipt.matter)/moves/assign\"").map { String(form[$0.upperBound...]) })
            try await county.postPlain("/matters/\(receipt.matter)/moves/assign", [
                ("once", county.value("once", in: part)), ("version", county.value("version", in: part)), ("lead", String(try office.clerksUnit().id)),
            ])
            #expect(county.status == .seeOther)
            #expect(try await office.stored(receipt.matter)?.matter.state == "assigned")
        }
    }

    @Test("A list is asked by number too, however it is typed", arguments: ["%@", " %@ ", "lower", "wide"])
    func byNumber(form: String) async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("门牌号重复了")
            let typed = switch form {
            case "lower": receipt.number.lowercased()
            case "wide": receipt.number.replacing("-", with: "－").replacing("Y", with: "Ｙ")
            default: form.replacing("%@", with: receipt.number)
            }
            let keeper = try await visitor().signIn("keeper", back: "/desk")
            let page = try await keeper.get("/matters?q=\(Percent.encode(typed))")
            #expect(page.contains("门牌号重复了") && page.contains("data-count=\"1\""))
            let stranger = try await visitor().signIn("keeper2", back: "/desk")
            #expect(!(try await stranger.get("/matters?q=\(Percent.encode(typed))")).contains("门牌号重复了"))
        }
    }
}
