/// A person's text made safe to keep and show: line ends become `\n`, control and direction-override characters go, the ends are trimmed.
struct Cleaned: Sendable, Equatable {
    let text: String
    /// How many characters were taken out; line ends and trimmed blanks do not count.
    let removed: Int

    init(_ raw: String) {
        var kept = String.UnicodeScalarView()
        var removed = 0
        var afterReturn = false
        for scalar in raw.unicodeScalars {
            if scalar == "\n" && afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            switch scalar.value {
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
            case 0x09: kept.append(scalar)
            case _ where Self.isHidden(scalar): removed += 1
            default: kept.append(scalar)
            }
        }
        text = String(String(kept).trimmed)
        self.removed = removed
    }

    /// Controls (C0, DEL, C1), byte order marks, and the direction overrides that make a text read otherwise than it is stored.
    /// The plain direction marks (U+200E, U+200F) stay, since Uyghur text needs them, and so do the joiners.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}

extension StringProtocol {
    /// Without white space at either end, ideographic space included.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
