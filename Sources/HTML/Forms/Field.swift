/// What every field of a form has: name, label above, help under it, the error beside it.
///
/// Build the control with a method: `Field("phone", "手机号", help: "只用于告诉您结果", error: errors["phone"]).tel(value)`.
/// The id is the name unless given; `ErrorSummary` links to it.
public struct Field: Sendable {
    public var name: String
    public var label: String
    public var id: String
    public var help: String?
    public var error: String?
    public var isRequired: Bool
    /// Does not say 选填: in a row of filters everything may be left empty.
    public var isPlain = false

    public init(_ name: String, _ label: String, id: String? = nil, help: String? = nil, error: String? = nil, isRequired: Bool = false) {
        self.name = name
        self.label = label
        self.id = id ?? name
        self.help = help
        self.error = error
        self.isRequired = isRequired
    }

    /// The same without the word 选填.
    public var plain: Field {
        var field = self
        field.isPlain = true
        return field
    }

    /// A value that is sent and not shown.
    public static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    /// Name, id, and the tie to help and error, as every control carries them.
    var common: HTML { " name=\"\(name)\" id=\"\(id)\"\(HTML.flag("required", isRequired))\(described)" }

    var described: HTML {
        let ids = [help.map { _ in "\(id)-help" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return """
            \(when(!ids.isEmpty, " aria-describedby=\"\(ids.joined(separator: " "))\""))\
            \(when(error != nil, " aria-invalid=\"true\""))
            """
    }

    var mark: HTML { isRequired || isPlain ? "" : " <span class=\"optional\">选填</span>" }

    var words: HTML {
        """
        \(when(help) { "<p class=\"help\" id=\"\(id)-help\">\($0)</p>" })\
        \(when(error) { "<p class=\"error\" id=\"\(id)-error\"><span aria-hidden=\"true\">▲</span> \($0)</p>" })
        """
    }

    /// One control under its label.
    func single(_ control: HTML) -> HTML {
        """
        <div class="field\(when(error != nil, " field-wrong"))"><label for="\(id)">\(label)\(mark)</label>\
        \(words)\(control)</div>
        """
    }

    /// Several controls under one legend.
    func group(_ look: String, _ controls: HTML) -> HTML {
        """
        <fieldset class="field \(look)\(when(error != nil, " field-wrong"))"\(described)><legend>\(label)\(mark)</legend>\
        \(words)<div class="choices">\(controls)</div></fieldset>
        """
    }
}

/// The same, for files where another module's `Field` is in sight.
public typealias FormField = Field
