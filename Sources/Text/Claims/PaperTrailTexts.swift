// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Who has a claim now, and where each of its papers is.
public enum PaperTrailTexts {
    public static let holder = Phrase("Di siapa sekarang", "Who has it now")
    public static let since = Phrase("Sejak {at:instant}.", "Since {at:instant}.")
    public static let expected = Phrase(
        "Putusan diharapkan paling lambat {day:day}.", "A decision is expected by {day:day}.")
    public static let overdue = Phrase(
        "Putusan mestinya ada paling lambat {day:day}; hari itu sudah lewat.",
        "A decision was due by {day:day}; that day has passed.")
    public static let expectedIf = Phrase(
        "Bila surat yang kurang ada pada {papers:day}, putusan diharapkan paling lambat {day:day}.",
        "If what is missing is there on {papers:day}, a decision is expected by {day:day}.")

    public static let placeSince = Phrase("{place}, sejak {at:day}", "{place}, since {at:day}")
    public static let back = Phrase("kembali {day:day}", "back on {day:day}")
    public static let record = Phrase("Catat letak surat", "Record where a paper is")
    public static let paper = Phrase("Surat", "Paper")
    public static let now = Phrase("Sekarang di mana?", "Where is it now?")
    public static let expectedOn = Phrase(
        "Diperkirakan kembali, bila di luar", "Expected back, if it is outside")
    public static let save = Phrase("Catat", "Record")

    public static func toldReturned(_ paper: String, _ number: String) -> Phrase {
        let word = TermTexts.phrase(paper) ?? Phrase(paper, paper)
        return Phrase(
            "Rantau: \(word.text(.indonesian)) untuk klaim \(number) dikembalikan; kirim lagi yang terbaca.",
            "Rantau: \(word.text(.english)) for claim \(number) was given back; send one that can be read.")
    }

    /// Who has it, by the desk's code.
    public static func desk(_ code: String) -> Phrase {
        switch code {
        case "claimant":
            Phrase("Di pekerja atau keluarga: ada surat yang kurang.", "With the worker or family: papers are missing.")
        case "assessor": Phrase("Di meja penilai.", "On the assessor’s desk.")
        case "advisory-doctor": Phrase("Di dokter penasihat.", "With the advisory doctor.")
        case "approver": Phrase("Di petugas kedua, yang memutuskan.", "With the second officer, who decides.")
        case "finance": Phrase("Di bagian keuangan: uang disiapkan.", "With finance: the money is prepared.")
        case "bank": Phrase("Di bank: uang dalam perjalanan.", "With the bank: the money is on its way.")
        default: Phrase("Selesai.", "Concluded.")
        }
    }

    /// Where a paper is, by its code.
    public static func place(_ code: String) -> Phrase {
        switch code {
        case "received": Phrase("diterima petugas", "received by a desk")
        case "translation": Phrase("di penerjemah tersumpah", "at a sworn translator")
        case "legalisation": Phrase("sedang dilegalisasi", "being legalised")
        case "embassy-letter": Phrase("menunggu surat KBRI, KJRI atau KDEI", "waiting for the mission’s letter")
        case "accepted": Phrase("diterima penilai", "accepted by the assessor")
        default: Phrase("dikembalikan: kirim lagi", "given back: send it again")
        }
    }
}
