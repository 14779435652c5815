extension String {
    /// Whether it can be the number that somebody types for a record: `HY-anlan-6-2`, `豫人大〔2026〕3号`.
    ///
    /// 1 to 40 characters: letters, digits, Chinese characters and a few marks, one of the former at least. What an address, a search or a list
    /// of numbers gives a meaning of its own (`*`, `,`, `%`, `/`, `..`, blanks) is none of them.
    var isRecordNumber: Bool {
        guard 1...40 ~= count, !contains("..") else { return false }
        var hasName = false
        for scalar in unicodeScalars {
            switch scalar {
            case "0"..."9", "A"..."Z", "a"..."z": hasName = true
            case "-", ".", "_", "+", "(", ")", "（", "）", "〔", "〕", "[", "]", "【", "】": break
            default:
                guard scalar.properties.isIdeographic else { return false }
                hasName = true
            }
        }
        return hasName
    }
}
