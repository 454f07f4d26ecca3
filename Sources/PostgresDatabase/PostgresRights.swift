// SPDX-License-Identifier: Apache-2.0
import Database

/// What the role that serves may do: read and write rows. It can make, change and drop no table, and what is only ever
/// added to it can neither change nor delete.
public struct PostgresRights: Sendable {
    /// Tables whose rows stand for ever.
    static let addedTo: Set<String> = [
        "audit", "audit_subject", "clearance_check", "entry", "entry_seal", "exchange", "log_leaf", "log_node",
        "log_root", "posting", "savings_block", "savings_withdrawal",
    ]

    private let role: String

    public init(_ role: String) { self.role = role }

    /// Gives the rights, in place of whatever the role had. Asked of the owner of the tables.
    ///
    /// - Throws: `DatabaseFault.statement` where there is no such role.
    public func give(at url: String) throws {
        let connection = try PostgresConnection(url: url, applicationName: "rantau rights")
        let name = "\"" + role.replacing("\"", with: "\"\"") + "\""
        let tables = try strings(
            """
            SELECT CAST(relname AS text) FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace)
                AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname
            """, connection)
        let schema = try strings("SELECT quote_ident(CAST(current_schema() AS text))", connection).first ?? "public"
        var statements = [
            "BEGIN", "REVOKE ALL ON ALL TABLES IN SCHEMA \(schema) FROM \(name)",
            "REVOKE CREATE ON SCHEMA \(schema) FROM PUBLIC", "REVOKE ALL ON SCHEMA \(schema) FROM \(name)",
            "GRANT USAGE ON SCHEMA \(schema) TO \(name)",
            "GRANT EXECUTE ON FUNCTION rantau_make_years(integer) TO \(name)",
        ]
        for table in tables {
            let rights =
                table == "schema_migration"
                ? "SELECT" : Self.addedTo.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE"
            statements.append("GRANT \(rights) ON \(table) TO \(name)")
        }
        for statement in statements + ["COMMIT"] { try connection.command(statement) }
    }

    private func strings(_ sql: SQL, _ connection: PostgresConnection) throws -> [String] {
        try connection.run(sql).rows(sql).map { try $0.text(0) }
    }
}
