// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the queues of work.
public enum QueueTexts {
    public static let title = Phrase("Antrean kerja", "Work queue")
    public static let claims = Phrase("Klaim", "Claims")
    public static let cases = Phrase("Kasus", "Cases")
    public static let intro = Phrase(
        "Yang paling dekat batas hukumnya lebih dulu, lalu yang paling lama menunggu. Saringan ada di alamat halaman: "
            + "simpan alamatnya, dan antrean yang sama terbuka lagi.",
        "The nearest legal day first, then the longest waiting. The filters stand in the page’s address: keep the "
            + "address, and the same queue opens again.")
    public static let filters = Phrase("Saringan", "Filters")
    public static let all = Phrase("Semua", "All")
    public static let state = Phrase("Keadaan", "State")
    public static let flag = Phrase("Tanda", "Flag")
    public static let place = Phrase("Tempat", "Place")
    public static let age = Phrase("Umur", "Age")
    public static let holder = Phrase("Pemegang", "Held by")
    public static let mine = Phrase("Saya", "Me")
    public static let free = Phrase("Belum ada", "Nobody")
    public static let overdue = Phrase("Lewat batas", "Overdue")
    public static let atRisk = Phrase("Hampir lewat", "At risk")
    public static let papersMissing = Phrase("Surat kurang", "Papers missing")
    public static let waitsForDoctor = Phrase("Menunggu dokter", "Waits for the doctor")
    public static let olderThan = Phrase("{days:days} atau lebih", "{days:days} or more")
    public static let none = Phrase(
        "Tidak ada yang menunggu dengan saringan ini.", "Nothing waits under these filters.")
    public static let more = Phrase(
        "Yang dilihat hanya 200 yang terlama; saring lebih sempit untuk melihat yang lain.",
        "Only the 200 oldest were looked at; filter more narrowly to see the others.")
    public static let work = Phrase("Pekerjaan", "Work")
    public static let choose = Phrase("Pilih {name}", "Choose {name}")
    public static let chosen = Phrase("Pilih", "Choose")
    public static let deadline = Phrase("Batas", "Last day")
    public static let waits = Phrase("Menunggu", "Waits")
    public static let flags = Phrase("Tanda", "Flags")
    public static let take = Phrase("Ambil", "Take")
    public static let release = Phrase("Kembalikan", "Give back")
    public static let handOver = Phrase("Serahkan", "Hand over")
    public static let to = Phrase("Serahkan kepada", "Hand over to")
    public static let results = Phrase("Hasil tiap baris", "Result of each row")
    public static let done = Phrase("selesai", "done")
    public static let result = Phrase("Hasil", "Result")
    public static let who = Phrase("Siapa mengerjakan", "Who works on it")
    public static let yours = Phrase("Anda memegangnya sampai {until:instant}.", "You have it until {until:instant}.")
    public static let others = Phrase(
        "{officer} memegangnya sampai {until:instant}. Langkah Anda akan ditolak sampai saat itu.",
        "{officer} has it until {until:instant}. Your step will be refused until then.")
    public static let nobody = Phrase(
        "Belum ada yang mengambilnya. Ambil dulu supaya tidak dikerjakan dua orang.",
        "Nobody has taken it. Take it first, so that two people do not work on it.")
    public static let keys = Phrase("Tombol papan ketik", "Keyboard")
    public static let keyHelp = [
        (keys: "j / k", Phrase("baris berikut / sebelumnya", "next / previous row")),
        (keys: "Enter", Phrase("buka", "open")),
        (keys: "x", Phrase("pilih atau lepas", "choose or leave out")),
        (keys: "t", Phrase("ambil yang dipilih", "take what is chosen")),
        (keys: "?", Phrase("bantuan ini", "this help")),
    ]
}
