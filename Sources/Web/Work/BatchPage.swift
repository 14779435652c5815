import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension HandOvers {
    func batch(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let (batch, rows) = try await site.office.batch(id, as: context.viewer)
        return site.page("转交批次\(batch.number)", request, context, BatchPage(batch: batch, rows: rows, city: site.office.city, today: site.office.today).html)
    }

    /// 转交单: one sheet of A4 per unit, or the one asked for.
    func slip(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let (batch, rows) = try await site.office.batch(id, as: context.viewer)
        let unit = try request.queryFields()["unit"]
        let units = BatchPage.units(rows).filter { unit == nil || $0.unit == unit }
        guard !units.isEmpty else { throw Failure.notFound }
        return site.paper("转交单 \(batch.number)", each(units) { unit, rows in
            TransferSlip(batch: batch, unit: unit, rows: rows, city: site.office.city).html
        })
    }
}

/// What became of each matter of a batch, unit by unit.
struct BatchPage: Piece {
    let batch: HandoverBatch
    let rows: [BatchRow]
    let city: City
    let today: Day

    static func units(_ rows: [BatchRow]) -> [(unit: String, rows: [BatchRow])] {
        var order: [String] = []
        var found: [String: [BatchRow]] = [:]
        for row in rows {
            if found[row.handing.unit] == nil { order.append(row.handing.unit) }
            found[row.handing.unit, default: []].append(row)
        }
        return order.map { ($0, found[$0] ?? []) }
    }

    var html: HTML {
        let back = batch.answered + batch.refused
        return """
            <p class="soft"><a href="\(HandOvers.Paths.list.link())">转交批次</a></p>\
            <div class="between"><h1>转交批次 \(batch.number)</h1>\
            <p class="row screen-only">\(Button.link("打印转交单", to: HandOvers.Paths.slip.link(batch.id)))\(Button.link("在台账中看", to: "\(Work.Paths.matters.link())?batch=\(batch.id)"))</p></div>\
            \(Facts(known: [
                ("日期", batch.day.chinese), ("交办机构", city.name(ofWire: batch.office)), ("交办人", batch.who), ("说明", batch.note.isEmpty ? nil : batch.note),
                ("件数", "\(batch.matters)件：已接收\(batch.accepted)件，退回\(batch.refused)件，已答复\(batch.answered)件\(batch.late > 0 ? "，超期未答复\(batch.late)件" : "")"),
            ]))\
            \(when(back == batch.matters, Notice(.done, "这一批都有了回音", words: "答复已回到各自的事项，由联络站反馈给反映人。").html))\
            \(each(Self.units(rows), section))
            """
    }

    private func section(_ unit: (unit: String, rows: [BatchRow])) -> HTML {
        """
        <section><div class="between"><h2>\(city.name(ofWire: unit.unit)) <span class="count">\(unit.rows.count)件</span></h2>\
        <a class="screen-only" href="\(HandOvers.Paths.slip.link(batch.id))?unit=\(Percent.encode(unit.unit))">打印这个单位的转交单</a></div>\
        \(Ledger(
            caption: "交给\(city.name(ofWire: unit.unit))的事项", columns: ["事项", "办理期限", "接收或退回", "答复", "现在"].map { Ledger.Column($0) },
            rows: unit.rows.map(row), empty: ""))</section>
        """
    }

    private func row(_ row: BatchRow) -> Ledger.Row {
        let (line, handing) = (row.line, row.handing)
        let isLate = line.isOpen && handing.answered == nil && handing.refused == nil && (handing.due ?? .latest) < today
        let due = when(handing.due) { due -> HTML in
            "\(due.said(asOf: today))\(when(isLate, " <span class=\"chip chip-late\">▲ 已超\(today - due)天</span>"))"
        }
        return Ledger.Row(
            id: String(line.id),
            cells: [
                Work.link(line), due, receipt(row),
                when(handing.answered) { $0.said(asOf: today) }, HTML(Work.state(line)),
            ], name: line.title, tone: isLate ? .late : handing.refused != nil ? .soon : nil)
    }

    /// Taken, or given back with why and to whom it went then.
    private func receipt(_ row: BatchRow) -> HTML {
        let handing = row.handing
        if let refused = handing.refused {
            let now = row.line.lead.isEmpty || row.line.lead == handing.unit ? "" : "；已另交\(city.name(ofWire: row.line.lead))"
            let better = handing.better.isEmpty ? "" : "，建议由\(city.name(ofWire: handing.better))办理"
            return "\(refused.said(asOf: today))退回：\(handing.reason)\(better)\(now)"
        }
        return handing.accepted.map { "\($0.said(asOf: today))接收" } ?? "<span class=\"soft\">等待接收</span>"
    }
}

/// The paper for one unit.
private struct TransferSlip: Piece {
    let batch: HandoverBatch
    let unit: String
    let rows: [BatchRow]
    let city: City

    var html: HTML {
        """
        <article class="slip slip-wide"><p class="slip-head">\(city.name(ofWire: batch.office))</p><h1>群众意见转交单</h1>\
        <p class="slip-number">\(batch.number)</p><p>\(city.name(ofWire: unit))：</p>\
        <p>现将群众反映的意见建议\(rows.count)件转交你单位研究办理，请按期办理并答复。\(batch.note)</p>\
        <table class="slip-list"><thead><tr>\(each(["序号", "编号", "事项", "办理期限", "接收（√）或退回理由"]) { "<th scope=\"col\">\($0)</th>" })</tr></thead>\
        <tbody>\(each(rows.enumerated()) { line($0.offset + 1, $0.element) })</tbody></table>\
        <div class="slip-end"><ul class="slip-signs">\(each(["交办机构（盖章）", "交办日期：\(batch.day.chinese)", "接收单位（盖章）", "接收人", "接收日期"]) { sign in
            sign.contains("：") ? "<li>\(sign)</li>" : "<li>\(sign)：<span></span></li>"
        })</ul></div>\
        <p class="slip-note">不属本单位职责的，请在接收或退回时限内说明理由并指明更合适的单位。反映人的姓名、电话不印在本单上。</p></article>
        """
    }

    private func line(_ number: Int, _ row: BatchRow) -> HTML {
        let state = row.handing.refused.map { "\($0.monthAndDay)退回：\(row.handing.reason)" } ?? row.handing.accepted.map { "√ \($0.monthAndDay)" } ?? ""
        return """
            <tr><td>\(number)</td><td class="nowrap">\(row.line.number)</td><td>\(row.line.title)</td>\
            <td class="nowrap">\(row.handing.due.map { "\($0.chinese)前" } ?? "")</td><td>\(state)</td></tr>
            """
    }
}
