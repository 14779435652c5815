/// Turns the XML of one sheet into rows, as it comes.
final class SheetContents: XMLHandler {
    /// Rows that are complete and not yet taken.
    var rows: [TableRow] = []

    private let values: CellValues
    private let limits: TableLimits
    private var rowNumber = 0
    private var cells: [String] = []
    private var rowBytes = 0
    private var column = -1
    private var isInData = false
    private var isInCell = false
    private var isText = false
    private var phonetic = 0
    private var kind = CellValues.Kind.number
    private var style = 0
    private var scratch: [UInt8] = []

    init(_ values: CellValues, limits: TableLimits) {
        self.values = values
        self.limits = limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard isInData else {
            if name == "sheetData" { isInData = true }
            return
        }
        switch name {
        case "c": try startCell(attributes)
        case "row": try startRow(attributes)
        case "v", "t": isText = isInCell && phonetic == 0
        case "rPh": phonetic += 1
        default: break
        }
    }

    func end(_ name: XMLName) throws {
        guard isInData else { return }
        switch name {
        case "v", "t": isText = false
        case "c": try endCell()
        case "row": endRow()
        case "rPh": phonetic -= 1
        case "sheetData": isInData = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isText else { return }
        // An escape takes seven bytes for one character: what is longer still cannot fit.
        guard scratch.count + bytes.count <= limits.cellLength * 7 else { throw tooLong() }
        scratch.append(contentsOf: bytes)
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        let number = attributes.pointer("r").flatMap(SheetContents.number) ?? rowNumber + 1
        guard number > rowNumber else { throw ZipArchive.damaged }
        guard number <= limits.rows else { throw TableError(.limit, line: number, "表格超过 \(limits.rows) 行。请分成几个文件上传。") }
        rowNumber = number
        column = -1
        rowBytes = 0
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        let next = attributes.pointer("r").flatMap(SheetContents.column) ?? column + 1
        guard next > column else { throw ZipArchive.damaged }
        column = next
        isInCell = true
        kind = CellValues.Kind(attributes.pointer("t"))
        style = attributes.pointer("s").flatMap(SheetContents.number) ?? 0
        scratch.removeAll(keepingCapacity: true)
    }

    private func endCell() throws {
        isInCell = false
        guard !scratch.isEmpty else { return }
        guard column < limits.columns else {
            throw TableError(.limit, line: rowNumber, column: column + 1, "这一行超过 \(limits.columns) 列。请删去多余的列。")
        }
        guard let value = scratch.withUnsafeBufferPointer({ values.text($0, kind, style: style) }) else { throw ZipArchive.damaged }
        guard value.utf8.count <= limits.cellLength || value.utf16.count <= limits.cellLength else { throw tooLong() }
        rowBytes += value.utf8.count
        guard rowBytes <= limits.rowBytes else {
            throw TableError(.limit, line: rowNumber, column: column + 1, "这一行超过 \(limits.rowBytes / 1_024) KB。请检查后重新上传。")
        }
        while cells.count < column { cells.append("") }
        cells.append(value)
    }

    private func endRow() {
        guard !cells.isEmpty else { return }
        rows.append(TableRow(line: rowNumber, cells: cells))
        cells.removeAll()
    }

    private func tooLong() -> TableError {
        TableError(.limit, line: rowNumber, column: column + 1, "这个单元格超过 \(limits.cellLength) 字。请分成几行或改用附件。")
    }

    /// A number of at most nine digits.
    private static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var value = 0
        var place = 0
        while text[place] != 0 {
            guard (0x30...0x39).contains(text[place]), place < 9 else { return nil }
            value = value * 10 + Int(text[place] - 0x30)
            place += 1
        }
        return place == 0 ? nil : value
    }

    /// The column, from 0, of a reference such as "AB12"; nil when it has no or too many letters.
    private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
        var value = 0
        var place = 0
        while (0x41...0x5A).contains(reference[place]) {
            guard place < 4 else { return nil }
            value = value * 26 + Int(reference[place] - 0x40)
            place += 1
        }
        return place == 0 ? nil : value - 1
    }
}
