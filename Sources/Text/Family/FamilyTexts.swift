// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of a worker's family and heirs.
public enum FamilyTexts {
    public static let title = Phrase("Keluarga dan ahli waris", "Family and heirs")
    public static let intro = Phrase(
        "Catat keluarga Anda sekarang, supaya kelak santunan sampai tanpa berdebat. Urutannya ditentukan hukum: suami, "
            + "istri dan anak lebih dulu; yang Anda tunjuk membantu petugas menemukannya.",
        "Record your family now, so that money reaches them one day without dispute. The law sets the order: spouse "
            + "and children first; whom you nominate helps officers find them.")
    public static let change = Phrase(
        "Tambah, perbaiki, atau tunjuk ahli waris", "Add, correct or nominate heirs")
    public static let saved = Phrase(
        "Tersimpan. Di bawah ini keluarga Anda sebagaimana tercatat sekarang.",
        "Saved. Below is your family as it is recorded now.")
    public static let none = Phrase("Belum ada yang tercatat.", "Nobody is on record.")

    // What stands on a line.
    public static let nominated = Phrase("Anda tunjuk", "nominated")
    public static let called = Phrase("dipanggil hukum pertama", "called first by the law")
    public static let inWill = Phrase("disebut dalam wasiat", "named in the will")
    public static let follows = Phrase("boleh melihat dan membayar", "may look and pay")
    public static let born = Phrase("lahir {day:day}", "born {day:day}")
    public static let died = Phrase("meninggal {day:day}", "died {day:day}")

    // Whom the law calls.
    public static let law = Phrase("Siapa yang dipanggil hukum", "Whom the law calls")
    public static let lawCalls = Phrase(
        "Bila terjadi hari ini, hukum memanggil: {names}.", "Were it today, the law would call: {names}.")
    public static let lawCallsNobody = Phrase(
        "Dari yang tercatat tidak ada yang dipanggil hukum. Tambahkan keluarga Anda di bawah.",
        "The law calls nobody of those on record. Add your family below.")
    public static let source = Phrase("Permenaker 4/2023 pasal 57(4).", "Permenaker 4/2023 art. 57(4).")

    // Who follows.
    public static let following = Phrase("Siapa yang boleh melihat dan membayar", "Who may look and pay")
    public static let followingNobody = Phrase(
        "Belum ada. Kerabat yang tercatat mendapat akun sendiri di loket atau lewat 175.",
        "Nobody yet. A relative on record gets a sign-in at a counter or by calling 175.")
    public static let followingHow = Phrase(
        "Mereka melihat perlindungan, tagihan, dan klaim Anda, melaporkan kejadian, dan mengirim surat. Mereka tidak "
            + "memperpanjang kontrak, tidak mengajukan klaim selama Anda hidup, dan tidak membaca cerita yang "
            + "tersegel. Membayar tagihan bisa siapa saja yang tahu nomornya.",
        "They see your cover, invoices and claims, report what happened and send papers. They do not extend a "
            + "contract, claim while you live, or read a sealed story. Anybody who knows an invoice’s number can pay "
            + "it.")

    // Forms.
    public static let add = Phrase("Tambah orang", "Add somebody")
    public static let addNow = Phrase("Simpan", "Save")
    public static let correct = Phrase("Perbaiki", "Correct")
    public static let name = Phrase("Nama seperti di KTP atau KK", "Name as on the KTP or family card")
    public static let relation = Phrase("Hubungan dengan pekerja", "Relation to the worker")
    public static let birthDay = Phrase("Tanggal lahir", "Day of birth")
    public static let diedOn = Phrase("Tanggal meninggal, bila sudah", "Day of death, if dead")
    public static let nominate = Phrase("Tunjuk sebagai ahli waris", "Nominate as heir")
    public static let will = Phrase("Disebut dalam surat wasiat", "Named in a will")
    public static let endFollowing = Phrase(
        "Cabut izin melihat dan membayar", "Take away the right to look and pay")
    public static let remove = Phrase("Keluarkan dari daftar", "Take off the list")
    public static let removeNote = Phrase(
        "Yang keluar tidak boleh melihat catatan ini lagi. Siapa yang pernah tercatat tetap ada di riwayat.",
        "Who is taken off may no longer look at this record. Who was on record stays in the history.")
    public static let why = Phrase("Mengapa?", "Why?")

    // History.
    public static let history = Phrase("Riwayat perubahan", "What was changed")
    public static let you = Phrase("Anda sendiri", "you")
    public static let officer = Phrase("petugas", "an officer")
    public static let corrected = Phrase("{name}, {relation:term}: diperbaiki", "{name}, {relation:term}: corrected")
    public static let removed = Phrase(
        "{name}, {relation:term}: dikeluarkan, {reason}", "{name}, {relation:term}: taken off, {reason}")
    public static let toldChanged = Phrase(
        "Rantau: petugas mengubah daftar keluarga dan ahli waris Anda. Bukan Anda yang meminta? Hubungi 175.",
        "Rantau: an officer changed your family and heirs. You did not ask? Call 175.")

    public static func reason(_ code: String) -> Phrase {
        switch code {
        case "corrected": Phrase("diperbaiki", "corrected")
        case "mistake": Phrase("salah catat", "recorded by mistake")
        case "parted": Phrase("cerai atau bukan keluarga lagi", "divorced or no longer family")
        default: Phrase("tidak ditunjuk lagi", "no longer nominated")
        }
    }
}
