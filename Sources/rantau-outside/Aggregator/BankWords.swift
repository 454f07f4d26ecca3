// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the bank's page says, in both languages.
struct BankWords: Sendable {
    let title, question, placeholder, look, notFound, alreadyPaid, payable, pay, paid, refused, unknown: String
    let unknownHelp, askAgain, again, bankAnswer, reference, failed: String

    static func of(_ language: Language) -> BankWords {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    static let indonesian = BankWords(
        title: "Bank Contoh", question: "Nomor virtual account mana yang ingin Anda bayar?",
        placeholder: "Nomor virtual account", look: "Lihat tagihan", notFound: "Tagihan tidak ditemukan",
        alreadyPaid: "Tagihan ini sudah lunas; tidak perlu dibayar lagi",
        payable: "Yang harus dibayar", pay: "Bayar", paid: "Pembayaran diterima",
        refused: "Pembayaran ditolak; saldo Anda tidak berkurang", unknown: "Hasilnya belum pasti",
        unknownHelp: "Jangan membayar lagi. Tanyakan dulu apakah pembayaran ini sudah diterima.",
        askAgain: "Tanyakan hasilnya", again: "Bayar tagihan lain", bankAnswer: "Jawaban SNAP",
        reference: "Nomor pembayaran", failed: "Rantau tidak dapat dihubungi. Coba lagi sebentar.")

    static let english = BankWords(
        title: "Example Bank", question: "Which virtual account do you want to pay?",
        placeholder: "Virtual account number", look: "See the bill", notFound: "No such bill",
        alreadyPaid: "This bill is paid already; there is nothing more to pay",
        payable: "To pay", pay: "Pay", paid: "Payment received", refused: "Payment refused; nothing was taken from you",
        unknown: "The outcome is not certain yet",
        unknownHelp: "Do not pay again. First ask whether this payment was received.", askAgain: "Ask for the outcome",
        again: "Pay another bill", bankAnswer: "SNAP answer", reference: "Payment number",
        failed: "Rantau cannot be reached. Try again in a moment.")
}
