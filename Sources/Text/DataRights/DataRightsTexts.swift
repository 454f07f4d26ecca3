// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of people's rights over their own data (UU 27/2022).
public enum DataRightsTexts {
    public static let title = Phrase("Data saya dan hak saya", "My data and my rights")
    public static let intro = Phrase(
        "Semua yang Rantau simpan tentang Anda. Anda berhak melihat, membawa, memperbaiki, dan meminta penghapusan "
            + "(UU 27/2022 pasal 5 sampai 13).",
        "Everything that Rantau holds about you. You may see it, take it away, have it corrected, and ask for erasure "
            + "(UU 27/2022 art. 5 to 13).")
    public static let rest = Phrase(
        "Selebihnya ada di berkas yang dapat Anda unduh di atas.", "The rest is in the file that you can take above.")
    public static let takeAway = Phrase("Unduh semua data (JSON)", "Download all data (JSON)")
    public static let whoLooked = Phrase("Siapa yang melihat data saya", "Who looked at my data")
    public static let held = Phrase("Yang disimpan", "What is held")
    public static let nothing = Phrase("Tidak ada.", "Nothing.")
    public static let ask = Phrase("Minta perbaikan atau penghapusan", "Ask for a correction or erasure")
    public static let askNote = Phrase(
        "Dijawab dalam 3 × 24 jam (UU 27/2022 pasal 30). Yang wajib disimpan untuk jaminan sosial tidak bisa dihapus "
            + "(pasal 15 dan 50); nomor telepon, surel, pesan lama, rekaman percakapan yang selesai, dan rekening yang "
            + "tidak dipakai bisa.",
        "Answered within 3 × 24 hours (UU 27/2022 art. 30). What social security must keep cannot be erased "
            + "(art. 15 and 50); telephone numbers, e-mail addresses, old messages, recordings of conversations that "
            + "are over, and bank accounts not in use can.")
    public static let kind = Phrase("Apa yang Anda minta?", "What do you ask for?")
    public static let correction = Phrase("Perbaikan", "Correction")
    public static let erasure = Phrase("Penghapusan", "Erasure")
    public static let field = Phrase("Tentang", "About")
    public static let wanted = Phrase("Yang benar, atau alasan penghapusan", "What is right, or why to erase it")
    public static let wantedHint = Phrase(
        "Tanggal lahir ditulis 1990-08-17.", "A day of birth is written 1990-08-17.")
    public static let send = Phrase("Kirim permintaan", "Send the request")
    public static let sent = Phrase("Permintaan Anda tercatat.", "Your request is recorded.")
    public static let mine = Phrase("Permintaan saya", "My requests")
    public static let noneMine = Phrase("Belum ada permintaan.", "There are no requests.")
    public static let due = Phrase("dijawab paling lambat {due:instant}", "answered by {due:instant}")
    public static let queue = Phrase("Permintaan data", "Requests about data")
    public static let queueIntro = Phrase(
        "Batas 3 × 24 jam sejak permintaan diterima (UU 27/2022 pasal 30, 32). Yang paling dekat batasnya di atas.",
        "The limit is 3 × 24 hours from the request (UU 27/2022 art. 30, 32). The nearest limit stands first.")
    public static let queueEmpty = Phrase("Tidak ada permintaan yang menunggu.", "No request waits.")
    public static let inTime = Phrase("masih ada waktu", "in time")
    public static let atRisk = Phrase("kurang dari sehari", "less than a day left")
    public static let breached = Phrase("lewat batas", "past the limit")
    public static let done = Phrase("dikerjakan", "done")
    public static let refused = Phrase("tidak bisa", "refused")
    public static let carryOut = Phrase("Kerjakan", "Carry out")
    public static let refuse = Phrase("Tolak", "Refuse")
    public static let answer = Phrase("Jawaban untuk pemohon", "Answer to the person")
    public static let answerHint = Phrase(
        "Untuk penolakan wajib ditulis, dengan pasalnya.", "Must be written for a refusal, with the article.")
    public static let toldDone = Phrase(
        "Rantau: permintaan Anda tentang data pribadi sudah dikerjakan. Bukan Anda? Hubungi 175.",
        "Rantau: your request about personal data was carried out. Not you? Call 175.")
    public static let toldRefused = Phrase(
        "Rantau: permintaan Anda tentang data pribadi dijawab. Baca alasannya di Rantau.",
        "Rantau: your request about personal data was answered. Read why in Rantau.")

    /// A field that may be corrected.
    public static func field(_ code: String, _ language: Language) -> String {
        fields[code]?.text(language) ?? TermTexts.title(code, language)
    }

    private static let fields: [String: Phrase] = [
        "name": Phrase("Nama", "Name"), "birth-day": Phrase("Tanggal lahir", "Day of birth"),
        "phone": Phrase("Nomor telepon", "Telephone number"), "email": Phrase("Surel", "E-mail"),
        "passport": Phrase("Nomor paspor", "Passport number"), "other": Phrase("Lainnya", "Something else"),
        "everything": Phrase("Semua yang boleh dihapus", "All that may be erased"),
    ]
}
