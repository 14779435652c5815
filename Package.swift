// swift-tools-version: 6.1
import PackageDescription

// Arrows run downwards only; Tests/HouseTests reads the imports and fails when one runs another way.
let package = Package(
    name: "lianxin",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "lianxin", targets: ["lianxin"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CQREncode", path: "Sources/CLibraries/CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CXLSXWriter", path: "Sources/CLibraries/CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", path: "Sources/CLibraries/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", path: "Sources/CLibraries/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CPQ", path: "Sources/CLibraries/CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CMalloc", path: "Sources/CLibraries/CMalloc"),

        .target(name: "Civics"),
        .target(name: "Institutions", dependencies: ["Civics"]),
        .target(name: "Journal", dependencies: ["Civics", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "HTML"),
        .target(name: "Reading"),
        .target(name: "Formats", dependencies: ["CQREncode", "CXLSXWriter", "CZip", "CExpat"]),
        .target(name: "Store", dependencies: [
            "Civics", "Journal", "Reading", "CPQ", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]),
        .target(
            name: "Office",
            dependencies: [
                "Civics", "Institutions", "Journal", "Reading", "Formats", "Store", "Yams",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Resources")]
        ),
        .target(
            name: "Web",
            dependencies: [
                "Civics", "Institutions", "Journal", "Reading", "Store", "Office", "HTML", "Formats",
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("Public")]
        ),
        .target(name: "SampleCity", dependencies: ["Civics", "Institutions", "Office", "Store"]),
        .executableTarget(
            name: "lianxin",
            dependencies: [
                "Civics", "Institutions", "Journal", "Reading", "Formats", "Store", "Office", "Web", "SampleCity", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),

        .testTarget(name: "CivicsTests", dependencies: ["Civics"]),
        .testTarget(name: "InstitutionsTests", dependencies: ["Institutions", "Civics"]),
        .testTarget(name: "HouseTests"),
        .testTarget(name: "JournalTests", dependencies: ["Journal"]),
        // A PostgreSQL for tests; used by tests alone.
        .target(name: "TestCluster", path: "Tests/TestCluster"),
        .testTarget(name: "StoreTests", dependencies: ["Store", "TestCluster"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"]),
        .testTarget(name: "OfficeTests", dependencies: ["Office"]),
        .testTarget(name: "WebKitTests", dependencies: ["Web", .product(name: "HummingbirdTesting", package: "hummingbird")]),
        .testTarget(
            name: "WebTests", dependencies: ["Web", "SampleCity", "TestCluster", .product(name: "HummingbirdTesting", package: "hummingbird")]),
        .testTarget(name: "SampleCityTests", dependencies: ["SampleCity", "Office", "Store", "Institutions", "Civics"]),
        .testTarget(name: "SimulationTests", dependencies: ["Office", "SampleCity", "Store", "Institutions", "Journal", "TestCluster"]),
    ],
    swiftLanguageModes: [.v6]
)
