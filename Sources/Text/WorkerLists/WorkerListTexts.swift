// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about lists of workers that companies upload.
public enum WorkerListTexts {
    public static let title = Phrase("Daftar pekerja", "Lists of workers")
    public static let intro = Phrase(
        "Unggah satu berkas Excel atau CSV untuk semua pekerja. Kami memeriksa setiap baris dulu; belum ada yang "
            + "terdaftar sebelum Anda menjalankannya.",
        "Upload one Excel or CSV file for all workers. Each row is looked through first; nobody is registered before "
            + "you run it.")
    public static let upload = Phrase("Unggah dan periksa", "Upload and check")
    public static let newList = Phrase("Daftar baru", "A new list")
    public static let file = Phrase("Berkas", "File")
    public static let fileHint = Phrase(
        "XLSX atau CSV, paling besar 16 MB dan 20.000 baris. Judul kolom boleh dalam urutan apa pun.",
        "XLSX or CSV, 16 MB and 20,000 rows at most. Headings may stand in any order.")
    public static let template = Phrase("Unduh contoh berkas", "Download an example file")
    public static let promisedDay = Phrase("Dibayar paling lambat", "Paid by")
    public static let promisedHint = Phrase(
        "Satu tagihan kolektif dibuat untuk semua; setiap pekerja diberi tahu janji ini.",
        "One collective invoice is made for all; each worker is told of this promise.")
    public static let none = Phrase("Belum ada daftar.", "There is no list yet.")
    public static let uploadedAt = Phrase("Diunggah", "Uploaded")
    public static let rows = Phrase("Baris", "Rows")
    public static let row = Phrase("Baris", "Row")
    public static let ready = Phrase("siap", "ready")
    public static let faulty = Phrase("perlu dibetulkan", "to be mended")
    public static let enrolled = Phrase("terdaftar", "registered")
    public static let known = Phrase("sudah terdaftar sebelumnya", "registered before")
    public static let refused = Phrase("ditolak", "refused")
    public static let preview = Phrase("menunggu Anda", "waits for you")
    public static let running = Phrase("sedang didaftarkan", "being registered")
    public static let done = Phrase("selesai", "done")
    public static let withdrawn = Phrase("dibatalkan", "given up")
    public static let run = Phrase("Daftarkan yang siap", "Register those that are ready")
    public static let runNote = Phrase(
        "Baris yang perlu dibetulkan tidak ikut; alasannya tetap ada di hasil.",
        "Rows to be mended stay behind; their reasons stay in the results.")
    public static let withdraw = Phrase("Batalkan daftar ini", "Give this list up")
    public static let faults = Phrase("Yang perlu dibetulkan", "What is to be mended")
    public static let noFaults = Phrase("Semua baris siap.", "All rows are ready.")
    public static let fieldColumn = Phrase("Kolom", "Column")
    public static let read = Phrase("Terbaca", "Was read")
    public static let write = Phrase("Yang harus ditulis", "What to write")
    public static let mend = Phrase("Betulkan", "Mend")
    public static let save = Phrase("Simpan dan periksa lagi", "Save and check again")
    public static let mendTitle = Phrase("Betulkan baris", "Mend row")
    public static let mended = Phrase("Baris ini sekarang siap.", "This row is ready now.")
    public static let faultyFile = Phrase("Unduh baris yang perlu dibetulkan (CSV)", "Download rows to be mended (CSV)")
    public static let mendFile = Phrase("Betulkan dengan berkas", "Mend with a file")
    public static let mendFileHint = Phrase(
        "Betulkan berkas yang diunduh di atas, biarkan kolom Baris, lalu unggah.",
        "Mend the file downloaded above, leave its column Baris as it is, and upload it.")
    public static let results = Phrase("Unduh hasil per baris (CSV)", "Download results by row (CSV)")
    public static let cards = Phrase("Unduh kartu semua pekerja (CSV)", "Download all cards (CSV)")
    public static let cardsNote = Phrase(
        "Kartu berlaku begitu tagihan kolektif lunas; setiap tautan membuka satu kartu.",
        "Cards count once the collective invoice is paid; each link opens one card.")
    public static let bill = Phrase("Satu tagihan untuk semua", "One invoice for all")
    public static let openBill = Phrase("Buka tagihan kolektif", "Open the collective invoice")
    public static let repeated = Phrase(
        "Berkas yang sama sudah pernah diunggah: inilah daftarnya. Tidak ada yang berubah.",
        "The same file was uploaded before: this is its list. Nothing was changed.")
    public static let fetchAgain = Phrase("Lihat kemajuan", "See how far it is")
    public static let runningNote = Phrase(
        "Pendaftaran berjalan terus, juga bila halaman ini ditutup.",
        "Registration goes on, also when this page is closed.")

