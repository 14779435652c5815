import Civics
import HTML
import Office

/// 我要反映: the words first, everything else below and mostly optional.
struct SpeakPage: Piece {
    let draft: SpeakDraft
    let city: City
    let today: Day
    let csrf: String
    /// The once tokens of forms that this browser has sent (`sentForms`).
    let sent: String
    let notice: Notice?

    var html: HTML {
        let form = Form(
            action: Residents.Paths.speak.link(), csrf: csrf, once: draft.once, isMultipart: true,
            data: [("draft", "speak"), ("draft-sent", sent), ("likely", Residents.Paths.likely.link())], look: "stack narrow")
        return """
            <h1>我要反映</h1>\(notice)\(summary)\(when(to) { "<p class=\"notice\">\($0)</p>" })
            \(form.html("\(words)\(place)\(written)\(files)\(person)\(end)"))
            """
    }

    private var summary: ErrorSummary {
        draft.isCut ? ErrorSummary(draft.errors, title: ErrorSummary.cut) : ErrorSummary(draft.errors)
    }

    /// To whom it goes, when a code was scanned.
    private var to: String? {
        guard draft.writtenTo.isEmpty else { return nil }
        if let deputy = city.deputy(code: draft.deputy) { return "您写的会转给人大代表\(deputy.name)，并由联络站登记、跟办到底。" }
        return city.place(code: draft.station).map { "由\($0.name)受理。" }
    }

    private var words: HTML {
        """
        \(FormField("text", "什么事？", help: "什么地方、什么事、希望怎样解决。照平常说话那样写就行。", error: draft.error("text"), isRequired: true)
            .textarea(draft.text, rows: 7, limit: SpeakDraft.textLimit))<div data-likely-here></div>
        """
    }

    private var place: HTML {
        """
        \(FormField("territory", "在哪里？", help: "选到社区或村最好；说不准就选大一级的。", error: draft.error("territory"), isRequired: true)
            .searchSelect(TerritoryChoices.all(in: city), chosen: draft.territory))\
        \(FormField("address", "具体地点", help: "比如：灯塔路27号门口、幸福里小区东门", error: draft.error("address")).text(draft.address))\(station)
        """
    }

    /// A scanned code has chosen already; otherwise the station of the place is meant, unless another one is wanted.
    private var station: HTML {
        guard !draft.isScanned || draft.station.isEmpty else { return FormField.hidden("station", draft.station) }
        let open = city.territories.values.sorted { $0.code < $1.code }.flatMap { territory in
            city.places(in: territory.code).filter { $0.term.contains(today) }.map { Option($0.code, $0.name, keys: FormDirectory.keys($0.name), group: territory.name) }
        }
        return FormField("station", "由哪个联络站受理", help: "不选也行，由当地联络站受理。", error: draft.error("station"))
            .searchSelect(open, chosen: draft.station, none: "由当地联络站受理")
    }

    /// Who wants a certain congress to read it may say so; everybody else passes by.
    private var written: HTML {
        let choices = Written.options(from: draft.isScanned ? city.territories[draft.territory]?.path : nil, city, on: today)
        guard !choices.isEmpty else { return .empty }
        let isOpen = !draft.writtenTo.isEmpty || draft.error("writtenTo") != nil
        let field = FormField("writtenTo", "写给哪一级人大", help: Written.help, error: draft.error("writtenTo")).select(choices, chosen: draft.writtenTo, none: Written.nearby)
        return "<details class=\"field\"\(when(isOpen, " open"))><summary>想直接写给哪一级人大？可以不选</summary>\(field)</details>"
    }

    private var files: HTML {
        let kept = when(!draft.files.isEmpty, FormField("kept", "已收到的文件", help: "不想要的，去掉勾即可。").checkboxes(
            draft.files.map { Option($0.mark, $0.file.name, note: FileWords.size($0.file.size)) }, chosen: Set(draft.files.map(\.mark))))
        return """
            \(kept)\(FormField("files", "照片或PDF", help: "最多\(Office.filesLimit)个，每个不超过\(Office.fileLimit / 1024 / 1024)MB。照片里的拍摄位置会自动去掉。", error: draft.error("files"))
                .file(accept: "image/jpeg,image/png,image/webp,image/gif,application/pdf", isMultiple: true, shrinks: true))
            """
    }

    private var person: HTML {
        """
        <section class="field"><h2>要不要留名？</h2><p class="help">可以不留。不留名也照样登记、办理、答复，凭编号和查询码就能看结果。\
        留下姓名电话，是为了情况不清楚时能找到您；它们单独加密存放，只有受理的站点或机关能看，每看一次都有记录。</p>\
        \(FormField("name", "怎么称呼您", error: draft.error("name")).text(draft.name, limit: SpeakDraft.nameLimit, autocomplete: "name", width: .short))\
        \(FormField("phone", "电话", error: draft.error("phone")).tel(draft.phone))\
        \(FormField("agree", "同意把姓名电话告诉承办单位，方便上门核实", help: "不勾选，承办单位只看得到事情，看不到您是谁。").checkbox(isOn: draft.agrees))\
        <details><summary>我的信息怎样被使用？</summary><p>\(PrivacyWords.short(city))\
        <a href="\(Residents.Paths.privacy.link())">看完整说明</a></p></details></section>
        """
    }

    /// Whose board: of the hall where it is written, else of where it lies.
    private var board: String { city.territories[draft.hall]?.name ?? "当地" }

    private var end: HTML {
        """
        \(FormField("title", "标题", help: "可以不写，系统会取第一句话。", error: draft.error("title")).text(draft.title, limit: SpeakDraft.titleLimit))\
        \(FormField("board", "愿意登在\(board)人大分厅的“建言献策”板块，让大家都看到", help: "先由\(board)人大审核，去掉姓名电话等个人信息才登出。不勾选，就只有受理和办理的人看得到。")
            .checkbox(isOn: draft.isForBoard))\
        \(FormField.hidden("hall", draft.hall))\(FormField.hidden("deputy", draft.deputy))\
        \(FormField.hidden("scanned", draft.isScanned ? "1" : ""))\
        <p>\(Button("提交"))</p><p class="soft">提交后马上得到编号和查询码。按两次也只登记一件。</p>
        """
    }
}

/// The tree of territories as a list to choose from: each under the name of its parent.
enum TerritoryChoices {
    static func all(in city: City) -> [Option] {
        let children = Dictionary(grouping: city.territories.values, by: \.parent).mapValues { $0.sorted { $0.code < $1.code } }
        guard let root = city.territories[city.root] else { return [] }
        var choices = [Option(root.code, "\(root.name)（说不准在哪里）")]
        func walk(_ parent: City.Territory, _ names: String) {
            let group = names.isEmpty ? parent.name : names
            for child in children[parent.code] ?? [] { choices.append(Option(child.code, child.name, keys: "\(group) \(child.name) \(FormDirectory.keys(child.name))", group: group)) }
            for child in children[parent.code] ?? [] { walk(child, names.isEmpty ? child.name : "\(names) \(child.name)") }
        }
        walk(root, "")
        return choices
    }
}

enum FileWords {
    /// 1.2 MB
    static func size(_ bytes: Int) -> String {
        bytes >= 1024 * 1024 ? "\(bytes / 1024 / 1024).\(bytes * 10 / 1024 / 1024 % 10) MB" : "\(max(1, bytes / 1024)) KB"
    }
}
