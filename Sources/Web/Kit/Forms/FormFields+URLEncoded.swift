extension FormFields {
    /// Reads `a=1&a=2&b=%E4%BD%A0`; repeated names are kept, empty pairs are skipped, a name without `=` has an empty value.
    ///
    /// Throws `BadForm` for a percent sign without two hex digits, for bytes that are no UTF-8, and over any limit.
    init(urlencoded bytes: some Collection<UInt8>, limits: FormLimits = .standard) throws(BadForm) {
        guard bytes.count <= limits.bodyBytes else { throw .bodyTooLarge(limitBytes: limits.bodyBytes) }
        self.init()
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
            let equals = pair.firstIndex(of: UInt8(ascii: "="))
            let name = try Percent.decodeForm(pair[..<(equals ?? pair.endIndex)])
            guard name.utf8.count <= limits.nameBytes else { throw .nameTooLong(limitBytes: limits.nameBytes) }
            let value = try equals.map { equals throws(BadForm) in try Percent.decodeForm(pair[pair.index(after: equals)...]) } ?? ""
            guard value.utf8.count <= limits.valueBytes else { throw .valueTooLong(field: name, limitBytes: limits.valueBytes) }
            append(name, value)
        }
    }
}
