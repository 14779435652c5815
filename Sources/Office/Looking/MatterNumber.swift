import Foundation

/// Public numbers of matters, as people write them down: `yj2026000078`, full-width, with a long dash or none, with blanks.
public enum MatterNumber {
    /// The number as the house writes it (`YJ2026-000078`); what is no number comes back folded and without blanks.
    public static func whole(_ text: String) -> String {
        var out = ""
        for scalar in text.applyingFullWidthFolding.unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212, 0x30FC, 0x4E00: out += "-"
            default: if !scalar.properties.isWhitespace { out.unicodeScalars.append(scalar) }
            }
        }
        out = out.uppercased()
        guard let parts = out.wholeMatch(of: /([A-Z]{2}[0-9]{4})-*([0-9]{6,9})/)?.output else { return out }
        return "\(parts.1)-\(parts.2)"
    }
}
