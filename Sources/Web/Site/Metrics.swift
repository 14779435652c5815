import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Office
import Store

/// GET /metrics: numbers for whoever looks after the machine, in the text of OpenMetrics. To this machine alone: a collector runs beside the
/// server or comes through a tunnel; what a proxy passes on is not answered.
struct Metrics: Sendable {
    let site: Site
    let book: MeterBook

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/metrics") { request, context in
            guard site.client.isOwn(request, context) else { throw HTTPError(.notFound) }
            // Who watches is told at once that the database is away, and still how much is asked.
            let isUp = await site.readiness.answers(site.office.store)
            var lines = ["# TYPE lianxin_database_up gauge", "lianxin_database_up \(isUp ? 1 : 0)"]
            // Where it is written, not on a standby.
            if isUp { lines += Self.lines(try await Looking.$current.withValue(nil) { try await site.office.health() }) }
            let text = lines.joined(separator: "\n") + "\n" + book.text + "# EOF\n"
            var headers: HTTPFields = [.contentType: "application/openmetrics-text; version=1.0.0; charset=utf-8"]
            headers[.cacheControl] = "no-store"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
        }
    }

    private static func lines(_ health: Health) -> [String] {
        [
            "# TYPE lianxin_journal_entries counter", "lianxin_journal_entries_total \(health.entries)", "# TYPE lianxin_unsealed_entries gauge",
            "lianxin_unsealed_entries \(health.unsealed)", "# TYPE lianxin_unread_entries gauge", "lianxin_unread_entries \(health.unread)",
            "# TYPE lianxin_undelivered_notices gauge", "lianxin_undelivered_notices \(health.undelivered)", "# TYPE lianxin_disk_free_bytes gauge",
            "# UNIT lianxin_disk_free_bytes bytes", "lianxin_disk_free_bytes \(health.freeBytes)", "# TYPE lianxin_clock_offset_seconds gauge",
            "# UNIT lianxin_clock_offset_seconds seconds", "lianxin_clock_offset_seconds \(Double(health.clockOffset) / 1_000)",
        ]
    }
}
