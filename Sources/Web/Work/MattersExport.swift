import Civics
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Institutions
import Office
import Store

/// The list as it stands, as a file; row by row, in constant memory, without anything of residents.
extension Work {
    private static let headings = ["编号", "标题", "环节", "类别", "办理层级", "渠道", "受理", "主办单位", "地区", "登记日期", "期限", "结果", "评价", "轮次", "反映人数"]
    private static let stretch = 500
    private static let longest = 1_000_000

    func exportCSV(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try exportQuery(request)
        let isGB = try request.queryFields()["encoding"] == "gb18030"
        let (work, viewer, city) = (self, context.viewer, site.office.city)
        let body = ResponseBody { writer in
            let box = Bytes()
            let csv = try CSVWriter(isGB ? .gb18030 : .utf8BOM) { box.bytes.append(contentsOf: $0) }
            try csv.write(Self.headings)
            var mark: ListMark?
            while true {
                let lines = try await work.page(query, as: viewer, after: mark, limit: Self.stretch)
                for line in lines { try csv.write(Self.cells(line, city)) }
                if lines.count < Self.stretch { try csv.finish() }
                if !box.bytes.isEmpty { try await writer.write(ByteBuffer(bytes: box.bytes)) }
                box.bytes.removeAll(keepingCapacity: true)
                guard lines.count == Self.stretch, let last = lines.last else { break }
                mark = query.mark(after: last)
            }
            try await writer.finish(nil)
        }
        return .download(filename: "\(exportName).csv", mediaType: "text/csv; charset=\(isGB ? "gb18030" : "utf-8")", body: body)
    }

    func exportXLSX(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try exportQuery(request)
        let path = NSTemporaryDirectory() + "lianxin-export-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await writeXLSX(query, to: path, context)
        return try .made(at: path, filename: "\(exportName).xlsx")
    }

    private func writeXLSX(_ query: MatterQuery, to path: String, _ context: StaffContext) async throws {
        let widths: [String: Double] = ["标题": 50, "主办单位": 28, "受理": 28, "地区": 28, "编号": 18]
        let xlsx = try XLSXWriter(
            path: path, sheet: "事项", title: "\(site.office.cityName)\(query.filter.procedure.isEmpty ? "事项" : query.procedure.name)台账（\(site.office.today.chinese)导出）",
            columns: Self.headings.map { XLSXWriter.Column($0, width: widths[$0] ?? 14) })
        var (mark, count): (ListMark?, Int) = (nil, 0)
        let city = site.office.city
        while count < Self.longest {
            let lines = try await page(query, as: context.viewer, after: mark, limit: Self.stretch)
            for line in lines { try xlsx.write(Self.cells(line, city).map { .text($0) }) }
            count += lines.count
            guard lines.count == Self.stretch, let last = lines.last else { break }
            mark = query.mark(after: last)
        }
        try xlsx.finish()
    }

    private func exportQuery(_ request: Request) throws -> MatterQuery {
        do throws(MatterQuery.Flaw) { return try matterQuery(request) } catch { throw Failure.unfit(field: error.field, reason: error.reason) }
    }

    private var exportName: String { "事项-\(site.office.today)" }

    private static func cells(_ line: MatterLine, _ city: City) -> [String] {
        let procedure = Institutions.procedure(line.procedure)
        func word(_ field: String, _ value: String) -> String { value.isEmpty ? "" : procedure?.field(field)?.word(for: .string(value)) ?? value }
        return [
            line.number, line.title, procedure?.state(line.state)?.name ?? "", word("category", line.category), word("grade", line.grade),
            word("channel", line.channel), city.name(ofWire: line.station), city.name(ofWire: line.lead), city.name(ofPath: line.territory),
            line.at.day.description, line.isOpen ? line.due ?? "" : "", word("result", line.result), word("rating", line.rating.map(String.init) ?? ""),
            String(line.round), String(line.demanders),
        ]
    }

    /// Bytes between the writer of cells and the network, touched by one task only.
    private final class Bytes { var bytes: [UInt8] = [] }
}
