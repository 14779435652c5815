import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// Today's receptions above the form of registration: who was to come and has, what was registered, and the end of the day.
extension Stations {
    private static let mostToday = 12

    func receptionDay(_ context: StaffContext) async throws -> HTML {
        let (office, viewer) = (site.office, context.viewer)
        guard (try? office.reach("reception", of: viewer)) != nil else { return .empty }
        var filter = RecordFilter()
        (filter.from, filter.through) = (office.today, office.today)
        filter.filters = [("state", ["planned", "held"])]
        // One who only receives sees his own; a keeper those of his places; an office all that are held today under it.
        if isDeputyOnly(viewer), let own = office.city.people[viewer.person]?.code { filter.filters.append(("deputies", [own])) }
        let kept = office.placesKept(by: viewer).map(\.code)
        if !kept.isEmpty { filter.filters.append(("place", kept)) }
        let found = try await office.records("reception", filter, limit: Self.mostToday, as: viewer)
        guard !found.rows.isEmpty else {
            return kept.isEmpty ? .empty : """
                <p class="soft screen-only">今天没有安排接待。<a href="\(PlacePages.Paths.cycle.link())">看这一周</a>，\
                或<a href="\(RegisterPages.Paths.new.link("reception"))?place=\(kept[0])&amp;day=\(office.today.description)">加一场</a>。</p>
                """
        }
        var cards: [HTML] = []
        for record in found.rows { cards.append(try await card(record, context)) }
        let more = found.count > found.rows.count
            ? "<p class=\"more\"><a href=\"\(PlacePages.list("reception", [("from", office.today.description), ("through", office.today.description)]))\">今天全部\(found.count)场</a></p>" as HTML : .empty
        return "<section class=\"reception-day\"><h2>今天的接待 <span class=\"count\">\(found.count)</span></h2><div class=\"stack\">\(cards)</div>\(more)</section>"
    }

    private func card(_ record: StoredRecord, _ context: StaffContext) async throws -> HTML {
        let (office, city) = (site.office, site.office.city)
        guard let register = Institutions.register("reception") else { return .empty }
        func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
        func codes(_ name: String) -> [String] { record.fields[name]?.list?.map(\.keyText) ?? [] }
        let (place, present, isHeld) = (city.place(code: text("place")), Set(codes("present")), text("state") == "held")
        let mode = register.field("mode")?.word(for: record.fields["mode"] ?? .null) ?? ""
        let organ = text("organ").isEmpty ? "" : "\(city.body(code: text("organ"))?.name ?? "") \(text("organHead"))"
        let what = [mode, text("theme"), organ, text("address")].filter { !$0.isEmpty }.joined(separator: " · ")
        let deputies = each(Array(Set(codes("deputies") + codes("present"))).sorted()) { code -> HTML in
            let isHere = present.contains(code)
            return "<li><span class=\"mark-\(isHere ? "done" : "calm")\"><span class=\"shape\" aria-hidden=\"true\">\(isHere ? "✓" : "○")</span> \(city.person(code: code)?.name ?? code)\(isHere ? "已到" : "未签到")</span></li>"
        }
        let acts = office.acts(on: record, of: register, as: context.viewer)
        var own = MatterFilter.ofResidents()
        (own.from, own.through, own.station) = (office.today, office.today, place.map { Holder.place($0.id).wire } ?? "")
        let opinions = try await office.count(own, as: context.viewer)
        let event = "reception/\(record.code)"
        var here = MatterFilter.ofResidents()
        here.facets["event"] = event
        let heard = try await office.count(here, as: context.viewer)
        let heardList = "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&\(MatterFilter.query(["f.event": event]))"
        let list = "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&station=\(Percent.encode(own.station))&from=\(office.today)&through=\(office.today)"
        let about: HTML = text("about").isEmpty ? .empty : "<p class=\"soft\">围绕\(text("about"))听取意见</p>"
        return """
            <section class="card"><p class="between"><b>\(text("hour"))\(text("end").isEmpty ? "" : "–\(text("end"))") \(place?.name ?? "")</b> \
            \(PlacePages.chip(isHeld ? .done : .calm, isHeld ? "已登记" : "今天"))</p><p class="soft">\(what)</p>\(about)\
            <ul class="row plain-row">\(deputies)</ul>\
            <p>这一场登记意见\(heard == 0 ? "0" : "<a href=\"\(heardList)\">\(heard)</a>" as HTML)件，今天本站共<a href="\(list)">\(opinions)</a>件\(when(isHeld, "；来访\(text("visitors").isEmpty ? "0" : text("visitors"))人"))</p>\
            \(when(acts.contains { $0.id == "checkIn" } && !present.contains(city.people[context.viewer.person]?.code ?? ""), checkIn(record, context)))\
            \(when(acts.contains { $0.id == "hold" }, hold(record, context)))\
            <p class="row screen-only"><a href="\(Paths.reception.link())?event=\(Percent.encode(event))#register">登记这一场听到的意见</a> <a href="\(RegisterPages.Paths.record.link("reception", record.id))#steps">\(isHeld ? "看这一场" : "换代表、取消或由别场代替")</a></p></section>
            """
    }

    private func checkIn(_ record: StoredRecord, _ context: StaffContext) -> HTML {
        Form(action: RegisterPages.Paths.act.link("reception", record.id, "checkIn"), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("version", String(record.version)))\(FormField.hidden("back", Paths.reception.link()))\(Button("我到了，签到"))
            """)
    }

    /// The end of the day: who was there, who had asked for leave, how many came, in words.
    private func hold(_ record: StoredRecord, _ context: StaffContext) -> HTML {
        let city = site.office.city
        func codes(_ name: String) -> [String] { record.fields[name]?.list?.map(\.keyText) ?? [] }
        let here = city.place(code: record.fields["place"]?.keyText ?? "").map { city.deputies(at: $0, on: site.office.today).map(\.code) } ?? []
        let planned = codes("deputies")
        let options = (planned + here.filter { !planned.contains($0) }).map { code in Option(code, city.person(code: code)?.name ?? code) }
        func field(_ name: String, _ label: String, help: String? = nil, isRequired: Bool = false) -> FormField {
            FormField(name, label, id: "hold-\(record.id)-\(name)", help: help, isRequired: isRequired)
        }
        let form = Form(action: RegisterPages.Paths.act.link("reception", record.id, "hold"), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("version", String(record.version)))\(FormField.hidden("back", Paths.reception.link()))\
            \(field("present", "到场代表", isRequired: true).checkboxes(options, chosen: Set(codes("present"))))\
            \(field("excused", "请假代表").checkboxes(planned.map { code in Option(code, city.person(code: code)?.name ?? code) }, chosen: Set(codes("excused"))))\
            \(field("visitors", "来访群众（人）", isRequired: true).text("", limit: 6, width: .short))\
            \(field("notes", "接待情况", help: "谈了什么、当场答复了什么；群众的姓名电话不写在这里", isRequired: true).textarea("", rows: 4, limit: 5_000))\
            <p>\(Button("登记接待情况"))</p>
            """)
        return MoveForm("结束接待，登记情况", explanation: "意见在下面逐件登记；这里登记到场的代表和来访人数。", form: form).html
    }
}
