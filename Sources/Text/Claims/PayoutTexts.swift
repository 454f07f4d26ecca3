// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about money on its way to a payee.
public struct PayoutTexts: Sendable {
    public let title: String
    public let intro: String
    public let none: String
    public let claim: String
    public let worker: String
    public let account: String
    public let attempt: String
    public let bankSaid: String
    public let all: String

    public let ordered: String
    public let sent: String
    public let settled: String
    public let failed: String
    public let unknown: String
    public let returned: String
    public let orderedMeaning: String
    public let sentMeaning: String
    public let settledMeaning: String
    public let failedMeaning: String
    public let unknownMeaning: String
    public let returnedMeaning: String
    public let nameMismatch: String
    public let notSent: String
    public let notReceived: String
    public let refusedAgain: String
    public let expired: String
    public let waits: String

    public let retry: String
    public let retryIntro: String
    public let retrySame: String
    public let retryOther: String

    public static func texts(_ language: Language) -> PayoutTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    static let indonesian = PayoutTexts(
        title: "Pembayaran manfaat",
        intro:
            "Setiap pengiriman uang dan jawaban bank. Yang belum pasti ditanyakan, tidak pernah dibayar dua kali.",
        none: "Tidak ada pembayaran di sini.",
        claim: "Klaim",
        worker: "Pekerja",
        account: "Rekening",
        attempt: "Pengiriman ke-",
        bankSaid: "Jawaban bank",
        all: "Semua",
        ordered: "diperintahkan",
        sent: "sedang dikirim",
        settled: "sampai",
        failed: "gagal",
        unknown: "belum pasti",
        returned: "uang kembali",
        orderedMeaning: "Uang akan segera dikirim.",
        sentMeaning: "Uang sedang dikirim lewat bank.",
        settledMeaning: "Bank memastikan uang ada di rekening.",
        failedMeaning: "Bank memastikan tidak ada uang yang pindah. Petugas keuangan akan mengirim lagi.",
        unknownMeaning: "Bank belum memastikan hasilnya. Kami terus menanyakan; uang tidak akan hilang.",
        returnedMeaning: "Bank mengembalikan uangnya. Petugas keuangan memastikan rekening, lalu mengirim lagi.",
        nameMismatch: "Nama di bank berbeda dari nama yang Anda berikan. Hubungi 175 dengan buku tabungan Anda.",
        notSent: "Bank tidak terjangkau; belum dikirim.",
        notReceived: "Bank tidak pernah menerimanya; dikirim lagi dengan nomor yang sama.",
        refusedAgain: "Pengiriman kedua ditolak; nasib yang pertama masih ditanyakan.",
        expired: "Tujuh hari tidak bisa diberikan kepada bank; dananya dilepas.",
        waits: "Percobaan terakhir tidak berhasil:",
        retry: "Kirim lagi",
        retryIntro: "Pengiriman baru dengan nomor baru. Kosongkan isian untuk memakai rekening yang sama.",
        retrySame: "Kirim ke rekening yang sama",
        retryOther: "Rekening lain")

    static let english = PayoutTexts(
        title: "Benefit payments",
        intro: "Each transfer and what the bank said. An open outcome is asked for, never paid twice.",
        none: "There are no payments here.",
        claim: "Claim",
        worker: "Worker",
        account: "Account",
        attempt: "Transfer no. ",
        bankSaid: "The bank's answers",
        all: "All",
        ordered: "ordered",
        sent: "being sent",
        settled: "arrived",
        failed: "failed",
        unknown: "not certain yet",
        returned: "came back",
        orderedMeaning: "The money will be sent shortly.",
        sentMeaning: "The money is being sent through the bank.",
        settledMeaning: "The bank confirmed that the money is on the account.",
        failedMeaning: "The bank confirmed that no money moved. Finance will send it again.",
        unknownMeaning: "The bank has not confirmed the outcome. We keep asking; the money is not lost.",
        returnedMeaning: "The bank sent the money back. Finance checks the account, then sends it again.",
        nameMismatch: "The bank has another name on the account than you gave. Call 175 with your bank book.",
        notSent: "The bank could not be reached; not sent yet.",
        notReceived: "The bank never got it; sent again under the same number.",
        refusedAgain: "The second order was refused; what became of the first is still being asked.",
        expired: "It could not be given to the bank for seven days; its money is no longer set aside.",
        waits: "The last try did not succeed:",
        retry: "Send again",
        retryIntro: "A new transfer under a new number. Leave the fields empty for the same account.",
        retrySame: "Send to the same account",
        retryOther: "Another account")
}
