/// 簿册: a dated list of records with typed fields; lists, forms, acts, imports, exports, figures and history come from this declaration.
public struct Register: Sendable, Identifiable {
    public let id: String
    public let name: String
    public let purpose: String
    /// Where it stands among the registers.
    public let shelf: Shelf
    /// What a form asks for, then what only acts fill in.
    public let fields: [Field]
    /// The field that names a record in lists, and the one that must be unique (nil: none).
    public let nameField: String
    public let codeField: String?
    /// The fields of which a record's name is made, where no field names it: 城东街道联络站 2026-03-15.
    public let titled: [String]
    /// What begins the number of a record that comes without a code; nil: a code must be typed.
    public let letter: String?
    /// Who may write it: posts with one of these roles, whose territory contains the record's.
    public let writers: [Role]
    /// Who may read it besides: posts with one of these roles, likewise.
    public let readers: [Role]
    /// Fields that name persons who write their own records: a deputy's 履职登记.
    public let authors: [String]
    /// Fields that name people, places or bodies who read the record though they oversee nothing.
    public let sharers: [String]
    /// Fields that name places whose keepers write the record.
    public let keepers: [String]
    /// The day by which the list runs, newest first; nil: by name.
    public let runsBy: String?
    /// The field that says where a record lies; nil: `territory`, `body`, `place` or `person`, the first that there is.
    public let lies: String?
    /// The choice that says how far a record has come.
    public let state: String?
    public let acts: [RecordAct]
    /// Sets of fields that no two records may share.
    public let unique: [[String]]
    public let demands: [RecordDemand]
    /// What is said, and not refused, when a record is odd.
    public let cautions: [RecordCaution]
    public let copies: [RecordCopy]
    public let dossier: DossierLine?
    public let figures: [RecordFigure]
    /// What it changes in other records.
    public let echoes: [RecordEcho]
    /// The fields that a list shows, in their order; empty: what must be filled in and what points elsewhere.
    public let listed: [String]
    /// Lines of text by whose words lists are narrowed and grouped, as by a choice: the theme of a year's plan.
    public let grouped: [String]
    /// Issued from above: everybody at work in the territory where it lies and below reads it.
    public private(set) var isIssued = false
    /// Between persons: of a record that one may not open one learns neither what it is called nor whether there is one with that number.
    public private(set) var isClosed = false
    /// States whose records keep nothing from others: of what was withdrawn another record may say the same.
    public private(set) var idle: [String] = []
    /// States in which only its authors, and the offices that write it, read a record.
    public private(set) var drafts: [String] = []
    /// Ids of fields that acts fill in and forms do not show.
    public let later: Set<String>
    /// What the law says of it.
    public let citation: Citation?

    /// - Parameters:
    ///   - later: fields that only acts, copies and imports by offices fill in.
    public init(
        _ id: String, _ name: String, shelf: Shelf = .structure, purpose: String, fields: [Field], later: [Field] = [], nameField: String = "",
        codeField: String? = "code", titled: [String] = [], letter: String? = nil, writers: [Role], readers: [Role] = [], authors: [String] = [],
        sharers: [String] = [], keepers: [String] = [], runsBy: String? = nil, lies: String? = nil, state: String? = nil, acts: [RecordAct] = [],
        unique: [[String]] = [], demands: [RecordDemand] = [], cautions: [RecordCaution] = [], copies: [RecordCopy] = [],
        dossier: DossierLine? = nil, figures: [RecordFigure] = [], echoes: [RecordEcho] = [], listed: [String] = [],
        grouped: [String] = [], citation: Citation? = nil
    ) {
        (self.echoes, self.cautions, self.listed, self.grouped) = (echoes, cautions, listed, grouped)
        (self.id, self.name, self.shelf, self.purpose) = (id, name, shelf, purpose)
        self.fields = fields + later
        self.later = Set(later.map(\.id))
        (self.nameField, self.codeField, self.titled, self.letter) = (nameField, codeField, titled, letter)
        (self.writers, self.readers, self.authors, self.sharers, self.keepers) = (writers, readers, authors, sharers, keepers)
        (self.runsBy, self.lies, self.state, self.acts, self.unique) = (runsBy, lies, state, acts, unique)
        (self.demands, self.copies, self.dossier, self.figures, self.citation) = (demands, copies, dossier, figures, citation)
    }

