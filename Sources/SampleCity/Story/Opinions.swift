extension Story {
    /// What residents said, in the order they said it; `mergedInto:<index>` counts in this list from 0.
    public static let opinions: [OpinionSeed] = opinionFiles.flatMap { $0 }

    private static let opinionFiles: [[OpinionSeed]] = [
        opinions01, opinions02, opinions03, opinions04, opinions05, opinions06,
        opinions07, opinions08, opinions09, opinions10, opinions11, opinions12,
    ]
}
