extension RecordAct {
    /// The ids of the fields it asks for, and whether each must be filled in.
    public var asked: [(id: String, isRequired: Bool)] {
        asks.map { $0.hasSuffix("?") ? (String($0.dropLast()), false) : ($0, true) }
    }
}

extension Register {
    /// Kept in memory, known to procedures.
    public var isStructure: Bool { shelf == .structure }

    /// Fields that hold photographs and papers.
    public var fileFields: [String] { fields.filter { if case .files = $0.kind { true } else { false } }.map(\.id) }

    /// What a new record is until an act changes it.
    public var firstState: String? { state.flatMap(field)?.choices.first?.id }
}
