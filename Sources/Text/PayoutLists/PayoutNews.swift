// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a payee is told about a payment by list. No name, no illness: telephones are read by others.
public enum PayoutNews: Sendable, Hashable {
    case arrived(Subject, Rupiah)
    case failed(Subject)
    case returned(Subject)
    case question(Subject, Rupiah, address: String)

    /// What the money is: a claim's, or a refund's, by its number.
    public enum Subject: Sendable, Hashable {
        case claim(String)
        case refund(String)

        fileprivate func text(_ language: Language) -> String {
            switch self {
            case .claim(let number): Phrase("klaim \(number)", "claim \(number)").text(language)
            case .refund(let number): Phrase("pengembalian \(number)", "refund \(number)").text(language)
            }
        }
    }

    private var subject: Subject {
        switch self {
        case .arrived(let subject, _), .failed(let subject), .returned(let subject), .question(let subject, _, _):
            subject
        }
    }

    public func text(_ language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    private var indonesian: String {
        let name = subject.text(.indonesian)
        return switch self {
        case .arrived(_, let amount):
            "Rantau: \(Wording.rupiah(amount)) untuk \(name) sudah sampai di rekening Anda."
        case .failed:
            "Rantau: uang \(name) belum bisa dikirim ke rekening. Lihat sebabnya di Rantau; hak Anda tetap."
        case .returned:
            "Rantau: bank mengembalikan uang \(name). Hubungi 175 dengan buku tabungan Anda; hak Anda tetap."
        case .question(_, let amount, let address):
            "Rantau: apakah \(Wording.rupiah(amount)) untuk \(name) sudah Anda terima? Jawab di \(address)"
        }
    }

    private var english: String {
        let name = subject.text(.english)
        return switch self {
        case .arrived(_, let amount):
            "Rantau: \(Wording.rupiah(amount)) for \(name) has reached your account."
        case .failed:
            "Rantau: the money of \(name) could not be sent to your account. See why in Rantau; it stays yours."
        case .returned:
            "Rantau: the bank sent the money of \(name) back. Call 175 with your bank book; it stays yours."
        case .question(_, let amount, let address):
            "Rantau: did \(Wording.rupiah(amount)) for \(name) reach you? Answer at \(address)"
        }
    }
}
