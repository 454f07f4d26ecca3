// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel

/// What a claimant is told by message. No name, no illness: telephones are read by others.
public enum ClaimNews: Sendable, Hashable {
    case documentsAsked(number: String, [PaperKind])
    /// Granted, and how the money goes.
    case approved(number: String, Rupiah, MoneyWay)
    case refused(number: String)
    case paid(number: String, Rupiah)
    case payoutFailed(number: String)
    case payoutReturned(number: String)

    /// How granted money goes to the payee.
    public enum MoneyWay: Sendable, Hashable {
        /// The transfer was ordered.
        case sent
        /// It waits for a payout list and its approvals.
        case byList
        /// It comes year by year.
        case byYears
    }

    public func text(_ language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    private var indonesian: String {
        switch self {
        case .documentsAsked(let number, let kinds):
            "Rantau: klaim \(number) masih memerlukan \(words(kinds, .indonesian)). Unggah lewat Rantau."
        case .approved(let number, let amount, let way):
            "Rantau: klaim \(number) disetujui, \(Wording.rupiah(amount)). \(words(way, .indonesian))"
        case .refused(let number):
            "Rantau: klaim \(number) tidak dikabulkan. Baca alasannya dan cara berkeberatan di Rantau."
        case .paid(let number, let amount):
            "Rantau: \(Wording.rupiah(amount)) untuk klaim \(number) sudah sampai di rekening Anda."
        case .payoutFailed(let number):
            "Rantau: uang klaim \(number) belum bisa dikirim ke rekening. Lihat sebabnya di Rantau; hak Anda tetap."
        case .payoutReturned(let number):
            "Rantau: bank mengembalikan uang klaim \(number). Hubungi 175 dengan buku tabungan Anda; hak Anda tetap."
        }
    }

    private var english: String {
        switch self {
        case .documentsAsked(let number, let kinds):
            "Rantau: claim \(number) still needs \(words(kinds, .english)). Upload it in Rantau."
        case .approved(let number, let amount, let way):
            "Rantau: claim \(number) was approved, \(Wording.rupiah(amount)). \(words(way, .english))"
        case .refused(let number):
            "Rantau: claim \(number) was refused. Read why, and how to object, in Rantau."
        case .paid(let number, let amount):
            "Rantau: \(Wording.rupiah(amount)) for claim \(number) has reached your account."
        case .payoutFailed(let number):
            "Rantau: the money of claim \(number) could not be sent to your account. See why in Rantau; it stays yours."
        case .payoutReturned(let number):
            "Rantau: the bank sent the money of claim \(number) back. Call 175 with your bank book; it stays yours."
        }
    }

    private func words(_ way: MoneyWay, _ language: Language) -> String {
        switch way {
        case .sent:
            Phrase("Uang sedang dikirim ke rekening Anda.", "The money is on its way to your account.").text(language)
        case .byList:
            Phrase(
                "Pembayarannya menunggu persetujuan; kami mengabari saat uang sampai.",
                "Its payment awaits approval; we tell you when the money has arrived."
            ).text(language)
        case .byYears:
            Phrase(
                "Dibayar bertahap tiap tahun; kami mengabari setiap kali uang sampai.",
                "It is paid year by year; we tell you each time money has arrived."
            ).text(language)
        }
    }

    private func words(_ kinds: [PaperKind], _ language: Language) -> String {
        kinds.map { TermTexts.word($0.rawValue, language) }.joined(separator: ", ")
    }
}
