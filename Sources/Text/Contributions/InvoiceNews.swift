// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How to pay an invoice, as a message for a telephone: the code, the amount, by when.
public struct InvoiceNews: Sendable {
    private let number: String
    private let amount: Rupiah
    private let virtualAccount: String
    private let expiresAt: Instant
    private let address: String

    /// - Parameter address: the page that shows the invoice.
    public init(number: String, amount: Rupiah, virtualAccount: String, expiresAt: Instant, address: String) {
        self.number = number
        self.amount = amount
        self.virtualAccount = virtualAccount
        self.expiresAt = expiresAt
        self.address = address
    }

    public func text(_ language: Language) -> String {
        let sum = Wording.rupiah(amount)
        let until = Wording.moment(expiresAt, at: .wib, language)
        switch language {
        case .indonesian:
            return "Rantau: tagihan \(number), bayar tepat \(sum) ke virtual account \(virtualAccount) sebelum "
                + "\(until). Keluarga atau majikan boleh membayarkan. \(address)"
        case .english:
            return "Rantau: invoice \(number), pay exactly \(sum) to virtual account \(virtualAccount) before "
                + "\(until). Family or employer may pay for you. \(address)"
        }
    }
}
