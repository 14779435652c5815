/// How a thing stands; always shown by a word and a shape beside the colour.
public enum Tone: String, Sendable, CaseIterable {
    /// Past its day, or wrong: red.
    case late
    /// Due within days, or needs care: amber.
    case soon
    /// In its time, or for information: ink.
    case calm
    /// Finished, or went well: green.
    case done
    /// Reckoned from a day table that is not yet announced: dashed.
    case provisional

    public var shape: String {
        switch self {
        case .late: "▲"
        case .soon: "●"
        case .calm: "○"
        case .done: "✓"
        case .provisional: "◇"
        }
    }
}
