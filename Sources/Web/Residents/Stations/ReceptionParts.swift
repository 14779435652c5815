import Civics
import HTML
import Institutions
import Office

/// One reception in a list for everybody.
struct ReceptionItem: Piece {
    let reception: PublicReception
    /// The place is named by the page already.
    var isAtHome = false
    var showsDay = false
    let today: Day

    var html: HTML {
        let place: HTML = isAtHome ? .empty : when(reception.place) { "<a href=\"\(Residents.Paths.station.link($0.code))\">\($0.name)</a> " }
        let head: HTML = """
            <p>\(when(showsDay, "<b class=\"nowrap\" title=\"\(reception.day.chinese)\">\(reception.day.spoken(asOf: today))</b> "))\
            \(when(!reception.time.isEmpty, "<b class=\"nowrap\">\(reception.time)</b> "))\(place)\
            <span class="tag">\(reception.modeName)</span>\(state)</p>
            """
        return "<li>\(head)\(each(lines) { "<p class=\"soft\">\($0)</p>" })\(moved)</li>"
    }

    private var state: HTML {
        guard !reception.isPlanned else { return .empty }
        // The keeper has some days to write down what was held.
        let word = reception.state != "missed" ? reception.stateName : today - reception.day <= StationLife.recordDays ? "待登记" : "没有举行"
        return " <span class=\"tag\(when(reception.isOff, " tag-off"))\">\(word)</span>"
    }

    private var lines: [HTML] {
        var lines: [HTML] = []
        if !reception.theme.isEmpty { lines.append("主题：\(reception.theme)") }
        if !reception.organ.isEmpty { lines.append("\(reception.organ) \(reception.organHead) 到站听取意见") }
        let names = reception.deputies.map { person -> HTML in
            person.deputyCode.isEmpty ? HTML(person.name) : "<a href=\"\(Residents.Paths.deputy.link(person.deputyCode))\">\(person.name)</a>"
        }
        if !reception.isOff {
            if !names.isEmpty { lines.append("接待代表：\(names.joined(separator: "、"))") } else if reception.isPlanned { lines.append("接待代表正在安排") }
        }
        let venue = [reception.address.isEmpty && !isAtHome ? reception.place?.address ?? "" : reception.address, reception.zone].filter { !$0.isEmpty }
        if !venue.isEmpty { lines.append("地点：\(venue.joined(separator: "，"))") }
        if !reception.reason.isEmpty { lines.append("原因：\(reception.reason)") }
        return lines
    }

    /// A day that is not the usual one says so (S1-17).
    private var moved: HTML {
        when(reception.planned) { "<p class=\"moved\">原定\($0.dayOfMonth)日，遇休息日移到\(reception.day.spoken(asOf: today))</p>" }
    }
}

/// Receptions under the headings of their days.
struct ReceptionDays: Piece {
    let receptions: [PublicReception]
    let days: DayTable
    let today: Day

    var html: HTML {
        let groups = Dictionary(grouping: receptions, by: \.day).sorted { $0.key < $1.key }
        return each(groups) { day, all -> HTML in
            let mark = day == today ? "今天" : days.note(day)
            let sorted = all.sorted { ($0.hour, $0.place?.id ?? 0, $0.id) < ($1.hour, $1.place?.id ?? 0, $1.id) }
            return """
                <section class="day"><h2 title="\(day.chinese)">\(day.monthAndDay) \(day.weekday.chinese)\(when(mark) { " <span class=\"tag\">\($0)</span>" })</h2>\
                <ul class="find-list">\(each(sorted) { ReceptionItem(reception: $0, today: today).html })</ul></section>
                """
        }
    }
}

/// What an organ answered in public after it had come, and what became of its promise (S2-26).
struct ResponseItem: Piece {
    let reception: PublicReception
    let today: Day

    var html: HTML {
        let due = when(reception.promiseDue) { "，\($0.spoken(asOf: today))前完成" as HTML }
        // The day goes on where the promise would end.
        let promised = due.isEmpty || !reception.promise.hasSuffix("。") ? reception.promise : String(reception.promise.dropLast())
        let promise = when(!reception.promise.isEmpty, """
            <p>承诺：\(promised)\(due) <span class="tag">\(reception.promisedName)</span></p>\
            \(when(!reception.realised.isEmpty && reception.promised == "confirmed", "<p class=\"soft\">\(reception.realised)</p>"))
            """)
        let said = [reception.organ, reception.organHead].filter { !$0.isEmpty }.joined(separator: " ")
        return """
            <li><p><b>\(said)</b> <span class="soft" title="\(reception.day.chinese)">\(reception.day.spoken(asOf: today))到站\
            \(when(!reception.theme.isEmpty, "：\(reception.theme)"))</span></p>\
            \(when(!reception.response.isEmpty, "<details><summary>回应</summary><div class=\"words\">\(reception.response)</div></details>"))\(promise)</li>
            """
    }
}
