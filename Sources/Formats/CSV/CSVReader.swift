/// Reads a CSV file row by row in constant memory.
///
/// RFC 4180 quotes with line breaks inside, rows ended by CRLF, LF or CR, comma, tab or semicolon; encoding and separator are found
/// out unless given. Empty lines are passed over; an apostrophe that guards a formula (see `CSVWriter`) is taken off.
/// Throws `TableError` for anything broken or beyond `TableLimits`. Not for use from two tasks at once.
public final class CSVReader {
    static let quote: UInt8 = 0x22
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    public let encoding: TextEncoding
    public let separator: CSVSeparator

    private let source: ByteSource
    private let decoder: TextDecoder
    private var ahead: [[UInt8]]
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var automaton: CSVAutomaton

    public convenience init(
        path: String, encoding: TextEncoding? = nil, separator: CSVSeparator? = nil, limits: TableLimits = .standard
    ) throws {
        try self.init(ByteSource(path: path), encoding, separator, limits)
    }

    public convenience init(
        bytes: [UInt8], encoding: TextEncoding? = nil, separator: CSVSeparator? = nil, limits: TableLimits = .standard
    ) throws {
        try self.init(ByteSource(bytes), encoding, separator, limits)
    }

    init(_ source: ByteSource, _ encoding: TextEncoding?, _ separator: CSVSeparator?, _ limits: TableLimits) throws {
        self.source = source
        ahead = try CSVReader.sample(source)
        self.encoding = encoding ?? CSVReader.detect(ahead)
        decoder = try TextDecoder(self.encoding)
        if let first = ahead.first {
            ahead.removeFirst()
            try decoder.decode(first, into: &buffer)
        }
        self.separator = separator ?? CSVSeparator.sniff(buffer)
        automaton = CSVAutomaton(separator: self.separator.rawValue, limits: limits)
    }

    /// The next row, or nil after the last.
    public func next() throws -> TableRow? {
        while true {
            if position < buffer.count {
                let (row, end) = try buffer.withUnsafeBufferPointer { try automaton.read($0, from: position) }
                position = end
                if let row { return row }
            } else if isAtEnd {
                return try automaton.finish()
            } else {
                try refill()
            }
        }
    }

    private func refill() throws {
        buffer.removeAll(keepingCapacity: true)
        position = 0
        let piece = ahead.isEmpty ? try source.next() : ahead.removeFirst()
        if piece.isEmpty {
            isAtEnd = true
            try decoder.finish()
        } else {
            try decoder.decode(piece, into: &buffer)
        }
    }

    /// Bytes looked at, at most, to find the first character that is not ASCII: the encoding of a file cannot be told before.
    static let sampleBytes = 8 * 1_048_576

    /// The first pieces, up to and with the one after the first that is not pure ASCII.
    private static func sample(_ source: ByteSource) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        while pieces.count * ByteSource.pieceBytes < sampleBytes {
            let piece = try source.next()
            if piece.isEmpty { break }
            let wasTold = pieces.last.map { $0.contains { $0 >= 0x80 } } ?? false
            pieces.append(piece)
            if wasTold { break }
        }
        return pieces
    }

    private static func detect(_ pieces: [[UInt8]]) -> TextEncoding {
        guard let first = pieces.first else { return .utf8 }
        let telling = pieces.firstIndex { $0.contains { $0 >= 0x80 } } ?? 0
        if telling == 0 { return TextEncoding.detect(Array(pieces.prefix(2).joined()), isWhole: pieces.count < 2) }
        let marked = TextEncoding.detect(first, isWhole: false)
        if marked != .utf8 { return marked }
        return TextEncoding.detect(Array(pieces[telling...].joined()), isWhole: false)
    }
}
