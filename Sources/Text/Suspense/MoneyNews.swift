// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// Money came for somebody's invoice and did not fit, as a message.
public struct MoneyNews: Sendable {
    private let number: String
    private let amount: Rupiah
    private let reason: MisfitPayment.Reason
    private let missing: Rupiah

    /// - Parameter missing: what is still to be paid, where less than asked came in.
    public init(number: String, amount: Rupiah, reason: MisfitPayment.Reason, missing: Rupiah) {
        self.number = number
        self.amount = amount
        self.reason = reason
        self.missing = missing
    }

    public func text(_ language: Language) -> String {
        let sum = Wording.rupiah(amount)
        switch language {
        case .indonesian: return "Rantau: \(sum) untuk tagihan \(number) kami terima. \(indonesian)"
        case .english: return "Rantau: we received \(sum) for invoice \(number). \(english)"
        }
    }

    private var indonesian: String {
        switch reason {
        case .tooLittle: "Masih kurang \(Wording.rupiah(missing)); uangnya menunggu sampai genap."
        case .tooMuch: "Itu kelebihan; kami simpan untuk tagihan berikutnya atau kembalikan."
        case .duplicate, .twoPayers: "Tagihan sudah lunas sebelumnya; kami kabari ke mana uangnya kembali."
        case .late: "Tagihan sudah kedaluwarsa; kami periksa dan kabari."
        case .cancelled: "Tagihan sudah dibatalkan; uangnya kami kembalikan."
        case .unknownBill: "Kami periksa untuk apa uang ini."
        }
    }

    private var english: String {
        switch reason {
        case .tooLittle: "\(Wording.rupiah(missing)) is still missing; the money waits for the rest."
        case .tooMuch: "That is more than asked; we keep it for the next invoice or give it back."
        case .duplicate, .twoPayers: "The invoice was paid before; we tell you where the money goes back to."
        case .late: "The invoice had expired; we look into it and tell you."
        case .cancelled: "The invoice was withdrawn; we give the money back."
        case .unknownBill: "We find out what it is for."
        }
    }
}
