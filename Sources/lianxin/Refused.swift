/// What keeps a command from being done, in words; it ends with 1. A command that was typed wrongly is a `ValidationError`: that shows the usage and ends with 64.
struct Refused: Error, CustomStringConvertible {
    let description: String

    init(_ words: String) { description = words }
}
