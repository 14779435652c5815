/// The strings that cells of a workbook refer to by number, kept as one block of UTF-8.
final class SharedStrings: XMLHandler {
    private let limits: TableLimits
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var isText = false
    private var phonetic = 0

    init(limits: TableLimits) { self.limits = limits }

    /// The undecoded UTF-8 of a string, or nil when there is no such number.
    func withString<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" { isText = phonetic == 0 } else if name == "rPh" { phonetic += 1 }
    }

    func end(_ name: XMLName) throws {
        switch name {
        case "t": isText = false
        case "rPh": phonetic -= 1
        case "si":
            // Each string costs four bytes of its own, so that a file of empty strings is limited too.
            try check()
            ends.append(UInt32(bytes.count))
        default: break
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard isText else { return }
        bytes.append(contentsOf: text)
        try check()
    }

    private func check() throws {
        guard bytes.count + ends.count * 4 <= limits.sharedStringBytes else {
            throw TableError(.limit, "工作簿里的文字超过 \(limits.sharedStringBytes / 1_048_576) MB。请分成几个文件，或另存为 CSV 后上传。")
        }
    }
}
