// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of objecting to a refusal.
public enum AppealTexts {
    public static let title = Phrase("Tidak setuju?", "Do you disagree?")
    public static let because = Phrase("Ditolak berdasarkan", "Refused by")
    public static let intro = Phrase(
        "Ajukan keberatan dengan satu ketukan. Petugas lain, bukan yang menolak, memeriksa dari awal.",
        "Object with one tap. Other officers, not those who refused, look at everything anew.")
    public static let answerWithin = Phrase(
        "Keberatan dijawab dalam {days:count} hari kerja ({article}). Boleh diajukan kapan saja: kami tidak "
            + "menemukan hari terakhirnya dalam peraturan.",
        "An objection is answered within {days:count} working days ({article}). You may object at any time: we "
            + "found no last day for it in the rules.")
    public static let reason = Phrase("Mengapa Anda tidak setuju", "Why you disagree")
    public static let reasonHint = Phrase(
        "Surat baru bisa dikirim setelah keberatan diajukan.", "New papers can be sent once you have objected.")
    public static let object = Phrase("Ajukan keberatan", "Object")
    public static let objected = Phrase("Pemohon berkeberatan.", "The claimant objected.")
    public static let underWay = Phrase(
        "Keberatan Anda sedang diperiksa oleh petugas yang belum terlibat.",
        "Your objection is being looked at by officers who had no part before.")
    public static let answerBy = Phrase("Dijawab paling lambat {last:day}.", "It is answered by {last:day}.")
    public static let further = Phrase(
        "Masih tidak setuju setelah itu? Minta mediasi, lalu pengadilan negeri (UU 24/2011 pasal 49 dan 50).",
        "If you still disagree then: ask for mediation, then the district court (UU 24/2011 art. 49 and 50).")
    public static let received = Phrase(
        "Rantau: keberatan atas klaim {number} diterima; petugas lain memeriksa.",
        "Rantau: your objection about claim {number} was received; other officers look at it.")
    public static let receivedUntil = Phrase(
        "Rantau: keberatan atas klaim {number} diterima; petugas lain menjawab paling lambat {last:day}.",
        "Rantau: your objection about claim {number} was received; other officers answer by {last:day}.")
}
