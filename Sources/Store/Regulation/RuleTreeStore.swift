// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Regulation

/// Reads back the parameter trees that ever counted.
public struct RuleTreeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The whole hash and text of a tree; a hash may be given by its first eight digits or more.
    ///
    /// - Throws: `absent` when no tree, or more than one, has such a hash.
    public func get(_ hash: String) throws -> (hash: String, tree: RuleTree) {
        guard hash.count >= 8, hash.allSatisfy(\.isHexDigit) else {
            throw Failure(.absent, "no-such-tree", field: "tree", details: ["found": hash])
        }
        let end = hash + "g"
        let rows = try transaction.rows(
            "SELECT hash, tree FROM rule_activation WHERE hash >= \(hash) AND hash < \(end) LIMIT 2")
        guard rows.count == 1 else {
            throw Failure(.absent, "no-such-tree", field: "tree", details: ["found": hash])
        }
        return (try rows[0].text(0), RuleTree(text: try rows[0].text(1)))
    }

    /// Whether a tree of that whole hash is recorded.
    public func has(_ hash: String) throws -> Bool {
        try transaction.exists("SELECT 1 FROM rule_activation WHERE hash = \(hash)")
    }

    /// Every tree that ever counted, by the moment from which it did.
    public func all() throws -> [(hash: String, from: CalendarDay, at: Instant, by: String)] {
        try transaction.rows(
            "SELECT hash, counts_from, activated_at, activated_by FROM rule_activation ORDER BY activated_at, hash"
        ).map { (try $0.text(0), try $0.day(1), try $0.instant(2), try $0.text(3)) }
    }
}
