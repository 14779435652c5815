/// An error as a log may have it: of what kind it is, and the database's own complaint; never what somebody wrote.
public func logged(_ error: any Error) -> String {
    // Its words are the database's, without any values (`PostgresLink.complaint`; GRDB tells no arguments).
    if let error = error as? StoreError { return "StoreError.\(error)" }
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum else { return "\(type(of: error))" }
    return "\(type(of: error)).\(mirror.children.first?.label ?? "\(error)")"
}
