import Civics
import Crypto

/// 记录: one line of the journal. `body` is the canonical text that was hashed; everything else repeats what stands in it.
public struct Entry: Equatable, Sendable {
    /// What the entry is about: `matter/42`, `place/7`; each stream is a hash chain of its own.
    public struct Stream: Hashable, Sendable {
        public let kind: String
        public let id: Int64

        public init(_ kind: String, _ id: Int64) {
            self.kind = kind
            self.id = id
        }
    }

    /// Place in the whole journal, from 1, without gaps.
    public let seq: Int64
    public let stream: Stream
    /// Place in its stream, from 1, without gaps.
    public let version: Int
    public let at: Moment
    public let act: Act
    public let bytes: [UInt8]
    /// SHA-256 of `bytes`.
    public let hash: [UInt8]
    /// The hash of the stream's entry before; nil at its first.
    public let previous: [UInt8]?

    /// Writes the next entry of a stream.
    /// - Parameter previous: the hash of the stream's last entry; nil for its first.
    public init(seq: Int64, stream: Stream, version: Int, at: Moment, previous: [UInt8]?, act: Act) {
        self.seq = seq
        self.stream = stream
        self.version = version
        self.at = at
        var members = act.members
        members["v"] = 1
        members["seq"] = .int(seq)
        members["kind"] = .string(stream.kind)
        members["id"] = .int(stream.id)
        members["n"] = .int(Int64(version))
        members["at"] = .int(at.milliseconds)
        if let previous { members["prev"] = .string(Hex.text(previous)) }
        self.act = act
        self.previous = previous
        bytes = JSON.object(members).canonical
        hash = Array(SHA256.hash(data: bytes))
    }

    /// Reads an entry from its stored bytes; throws when they are not one.
    public init(bytes: [UInt8]) throws(JournalFlaw) {
        let body: JSON
        do throws(JSONFlaw) { body = try JSON(parsing: bytes) } catch { throw JournalFlaw(seq: nil, reason: .unreadable(error.reason)) }
        guard let seq = body["seq"].integer, let kind = body["kind"].text, let id = body["id"].integer, let version = body["n"].integer,
            let at = body["at"].integer
        else { throw JournalFlaw(seq: nil, reason: .unreadable("a member is missing")) }
        self.seq = seq
        stream = Stream(kind, id)
        self.version = Int(version)
        self.at = Moment(milliseconds: at)
        act = Act(members: body.members ?? [:])
        previous = body["prev"].text.flatMap(Hex.bytes)
        self.bytes = bytes
        hash = Array(SHA256.hash(data: bytes))
    }

}

/// What an entry tells: who did what, in which post, under which rules, with what fields, and what came of it.
public struct Act: Equatable, Sendable {
    public let members: [String: JSON]
    public let events: [Event]

    /// An act whose members are known already.
    public init(copying members: [String: JSON]) { self.init(members: members) }

    init(members: [String: JSON]) {
        self.members = members
        events = (members["events"]?.list ?? []).compactMap(Event.init(json:))
    }

    /// - Parameters:
    ///   - move: the move's id, or for registers `put` and `end`.
    ///   - person, post: absent for residents and for clockwork.
    ///   - sealed: personal data, encrypted under a resident's own key; meaningless once that key is erased.
    ///   - once: the form's token, so that a repeated post opens nothing twice.
    public init(
        move: String, procedure: String? = nil, by: String, person: Int64? = nil, post: Int64? = nil, rules: String,
        fields: [String: JSON] = [:], events: [Event] = [], sealed: JSON = .null, once: String? = nil, extra: [String: JSON] = [:]
    ) {
        var members: [String: JSON] = [
            "move": .string(move), "by": .string(by), "rules": .string(rules), "fields": .object(fields.filter { !$0.value.isBlank }),
            "events": .array(events.map(\.json)),
        ]
        if let procedure { members["procedure"] = .string(procedure) }
        if let person { members["person"] = .int(person) }
        if let post { members["post"] = .int(post) }
        if sealed != .null { members["sealed"] = sealed }
        if let once { members["once"] = .string(once) }
        members.merge(extra) { $1 }
        self.members = members
        self.events = events
    }

    public subscript(_ name: String) -> JSON { members[name] ?? .null }
    public var move: String { self["move"].text ?? "" }
    public var procedure: String? { self["procedure"].text }
    /// `person`, `resident` or `clockwork`.
    public var by: String { self["by"].text ?? "" }
    public var person: Int64? { self["person"].integer }
    public var post: Int64? { self["post"].integer }
    public var fields: [String: JSON] { self["fields"].members ?? [:] }
    public var once: String? { self["once"].text }
}

/// What is wrong with a journal, and at which entry first.
public struct JournalFlaw: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        case unreadable(String)
        case altered
        case missing
        case outOfOrder
        case brokenChain
        case columnsDiffer(String)
        case sealBroken(Int64)
        case sealSignature(Int64)
        case headDiffers
        case unknownEvent
    }

    public let seq: Int64?
    public let reason: Reason

    public init(seq: Int64?, reason: Reason) {
        self.seq = seq
        self.reason = reason
    }

    public var words: String {
        let place = seq.map { "第\($0)条记录" } ?? "某条记录"
        return switch reason {
        case .unreadable(let why): "\(place)读不出来（\(why)）"
        case .altered: "\(place)的内容被改动过：与它的校验值不符"
        case .missing: "\(place)缺失"
        case .outOfOrder: "\(place)次序不对"
        case .brokenChain: "\(place)与前一条的链接断开"
        case .columnsDiffer(let name): "\(place)的列「\(name)」与记录内容不一致"
        case .sealBroken(let number): "第\(number)号封存之内的记录与封存不符（到\(place)为止）"
        case .sealSignature(let number): "第\(number)号封存的签名不对"
        case .headDiffers: "\(place)之后的记录缺失：事项的最新版本与日志末尾不一致"
        case .unknownEvent: "\(place)含有不认识的内容"
        }
    }
}
