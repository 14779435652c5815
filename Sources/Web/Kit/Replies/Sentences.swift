extension String {
    /// A sentence and the next: the first is closed where it was left open.
    func followed(by next: String) -> String {
        guard let last else { return next }
        return "。！？".contains(last) ? self + next : self + "。" + next
    }
}
