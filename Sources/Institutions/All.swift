import Civics

/// Every institution of the house. Adding one means a folder beside this file and a name in this list; a test guards it.
public enum Institutions {
    public static let procedures: [Procedure] = [Opinion.procedure]

    public static func procedure(_ id: String) -> Procedure? { procedures.first { $0.id == id } }

    /// The rules of all institutions with their built-in values.
    public static var rules: [Rule] { procedures.flatMap(\.rules) }
}
