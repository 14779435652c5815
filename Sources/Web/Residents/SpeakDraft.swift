import Civics
import Formats
import Hummingbird
import Office
import Store

/// What somebody has typed into "我要反映" so far, with what is wrong with it.
struct SpeakDraft: Sendable {
    var title = ""
    var text = ""
    var territory = ""
    var address = ""
    var name = ""
    var phone = ""
    var agrees = false
    /// Wishes to stand on the board of the territory's sub-hall.
    var isForBoard = false
    /// The code of the territory in whose hall it is written; empty: in none.
    var hall = ""
    /// The station's and the deputy's public codes, when one of theirs was scanned or chosen.
    var station = ""
    var deputy = ""
    /// To which level's congress it is written; empty: nearby.
    var writtenTo = ""
    var isScanned = false
    /// Files that have arrived already, each with the mark under which the form sends it again.
    var files: [(file: FileOnDisk, mark: String)] = []
    var once = Site.onceToken()
    /// Has seen the likely ones and says it is none of them.
    var isNoneOfThem = false
    var errors: [(field: String, message: String)] = []
    /// A field was longer than can be taken, so that its end is gone.
    var isCut = false
    /// With which status a form is shown again that has errors.
    var refusal = HTTPResponse.Status.unprocessableContent

    static let titleLimit = 200
    static let textLimit = 10_000
    static let nameLimit = 50

    init() {}

    init(_ fields: FormFields) {
        title = fields.line("title")
        text = fields.text("text")
        territory = fields.line("territory")
        address = fields.line("address")
        name = fields.line("name")
        phone = fields.line("phone")
        agrees = fields.flag("agree")
        isForBoard = fields.flag("board")
        hall = fields.line("hall")
        station = fields.line("station").uppercased()
        deputy = fields.line("deputy").uppercased()
        writtenTo = fields.line("writtenTo")
        isScanned = fields.flag("scanned")
        isNoneOfThem = fields.flag("checked")
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    /// What is wrong before anything is looked up; each with what to do.
    mutating func check(_ city: City, on day: Day) {
        if text.isEmpty {
            errors.append(("text", "请写下您要反映的事，一两句话也可以"))
        } else if text.count < 4 {
            errors.append(("text", "请再多写几个字：什么地方、什么事"))
        } else if text.count > Self.textLimit {
            errors.append(("text", "最多\(Self.textLimit)个字，现在有\(text.count)个字。请删减，或把长文存成PDF作为附件"))
        }
        if title.count > Self.titleLimit { errors.append(("title", "标题最多\(Self.titleLimit)个字，现在有\(title.count)个字。可以留空，由系统取第一句")) }
        if territory.isEmpty {
            errors.append(("territory", "请选事情发生在哪里；说不准就选「\(city.territories[city.root]?.name ?? "全市")」"))
        } else if city.territories[territory] == nil {
            errors.append(("territory", "没有这个地区，请从名单里重新选"))
        }
        if let flaw = Written.flaw(writtenTo, in: territory, city, on: day) { errors.append(("writtenTo", flaw)) }
        if address.count > 200 { errors.append(("address", "最多200个字，现在有\(address.count)个字")) }
        if name.count > Self.nameLimit { errors.append(("name", "最多\(Self.nameLimit)个字，现在有\(name.count)个字")) }
        if !phone.isEmpty, !Self.isPhone(phone) {
            errors.append(("phone", "这不像一个电话号码（应为5到20位数字）。可以改正，也可以留空"))
        }
    }

    /// Digits with what people write between them; full-width digits too.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
        return (5...20).contains(digits) && text.count <= 30 && text.unicodeScalars.allSatisfy {
            !$0.properties.isAlphabetic || "转分机".unicodeScalars.contains($0)
        }
    }

    /// The matter's fields, as the procedure wants them.
    func fields(_ city: City, on day: Day) -> [String: JSON] {
        var fields: [String: JSON] = [
            "title": .string(title.isEmpty ? FirstSentence.title(of: text) : title), "text": .string(text), "territory": .string(territory),
            "channel": isScanned ? "code" : "web", "agree": .bool(agrees && !isAnonymous),
        ]
        if !writtenTo.isEmpty { fields["writtenTo"] = .string(writtenTo) }
        if isForBoard { fields["board"] = "asked" }
        if isForBoard, city.territories[hall] != nil { fields["hall"] = .string(hall) }
        if !address.isEmpty { fields["address"] = .string(address) }
        if let place = city.place(code: station), place.term.contains(day) { fields["station"] = .int(place.id) }
        if let person = city.deputy(code: deputy), city.isDeputy(person.id, on: day) { fields["deputy"] = .int(person.id) }
        if !files.isEmpty { fields["files"] = .array(files.map(\.file.json)) }
        return fields
    }

    var isAnonymous: Bool { name.isEmpty && phone.isEmpty }
    var persona: Persona { Persona(name: name, phone: phone) }
}

/// A title out of the words themselves, when none was given.
enum FirstSentence {
    static let limit = 40
    private static let greetings = ["你好", "您好", "尊敬的", "各位", "我叫", "我是", "本人", "我姓", "领导", "代表", "大家好"]

    /// The first sentence that is no greeting and no introduction of oneself, at most forty characters, personal numbers masked.
    static func title(of text: String) -> String {
        let sentences = pieces(of: text, at: ["。", "！", "？", "!", "?", "；", ";", "\n"]).filter { !$0.isEmpty }
        let clauses = pieces(of: sentences.first ?? text, at: ["，", ",", "：", ":"])
        let said = clauses.drop { clause in greetings.contains { clause.hasPrefix($0) } }
        var best = said.joined(separator: "，")
        if best.count < 4 { best = sentences.dropFirst().first ?? sentences.first ?? text }
        let masked = Masking.masked(best.trimmed)
        return masked.count > limit ? masked.prefix(limit - 1) + "…" : masked
    }

    // By scalars: characters would have to be put together first.
    private static func pieces(of text: String, at marks: Set<Unicode.Scalar>) -> [String] {
        text.unicodeScalars.split { marks.contains($0) }.map { String($0).trimmed }
    }
}

extension City {
    func isDeputy(_ person: Int64, on day: Day) -> Bool { posts(of: person).contains { $0.role == .deputy && $0.term.contains(day) } }
}