    /// The same, read by everybody at work below.
    public var issued: Register {
        var register = self
        register.isIssued = true
        return register
    }

    /// The same, named to nobody who may not open its records.
    public var closed: Register {
        var register = self
        register.isClosed = true
        return register
    }

    /// The same, with records in these states keeping nothing from others.
    public func idle(in states: [String]) -> Register {
        var register = self
        register.idle = states
        return register
    }

    /// The same, with records in these states read by nobody but those who write them.
    public func drafted(in states: [String]) -> Register {
        var register = self
        register.drafts = states
        return register
    }

    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }
    public func act(_ id: String) -> RecordAct? { acts.first { $0.id == id } }

    /// The registers a field points at; empty for one that holds a value of its own.
    public func targets(of field: String) -> [String] { self.field(field)?.targets ?? [] }

    /// What a form asks for.
    public var typed: [Field] { fields.filter { !later.contains($0.id) } }

    /// The fields that may say where a record lies, the first that is filled in counts.
    public var liesBy: [String] { lies.map { [$0] } ?? ["territory", "place", "body", "person"].filter { field($0) != nil } }
}

/// 簿册架: the shelf on which a register stands.
public enum Shelf: String, CaseIterable, Sendable {
    case structure, places, stations, deputies, contact, groups, study

    public var name: String {
        switch self {
        case .structure: "机构人员"
        case .places: "阵地建设"
        case .stations: "联络站日常"
        case .deputies: "代表履职"
        case .contact: "双联系"
        case .groups: "小组和活动"
        case .study: "学习培训"
        }
    }
}

/// 簿册步骤: something done to a record that changes its state, by whom the declaration names.
public struct RecordAct: Sendable, Identifiable {
    public let id: String
    public let name: String
    public let help: String
    public let by: [Hand]
    /// Fields and the values they may have now; the empty text stands for an empty field, `*` for any value.
    public let when: [String: [String]]
    /// Fields it asks for; one that ends in `?` may stay empty.
    public let asks: [String]
    public let sets: [String: String]
    /// Fields that it fills with today, or with the code of the person who acts.
    public let stamps: [String: Stamp]
    /// A person field whose bearer may not do it: nobody confirms what he has done himself.
    public let apart: String?
    /// A place field whose keepers and chiefs may not do it: nobody judges the place that he runs.
    public let apartKeepers: String?
    /// It waits on the desks of those who may do it, from a day on and until a day.
    public let waits: Wait?
    /// What it reckons from other records or by the rules, so that nobody counts by hand.
    public let tallies: [RecordTally]
    /// A day field: it is not done before that day.
    public let notBefore: String?
    /// Done only by whoever shows the code of the place and the day; no form offers it.
    public let isCoded: Bool
    /// Fields that the house computes when it is done; nobody types them.
    public let computes: [String]
    /// The records that it makes, one for each of many.
    public let spreads: RecordSpread?
    /// A choice that it may only lower.
    public let lowers: String?
    /// A field that names a territory: offices do it only if they oversee that one too.
    public let within: String?
    /// Whoever writes the record down and may do it has done it with that: an office that enters a deed confirms it.
    public let isImplied: Bool
    /// Fields on which it rests: once it has been done no correction changes them under the name of whoever did it.
    public let rests: [String]
    /// 要改请…: how what it rests on is changed after all.
    public let amends: String

    public init(
        _ id: String, _ name: String, help: String = "", by: [Hand], when: [String: [String]] = [:], asks: [String] = [],
        sets: [String: String] = [:], stamps: [String: Stamp] = [:], apart: String? = nil, waits: Wait? = nil, tallies: [RecordTally] = [],
        isCoded: Bool = false, computes: [String] = [], notBefore: String? = nil, lowers: String? = nil, spreads: RecordSpread? = nil,
        within: String? = nil, apartKeepers: String? = nil, isImplied: Bool = false, rests: [String] = [], amends: String = ""
    ) {
        (self.rests, self.amends) = (rests, amends)
        (self.apartKeepers, self.isImplied) = (apartKeepers, isImplied)
        (self.notBefore, self.lowers, self.spreads, self.within) = (notBefore, lowers, spreads, within)
        (self.id, self.name, self.help, self.by, self.when) = (id, name, help, by, when)
        (self.asks, self.sets, self.stamps, self.apart, self.waits) = (asks, sets, stamps, apart, waits)
        (self.tallies, self.isCoded, self.computes) = (tallies, isCoded, computes)
    }

