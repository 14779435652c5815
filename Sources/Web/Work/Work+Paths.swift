extension Work {
    /// The addresses of the desk, the lists and the matters.
    enum Paths {
        static let desk = Path("/desk")
        static let books = Path("/desk/books")
        static let batch = Path("/desk/batch")
        static let batchDone = Path("/desk/batch/done")
        static let matters = Path("/matters")
        static let csv = Path("/matters.csv")
        static let xlsx = Path("/matters.xlsx")
        static let search = Path("/search")
        static let matter = Path("/matters/*", Int64.self)
        /// A new matter by itself, and one that starts from another.
        static let new = Path("/new/*", String.self)
        static let start = Path("/matters/*/start/*", Int64.self, String.self)
        static let letter = Path("/matters/*/letter", Int64.self)
        static let move = Path("/matters/*/moves/*", Int64.self, String.self)
        static let persona = Path("/matters/*/persona/*", Int64.self, Int64.self)
        static let file = Path("/matters/*/files/*", Int64.self, String.self)
        static let slip = Path("/matters/*/slips/*", Int64.self, String.self)
    }
}
