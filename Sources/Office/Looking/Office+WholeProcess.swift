import Civics
import Institutions
import Store

/// One thing that residents can take part in, with how much of it there is.
public struct ProcessRecord: Sendable {
    public let name: String
    public let n: Int
    /// 件, 名, 次
    public let unit: String
    /// Where the public reads more; nil where there is no such page.
    public let href: String?

    public init(_ name: String, _ n: Int, _ unit: String, href: String? = nil) {
        (self.name, self.n, self.unit, self.href) = (name, n, unit, href)
    }
}

extension Office {
    /// 全过程 (S2-61): what there is in each of the five links; links without records have none, and say so.
    public func wholeProcess() async throws -> [(link: WholeProcess, records: [ProcessRecord])] {
        let (city, today) = (city, today)
        return try await store.read { connection in
            let counts = Dictionary(try Institutions.procedures.map { ($0.id, try connection.tally("all", of: $0.id)) }) { first, _ in first }
            return try WholeProcess.allCases.map { link in
                var records: [ProcessRecord] = []
                if link == .election {
                    let deputies = Set(city.posts.values.filter { $0.role == .deputy && $0.term.contains(today) }.map(\.person))
                    records.append(ProcessRecord("选举产生、正在任期内的人大代表", deputies.count, "名", href: "/find"))
                }
                if link == .management {
                    records.append(ProcessRecord("群众反映的意见建议", counts["opinion"] ?? 0, "件", href: "/figures/list?all=1"))
                    records.append(ProcessRecord("反映人次", try connection.demanderCount(), "人次"))
                }
                if link == .supervision {
                    records.append(ProcessRecord("群众给办理结果打分", try connection.scoreCount(), "次"))
                    records.append(ProcessRecord("不满意后再办一次的", try connection.tallies("rounds", of: Institutions.ofResidents.id).reduce(0) { $0 + $1.n }, "件", href: "/figures/list?second=1"))
                }
                for procedure in link.known where procedure.id != "opinion" {
                    records.append(ProcessRecord(procedure.name, counts[procedure.id] ?? 0, "件"))
                }
                return (link, records)
            }
        }
    }
}
