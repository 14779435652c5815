import Civics

extension Opinion {
    static let examples: [Example] = []
}
