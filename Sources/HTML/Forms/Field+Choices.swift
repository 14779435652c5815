/// One of several that can be chosen.
public struct Choice: Sendable, Equatable {
    public var value: String
    public var label: String
    /// A line under the label.
    public var note: String?
    /// What else finds it when typing: pinyin initials, a short name, a code.
    public var keys: String?
    /// The heading it stands under in a select.
    public var group: String?

    public init(_ value: String, _ label: String, note: String? = nil, keys: String? = nil, group: String? = nil) {
        self.value = value
        self.label = label
        self.note = note
        self.keys = keys
        self.group = group
    }
}

extension Field {
    /// One of a list that drops down; `none` is the words of the empty choice, nil when something must be chosen.
    public func select(_ choices: [Choice], chosen: String? = nil, none: String? = "请选择") -> HTML {
        single("<select\(common)>\(options(choices, chosen, none))</select>")
    }

    /// A long select that is searched by typing names or pinyin initials; without script it is the select itself.
    public func searchSelect(_ choices: [Choice], chosen: String? = nil, none: String? = "请选择") -> HTML {
        single("<select\(common) data-module=\"choose\">\(options(choices, chosen, none))</select>")
    }

    /// A line of text with proposals: for lists too long to be sent whole. What is typed is sent as it stands, and the server looks it up.
    public func lookup(_ value: String = "", proposals: [Choice], limit: Int = 200) -> HTML {
        single(
            """
            <input type="text" class="wide"\(common) value="\(value)" list="\(id)-list" maxlength="\(limit)" autocomplete="off">\
            <datalist id="\(id)-list">\
            \(each(proposals) { "<option value=\"\($0.label)\">\($0.note ?? $0.keys ?? "")</option>" })</datalist>
            """)
    }

    /// One of a few, all in sight.
    public func radios(_ choices: [Choice], chosen: String? = nil) -> HTML {
        group("radios", each(choices.enumerated()) { tick("radio", $0.element, $0.offset, $0.element.value == chosen) })
    }

    /// Any of a few.
    public func checkboxes(_ choices: [Choice], chosen: Set<String> = []) -> HTML {
        group("checks", each(choices.enumerated()) { tick("checkbox", $0.element, $0.offset, chosen.contains($0.element.value)) })
    }

    /// One thing to agree to or not; sends `value` when ticked.
    public func checkbox(_ value: String = "1", isOn: Bool = false) -> HTML {
        """
        <div class="field field-single\(when(error != nil, " field-wrong"))"><label class="choice">\
        <input type="checkbox"\(common) value="\(value)"\(HTML.flag("checked", isOn))><span>\(label)</span></label>\(words)</div>
        """
    }

    /// One to five stars: radios with words, so that it works by keyboard and without a style sheet.
    public func stars(_ labels: [String] = Self.starLabels, chosen: Int? = nil) -> HTML {
        let stars = each(labels.enumerated()) { index, label -> HTML in
            """
            <label class="star"><input type="radio" name="\(name)" id="\(optionID(index))" value="\(index + 1)"\
            \(HTML.flag("required", isRequired))\(HTML.flag("checked", chosen == index + 1))>\
            <span class="star-shape" aria-hidden="true">★</span><span class="star-word">\(index + 1)星 \(label)</span></label>
            """
        }
        return group("stars", stars)
    }

    public static let starLabels = ["很不满意", "不满意", "一般", "满意", "很满意"]

    // The first option bears the field's own id, so that the error summary can jump to it.
    private func optionID(_ index: Int) -> String { index == 0 ? id : "\(id)-\(index + 1)" }

    private func tick(_ type: StaticString, _ choice: Choice, _ index: Int, _ isOn: Bool) -> HTML {
        let required = "\(type)" == "radio" && isRequired
        return """
            <label class="choice"><input type="\(raw: "\(type)")" name="\(name)" id="\(optionID(index))" value="\(choice.value)"\
            \(HTML.flag("required", required))\(HTML.flag("checked", isOn))>\
            <span>\(choice.label)\(when(choice.note) { "<small>\($0)</small>" })</span></label>
            """
    }

    private func options(_ choices: [Choice], _ chosen: String?, _ none: String?) -> HTML {
        var out: HTML = when(none) { "<option value=\"\">\($0)</option>" }
        var open: String?
        var parts: [HTML] = []
        for choice in choices {
            if choice.group != open {
                if open != nil { parts.append("</optgroup>") }
                if let group = choice.group { parts.append("<optgroup label=\"\(group)\">") }
                open = choice.group
            }
            let selected = HTML.flag("selected", choice.value == chosen)
            parts.append("<option value=\"\(choice.value)\"\(HTML.attribute("data-keys", choice.keys))\(selected)>\(choice.label)</option>")
        }
        if open != nil { parts.append("</optgroup>") }
        out += parts.joined()
        return out
    }
}
