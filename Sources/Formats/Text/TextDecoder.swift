import Foundation

/// Turns text of one encoding into UTF-8, piece by piece, and says exactly where it is broken.
///
/// Strict: a byte that the encoding does not have, or a NUL, throws `TableError` with its offset and line. Memory: one piece.
public final class TextDecoder {
    public let encoding: TextEncoding
    /// The line, from 1, that the next byte stands on. CR, LF and CRLF each end one line.
    public private(set) var line = 1

    private let converter: iconv_t?
    private var offset = 0
    private var endedInCR = false
    private var mark: [UInt8]
    /// The beginning of a character whose rest comes with the next piece.
    private var rest: [UInt8] = []

    public init(_ encoding: TextEncoding) throws {
        self.encoding = encoding
        mark = encoding == .utf8 ? TextEncoding.utf8BOM.byteOrderMark : encoding.byteOrderMark
        switch encoding {
        case .utf8, .utf8BOM: converter = nil
        case .gb18030, .utf16LE, .utf16BE:
            let opened = iconv_open("UTF-8", encoding.iconvName)
            guard Int(bitPattern: opened) != -1 else {
                throw TableError(.file, "这台服务器不能读取 \(encoding.title) 编码的文件。请另存为 UTF-8 后再试。")
            }
            converter = opened
        }
    }

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// Appends the UTF-8 of the next piece of text to `output`.
    public func decode(_ piece: [UInt8], into output: inout [UInt8]) throws {
        var piece = piece
        if !rest.isEmpty {
            piece = rest + piece
            rest = []
        }
        if !mark.isEmpty {
            // Wait until the mark can be told from text.
            if piece.count < mark.count, mark.starts(with: piece) {
                rest = piece
                return
            }
            if piece.starts(with: mark) {
                piece.removeFirst(mark.count)
                offset += mark.count
            }
            mark = []
        }
        let start = output.count
        let (taken, isBroken) = converter == nil ? copy(piece, into: &output) : convert(piece, into: &output)
        try refuseNUL(output, from: start)
        countLines(output, from: start)
        offset += taken
        if isBroken { throw broken() }
        rest = Array(piece[taken...])
    }

    /// Call after the last piece: throws when the text ends inside a character.
    public func finish() throws {
        if !rest.isEmpty { throw broken() }
    }

    private func copy(_ piece: [UInt8], into output: inout [UInt8]) -> (taken: Int, isBroken: Bool) {
        let outcome = piece.withUnsafeBufferPointer(UTF8Scan.scan)
        switch outcome {
        case .valid:
            output.append(contentsOf: piece)
            return (piece.count, false)
        case .cut(let end):
            output.append(contentsOf: piece[..<end])
            return (end, false)
        case .invalid(let end):
            output.append(contentsOf: piece[..<end])
            return (end, true)
        }
    }

    /// Two bytes of GB 18030 or UTF-16 never need more than three of UTF-8, so one call has room enough.
    private func convert(_ piece: [UInt8], into output: inout [UInt8]) -> (taken: Int, isBroken: Bool) {
        var piece = piece
        var left = piece.count
        var isBroken = false
        let room = piece.count * 2 + 16
        let converted = [UInt8](unsafeUninitializedCapacity: room) { target, written in
            piece.withUnsafeMutableBytes { source in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                target.withMemoryRebound(to: CChar.self) { target in
                    var to = target.baseAddress
                    var free = room
                    if iconv(converter, &from, &left, &to, &free) == -1 { isBroken = errno != EINVAL }
                    written = room - free
                }
            }
        }
        output.append(contentsOf: converted)
        return (piece.count - left, isBroken)
    }

    private func broken() -> TableError {
        TableError(
            .encoding(offset: offset), line: line,
            "文件第 \(offset + 1) 个字节不是有效的 \(encoding.title) 文字。请在 Excel 中另存为“CSV UTF-8”或 .xlsx 后重新上传。")
    }

    private func refuseNUL(_ output: [UInt8], from start: Int) throws {
        guard let place = output[start...].firstIndex(of: 0) else { return }
        countLines(Array(output[..<place]), from: start)
        throw TableError(.notATable, line: line, "文件里有不属于文字的内容（空字节），可能不是 CSV 文件或已损坏。请用 Excel 打开后另存再上传。")
    }

    private func countLines(_ output: [UInt8], from start: Int) {
        guard start < output.count else { return }
        var count = 0
        var wasCR = endedInCR
        output.withUnsafeBufferPointer { bytes in
            for index in start..<bytes.count {
                let byte = bytes[index]
                if byte == 0x0D || (byte == 0x0A && !wasCR) { count += 1 }
                wasCR = byte == 0x0D
            }
        }
        endedInCR = wasCR
        line += count
    }
}
