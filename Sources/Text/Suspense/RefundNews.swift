// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Money is to go back, as a message to whoever may say where.
public struct RefundNews: Sendable {
    private let amount: Rupiah
    private let address: String

    /// - Parameter address: The page that takes the account.
    public init(_ amount: Rupiah, address: String) {
        self.amount = amount
        self.address = address
    }

    public func text(_ language: Language) -> String {
        let sum = Wording.rupiah(amount)
        return Phrase(
            "Rantau: \(sum) kami kembalikan. Beri tahu rekeningnya di \(address)",
            "Rantau: we give \(sum) back. Name the account at \(address)"
        ).text(language)
    }
}
