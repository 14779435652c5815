/// A move one may make now: a button that opens its form in place, and works without script.
public struct MoveForm: Piece {
    public var label: String
    public var kind: Button.Kind
    /// The usual move stands open.
    public var isOpen: Bool
    /// What will happen, in one sentence.
    public var explanation: String?
    /// The whole form.
    public var form: HTML
    /// The anchor of the move, so that a refused form can be returned to.
    public var id: String?

    public init(
        _ label: String, kind: Button.Kind = .plain, isOpen: Bool = false, explanation: String? = nil, id: String? = nil, form: HTML
    ) {
        self.label = label
        self.kind = kind
        self.isOpen = isOpen
        self.explanation = explanation
        self.id = id
        self.form = form
    }

    public var html: HTML {
        """
        <details class="move" name="moves"\(HTML.attribute("id", id))\(HTML.flag("open", isOpen))>\
        <summary class="button button-\(kind.rawValue)">\(label)</summary>\
        <div class="move-form">\(when(explanation) { "<p class=\"soft\">\($0)</p>" })\(form)</div></details>
        """
    }
}

/// The moves at the end of the timeline: the first is the usual one, open and primary; where none is usual, none leads.
///
/// One that is refused says why and what would make it possible.
public struct Moves: Piece {
    public struct Refused: Sendable {
        public var label: String
        public var reason: String

        public init(_ label: String, reason: String) {
            self.label = label
            self.reason = reason
        }
    }

    public var forms: [MoveForm]
    public var refused: [Refused]
    /// Whether the first one is what is usually done next.
    public var leads: Bool

    public init(_ forms: [MoveForm], refused: [Refused] = [], leads: Bool = true) {
        self.forms = forms
        self.refused = refused
        self.leads = leads
    }

    public var html: HTML {
        guard !forms.isEmpty || !refused.isEmpty else { return .empty }
        return """
            <section class="moves" aria-label="现在可以做的">\(each(forms.enumerated()) { draw($0.element, isFirst: leads && $0.offset == 0) })\
            \(each(refused) { "<p class=\"move-refused\"><b>\($0.label)</b>：\($0.reason)</p>" })</section>
            """
    }

    private func draw(_ form: MoveForm, isFirst: Bool) -> HTML {
        var form = form
        if isFirst && form.kind == .plain { form.kind = .primary }
        if isFirst && !forms.contains(where: \.isOpen) { form.isOpen = true }
        return form.html
    }
}
