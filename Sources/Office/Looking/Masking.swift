/// Takes numbers that lead to a person out of words that others will read: telephones, identity numbers, bank cards, room numbers.
public enum Masking {
    public static let mask = "***"

    /// The text with each such number replaced by `***`; everything else stands as it was.
    ///
    /// Digits may be full-width and parted by up to two blanks, hyphens, dots or brackets. Masks rather too much than too little.
    public static func masked(_ text: String) -> String {
        // Most texts have no digit at all.
        guard text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }) else { return text }
        let characters = Array(text)
        var out = ""
        var index = 0
        while index < characters.count {
            guard digit(characters[index]) != nil else {
                out.append(characters[index])
                index += 1
                continue
            }
            let groups = groups(characters, from: index)
            if let end = personal(groups, after: characters, from: index) {
                out += mask
                index = end
            } else {
                let end = groups[0].range.upperBound
                out += String(characters[index..<end])
                index = end
            }
        }
        return out
    }

    private struct Group {
        var digits: String
        var range: Range<Int>
    }

    /// Runs of digits that belong together from here on, at most six.
    private static func groups(_ characters: [Character], from start: Int) -> [Group] {
        var groups: [Group] = []
        var index = start
        while index < characters.count, groups.count < 6 {
            var digits = ""
            let first = index
            while index < characters.count, let value = digit(characters[index]) {
                digits.append(value)
                index += 1
            }
            guard !digits.isEmpty else { break }
            groups.append(Group(digits: digits, range: first..<index))
            var gap = index
            while gap < characters.count, gap - index < 2, separators.contains(characters[gap]) { gap += 1 }
            guard gap > index, gap < characters.count, digit(characters[gap]) != nil else { break }
            index = gap
        }
        return groups
    }

    /// Where the longest personal number that begins here ends; nil when there is none.
    private static func personal(_ groups: [Group], after characters: [Character], from start: Int) -> Int? {
        for count in stride(from: groups.count, through: 1, by: -1) {
            let digits = groups[..<count].map(\.digits).joined()
            let end = groups[count - 1].range.upperBound
            let endsInX = end < characters.count && ["x", "X", "Ｘ", "ｘ"].contains(characters[end])
            if digits.count == 17, endsInX { return end + 1 }
            if count == 1, let next = end < characters.count ? characters[end] : nil, "室户".contains(next), digits.count <= 5 { return end }
            if isPersonal(digits, parts: count, first: groups[0].digits) { return end }
        }
        return nil
    }

    private static func isPersonal(_ digits: String, parts: Int, first: String) -> Bool {
        var rest = digits
        if rest.hasPrefix("0086") { rest.removeFirst(4) } else if rest.hasPrefix("86"), rest.count == 13 { rest.removeFirst(2) }
        let isMobile = rest.count == 11 && rest.hasPrefix("1") && !["0", "1", "2"].contains(rest.dropFirst().first)
        let isLandline = rest.hasPrefix("0") && (10...12).contains(rest.count) && !rest.hasPrefix("00")
        if isMobile || isLandline { return true }
        // One unbroken run so long is nothing that a title needs.
        if parts == 1 { return digits.count >= 11 }
        if digits.count == 15 || digits.count == 18 { return first.count == 6 || first.count >= 4 }
        return (16...19).contains(digits.count) && first.count == 4
    }

    private static let separators: Set<Character> = [" ", "-", "－", "—", "–", ".", "·", "(", ")", "（", "）", "\u{3000}"]

    private static func digit(_ character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        switch scalar.value {
        case 0x30...0x39: return character
        case 0xFF10...0xFF19: return Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init)
        default: return nil
        }
    }
}
