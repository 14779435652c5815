import Civics

/// 全过程人民民主的环节 (S2-61): which procedures and registers of the house belong to which link.
public enum WholeProcess: String, CaseIterable, Sendable {
    case election, consultation, decision, management, supervision

    public var name: String {
        switch self {
        case .election: "民主选举"
        case .consultation: "民主协商"
        case .decision: "民主决策"
        case .management: "民主管理"
        case .supervision: "民主监督"
        }
    }

    /// The procedures whose matters are part of the link.
    public var procedures: [String] {
        switch self {
        case .election, .decision: []
        case .consultation: ["consultation", "view"]
        case .management: ["opinion"]
        case .supervision: ["opinion", "letter", "suggestion", "commitment", "lookback", "visit"]
        }
    }

    /// Those that the house really has.
    public var known: [Procedure] { procedures.compactMap(Institutions.procedure) }

    /// The links to which matters of a procedure belong.
    public static func links(of procedure: String) -> [WholeProcess] { allCases.filter { $0.procedures.contains(procedure) } }
}
