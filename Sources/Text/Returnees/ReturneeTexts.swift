// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about people on their way home.
public enum ReturneeTexts {
    public static let title = Phrase("Kepulangan", "Coming home")
    public static let lists = Phrase("Kapal, bus, dan penerbangan", "Ships, buses and flights")
    public static let noLists = Phrase("Belum ada daftar.", "There is no list yet.")
    public static let open = Phrase("Buka daftar", "Open a list")
    public static let listTitle = Phrase("Nama kapal atau bus", "Name of the ship or bus")
    public static let means = Phrase("Angkutan", "Means of travel")
    public static let country = Phrase("Dari negara", "From which country")
    public static let place = Phrase("Diterima di", "Received at")
    public static let arrivedOn = Phrase("Hari tiba", "Day of arrival")
    public static let file = Phrase("Berkas daftar penumpang", "File of passengers")
    public static let fileHint = Phrase(
        "XLSX atau CSV: nama, nomor dokumen, kategori, kesehatan, provinsi, hak, catatan. Kosong: diketik.",
        "XLSX or CSV: name, document, case, health, province, rights, note. Empty: type them.")
    public static let phase = Phrase("Masa perlindungan", "Phase of cover")
    public static let people = Phrase("Orang", "People")
    public static let alone = Phrase("Datang sendiri", "Came alone")
    public static let nobody = Phrase("Belum ada orang.", "Nobody yet.")
    public static let receive = Phrase("Terima orang ini", "Receive this person")
    public static let name = Phrase("Nama", "Name")
    public static let paper = Phrase("NIK, paspor, KPJ, atau SPLP", "NIK, passport, KPJ or travel paper (SPLP)")
    public static let category = Phrase("Kategori kasus", "Case category")
    public static let health = Phrase("Kesehatan", "Health")
    public static let province = Phrase("Provinsi tujuan", "Province of destination")
    public static let rights = Phrase("Hak di tempat kerja", "Rights at work")
    public static let note = Phrase("Catatan", "Note")
    public static let number = Phrase("Nomor kartu", "Number of the card")
    public static let membership = Phrase("Kepesertaan", "Membership")
    public static let member = Phrase("peserta", "member")
    public static let members = Phrase("Di antaranya peserta", "Members among them")
    public static let notFound = Phrase("tidak ditemukan", "not found")
    public static let seePerson = Phrase("Buka data peserta", "Open the member's record")
    public static let journey = Phrase("Perjalanan", "Journey")
    public static let journeyDone = Phrase(
        "Kepulangan tercatat; masa setelah bekerja berjalan.",
        "The return is recorded; the time after work has begun.")
    public static let journeyNone = Phrase("Tidak ada yang dicatat: bukan peserta.", "Nothing recorded: not a member.")
    public static let deceased = Phrase(
        "Tidak dicatat otomatis: laporkan kematiannya.", "Not recorded by itself: report the death.")
    public static let claims = Phrase("Klaim di tempat", "Claims on the spot")
    public static let wayHome = Phrase("Biaya pulang PMI bermasalah", "The way home of a worker in trouble")
    public static let loss = Phrase("Kehilangan di perjalanan pulang", "Loss on the way home")
    public static let account = Phrase("Apa yang terjadi", "What happened")
    public static let start = Phrase("Laporkan", "Report")
    public static let report = Phrase("Laporan", "Report")
    public static let handovers = Phrase("Serah terima provinsi", "Hand-overs to provinces")
    public static let noHandovers = Phrase("Belum ada serah terima.", "There is no hand-over yet.")
    public static let handOver = Phrase("Serahkan", "Hand over")
    public static let handedOver = Phrase("diserahkan", "handed over")
    public static let waiting = Phrase("menunggu jawaban provinsi", "waits for the province")
    public static let acknowledged = Phrase("diterima provinsi", "received by the province")
    public static let acknowledge = Phrase("Terima serah terima", "Acknowledge")
    public static let received = Phrase("Yang tiba", "Arrived")
    public static let answer = Phrase("Penjelasan bila kurang", "What there is to say where fewer did")
    public static let figures = Phrase("Angka kepulangan", "Figures of returns")
    public static let figuresNote = Phrase("30 hari terakhir", "The last 30 days")
    public static let faults = Phrase("Baris yang tidak terbaca", "Rows that could not be read")
    public static let row = Phrase("Baris", "Row")
    public static let total = Phrase("Jumlah", "Total")

    private static let words: [String: Phrase] = [
        "deported": Phrase("dideportasi", "deported"), "repatriated": Phrase("dipulangkan", "repatriated"),
        "contract-over": Phrase("kontrak selesai", "contract over"), "dismissed": Phrase("PHK", "dismissed"),
        "trouble": Phrase("bermasalah", "in trouble"), "ill": Phrase("sakit", "ill"),
        "trafficked": Phrase("korban TPPO", "victim of trafficking"), "deceased": Phrase("meninggal", "deceased"),
        "well": Phrase("sehat", "well"), "care": Phrase("perlu perawatan", "needs care"),
        "urgent": Phrase("darurat", "urgent"), "rights-met": Phrase("terpenuhi", "met"),
        "rights-unmet": Phrase("belum terpenuhi", "not met"), "rights-unknown": Phrase("belum diketahui", "not known"),
        "ship": Phrase("kapal", "ship"), "bus": Phrase("bus", "bus"), "flight": Phrase("pesawat", "flight"),
        "foot": Phrase("jalan kaki", "on foot"),
    ]

    /// A word of the cards; an unknown one as it is.
    public static func word(_ code: String, _ language: Language) -> String {
        words[code]?.text(language) ?? code
    }
}
