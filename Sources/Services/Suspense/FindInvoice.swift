// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// The invoice that a number names as payers and officers read it: its own (`T-2026-0000012`) or its virtual
    /// account, grouped or not.
    ///
    /// - Parameter field: where the number was typed.
    /// - Throws: `absent` `no-such-invoice`.
    public func findInvoice(
        numbered text: String, field: String, by actor: Actor
    ) async throws -> ID<InvoiceRecord> {
        try await read(.viewSuspense, by: actor) { context in
            let number = BillNumber(text)
            guard let bill = try BillStore(context.transaction).find(number: number.text) else {
                throw Failure(.absent, "no-such-invoice", field: field)
            }
            context.looked(at: bill.person)
            return bill.invoice
        }
    }
}

/// The number of an invoice as somebody typed it.
struct BillNumber {
    /// Digits of a virtual account that are ours.
    private static let ownDigits = 12

    /// `T-2026-0000012`, or our part of a virtual account.
    let text: String

    init(_ typed: String) {
        let signs = typed.filter { !$0.isWhitespace }.uppercased()
        let digits = signs.filter { $0 != "-" && $0 != "." }
        text = signs.hasPrefix("T-") ? signs : String(digits.suffix(Self.ownDigits))
    }
}
