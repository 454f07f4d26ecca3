// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A debt was paid by one of its invoices and the other one is withdrawn, as a message.
public struct DebtNews: Sendable {
    private let paid: String
    private let withdrawn: String

    public init(paid: String, withdrawn: String) {
        self.paid = paid
        self.withdrawn = withdrawn
    }

    /// Why the other invoice was withdrawn, as it is kept.
    public static func reason(paid number: String) -> String { "Iuran yang sama lunas lewat \(number)" }

    public func text(_ language: Language) -> String {
        Phrase(
            "Rantau: tagihan \(paid) lunas. Tagihan \(withdrawn) untuk iuran yang sama dibatalkan; jangan dibayar.",
            "Rantau: invoice \(paid) is paid. Invoice \(withdrawn) for the same is withdrawn; do not pay it."
        ).text(language)
    }
}
