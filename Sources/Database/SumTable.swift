// SPDX-License-Identifier: Apache-2.0

/// A table of running sums: its rows are only ever added to, by `Transaction.add(_:to:at:)`.
public final class SumTable: Sendable {
    /// Puts rows in, up to their values.
    let head: String
    /// Adds to the rows that are there already.
    let tail: String
    /// Key and sums.
    let width: Int

    /// - Parameters:
    ///   - key: The primary key's columns.
    ///   - sums: The columns that are added to.
    public init(_ name: String, key: [String], sums: [String]) {
        let additions = sums.map { "\($0) = \(name).\($0) + excluded.\($0)" }.joined(separator: ", ")
        head = "INSERT INTO \(name) (\((key + sums).joined(separator: ", "))) VALUES "
        tail = " ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(additions)"
        width = key.count + sums.count
    }
}

extension SumTable: Hashable {
    public static func == (left: SumTable, right: SumTable) -> Bool { left === right }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
