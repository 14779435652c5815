/// 不予办理: a named reason why a command is not carried out. Nothing has been changed when one is thrown.
public enum Refusal: Error, Equatable, Sendable {
    case unknownMove(String)
    case wrongState(move: String, state: String)
    case notYours(move: String)
    case missing([String])
    case unfit(field: String, reason: String)
    case notAllowed(move: String, reason: String)
    case nobody(slot: String)
    case clock(String)
    case alreadyOpen

    public var name: String {
        switch self {
        case .unknownMove: "unknown-move"
        case .wrongState: "wrong-state"
        case .notYours: "not-yours"
        case .missing: "missing"
        case .unfit: "unfit"
        case .notAllowed: "not-allowed"
        case .nobody: "nobody"
        case .clock: "clock"
        case .alreadyOpen: "already-open"
        }
    }

    /// What happened and what would make it possible, in plain words.
    public var words: String {
        switch self {
        case .unknownMove: "没有这一步。请回到事项页面，从列出的步骤中选择。"
        case .wrongState(let move, let state): "事项现在处于「\(state)」，不能\(move)。没有任何改动，请刷新页面查看最新进展。"
        case .notYours(let move): "「\(move)」不由您现在的职务办理。没有任何改动；如职务有变动，请联系管理员。"
        case .missing(let names): "还缺：\(names.joined(separator: "、"))。已填内容都保留着，补上后再提交。"
        case .unfit(let field, let reason): "\(field)：\(reason)。已填内容都保留着，改好后再提交。"
        case .notAllowed(let move, let reason): "现在不能\(move)：\(reason)。没有任何改动。"
        case .nobody(let slot): "找不到可以承担「\(slot)」的机构或人员。没有任何改动，请先请管理员补上。"
        case .clock(let reason): reason
        case .alreadyOpen: "这件事项已经登记，不会重复登记。"
        }
    }
}
