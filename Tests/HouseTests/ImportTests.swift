import Testing

/// Arrows run downwards only: SwiftPM lets a target import whatever its dependencies bring along, so the imports are read here.
@Suite("The import rule")
struct ImportTests {
    /// What the files of each target may import.
    static let allowed: [String: Set<String>] = [
        "Civics": [],
        "Institutions": ["Civics"],
        "HTML": [],
        "Reading": ["Glibc", "Musl", "Darwin"],
        "Journal": ["Civics", "Crypto", "Foundation"],
        "Ballot": ["Crypto", "Foundation"],
        "Formats": ["CExpat", "CQREncode", "CXLSXWriter", "CZip", "Foundation"],
        "Store": ["Civics", "Journal", "Reading", "CPQ", "GRDB", "GRDBSQLite", "Foundation", "Synchronization"],
        "Office": [
            "Civics", "Institutions", "Journal", "Reading", "Formats", "Store", "Ballot", "Yams", "Crypto", "CryptoExtras", "Logging", "Foundation",
            "Synchronization",
        ],
        "Web": [
            "Civics", "Institutions", "Journal", "Reading", "Formats", "Office", "HTML", "Store", "Hummingbird", "HummingbirdCore", "HTTPTypes",
            "NIOCore", "Crypto", "Logging", "Foundation", "Synchronization",
        ],
        "SampleCity": ["Civics", "Institutions", "Office", "Store"],
    ]

    /// Who alone may speak to the outside: each library with the targets that use it.
    static let keepers: [String: Set<String>] = [
        "GRDB": ["Store"], "CPQ": ["Store"], "GRDBSQLite": ["Store"], "SQLite3": [], "Hummingbird": ["Web"], "HummingbirdCore": ["Web"], "HTTPTypes": ["Web"], "NIOCore": ["Web"],
        "Yams": ["Office"], "ArgumentParser": ["lianxin"], "ServiceLifecycle": ["lianxin"], "CXLSXWriter": ["Formats"], "CZip": ["Formats"], "CMalloc": ["lianxin"],
        "CExpat": ["Formats"], "CQREncode": ["Formats"],
    ]

    @Test("The tests read the sources") func found() { #expect(House.sources.count > 150) }

    @Test("No target imports what lies beside or above it")
    func downwards() {
        for file in House.sources {
            guard let allowed = Self.allowed[file.target] else { continue }
            let wrong = file.imports.subtracting(allowed)
            #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted().joined(separator: ", "))")
        }
    }

    @Test("Every target has its rule")
    func complete() {
        let targets = Set(House.folders(in: "Sources"))
        #expect(targets.subtracting(Self.allowed.keys).subtracting(["lianxin", "CLibraries"]).isEmpty)
    }

    @Test("Each library of others is used by the one target that keeps it")
    func outside() {
        for file in House.sources {
            for library in file.imports.intersection(Self.keepers.keys) {
                #expect(Self.keepers[library]?.contains(file.target) == true, "\(file.path) imports \(library)")
            }
        }
    }

    @Test("Only the store says SQL, and pages take no more of it than plain values")
    func sql() {
        let words = ["SQL(", "SQLRow", "SQLValue", "SQLiteStore", "any Connection", "readNow", "writeNow", "office.store.", "SELECT ", "INSERT INTO ", "UPDATE matter"]
        for file in House.sources where file.target == "Web" {
            for word in words { #expect(!file.text.contains(word), "\(file.path) says \(word)") }
        }
        for file in House.sources where !["Store", "Web", "lianxin"].contains(file.target) {
            for word in ["SELECT ", "INSERT INTO ", "DELETE FROM "] { #expect(!file.text.contains(word), "\(file.path) says \(word)") }
        }
    }

    @Test("Only the command line and the settings read the environment")
    func environment() {
        for file in House.sources where file.text.contains(".environment[") || file.text.contains("getenv(") {
            #expect(file.target == "lianxin" || file.path.hasPrefix("Sources/Office/Settings/"), "\(file.path) reads the environment")
        }
    }
}
