// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What keeps a business day of the books open, in words. Each room adds the words of its own questions.
public enum DayQuestionTexts {
    private static let words: [String: Phrase] = [
        "entries-unbalanced": Phrase(
            "{count:count} catatan tidak seimbang. Jalankan rantau ledger verify.",
            "{count:count} entries do not balance. Run rantau ledger verify."),
        "trial-balance-differs": Phrase(
            "Neraca saldo tidak berjumlah nol dalam {count:count} mata uang.",
            "The trial balance does not add up to zero in {count:count} currencies."),
        "receipts-without-entry": Phrase(
            "{count:count} penerimaan belum ada catatannya.", "{count:count} receipts have no entry."),
        "payouts-without-entry": Phrase(
            "{count:count} pembayaran manfaat sudah sampai, tetapi belum ada catatannya.",
            "{count:count} payouts reached their payees and have no entry."),
        "reservations-overdue": Phrase(
            "{count:count} pembayaran menunggu kepastian dari bank lebih dari tujuh hari. Tanyakan kepada bank.",
            "{count:count} payments have waited for the bank's word for more than seven days. Ask the bank."),
        "reservations-differ": Phrase(
            "Dana yang dicadangkan tidak sama dengan pembayaran yang masih terbuka.",
            "What is set aside is not what the open payments come to."),
        "bank-lines-waiting": Phrase(
            "{count:count} baris rekening koran belum dijelaskan. Buka /rekonsiliasi.",
            "{count:count} lines of bank statements are not explained yet. Open /rekonsiliasi."),
        "money-waiting": Phrase(
            "{count:count} penerimaan menunggu keputusan. Buka /penampungan.",
            "{count:count} receipts wait for a decision. Open /penampungan."),
        "abroad-uncounted": Phrase(
            "{count:count} pembayaran dari luar negeri melunasi tagihan, tetapi belum dihitung. Buka /luar-negeri.",
            "{count:count} payments from abroad settled invoices and are not counted yet. Open /luar-negeri."),
        "drawers-open": Phrase(
            "{count:count} laci kas belum ditutup. Buka /loket.",
            "{count:count} cash drawers are not closed. Open /loket."),
    ]

    /// A question as a sentence.
    public static func text(_ code: String, count: Int, _ language: Language) -> String {
        guard let phrase = words[code] else { return "\(Wording.words(ofCode: code)): \(Wording.count(count))" }
        return phrase.text(language, ["count": String(count)])
    }
}