    public enum Stamp: Sendable { case today, actor }

    /// Whose hand it takes.
    public enum Hand: Hashable, Sendable {
        /// A post with one of these roles in the record's territory or above it.
        case roles([Role])
        /// The person whom that field names, or one of them.
        case person(String)
        /// Keepers and chiefs of the place that field names.
        case keeper(String)
        /// Whoever holds a post at the body which that field names.
        case body(String)
        /// The night watch alone.
        case clockwork
    }

    /// 待办: from when on it waits, by when it is due, and who is told of it when it is late.
    public struct Wait: Sendable {
        /// The day field from which days are counted; nil: the day on which the record came into this state.
        public let from: String?
        /// Days from then to the day it is due.
        public let due: Int
        /// The rule that says how many days, where a locality may say otherwise; a number field that says it for this record.
        public let rule: String?
        public let days: String?
        /// It shows this many days before it is due; nil: at once.
        public let ahead: Int?
        /// Who else sees it when so many days have passed since it was due.
        public let chased: Hand?
        public let after: Int
        /// Only while the record has these values: whoever said no may still come, but is not asked to.
        public let when: [String: [String]]
        /// It asks nothing of anybody any more when the day of the record has passed.
        public let lapses: Bool

        public init(
            from: String? = nil, due: Int = 0, rule: String? = nil, days: String? = nil, ahead: Int? = nil, chased: Hand? = nil, after: Int = 1,
            when: [String: [String]] = [:], lapses: Bool = false
        ) {
            (self.when, self.lapses) = (when, lapses)
            (self.rule, self.days) = (rule, days)
            (self.from, self.due, self.ahead, self.chased, self.after) = (from, due, ahead, chased, after)
        }
    }
}

/// What must hold of a record beyond its single fields.
public enum RecordDemand: Sendable {
    /// A field must be filled in when another has one of these values.
    case needs(String, when: String, is: [String])
    /// The day lies within the term (from, until) of the record that the field names.
    case inForce(day: String, of: String)
    /// No two records that share these fields overlap: on the same day from an hour to an hour; those in an idle state take no room.
    /// Of a field with several values one in common is enough. With `apart`, they may when one of these tells them from each other.
    case noOverlap(same: [String], apart: [String] = [], day: String, from: String, until: String, idle: [String] = [])
    /// The numbers together are another number: ballots for, against and neither are the ballots counted.
    case adds([String], to: String)
    /// Lines of indicators with their marks (指标｜分值), by which a sheet can be scored.
    case marked(String)
    /// Marks line by line of those indicators, which add up to the total.
    case scored(String, of: String, to: String)
    /// The first number is not greater than the second.
    case atMost(String, String)
    /// The record that the first field names has the same value in the other field as this one: a room of this very place.
    case agrees(String, on: String)
    /// The record that the first field names, names the person of the other field too: nobody reads of others by pointing at their records.
    /// With `by`, in one of these fields of it: the person himself, or a body at which he works.
    case names(String, person: String, by: [String] = [])
    /// The first is not later than the second.
    case ordered(String, String)
    /// Not later than today.
    case past(String)
    /// The record that a field names has one of these values in a field of its own.
    /// With `when`, only of records whose choice has one of these values, and of what was written before that not again.
    case refers(String, to: String, is: [String], reason: String, when: [String: [String]] = [:])
    /// Degrees east and north that lie in China, as decimal numbers; what was exchanged is said so.
    case located(longitude: String, latitude: String)
    /// The person named holds no post at the body named: nobody judges his own house.
    case outside(String, of: String)
    /// A mandate or a station of the person named lies in the territory of the body named.
    case within(String, of: String)
    /// There is a part of a whole when a field has one of these values, not less than the percentage that the rule names.
    case reaches(String, of: String, when: String, is: [String], rule: String? = nil)
    /// From the first day to the last is not longer than the rule says.
    case lasts(String, String, rule: String)
    /// The choice is not higher than the one whose rule (`rules.id`) a number reaches, unless a reason is written.
    case graded(String, of: String, rules: String, unless: String)
    /// The matter of that number is of this procedure and in one of these states, where a field has one of these values; the day `until` is not
    /// later than the day on which its clock of that state runs out.
    case about(String, of: String, in: [String], when: [String: [String]] = [:], until: String? = nil)
    /// The matter of that number is kept by the body of the other field, or, where none says it, by one in whose territory the record lies;
    /// and whoever writes so works at that body.
    case keeps(String, body: String? = nil)
    /// What others have put their names to, by naming it in a field of another register, stays as it reads.
    case settled([String], once: String, by: String, reason: String)
    /// A month to come or this one, while the record is still in its first state.
    case ahead(String)
    /// The person named holds one of these roles on the day, or on the first of the month.
    case holds(String, roles: [Role], on: String)
}

