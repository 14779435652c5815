/// 簿册: a dated list of records with typed fields; lists, forms, imports, exports and history come from this declaration.
public struct Register: Sendable, Identifiable {
    public let id: String
    public let name: String
    public let purpose: String
    public let fields: [Field]
    /// The field that names a record in lists, and the one that must be unique (nil: none).
    public let nameField: String
    public let codeField: String?
    /// Who may write it: posts with one of these roles, whose territory contains the record's.
    public let writers: [Role]

    public init(
        _ id: String, _ name: String, purpose: String, fields: [Field], nameField: String, codeField: String?, writers: [Role]
    ) {
        self.id = id
        self.name = name
        self.purpose = purpose
        self.fields = fields
        self.nameField = nameField
        self.codeField = codeField
        self.writers = writers
    }

    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }
}
