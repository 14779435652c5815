import Foundation

/// What a cluster really did with each statement that ends between two looks: its plan with the rows it brought, as `auto_explain` writes it.
public final class Overheard {
    /// Settings of a cluster that can be listened to.
    public static let settings = [
        "session_preload_libraries = auto_explain", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on", "auto_explain.log_timing = off",
        "auto_explain.log_nested_statements = on", "log_line_prefix = '@@ '",
        // As in a large house: what is small would be read from end to end, whatever indexes there are.
        "enable_seqscan = off",
    ]

    public struct Statement: Sendable {
        public let text: String
        public let plan: [String]

        /// The partitions of these tables of which the plan ran a node, or into which it wrote; those that were never executed are not among them.
        public func partitions(of tables: [String]) -> Set<Int64> {
            var found: Set<Int64> = []
            for line in plan where !line.contains("never executed") {
                for table in tables {
                    for piece in line.components(separatedBy: " on \(table)_").dropFirst() { if let number = Int64(piece.prefix { $0.isNumber }) { found.insert(number) } }
                }
            }
            return found
        }

        /// The most rows that a part of the plan looked at in vain.
        public var vain: Int {
            plan.compactMap { line in line.range(of: "Rows Removed by Filter: ").flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) } }.max() ?? 0
        }
    }

    private let path: String
    private var offset: UInt64

    public init(_ cluster: PrivateCluster) throws {
        path = cluster.folder + "/log"
        offset = 0
        _ = try statements()
    }

    /// The statements since the last look, in order.
    public func statements() throws -> [Statement] {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? handle.close() }
        try handle.seek(toOffset: offset)
        let data = try handle.readToEnd() ?? Data()
        offset += UInt64(data.count)
        return String(decoding: data, as: UTF8.self).components(separatedBy: "\n@@ ").compactMap { message in
            let lines = message.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            guard lines.first?.contains("plan:") == true, let start = lines.firstIndex(where: { $0.hasPrefix("Query Text: ") }) else { return nil }
            // The plan begins with the first line that tells costs.
            let plan = lines.firstIndex { $0.contains("(cost=") } ?? lines.endIndex
            return Statement(text: lines[start..<plan].joined(separator: " ").replacing("Query Text: ", with: ""), plan: Array(lines[plan...]))
        }
    }
}
