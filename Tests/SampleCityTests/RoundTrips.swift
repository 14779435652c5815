import Civics
import Formats
import Foundation
import Institutions
import Office
import SampleCity
import Testing

extension LifeStoryTests {
    /// Exported and brought back untouched, no register would change a row: not its lines, not a choice whose name holds a separator.
    func roundTrips(_ office: Office) async throws {
        var skipped: [String] = []
        for register in Institutions.registers {
            var isDone = false
            for viewer in try writers(of: register, office) where !isDone {
                guard let page = try? await office.records(register.id, limit: 1, as: viewer), page.count > 0 else { continue }
                for form in [Office.ExportForm.xlsx, .csv(.utf8BOM)] {
                    let preview: ImportPreview
                    // One who reads but does not write tries in vain; the next may write.
                    do { preview = try await returned(register, as: form, by: viewer, office) } catch Failure.notFound { break }
                    isDone = true
                    let (new, changed, same, bad) = preview.counts
                    #expect(
                        same > 0 && new + changed + bad == 0,
                        "\(register.id) \(form): \(preview.counts) \(preview.bad.prefix(2)) \(preview.news.prefix(2)) \(preview.changes.prefix(1))")
                }
            }
            if !isDone { skipped.append(register.id) }
        }
        #expect(skipped.count < 8, "nobody was found who could bring them back: \(skipped)")
    }

    private func returned(_ register: Register, as form: Office.ExportForm, by viewer: Viewer, _ office: Office) async throws -> ImportPreview {
        let path = try await office.exportRecords(register.id, as: form, by: viewer)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let token = try await office.draftImport(register.id, file: bytes, name: "export", by: viewer)
        return try await office.previewImport(register.id, token: token, as: viewer)
    }

    /// People who may write a register, those of its offices first; one of each role.
    private func writers(of register: Register, _ office: Office) throws -> [Viewer] {
        let today = try #require(Day(Story.today))
        let posts = office.city.posts.values.filter { $0.term.contains(today) }.sorted { $0.id < $1.id }
        let roles = register.writers + [.keeper, .deputy].filter { !register.writers.contains($0) }
        return roles.flatMap { role in posts.filter { $0.role == role }.prefix(role == .deputy ? 12 : 4).map { office.viewer($0.person) } }
    }
}