/// 带入: a field filled from the record that another field names, so that nothing is typed twice.
public struct RecordCopy: Sendable {
    public let field: String
    /// The field that names the other record.
    public let reference: String
    /// The field there; `@level` is the highest level of a person's mandates, `@name` the record's name, `@register` its register,
    /// `@territory` the code of the territory where it lies, `@count` how many are named.
    public let source: String

    public init(_ field: String, from reference: String, _ source: String) {
        (self.field, self.reference, self.source) = (field, reference, source)
    }
}

/// 带动: what a record changes in others: a contact tells the pair when it last was, leave that is granted excuses the absence.
public struct RecordEcho: Sendable {
    public enum Other: Sendable {
        /// The record, or records, that the field names.
        case named(String)
        /// Records of a register that share these values, fields there with fields here; dated ones only while they hold.
        case matching(String, [String: String])
    }

    public let other: Other
    /// The act that brings it about; nil: the record's being written down.
    public let on: String?
    /// Fields there, and the fields here from which they are filled.
    public let copies: [String: String]
    /// Fields there, and what they become.
    public let sets: [String: String]

    /// Only others that have these values.
    public let when: [String: [String]]

    public init(_ other: Other, on act: String? = nil, when: [String: [String]] = [:], copies: [String: String] = [:], sets: [String: String] = [:]) {
        (self.other, self.on, self.when, self.copies, self.sets) = (other, act, when, copies, sets)
    }
}

/// 档案行: that a record is a line of the dossier of the people it names.
public struct DossierLine: Sendable {
    public let heading: DossierHeading
    public let people: [String]
    /// Only records with these values count.
    public let when: [String: [String]]

    public init(_ heading: DossierHeading, people: [String], when: [String: [String]] = [:]) {
        (self.heading, self.people, self.when) = (heading, people, when)
    }
}

/// 履职档案的栏目
public enum DossierHeading: String, CaseIterable, Sendable {
    case attendance, speech, suggestion, activity, contact, opinion, deed, study, debriefing, award

    public var name: String {
        switch self {
        case .attendance: "出席列席"
        case .speech: "发言和调研成果"
        case .suggestion: "建议和议案"
        case .opinion: "经手群众意见"
        case .activity: "闭会活动"
        case .contact: "联系群众"
        case .study: "学习培训"
        case .debriefing: "述职评议"
        case .award: "表彰和宣传"
        case .deed: "办实事"
        }
    }
}

/// 数据: a count over a register, with the sentence that prints it and the list that it opens.
public struct RecordFigure: Sendable, Identifiable {
    public enum Counting: Hashable, Sendable {
        case records
        /// Different values of a field: people, not attendances.
        case distinct(String)
        /// The sum of a number.
        case sum(String)
    }

    public enum Period: Sendable {
        /// Records whose day lies in the year or term that is asked for.
        case span
        /// Records in force on the day that is asked for.
        case standing
    }

    public let id: String
    public let title: String
    /// 共开展活动{n}次
    public let sentence: String
    public let when: [String: [String]]
    public let counting: Counting
    public let period: Period

    public init(
        _ id: String, _ title: String, _ sentence: String, when: [String: [String]] = [:], counting: Counting = .records, period: Period = .span
    ) {
        (self.id, self.title, self.sentence, self.when, self.counting, self.period) = (id, title, sentence, when, counting, period)
    }
}
