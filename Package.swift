// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// Every product target is held to the same bar: no warnings, existential types spelled out.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let pure: [Target.Dependency] = [
    "Kernel", "Regulation", "People", "Placement", "Protection", "Claims", "Ledger", "Money",
    "Contact",
]

let package = Package(
    name: "rantau",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "rantau", targets: ["rantau"]),
        .executable(name: "rantau-outside", targets: ["rantau-outside"]),
        .executable(name: "rantau-example", targets: ["rantau-example"]),
        .library(
            name: "RantauClient",
            targets: ["RantauClient", "Wire", "Kernel", "Regulation", "People", "Placement", "Protection"]),
        .library(name: "RantauClientHTTP", targets: ["RantauClientHTTP"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        // Pure: no clock, random source, file, network or log.
        module("Kernel", []),
        module("Regulation", ["Kernel", yams]),
        module("People", ["Kernel"]),
        module("Placement", ["Kernel"]),
        module("Protection", ["Kernel", "Regulation", "People", "Placement"]),
        module("Claims", ["Kernel", "Regulation", "People", "Placement", "Protection"]),
        module("Ledger", ["Kernel"]),
        module("Money", ["Kernel", "Regulation", "Ledger"]),

        module("Linkage", ["Kernel"]),
        module("Contact", ["Kernel", "Regulation", "Placement", "Protection"]),

        module("Access", ["Kernel"]),
        module("Text", pure + ["Linkage"]),
        module("Sealing", ["Kernel", "CArgon2", crypto, nioPosix]),
        module("Transparency", ["Kernel", crypto]),
        module("Credential", ["Kernel", crypto, cryptoExtras, jwtKit]),
        module("Snap", ["Kernel", crypto, cryptoExtras]),
        module("Wire", ["Kernel"]),
        module("Spdci", ["Kernel", "Wire", crypto, cryptoExtras]),
        module("Statements", ["Kernel", "Ledger", "Money"]),
        module("Documents", ["Kernel", "Text", "CPango", "CQRencode"]),
        module("Spreadsheets", ["Kernel", "CZlib"]),
        module("Database", ["Kernel", logging]),
        module("SQLiteDatabase", ["Kernel", "Database", "CSQLite", grdb, grdbSQLite, logging]),
        module("PostgresDatabase", ["Kernel", "Database", "CPostgres"]),
        module("Store", pure + ["Database", "Sealing", "Transparency"]),
        module(
            "Services",
            pure + [
                "Linkage", "Store", "Database", "Sealing", "Credential", "Transparency", "Text", "Access",
                "Statements", "Spreadsheets", "Spdci", logging,
            ]),
        module(
            "Gateways",
            [
                "Kernel", "People", "Placement", "Services", "Snap", "Text", asyncHTTPClient, logging, nioCore,
                nioPosix, nioSSL,
            ]),
        // For partners' programs and phone apps: no server, no database, and no HTTP library of its own.
        module("RantauClient", ["Kernel", "Regulation", "People", "Placement", "Protection", "Wire", crypto]),
        module("RantauClientHTTP", ["RantauClient", asyncHTTPClient]),
        module("HTML", ["Kernel", "Text"]),
        module(
            "Web",
            pure + [
                "Linkage", "Services", "Store", "Access", "Wire", "HTML", "Text", "Documents", "Credential",
                "Statements", "Spreadsheets", "Transparency", "Snap", "Spdci", hummingbird, hummingbirdCore, httpTypes,
                logging, metrics, nioCore, nioHTTPTypes, lifecycle,
            ]),
        module("Jobs", ["Kernel", "Services", lifecycle, logging]),
        .executableTarget(
            name: "rantau",
            dependencies: pure + [
                "Linkage", "Access", "Text", "Sealing", "Transparency", "Credential", "Snap", "Statements", "Documents",
                "Database", "SQLiteDatabase", "PostgresDatabase", "Store", "Services", "Gateways", "Wire", "HTML",
                "Web", "Jobs", argumentParser, configuration, hummingbird, hummingbirdCore, hummingbirdTLS, lifecycle,
                logging,
                metrics,
                nioSSL, asyncHTTPClient,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rantau-outside",
            dependencies: [
                "Kernel", "Snap", "Spdci", "Wire", "RantauClient", "RantauClientHTTP", "Database", "SQLiteDatabase",
                argumentParser, asyncHTTPClient, hummingbird, jwtKit, logging, nioCore, nioPosix,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rantau-example",
            dependencies: [
                "Kernel", "Regulation", "Protection", "Wire", "RantauClient", "RantauClientHTTP", argumentParser,
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "gate-index", dependencies: ["Kernel", "Wire", "Services", argumentParser],
            path: "Benchmarks/gate-index", swiftSettings: strict),

        .target(
            name: "TestKit",
            dependencies: pure + [
                "Access", "Sealing", "Database", "SQLiteDatabase", "PostgresDatabase", "Store", "Services",
                "Transparency",
                "Credential", crypto, logging,
            ],
            path: "Tests/TestKit", swiftSettings: strict),
        tests("KernelTests", ["Kernel"]),
        tests("RegulationTests", ["Kernel", "Regulation", "Protection", "TestKit", yams]),
        tests("PeopleTests", ["Kernel", "People"]),
        tests("ProtectionTests", ["Kernel", "Regulation", "People", "Placement", "Protection", "TestKit"]),
        tests("ClaimsTests", ["Kernel", "Regulation", "Protection", "Claims"]),
        tests("LedgerTests", ["Kernel", "Ledger", "Money"]),
        tests("MoneyTests", ["Kernel", "Regulation", "Ledger", "Money", "TestKit"]),
        tests("LinkageTests", ["Kernel", "Linkage"]),
        tests("ContactTests", ["Kernel", "Contact", "Placement", "Protection", "Regulation", "TestKit"]),
        tests("StatementsTests", ["Kernel", "Money", "Statements"]),
        tests("SpreadsheetsTests", ["Kernel", "Spreadsheets", "CZlib"]),
        tests("DocumentsTests", ["Kernel", "Text", "Documents"]),
        .testTarget(
            name: "SealingTests",
            dependencies: ["Kernel", "Sealing", "Transparency", "Credential", "Documents", crypto],
            exclude: ["verify_card.py"], swiftSettings: strict),
        .testTarget(
            name: "SnapTests", dependencies: ["Kernel", "Snap"], exclude: ["vectors.py"], swiftSettings: strict),
        tests("SpdciTests", ["Kernel", "Spdci", "Wire", crypto]),
        tests("RantauClientTests", ["Kernel", "Protection", "Wire", "RantauClient", "TestKit", crypto]),
        tests("TextTests", ["Kernel", "Text", "Regulation", "Linkage"]),
        tests(
            "StoreTests", pure + ["Store", "Database", "SQLiteDatabase", "PostgresDatabase", "Sealing", "TestKit"]),
        tests(
            "ServicesTests",
            pure + [
                "Linkage", "Services", "Access", "Credential", "Store", "Database", "Sealing", "Spdci", "Wire",
                "TestKit",
            ]),
        tests(
            "WebTests",
            pure + [
                "Web", "Services", "Access", "Credential", "Wire", "HTML", "Text", "Spdci", "TestKit", crypto,
                nioEmbedded, nioHTTPTypes,
            ]),
        tests("ArchitectureTests", []),
    ]
)
