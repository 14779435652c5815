import Foundation

/// Reads multipart/form-data (RFC 7578) as it arrives: feed it chunks of any size, then finish.
///
/// What it holds after n bytes depends on those bytes alone, never on how they were cut, so a form cannot be read in two ways.
/// Every limit of `FormLimits` is checked while reading; the first breach throws and the rest of the body need not be read.
struct Multipart {
    private enum State {
        case preamble, afterDelimiter, header, content(PartHeader), epilogue
    }

    private let limits: FormLimits
    /// CR LF -- boundary: the CR LF belongs to the delimiter and not to the content before it.
    private let delimiter: [UInt8]
    private var state = State.preamble
    /// Begins with a CR LF of our own, so that a delimiter at the very start of the body looks like every other.
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var position = 0
    private var content: [UInt8] = []
    private var received = 0
    private var parts = 0
    private var files = 0
    private var body = FormBody()
    /// Why the part at hand is not taken as it is; only where the limits are lenient.
    private var overflow: BadForm?

    /// Throws `BadForm.missingBoundary` unless the boundary has 1 to 70 characters of those RFC 2046 allows.
    init(boundary: String?, limits: FormLimits = .standard) throws(BadForm) {
        guard let boundary, (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(Self.isBoundaryByte), boundary.last != " "
        else { throw .missingBoundary }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    mutating func feed(_ bytes: some Collection<UInt8>) throws(BadForm) {
        let room = limits.totalBytes - received
        received += min(bytes.count, room)
        if case .epilogue = state {} else {
            pending.append(contentsOf: bytes.prefix(room))
            while try step() {}
            pending.removeFirst(position)
            position = 0
        }
        guard bytes.count <= room else { throw .bodyTooLarge(limitBytes: limits.totalBytes) }
    }

    /// Throws `BadForm.truncated` when the closing delimiter never came.
    consuming func finish() throws(BadForm) -> FormBody {
        guard case .epilogue = state else { throw .truncated }
        return body
    }

    /// Does one thing and tells whether another can be done before more bytes come.
    private mutating func step() throws(BadForm) -> Bool {
        switch state {
        case .preamble:
            guard let found = find(delimiter) else {
                position = max(position, pending.count - delimiter.count + 1)
                return false
            }
            position = found + delimiter.count
            state = .afterDelimiter
            return true
        case .afterDelimiter: return try readAfterDelimiter()
        case .header: return try readHeader()
        case .content(let header): return try readContent(of: header)
        case .epilogue:
            position = pending.count
            return false
        }
    }

    private mutating func readAfterDelimiter() throws(BadForm) -> Bool {
        guard pending.count - position >= 2 else { return false }
        if pending[position] == UInt8(ascii: "-") && pending[position + 1] == UInt8(ascii: "-") {
            state = .epilogue
            return true
        }
        // RFC 2046 lets blanks stand between the boundary and its line end; 100 are patience enough.
        let end = pending[position...].prefix(100).firstIndex { $0 != 0x20 && $0 != 0x09 } ?? min(pending.count, position + 100)
        guard end - position < 100 else { throw .malformedPart }
        guard pending.count - end >= 2 else { return false }
        guard pending[end] == 0x0D, pending[end + 1] == 0x0A else { throw .malformedPart }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        // The line end stays, so that a part without any header line also ends in CR LF CR LF.
        position = end
        state = .header
        return true
    }

    private mutating func readHeader() throws(BadForm) -> Bool {
        let found = find([0x0D, 0x0A, 0x0D, 0x0A])
        // The last three bytes may be the beginning of the end, and are not counted before that is known.
        let length = (found ?? pending.count - 3) - position
        guard length <= limits.partHeaderBytes else { throw .partHeaderTooLarge(limitBytes: limits.partHeaderBytes) }
        guard let found else { return false }
        let header = try PartHeader(pending[position..<found], limits: limits)
        try admit(header)
        position = found + 4
        content = []
        state = .content(header)
        return true
    }

    private mutating func admit(_ header: PartHeader) throws(BadForm) {
        if let filename = header.filename {
            if !filename.isEmpty { files += 1 }
            if files > limits.files, !filename.isEmpty { try refuse(.tooManyFiles(limit: limits.files)) }
        } else {
            guard body.fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
        }
    }

    private mutating func readContent(of header: PartHeader) throws(BadForm) -> Bool {
        // Content may be empty, and then its delimiter begins with the very line end that ended the header.
        let found = find(delimiter)
        let end = found ?? max(position, pending.count - delimiter.count + 1)
        let room = try room(for: header, after: content.count, more: end - position)
        content.append(contentsOf: pending[position..<position + room])
        position = end
        guard found != nil else { return false }
        try keep(header)
        position += delimiter.count
        state = .afterDelimiter
        return true
    }

    /// How many of the next bytes of a part are taken: all of them, or, beyond a limit that is lenient, no more than the limit.
    private mutating func room(for header: PartHeader, after count: Int, more: Int) throws(BadForm) -> Int {
        if let filename = header.filename {
            if count + more > limits.fileBytes {
                try refuse(.fileTooLarge(filename: Upload.sanitised(filename), limitBytes: limits.fileBytes))
            }
            if overflow != nil { content = [] }
            return overflow == nil ? more : 0
        }
        if count + more > limits.valueBytes { try refuse(.valueTooLong(field: header.field, limitBytes: limits.valueBytes)) }
        return min(more, max(0, limits.valueBytes - count))
    }

    private mutating func refuse(_ why: BadForm) throws(BadForm) {
        guard limits.isLenient else { throw why }
        if overflow == nil { overflow = why }
    }

    private mutating func keep(_ header: PartHeader) throws(BadForm) {
        defer { (content, overflow) = ([], nil) }
        if let filename = header.filename {
            // A file input left empty arrives as a nameless file of no bytes.
            if overflow == nil, !filename.isEmpty {
                body.uploads.append(
                    Upload(field: header.field, filename: filename, declaredType: header.declaredType, bytes: content))
            } else if overflow == nil, !content.isEmpty {
                throw .malformedPart
            }
        } else if let value = String(validating: content, as: UTF8.self) {
            body.fields.append(header.field, value)
        } else {
            // A text cut at its limit may end within a character.
            if overflow == nil { try refuse(.notUTF8) }
            body.fields.append(header.field, String(decoding: content, as: UTF8.self).replacing("\u{FFFD}", with: ""))
        }
        if let overflow { body.refused.append(.init(field: header.field, why: overflow)) }
    }

    /// Both things looked for begin with CR and hold it nowhere else but at a second CR LF, so the search is linear.
    private func find(_ needle: [UInt8]) -> Int? {
        pending.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var start = position
            while bytes.count - start >= needle.count,
                let found = memchr(base + start, Int32(needle[0]), bytes.count - start - needle.count + 1)
            {
                if memcmp(found, needle, needle.count) == 0 { return UnsafeRawPointer(found) - base }
                start = UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
    }

    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
