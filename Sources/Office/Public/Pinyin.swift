import Foundation

/// How names are spelt and begin in Pinyin: 孟昭棠 is "mengzhaotang" and "mzt".
///
/// Worked out once for each character, so that a province of names costs its few thousand characters. A character with several readings has its usual one.
struct Pinyin {
    private var known: [Character: String] = [:]

    mutating func keys(of name: String) -> String {
        let parts = name.map { syllable($0) }.filter { !$0.isEmpty }
        return "\(parts.joined())\n\(parts.compactMap(\.first).map(String.init).joined())"
    }

    private mutating func syllable(_ character: Character) -> String {
        if let found = known[character] { return found }
        let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false)?.applyingTransform(.stripDiacritics, reverse: false) ?? ""
        let made = latin.lowercased().filter { $0.isASCII && $0.isLetter }
        known[character] = made
        return made
    }
}
