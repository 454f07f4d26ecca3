// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Closing a business day of the books.
    public static let closeDay = Operation(
        "ledger.close-day", "Close a business day of the books, or learn what keeps it open", [.finance],
        scope: .nobody, writes: true)

    /// What the books themselves answer.
    static let ledgerOperations: [Operation] = [closeDay]
}
