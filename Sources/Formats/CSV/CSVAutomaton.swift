/// The grammar of CSV, fed with UTF-8 in pieces that may end anywhere.
struct CSVAutomaton {
    private enum Place { case cellStart, plain, quoted, quoteSeen }

    private let separator: UInt8
    private let limits: TableLimits
    private var place = Place.cellStart
    private var cells: [String] = []
    /// What earlier pieces and doubled quotes left of the present cell.
    private var scratch: [UInt8] = []
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1
    private var rowBytes = 0
    private var rows = 0
    /// Whether the byte before was a CR, whose LF counts for no line of its own.
    private var wasCR = false

    init(separator: UInt8, limits: TableLimits) {
        self.separator = separator
        self.limits = limits
    }

    /// Reads on from `start` until a row is complete or the piece is used up.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws -> (row: TableRow?, end: Int) {
        var index = start
        while index < bytes.count {
            switch place {
            case .cellStart:
                if wasCR, bytes[index] == CSVReader.lineFeed {
                    wasCR = false
                    index += 1
                    continue
                }
                wasCR = false
                if cells.isEmpty { rowLine = line }
                let isQuote = bytes[index] == CSVReader.quote
                place = isQuote ? .quoted : .plain
                if isQuote {
                    quoteLine = line
                    index += 1
                }
            case .plain:
                let end = plainEnd(bytes, from: index)
                let run = UnsafeBufferPointer(rebasing: bytes[index..<end])
                index = end
                if end == bytes.count {
                    try keep(run)
                } else {
                    let isBlankLine = cells.isEmpty && run.isEmpty && scratch.isEmpty && bytes[end] != separator
                    if isBlankLine { place = .cellStart } else { try endCell(run) }
                    index += 1
                    if endsRow(bytes[end]), !isBlankLine { return (try endRow(), index) }
                }
            case .quoted:
                let end = quotedEnd(bytes, from: index)
                try keep(UnsafeBufferPointer(rebasing: bytes[index..<end]))
                index = end
                if end < bytes.count {
                    place = .quoteSeen
                    index += 1
                }
            case .quoteSeen:
                let byte = bytes[index]
                index += 1
                if byte == CSVReader.quote {
                    try count(1)
                    scratch.append(byte)
                    place = .quoted
                } else if byte == separator {
                    try endCell(UnsafeBufferPointer(start: nil, count: 0))
                } else if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
                    try endCell(UnsafeBufferPointer(start: nil, count: 0))
                    _ = endsRow(byte)
                    return (try endRow(), index)
                } else {
                    throw TableError(
                        .malformed, line: line, column: cells.count + 1,
                        "引号结束后还有文字。单元格里的引号要写成两个（\"\"）；请改正，或用 Excel 另存后再上传。")
                }
            }
        }
        return (nil, index)
    }

    /// The last row, when the text does not end with a line end.
    mutating func finish() throws -> TableRow? {
        switch place {
        case .cellStart where cells.isEmpty: return nil
        case .quoted:
            throw TableError(.malformed, line: quoteLine, column: cells.count + 1, "这里开始的引号一直没有结束。请补上引号后重新上传。")
        default:
            try endCell(UnsafeBufferPointer(start: nil, count: 0))
            return try endRow()
        }
    }

    private func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let separator = separator
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == separator || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn { break }
            index += 1
        }
        return index
    }

    /// Where the next quote stands; counts the line ends before it.
    private mutating func quotedEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        var lines = 0
        var wasCR = wasCR
        while index < bytes.count {
            let byte = bytes[index]
            if byte == CSVReader.quote { break }
            if byte == CSVReader.carriageReturn || (byte == CSVReader.lineFeed && !wasCR) { lines += 1 }
            wasCR = byte == CSVReader.carriageReturn
            index += 1
        }
        // Before the closing quote there is text again.
        self.wasCR = index < bytes.count ? false : wasCR
        line += lines
        return index
    }

    /// Whether this byte ends a row; if so, counts the line.
    private mutating func endsRow(_ byte: UInt8) -> Bool {
        guard byte != separator else { return false }
        line += 1
        wasCR = byte == CSVReader.carriageReturn
        return true
    }

    private mutating func keep(_ run: UnsafeBufferPointer<UInt8>) throws {
        try count(run.count)
        scratch.append(contentsOf: run)
    }

    private mutating func count(_ bytes: Int) throws {
        rowBytes += bytes
        guard rowBytes > limits.rowBytes else { return }
        let hint = place == .quoted ? "可能是第 \(quoteLine) 行开始的引号没有成对。" : ""
        throw TableError(
            .limit, line: rowLine, column: cells.count + 1, "这一行超过 \(limits.rowBytes / 1_024) KB。\(hint)请检查后重新上传。")
    }

    private mutating func endCell(_ run: UnsafeBufferPointer<UInt8>) throws {
        place = .cellStart
        guard cells.count < limits.columns else {
            throw TableError(.limit, line: rowLine, column: cells.count + 1, "这一行超过 \(limits.columns) 列。请删去多余的列。")
        }
        if scratch.isEmpty {
            try count(run.count)
            cells.append(try text(run))
        } else {
            if !run.isEmpty { try keep(run) }
            let cell = try scratch.withUnsafeBufferPointer { try text($0) }
            cells.append(cell)
            scratch.removeAll(keepingCapacity: true)
        }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) throws -> String {
        let isGuarded = FormulaGuard.isGuarded(bytes)
        let cell = String(decoding: isGuarded ? UnsafeBufferPointer(rebasing: bytes.dropFirst()) : bytes, as: UTF8.self)
        // No text has more UTF-16 units than bytes.
        if bytes.count > limits.cellLength, cell.utf16.count > limits.cellLength {
            throw TableError(.limit, line: rowLine, column: cells.count + 1, "这个单元格超过 \(limits.cellLength) 字。请分成几行或改用附件。")
        }
        return cell
    }

    private mutating func endRow() throws -> TableRow {
        rows += 1
        guard rows <= limits.rows else { throw TableError(.limit, line: rowLine, "表格超过 \(limits.rows) 行。请分成几个文件上传。") }
        let row = TableRow(line: rowLine, cells: cells)
        cells = []
        cells.reserveCapacity(row.cells.count)
        rowBytes = 0
        return row
    }
}
