/// What a move asks of the person who makes it; a form, an import column and a permission test all come from it.
public struct Field: Hashable, Sendable, Identifiable {
    public indirect enum Kind: Hashable, Sendable {
        /// One line, at most so many characters.
        case line(max: Int)
        /// Several lines.
        case words(max: Int)
        case choice([Choice])
        case number(ClosedRange<Int>)
        case flag
        /// A body of one of these kinds within the acting office's reach.
        case unit
        /// Several units.
        case units
        /// A person holding a post at the acting body.
        case colleague
        case place
        /// Anybody in the city's register of people: the deputy who received it.
        case person
        case territory
        case day
        case span
        /// Somebody who holds a post in one of these roles today.
        case incumbent([Role])
        case incumbents([Role], max: Int)
        /// A body of one of these kinds.
        case body([String])
        /// A mandate of the person who acts: the congress to which a suggestion goes.
        case mandate
        /// Several rows, each with these fields.
        case rows([Field], max: Int)
        /// The public number of another matter.
        case matter
        case files(max: Int)
        /// The code of a record of one of these registers.
        case record([String])
        /// The codes of several.
        case records([String], max: Int)
        /// Some of these.
        case choices([Choice])
        /// 09:30
        case hour
        /// 2026-03
        case month
    }

    public let id: String
    public let name: String
    public let help: String
    public let kind: Kind
    public let isRequired: Bool
    /// Part of the judgement: hidden from judged slots until the round is closed, never writable by them.
    public let isJudgement: Bool
    /// Stays among staff: not shown on the resident's or the public pages.
    public let isInternal: Bool
    /// Never for judged slots, not even after the round: what a deputy says behind the unit's back.
    public let isConfidential: Bool
    /// Kept for the house's own reckoning; not shown among the facts of a matter.
    public private(set) var isQuiet = false

    public init(
        _ id: String, _ name: String, _ kind: Kind, help: String = "", isRequired: Bool = true, isJudgement: Bool = false,
        isInternal: Bool = false, isConfidential: Bool = false
    ) {
        self.id = id
        self.name = name
        self.help = help
        self.kind = kind
        self.isRequired = isRequired
        self.isJudgement = isJudgement
        self.isInternal = isInternal
        self.isConfidential = isConfidential
    }

    public var optional: Field {
        Field(id, name, kind, help: help, isRequired: false, isJudgement: isJudgement, isInternal: isInternal, isConfidential: isConfidential)
    }

    public func named(_ name: String, help: String? = nil) -> Field {
        Field(
            id, name, kind, help: help ?? self.help, isRequired: isRequired, isJudgement: isJudgement, isInternal: isInternal, isConfidential: isConfidential)
    }

    /// Part of an answer that is not yet given: those who wait for it read it when it is delivered.
    public private(set) var isHeld = false

    public var held: Field {
        var field = self
        field.isHeld = true
        return field
    }

    public var quiet: Field {
        var field = self
        field.isQuiet = true
        return field
    }

    /// Of use to few who fill in the form: it stands folded away under the rest, and is never required.
    public private(set) var isFolded = false

    public var folded: Field {
        var field = self
        field.isFolded = true
        return field
    }

    public static func == (left: Field, right: Field) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

public struct Choice: Hashable, Sendable, Identifiable {
    public let id: String
    public let name: String
    public let help: String

    public init(_ id: String, _ name: String, help: String = "") {
        self.id = id
        self.name = name
        self.help = help
    }
}

extension Field {
    public var choices: [Choice] {
        switch kind {
        case .choice(let choices), .choices(let choices): choices
        default: []
        }
    }

    /// The registers whose records it names by their code.
    public var targets: [String] {
        switch kind {
        case .record(let registers), .records(let registers, _): registers
        default: []
        }
    }

    /// Holds several values.
    public var isMany: Bool {
        switch kind {
        case .records, .choices: true
        default: false
        }
    }

    /// The word for a stored choice; the stored text itself for anything else.
    public func word(for value: JSON) -> String {
        switch value {
        case .string(let text): choices.first { $0.id == text }?.name ?? text
        case .int(let number): choices.first { $0.id == String(number) }?.name ?? String(number)
        case .bool(let flag): flag ? "是" : "否"
        case .array(let values): values.map { word(for: $0) }.joined(separator: "、")
        default: ""
        }
    }
}

extension Field {
    /// As the first but asked for.
    public var required: Field {
        Field(id, name, kind, help: help, isRequired: true, isJudgement: isJudgement, isInternal: isInternal, isConfidential: isConfidential)
    }
}
