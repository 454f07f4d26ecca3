// SPDX-License-Identifier: Apache-2.0

/// A table as an engine describes it, for what goes over whole tables.
public struct TableShape: Sendable, Hashable {
    public let name: String
    /// In the order in which they were made.
    public let columns: [String]
    /// The columns of the primary key.
    public let key: [String]
    /// Other tables that its rows name.
    public let references: Set<String>

    public init(name: String, columns: [String], key: [String], references: Set<String>) {
        self.name = name
        self.columns = columns
        self.key = key
        self.references = references.subtracting([name])
    }
}
