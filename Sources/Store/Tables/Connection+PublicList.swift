import Civics

extension Connection {
    /// The rows behind a public figure, newest first. The whole file comes along only for matters that somebody has released.
    public func publicLines(_ filter: MatterFilter, after mark: ListMark?, limit: Int) throws -> [(line: MatterLine, registered: String, publicTitle: String)] {
        let from: SQL = mark.map { $0.after("m.at", "m.id") } ?? "1 = 1"
        return try rows(
            """
            SELECT \(MatterLine.columns(for: .anybody)), m.registered, CASE WHEN m.is_public = 1 THEN m.file ELSE '' END FROM matter m \
            WHERE \(within(.anybody, filter)) AND \(from) ORDER BY m.at DESC, m.id DESC LIMIT \(limit)
            """).map { row in
                let title = row.text(19).isEmpty ? "" : Matter(json: try JSON(parsing: row.text(19)))?.fields["publicTitle"]?.text ?? ""
                return (MatterLine(row), row.text(18), title)
            }
    }
}
