import Civics
import Formats
import Foundation
import Journal
import Store
import Synchronization

extension Office {
    public enum ExportForm: Sendable { case xlsx, csv(CSVWriter.Encoding) }

    /// Writes all a person may see of a register into a file, row by row; the caller sends it and removes it.
    public func exportRecords(_ register: String, _ filter: RecordFilter = RecordFilter(), as form: ExportForm, by viewer: Viewer) async throws -> String {
        let (declaration, _) = try reach(register, of: viewer)
        let path = try ImportDrafts(settings).path(for: "export-\(Hex.text(random(16)))")
        do {
            let sheet = try RecordSheet(declaration, as: form, path: path)
            try await eachRecord(register, filter, as: viewer) { try sheet.write($0.fields) }
            try sheet.finish()
        } catch {
            for part in [path, "\(path).part"] { try? FileManager.default.removeItem(atPath: part) }
            throw error
        }
        return path
    }

    /// The empty table to fill in, with one example row.
    public func importTemplate(_ register: String, as form: ExportForm, by viewer: Viewer) async throws -> String {
        let (declaration, _) = try reach(register, of: viewer)
        let path = try ImportDrafts(settings).path(for: "template-\(Hex.text(random(16)))")
        do {
            let sheet = try RecordSheet(declaration, as: form, path: path)
            try sheet.write(cells: RecordColumns.example(declaration))
            try sheet.finish()
        } catch {
            for part in [path, "\(path).part"] { try? FileManager.default.removeItem(atPath: part) }
            throw error
        }
        return path
    }
}

/// A register as a file under way; one caller at a time.
private final class RecordSheet: Sendable {
    private enum Writer { case xlsx(XLSXWriter), csv(CSVWriter) }

    private struct Box: @unchecked Sendable { let writer: Writer }

    private let register: Register
    private let box: Mutex<Box>

    init(_ register: Register, as form: Office.ExportForm, path: String) throws {
        self.register = register
        let writer: Writer
        switch form {
        case .xlsx:
            let columns = RecordColumns.headings(register).map { XLSXWriter.Column($0, width: 18) }
            writer = .xlsx(try XLSXWriter(path: path, sheet: register.name, columns: columns))
        case .csv(let encoding):
            let csv = try CSVWriter(encoding, path: path)
            try csv.write(RecordColumns.headings(register))
            writer = .csv(csv)
        }
        box = Mutex(Box(writer: writer))
    }

    func write(_ fields: [String: JSON]) throws { try write(cells: RecordColumns.cells(register, fields)) }

    func write(cells: [String]) throws {
        try box.withLock { box in
            switch box.writer {
            case .csv(let csv): try csv.write(cells)
            case .xlsx(let sheet):
                try sheet.write(zip(RecordColumns.fields(register), cells).map { field, text in
                    if text.isEmpty { return .empty }
                    if case .day = field.kind, let day = Day(text) { return .day(year: day.year, month: day.month, day: day.dayOfMonth) }
                    if case .number = field.kind, let number = Double(text) { return .number(number) }
                    return .text(text)
                })
            }
        }
    }

    func finish() throws {
        try box.withLock { box in
            switch box.writer {
            case .csv(let csv): try csv.finish()
            case .xlsx(let sheet): try sheet.finish()
            }
        }
    }
}
