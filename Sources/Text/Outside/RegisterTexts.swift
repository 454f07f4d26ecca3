// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about what registers of other authorities say of one person.
public enum RegisterTexts {
    public static let title = Phrase("Pemeriksaan register", "Checks with registers")
    public static let identity = Phrase("Identitas menurut data kependudukan", "Identity by the population register")
    public static let verify = Phrase("Periksa identitas sekarang", "Verify the identity now")
    public static let notYet = Phrase("Belum diperiksa", "Not verified yet")
    public static let notYetNote = Phrase(
        "Pendaftaran berlaku; pemeriksaan dilakukan begitu register menjawab.",
        "The registration holds; it is verified as soon as the register answers.")
    public static let fields = Phrase("Isian", "Fields")
    public static let answer = Phrase("Jawaban", "Answer")
    public static let at = Phrase("Pada", "At")
    public static let placement = Phrase("Sistem penempatan", "Placement system")
    public static let compare = Phrase("Bandingkan", "Compare")
    public static let compareNote = Phrase(
        "Selisih diusulkan dengan asalnya; tidak ada yang berubah sendiri.",
        "Differences are proposed with where they come from; nothing changes by itself.")
    public static let tell = Phrase("Beri tahu kepesertaan", "Tell the membership")

    public static func outcome(_ code: String) -> Phrase {
        switch code {
        case "verified": Phrase("cocok", "fits")
        case "mismatch": Phrase("tidak cocok", "does not fit")
        case "not-found": Phrase("NIK tidak ditemukan", "NIK not found")
        case "deceased": Phrase("tercatat meninggal", "on record as dead")
        default: Phrase("belum diperiksa", "not verified yet")
        }
    }

    /// `name=match` as words.
    public static func field(_ text: String, _ language: Language) -> String {
        let parts = text.split(separator: "=").map(String.init)
        let name =
            switch parts.first {
            case "name": Phrase("nama", "name")
            case "birth-day": Phrase("tanggal lahir", "day of birth")
            case "mother": Phrase("nama ibu", "mother's name")
            default: Phrase("NIK", "NIK")
            }
        let word =
            switch parts.last {
            case "match": Phrase("cocok", "fits")
            case "mismatch": Phrase("tidak cocok", "does not fit")
            default: Phrase("tidak ditanyakan", "not asked")
            }
        return "\(name.text(language)): \(word.text(language))"
    }

    /// What was just done, by its stable word.
    public static func done(_ code: String) -> Phrase? {
        switch code {
        case "verified", "mismatch", "not-found", "deceased":
            Phrase("Register menjawab.", "The register has answered.")
        case "not-yet", "unavailable":
            Phrase(
                "Tidak ada jawaban; akan dicoba lagi sendiri.", "There is no answer; it is tried again by itself.")
        case "unusable": Phrase("Jawabannya tidak bisa dipakai.", "The answer cannot be used.")
        case "compared": Phrase("Dibandingkan.", "Compared.")
        case "anothers":
            Phrase(
                "Data di sana milik orang lain; ada kasus untuk loket.",
                "The record there is somebody else's; a desk has a case.")
        case "nobody": Phrase("Tidak ada datanya di sana.", "There is no record there.")
        case "taken": Phrase("Sudah diberi tahu.", "It was told.")
        case "unchanged": Phrase("Mereka sudah tahu.", "They know already.")
        case "refused": Phrase("Mereka menolak kabar ini.", "They refused it.")
        default: nil
        }
    }

    /// Why a register's answer opened a case, by its stable word.
    public static func reason(_ code: String) -> Phrase {
        switch code {
        case "population-name":
            Phrase("Nama tidak cocok dengan data kependudukan.", "The name does not fit the population register.")
        case "population-birth-day":
            Phrase(
                "Tanggal lahir tidak cocok dengan data kependudukan.",
                "The day of birth does not fit the population register.")
        case "population-mother":
            Phrase(
                "Nama ibu tidak cocok dengan data kependudukan.",
                "The mother's name does not fit the population register.")
        case "population-several":
            Phrase(
                "Beberapa isian tidak cocok dengan data kependudukan.",
                "Several fields do not fit the population register.")
        case "population-not-found":
            Phrase("NIK tidak ada di data kependudukan.", "The population register does not have the NIK.")
        case "population-deceased":
            Phrase(
                "Data kependudukan mencatat pemilik NIK meninggal.",
                "The population register has the holder of the NIK as dead.")
        case "placement-pmi-id":
            Phrase(
                "Sistem penempatan memakai ID PMI orang lain untuk orang ini.",
                "The placement system has another person's PMI id for this one.")
        default:
            Phrase(
                "Data di sistem penempatan milik orang lain.", "The placement system's record is somebody else's.")
        }
    }

    public static let otherwise = Phrase("Register menyebut lain", "A register says otherwise")
    public static let whose = Phrase("Data siapa yang benar?", "Whose data are right?")
    public static let ours = Phrase("Data di sini benar", "The data here are right")
    public static let oursHint = Phrase(
        "KTP asli dan orangnya sudah dilihat.", "The original identity card and the person were seen.")
    public static let theirs = Phrase("Data di sini salah", "The data here are wrong")
    public static let theirsHint = Phrase(
        "Betulkan data orangnya, lalu periksa lagi.", "Mend the person's record, then have it checked again.")

    // The record at the placement system.
    public static let lookUpIntro = Phrase(
        "Ambil data pekerja dari sistem penempatan untuk mengisi atau memeriksa pendaftaran.",
        "Fetch a worker's record from the placement system to fill in or check a registration.")
    public static let pmiID = Phrase("ID PMI", "PMI id")
    public static let either = Phrase("Cukup salah satu.", "Either is enough.")
    public static let fetch = Phrase("Ambil data", "Fetch the record")
    public static let found = Phrase("Data di sistem penempatan", "The placement system's record")
    public static let fillIn = Phrase("Isi formulir pendaftaran", "Fill in the registration")
    public static let openMember = Phrase("Buka datanya di sini", "Open the record here")
    public static let changedAt = Phrase("Diubah di sana", "Changed there")
    public static let contract = Phrase("Kontrak", "Contract")
}
