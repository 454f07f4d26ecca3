// SPDX-License-Identifier: Apache-2.0

/// The layers of the house: which modules each target may import, lowest first. A row names only targets above it.
enum LayerTable {
    struct Row {
        let target: String
        let imports: Set<String>

        init(_ target: String, _ imports: Set<String> = []) {
            self.target = target
            self.imports = imports
        }
    }

    /// No clock, random source, file, network or log: the same law runs in an app on a phone.
    static let pure: Set<String> = [
        "Kernel", "Regulation", "People", "Placement", "Protection", "Claims", "Ledger", "Money", "Linkage", "Contact",
    ]

    /// Pure targets that weigh chances, and handle no money: they may calculate with fractions.
    static let weighing: Set<String> = ["Linkage"]

    /// What targets that are not pure may import beside their row.
    static let everyday: Set<String> = ["Logging", "Metrics", "FoundationEssentials", "Synchronization"]

    /// Modules that come with a product: whoever may import the one may import the other.
    static let companions: [String: Set<String>] = [
        "Hummingbird": ["HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTPTypes"],
        "HummingbirdTLS": ["NIOSSL"],
        "GRDB": ["GRDBSQLite"],
        "ServiceLifecycle": ["UnixSignals"],
        "AsyncHTTPClient": ["NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL"],
    ]

    static let rows: [Row] = [
        Row("CArgon2"),
        Row("CPango"),
        Row("CPostgres"),
        Row("CQRencode"),
        Row("CSQLite"),
        Row("CZlib"),
        Row("Kernel"),
        Row("Regulation", ["Yams"]),
        Row("People"),
        Row("Placement"),
        Row("Protection", ["Regulation", "People", "Placement"]),
        Row("Claims", ["Regulation", "People", "Placement", "Protection"]),
        Row("Ledger"),
        Row("Money", ["Regulation", "Ledger"]),
        Row("Linkage"),
        Row("Contact", ["Regulation", "Placement", "Protection"]),
        Row("Access"),
        Row("Text", pure),
        Row("Sealing", ["Crypto", "CArgon2", "NIOPosix"]),
        Row("Transparency", ["Crypto"]),
        Row("Credential", ["Crypto", "CryptoExtras", "JWTKit"]),
        Row("Snap", ["Crypto", "CryptoExtras"]),
        // Foundation where there is no FoundationEssentials: on Apple's platforms.
        Row("Wire", ["Foundation"]),
        Row("Spdci", ["Wire", "Crypto", "CryptoExtras"]),
        Row("Statements", ["Ledger", "Money", "Foundation", "FoundationXML"]),
        Row("Documents", ["Text", "CPango", "CQRencode"]),
        Row("Spreadsheets", ["CZlib"]),
        Row("Database"),
        Row("SQLiteDatabase", ["Database", "CSQLite", "GRDB"]),
        Row("PostgresDatabase", ["Database", "CPostgres", "Dispatch"]),
        Row("Store", pure.union(["Database", "Sealing", "Transparency"])),
        Row(
            "Services",
            pure.union([
                "Store", "Database", "Sealing", "Credential", "Transparency", "Text", "Access", "Statements",
                "Spreadsheets", "Spdci",
            ])),
        Row("Gateways", ["People", "Placement", "Services", "Snap", "Text", "AsyncHTTPClient"]),
        Row("RantauClient", ["Regulation", "People", "Placement", "Protection", "Wire", "Crypto", "Foundation"]),
        Row("RantauClientHTTP", ["RantauClient", "AsyncHTTPClient"]),
        Row("HTML", ["Text"]),
        Row(
            "Web",
            pure.union([
                "Services", "Access", "Wire", "HTML", "Text", "Documents", "Credential", "Statements", "Spreadsheets",
                "Transparency", "Snap", "Spdci", "Hummingbird",
                "Transparency", "Snap", "Hummingbird", "ServiceLifecycle",
            ])),
        Row("Jobs", ["Services", "ServiceLifecycle"]),
        Row(
            "rantau",
            pure.union([
                "Access", "Text", "Sealing", "Transparency", "Credential", "Snap", "Statements", "Documents",
                "Database", "SQLiteDatabase", "PostgresDatabase", "Store", "Services", "Gateways", "Wire", "HTML",
                "Web", "Jobs", "ArgumentParser",
                "AsyncHTTPClient", "Configuration", "Hummingbird", "HummingbirdTLS", "ServiceLifecycle",
            ])),
        Row(
            "rantau-outside",
            [
                "Snap", "Spdci", "Wire", "Database", "SQLiteDatabase", "Hummingbird", "AsyncHTTPClient", "JWTKit",
                "ArgumentParser",
                "Snap", "Wire", "RantauClient", "RantauClientHTTP", "Database", "SQLiteDatabase", "Hummingbird",
                "AsyncHTTPClient", "JWTKit", "ArgumentParser",
            ]),
        Row(
            "rantau-example",
            ["Regulation", "Protection", "Wire", "RantauClient", "RantauClientHTTP", "ArgumentParser"]),
    ]

    /// What a target may import; nil when it has no row.
    static func allowed(_ target: String) -> Set<String>? {
        guard let row = rows.first(where: { $0.target == target }) else { return nil }
        var modules = row.imports.union(["Kernel"])
        for module in row.imports { modules.formUnion(companions[module] ?? []) }
        return pure.contains(target) ? modules : modules.union(everyday)
    }
}

extension LayerTable {
    /// Whether a word of the manifest names a module rather than a file, version or package.
    static func isModule(_ word: String) -> Bool {
        rows.contains { $0.target == word || $0.imports.contains(word) } || everyday.contains(word)
            || companions.values.contains { $0.contains(word) }
    }
}
