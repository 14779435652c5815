/// What stands between the cells of a text table.
public enum CSVSeparator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B

    /// The separator seen most often, outside quotes, in the first row of this UTF-8 sample that has any; a comma when none has.
    static func sniff(_ sample: [UInt8]) -> CSVSeparator {
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in sample {
            if byte == CSVReader.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if let place = allCases.firstIndex(where: { $0.rawValue == byte }) { counts[place] += 1 }
            if byte == 0x0A || byte == 0x0D, counts != [0, 0, 0] { break }
        }
        // The first of equals wins, so a comma before a tab before a semicolon.
        var best = 0
        for place in 1..<3 where counts[place] > counts[best] { best = place }
        return allCases[best]
    }
}