    public static let waitsForDesk = Phrase(
        "Loket memeriksa nomor yang juga dipakai pendaftaran lain.",
        "A desk looks at a number that another registration carries, too.")

    public static func unread(_ headings: String, _ language: Language) -> String {
        Phrase("Kolom yang tidak dibaca: \(headings).", "Columns that are not read: \(headings).").text(language)
    }

    /// The word for a column, by the name of its field.
    public static func field(_ name: String, _ language: Language) -> String {
        fields[name].map { $0.text(language) } ?? name
    }

    private static let fields: [String: Phrase] = [
        "name": Phrase("Nama", "Name"), "nik": Phrase("NIK", "NIK"), "sex": Phrase("Jenis kelamin", "Sex"),
        "birthDay": Phrase("Tanggal lahir", "Date of birth"), "phone": Phrase("Telepon", "Telephone"),
        "email": Phrase("Surel", "E-mail"), "passport": Phrase("Paspor", "Passport"),
        "addressLine": Phrase("Alamat", "Address"), "village": Phrase("Desa", "Village"),
        "district": Phrase("Kabupaten", "Regency"), "province": Phrase("Provinsi", "Province"),
        "country": Phrase("Negara tujuan", "Country"), "employer": Phrase("Pemberi kerja", "Employer"),
        "employerKind": Phrase("Jenis pemberi kerja", "Kind of employer"),
        "occupation": Phrase("Jabatan", "Occupation"),
        "contractFirstDay": Phrase("Kontrak mulai", "Contract begins"),
        "months": Phrase("Lama kontrak (bulan)", "Contract length (months)"),
        "organisation": Phrase("Perusahaan", "Company"), "contractLastDay": Phrase("Kontrak berakhir", "Contract ends"),
    ]

    /// What stands in a column that is right, as an example.
    public static func example(_ name: String, _ language: Language) -> String {
        examples[name].map { $0.text(language) } ?? ""
    }

    private static let examples: [String: Phrase] = [
        "name": Phrase("Sri Lestari", "Sri Lestari"),
        "nik": Phrase("16 angka, sel berformat Teks", "16 digits, the cell formatted as text"),
        "sex": Phrase("L atau P", "L (male) or P (female)"), "birthDay": Phrase("17/08/1990", "17/08/1990"),
        "phone": Phrase("081234567890", "081234567890"), "email": Phrase("sri@contoh.id", "sri@contoh.id"),
        "passport": Phrase("C1234567", "C1234567"), "addressLine": Phrase("Jalan Melati 4", "Jalan Melati 4"),
        "province": Phrase("Jawa Tengah, atau 33", "Jawa Tengah, or 33"),
        "country": Phrase("Taiwan, atau TW", "Taiwan, or TW"),
        "employer": Phrase("nama pemberi kerja", "the employer’s name"),
        "employerKind": Phrase("badan hukum, perseorangan, atau kapal", "company, household or vessel"),
        "occupation": Phrase("perawat", "nurse"), "contractFirstDay": Phrase("01/02/2027", "01/02/2027"),
        "months": Phrase("24", "24"),
    ]
}
