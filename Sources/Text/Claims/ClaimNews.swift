// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel

/// What a claimant is told by message. No name, no illness: telephones are read by others.
public enum ClaimNews: Sendable, Hashable {
    case documentsAsked(number: String, [PaperKind])
    case approved(number: String, Rupiah)
    case refused(number: String)
    case paid(number: String, Rupiah)
    case payoutFailed(number: String)

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
        case .approved(let number, let amount):
            "Rantau: klaim \(number) disetujui, \(Wording.rupiah(amount)). Uang sedang dikirim ke rekening Anda."
        case .refused(let number):
            "Rantau: klaim \(number) tidak dikabulkan. Baca alasannya dan cara berkeberatan di Rantau."
        case .paid(let number, let amount):
            "Rantau: \(Wording.rupiah(amount)) untuk klaim \(number) sudah sampai di rekening Anda."
        case .payoutFailed(let number):
            "Rantau: uang klaim \(number) belum bisa dikirim ke rekening. Lihat sebabnya di Rantau; hak Anda tetap."
        }
    }

    private var english: String {
        switch self {
        case .documentsAsked(let number, let kinds):
            "Rantau: claim \(number) still needs \(words(kinds, .english)). Upload it in Rantau."
        case .approved(let number, let amount):
            "Rantau: claim \(number) was approved, \(Wording.rupiah(amount)). The money is on its way to your account."
        case .refused(let number):
            "Rantau: claim \(number) was refused. Read why, and how to object, in Rantau."
        case .paid(let number, let amount):
            "Rantau: \(Wording.rupiah(amount)) for claim \(number) has reached your account."
        case .payoutFailed(let number):
            "Rantau: the money of claim \(number) could not be sent to your account. See why in Rantau; it stays yours."
        }
    }

    private func words(_ kinds: [PaperKind], _ language: Language) -> String {
        kinds.map { TermTexts.word($0.rawValue, language) }.joined(separator: ", ")
    }
}
