/// A node of the division tree.
public struct TerritorySeed: Sendable, Hashable {
    /// 6 digits for city, district, county; 9 for town and street; 12 for village and community. Invented (990100…).
    public let code: String
    public let name: String
    /// city|district|county|town|street|village|community. A town may hang directly under a city.
    public let kind: String
    public let parent: String?

    public init(
        code: String, name: String, kind: String, parent: String?
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
    }
}

/// An organ in the story, owned by a territory.
public struct BodySeed: Sendable, Hashable {
    /// Stable latin slug.
    public let key: String
    public let name: String
    public let short: String
    /// congress|standingCommittee|congressOffice|deputyWork|presidium|streetCommittee|government|governmentOffice|
    /// unit|court|procuratorate|supervision|committee|centre.
    public let kind: String
    /// Code of a territory.
    public let territory: String
    /// Key of a body listed earlier.
    public let parent: String?

    public init(
        key: String, name: String, short: String, kind: String, territory: String, parent: String?
    ) {
        self.key = key
        self.name = name
        self.short = short
        self.kind = kind
        self.territory = territory
        self.parent = parent
    }
}

/// A home, station, point, post, studio or online station.
public struct PlaceSeed: Sendable, Hashable {
    public let key: String
    public let name: String
    /// home|station|point|post|studio|online.
    public let kind: String
    public let territory: String
    /// Key of the body that owns it.
    public let owner: String
    /// Key of a place listed earlier.
    public let parent: String?
    public let address: String
    public let hours: String
    /// A sample number that reaches nobody.
    public let phone: String
    /// Six signs of 23456789ABCDEFGHJKMNPQRSTUVWXYZ, for /s/<code>.
    public let code: String
    public let note: String

    public init(
        key: String, name: String, kind: String, territory: String, owner: String, parent: String?, address: String,
        hours: String, phone: String, code: String, note: String
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.territory = territory
        self.owner = owner
        self.parent = parent
        self.address = address
        self.hours = hours
        self.phone = phone
        self.code = code
        self.note = note
    }
}

/// Somebody in the story; nobody real.
public struct PersonSeed: Sendable, Hashable {
    public let key: String
    public let name: String
    /// 男 or 女.
    public let sex: String
    /// Year.
    public let born: Int
    /// For staff accounts.
    public let login: String?
    /// A sample number that reaches nobody.
    public let phone: String
    /// Six signs, for /d/<code>; shares the name space of places' codes.
    public let deputyCode: String?
    /// One line of introduction; filled for deputies.
    public let note: String

    public init(
        key: String, name: String, sex: String, born: Int, login: String? = nil, phone: String,
        deputyCode: String? = nil, note: String = ""
    ) {
        self.key = key
        self.name = name
        self.sex = sex
        self.born = born
        self.login = login
        self.phone = phone
        self.deputyCode = deputyCode
        self.note = note
    }
}

/// What a person is, where, from which day to which day.
public struct PostSeed: Sendable, Hashable {
    public let person: String
    /// One of `Role`.
    public let role: String
    /// For a deputy the congress of the mandate.
    public let body: String?
    public let place: String?
    public let title: String
    /// First day, yyyy-MM-dd.
    public let from: String
    /// Last day; nil: still held.
    public let until: String?
    /// For deputies: city|county|town.
    public let level: String?

    public init(
        person: String, role: String, body: String? = nil, place: String? = nil, title: String, from: String,
        until: String? = nil, level: String? = nil
    ) {
        self.person = person
        self.role = role
        self.body = body
        self.place = place
        self.title = title
        self.from = from
        self.until = until
        self.level = level
    }
}

/// A documented sample account.
public struct AccountSeed: Sendable, Hashable {
    public let login: String
    public let person: String
    /// What to try with it, one sentence for the sign-in page.
    public let hint: String
    /// The part of the story for which it is there.
    public let part: SampleCity.Part

    public init(
        login: String, person: String, hint: String, part: SampleCity.Part = .opinions
    ) {
        self.part = part
        self.login = login
        self.person = person
        self.hint = hint
    }
}
