import Foundation

/// Writes a CSV file row by row in constant memory, as Excel in China opens it: UTF-8 with a byte order mark or GB 18030, CRLF.
///
/// Cells that a spreadsheet would run as a formula get a leading apostrophe, which `CSVReader` takes off again; plain numbers stay
/// numbers. Throws `TableError`, also for a character that the encoding does not have. Not for use from two tasks at once.
public final class CSVWriter {
    public enum Encoding: Sendable { case utf8BOM, gb18030 }

    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private let converter: iconv_t?
    private var buffer: [UInt8] = []
    private var row = 0
    private static let flushBytes = 65_536

    /// - Parameter sink: takes the bytes as they come, at most a few hundred KB at a time.
    public init(_ encoding: Encoding = .utf8BOM, to sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
        self.sink = sink
        switch encoding {
        case .utf8BOM:
            converter = nil
            buffer = TextEncoding.utf8BOM.byteOrderMark
        case .gb18030:
            let opened = iconv_open(TextEncoding.gb18030.iconvName, "UTF-8")
            guard Int(bitPattern: opened) != -1 else {
                throw TableError(.file, "这台服务器不能写 GB18030 编码的文件。请改选 UTF-8。")
            }
            converter = opened
        }
    }

    deinit {
        if let converter { iconv_close(converter) }
    }

    public func write(_ cells: [String]) throws {
        row += 1
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(CSVSeparator.comma.rawValue) }
            // A lone empty cell would look like an empty line.
            append(cell, mustQuote: cells.count == 1 && cell.isEmpty)
        }
        buffer.append(contentsOf: [CSVReader.carriageReturn, CSVReader.lineFeed])
        if buffer.count >= CSVWriter.flushBytes { try flush() }
    }

    /// Hands over what is left. Without it the file lacks its last rows.
    public func finish() throws { try flush() }

    private func append(_ cell: String, mustQuote: Bool) {
        var cell = cell.utf8.contains(0) ? cell.replacing("\0", with: "") : cell
        let isGuarded = FormulaGuard.needsGuard(cell)
        cell.withUTF8 { bytes in
            let isQuoted = mustQuote || CSVWriter.needsQuotes(bytes)
            if isQuoted { buffer.append(CSVReader.quote) }
            if isGuarded { buffer.append(FormulaGuard.apostrophe) }
            if isQuoted {
                var rest = bytes[...]
                while let quote = rest.firstIndex(of: CSVReader.quote) {
                    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...quote]))
                    buffer.append(CSVReader.quote)
                    rest = rest[(quote + 1)...]
                }
                buffer.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
                buffer.append(CSVReader.quote)
            } else {
                buffer.append(contentsOf: bytes)
            }
        }
    }

    /// Separators, quotes, line ends; spaces at an end, which some readers drop.
    private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.first == 0x20 || bytes.last == 0x20 { return true }
        return bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x3B }
    }

    private func flush() throws {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard converter != nil else { return try buffer.withUnsafeBytes(sink) }
        try convert(&buffer).withUnsafeBytes(sink)
    }

    /// GB 18030 holds all of Unicode; four bytes are its longest, and the shortest UTF-8 of those has two.
    private func convert(_ bytes: inout [UInt8]) throws -> [UInt8] {
        var left = bytes.count
        let room = bytes.count * 2 + 16
        let converted = [UInt8](unsafeUninitializedCapacity: room) { target, written in
            bytes.withUnsafeMutableBytes { source in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                target.withMemoryRebound(to: CChar.self) { target in
                    var to = target.baseAddress
                    var free = room
                    _ = iconv(converter, &from, &left, &to, &free)
                    written = room - free
                }
            }
        }
        if left > 0 {
            throw TableError(.encoding(offset: bytes.count - left), line: row, "这一行附近有 GB18030 里没有的字，文件没有写完。请改选 UTF-8 再导出。")
        }
        return converted
    }
}
