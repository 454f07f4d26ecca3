// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about other authorities' systems: their state, what they tell, what is asked of them.
public enum OutsideTexts {
    public static let title = Phrase("Pihak luar", "Outside parties")
    public static let intro = Phrase(
        "Sistem lembaga lain yang ditanya, diberi tahu, atau memberi kabar.",
        "Systems of other authorities that are asked, told, or tell us.")
    public static let party = Phrase("Pihak", "Party")
    public static let state = Phrase("Keadaan", "State")
    public static let lastAnswer = Phrase("Jawaban terakhir", "Last answer")
    public static let waiting = Phrase("Menunggu", "Waiting")
    public static let oldest = Phrase("Sejak", "Since")
    public static let retry = Phrase("Coba lagi sekarang", "Try again now")
    public static let retried = Phrase(
        "Yang menunggu dicoba lagi sekarang.", "What waits is tried again now.")
    public static let unconnected = Phrase("tidak tersambung", "not connected")
    public static let reachable = Phrase("menjawab", "answers")
    public static let silent = Phrase("tidak menjawab", "does not answer")
    public static let untried = Phrase("belum dicoba", "not tried yet")
    public static let never = Phrase("belum pernah", "never")
    public static let tellers = Phrase("Yang memberi kabar", "Who tells us")
    public static let lastTold = Phrase("Kabar terakhir", "Last told")
    public static let events = Phrase("Kabar yang menunggu", "Told events that wait")
    public static let lookUp = Phrase("Data penempatan", "Placement record")

    public static func name(of party: String) -> Phrase {
        switch party {
        case "placement-system": Phrase("Sistem penempatan (SISKOP2MI)", "Placement system (SISKOP2MI)")
        case "population": Phrase("Data kependudukan (Dukcapil)", "Population register (Dukcapil)")
        default: Phrase("Imigrasi", "Immigration")
        }
    }

    // What others tell.
    public static let noEvents = Phrase("Tidak ada kabar yang menunggu.", "No told event waits.")
    public static let eventIntro = Phrase(
        "Kabar ini belum cocok dengan seseorang atau dengan perjalanannya.",
        "These do not yet fit a person or the person's journey.")
    public static let event = Phrase("Kabar", "Told event")
    public static let why = Phrase("Mengapa menunggu", "Why it waits")
    public static let movement = Phrase("Gerakan", "Movement")
    public static let day = Phrase("Tanggal", "Day")
    public static let reference = Phrase("Nomor di sana", "Number there")
    public static let knownHere = Phrase("Di sini mungkin", "Here perhaps")
    public static let decide = Phrase("Putuskan", "Decide")
    public static let question = Phrase("Tentang siapa?", "Whom is it about?")
    public static let record = Phrase("Catat pada orang ini", "Record it for this person")
    public static let recordHint = Phrase(
        "Perjalanan dan perlindungannya dihitung ulang.", "The journey and the cover are derived anew.")
    public static let leave = Phrase("Biarkan", "Leave it")
    public static let leaveHint = Phrase(
        "Kabarnya tetap tersimpan, tanpa akibat.", "The event stays on record, without effect.")
    public static let person = Phrase("KPJ atau nomor orang", "KPJ or person number")
    public static let note = Phrase("Dasar keputusan", "Ground of the decision")
    public static let settled = Phrase("Kabar diputus.", "The event is decided.")

    public static func movement(_ code: String?) -> Phrase {
        switch code {
        case "departed": Phrase("berangkat bekerja", "left for work abroad")
        case "returned": Phrase("pulang untuk seterusnya", "came home for good")
        case "crossed-out": Phrase("melintas keluar", "crossed the border outwards")
        case "crossed-in": Phrase("melintas masuk", "crossed the border inwards")
        default: Phrase("menarik kabar terdahulu", "takes an earlier event back")
        }
    }

    /// Why an event waits, by its stable word.
    public static func reason(_ code: String?) -> Phrase {
        switch code {
        case "nobody": Phrase("Tidak ada orang dengan nomor itu.", "Nobody here has that number.")
        case "nik", "passport", "pmi-id":
            Phrase(
                "Nomornya milik orang ini, tetapi nama atau tanggal lahirnya lain.",
                "The number is this person's, but the name or the day of birth is another.")
        case "nik-and-passport":
            Phrase("NIK dan paspor milik dua orang.", "NIK and passport belong to two people.")
        case "no-membership":
            Phrase("Orangnya tercatat tetapi bukan peserta.", "The person is on record but no member.")
        case "no-placement": Phrase("Tidak ada penempatan yang cocok.", "No placement fits.")
        case "before-departure":
            Phrase("Pulang sebelum tercatat berangkat.", "A return before a departure is on record.")
        case "another-day":
            Phrase("Sudah tercatat pada tanggal lain.", "It is on record on another day.")
        case "dead": Phrase("Orangnya tercatat meninggal.", "The person is on record as dead.")
        case "corrects-unknown":
            Phrase("Kabar yang dibetulkan belum datang.", "The event that it corrects has not come.")
        case "corrects-settled":
            Phrase("Kabar yang dibetulkan sudah ditarik.", "The event that it corrects was taken back before.")
        case "told-by-others":
            Phrase(
                "Yang dibetulkan dicatat dari sumber lain.", "What it corrects was recorded from another source.")
        default: Phrase("Bertentangan dengan perjalanannya.", "It contradicts the journey.")
        }
    }
}
