// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Kinds of data under a request to erase everything.
public enum ErasureKind: String, Sendable, Hashable, CaseIterable {
    case messages, conversations, bankAccounts, contacts
    case membership, claims, disputes, audit
}

/// What was erased, what is kept, and why.
public enum ErasureTexts {
    public static let willErase = Phrase("Akan dihapus", "Will be erased")
    public static let willKeep = Phrase("Tetap disimpan, dan mengapa", "Will be kept, and why")
    public static let nothing = Phrase("tidak ada", "nothing")
    public static let firstWord = Phrase("Setujui sebagai petugas pertama", "Agree as the first officer")
    public static let secondWord = Phrase("Setujui dan hapus sekarang", "Agree and erase now")
    public static let waits = Phrase(
        "Disetujui {officer}; menunggu petugas kedua.", "Agreed by {officer}; waits for a second officer.")

    /// One kind, with its count where it is counted.
    public static func line(_ kind: ErasureKind, _ count: Int?, _ language: Language) -> String {
        let name = name(kind).text(language)
        return count.map { "\($0) \(name)" } ?? name
    }

    /// Why a kind is kept; nil for what is erased.
    public static func reason(_ kind: ErasureKind, _ language: Language) -> String? {
        reason(kind)?.text(language)
    }

    /// The answer to the person.
    public static func answer(
        erased: [(kind: ErasureKind, count: Int?)], kept: [ErasureKind], _ language: Language
    ) -> String {
        let gone = erased.map { line($0.kind, $0.count, language) }.joined(separator: "; ")
        let left = kept.map { kind in
            line(kind, nil, language) + (reason(kind, language).map { " (\($0))" } ?? "")
        }.joined(separator: "; ")
        return told.text(language, ["gone": gone.isEmpty ? nothing.text(language) : gone, "left": left])
    }

    private static let told = Phrase(
        "Dihapus: {gone}. Tetap disimpan sampai masa retensi arsipnya berakhir (UU 27/2022 pasal 44(1)a): {left}.",
        "Erased: {gone}. Kept until the time of the archive is over (UU 27/2022 art. 44(1)a): {left}.")

    private static func name(_ kind: ErasureKind) -> Phrase {
        switch kind {
        case .messages: Phrase("pesan yang lebih tua dari 90 hari", "messages older than 90 days")
        case .conversations:
            Phrase(
                "tulisan, catatan suara, dan rekaman dari percakapan yang selesai",
                "lines, voice notes and recordings of conversations that are over")
        case .bankAccounts: Phrase("rekening yang tidak dipakai", "bank accounts not in use")
        case .contacts:
            Phrase(
                "nomor telepon atau surel, yang tidak dipakai lagi",
                "telephone numbers or e-mail addresses, which are used no longer")
        case .membership:
            Phrase(
                "kepesertaan, kontrak, iuran, dan tabungan", "membership, contracts, contributions and savings")
        case .claims:
            Phrase(
                "kejadian dan klaim dengan foto, surat, dan rekeningnya",
                "incidents and claims with their photos, papers and accounts")
        case .disputes:
            Phrase(
                "pengaduan dan percakapan yang belum selesai atau peka",
                "complaints, and conversations that are open or sensitive")
        case .audit: Phrase("catatan siapa yang melihat dan mengubah", "the record of who looked and changed")
        }
    }

    private static func reason(_ kind: ErasureKind) -> Phrase? {
        switch kind {
        case .membership: Phrase("jaminan sosial, pasal 15(1)c dan 50(1)c", "social security, art. 15(1)c and 50(1)c")
        case .claims:
            Phrase(
                "bukti hak dan pembayaran, pasal 15(1)c", "evidence of what is due and was paid, art. 15(1)c")
        case .disputes:
            Phrase(
                "penyelesaian sengketa dan penegakan hukum, pasal 15(1)b; UU 24/2011 pasal 48",
                "disputes and law enforcement, art. 15(1)b; UU 24/2011 art. 48")
        case .audit: Phrase("wajib direkam, pasal 31 dan 32", "must be recorded, art. 31 and 32")
        case .messages, .conversations, .bankAccounts, .contacts: nil
        }
    }
}
