// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// What a person says a movement on our account is.
public enum BankLineDecision: Sendable, Hashable {
    /// What the line and the receipts differ by.
    public enum Difference: String, Sendable, Hashable, CaseIterable {
        /// The bank or the partner kept it.
        case fee
        /// The rate gave more or less.
        case exchange
    }

    /// The money of these receipts.
    case receipts([ID<ReceiptRecord>], Difference?)
    /// The money of the receipt of this invoice or virtual account.
    case invoice(String, Difference?)
    /// Not the money of this receipt, though it was proposed.
    case reject(ID<ReceiptRecord>)
    /// The bank's own fee.
    case fee
    /// Money in without a purpose; `isOtherMoney` where it is not the equal sum that somebody typed from a statement.
    case suspense(String, isOtherMoney: Bool = false)
    /// Already in the books; the note says as what.
    case booked(String)
}

extension BankLineDecision {
    /// A decision that calls money a fee or a difference, in one word that a second officer's decision is compared
    /// with; nil for the others.
    ///
    /// - Parameter receipts: what the line is the money of.
    static func word(fee: Bool, receipts: [ID<ReceiptRecord>] = [], _ difference: Difference? = nil) -> String? {
        if fee { return "fee" }
        guard let difference else { return nil }
        let keys = receipts.sorted().map(\.description).joined(separator: ",")
        return "receipts:\(difference.rawValue):\(keys)"
    }

    /// The decision that a word stands for, for the second officer's one click.
    public init?(word: String) {
        let parts = word.split(separator: ":").map(String.init)
        if parts == ["fee"] {
            self = .fee
        } else if parts.count == 3, parts[0] == "receipts", let difference = Difference(rawValue: parts[1]) {
            self = .receipts(parts[2].split(separator: ",").compactMap { ID(String($0)) }, difference)
        } else {
            return nil
        }
    }
}
