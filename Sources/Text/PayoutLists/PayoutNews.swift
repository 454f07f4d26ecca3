// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a payee is told about a payment by list. No name, no illness: telephones are read by others.
public enum PayoutNews: Sendable, Hashable {
    case arrived(number: String, Rupiah)
    case failed(number: String)
    case returned(number: String)
    case question(number: String, Rupiah, address: String)

    public func text(_ language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    private var indonesian: String {
        switch self {
        case .arrived(let number, let amount):
            "Rantau: \(Wording.rupiah(amount)) untuk klaim \(number) sudah sampai di rekening Anda."
        case .failed(let number):
            "Rantau: uang klaim \(number) belum bisa dikirim ke rekening. Lihat sebabnya di Rantau; hak Anda tetap."
        case .returned(let number):
            "Rantau: bank mengembalikan uang klaim \(number). Hubungi 175 dengan buku tabungan Anda; hak Anda tetap."
        case .question(let number, let amount, let address):
            "Rantau: apakah \(Wording.rupiah(amount)) untuk klaim \(number) sudah Anda terima? Jawab di \(address)"
        }
    }

    private var english: String {
        switch self {
        case .arrived(let number, let amount):
            "Rantau: \(Wording.rupiah(amount)) for claim \(number) has reached your account."
        case .failed(let number):
            "Rantau: the money of claim \(number) could not be sent to your account. See why in Rantau; it stays yours."
        case .returned(let number):
            "Rantau: the bank sent the money of claim \(number) back. Call 175 with your bank book; it stays yours."
        case .question(let number, let amount, let address):
            "Rantau: did \(Wording.rupiah(amount)) for claim \(number) reach you? Answer at \(address)"
        }
    }
}
