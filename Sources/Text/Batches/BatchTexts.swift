// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about collective invoices and promises to workers.
public enum BatchTexts {
    public static let title = Phrase("Tagihan kolektif", "Collective invoices")
    public static let intro = Phrase(
        "Satu nomor bayar untuk banyak pekerja. Setiap pekerja melihat barisnya sendiri dan terlindungi begitu "
            + "dibayar.",
        "One number to pay for many workers. Each worker sees his own line and is covered once it is paid.")
    public static let none = Phrase("Belum ada tagihan kolektif.", "There is no collective invoice yet.")
    public static let make = Phrase("Buat tagihan kolektif", "Make a collective invoice")
    public static let workers = Phrase("Nomor pekerja", "Numbers of workers")
    public static let workersHint = Phrase(
        "KPJ, NIK, atau paspor, satu per baris. Semua tagihan mereka yang belum dibayar ikut.",
        "KPJ, NIK or passport, one a line. All their unpaid invoices are taken.")
    public static let fromFile = Phrase("Dari berkas CSV", "From a CSV file")
    public static let file = Phrase("Berkas", "File")
    public static let fileHint = Phrase(
        "CSV dari lembar kerja, dengan kolom KPJ, NIK, atau paspor; tanpa judul kolom, kolom pertama yang dibaca.",
        "A spreadsheet’s CSV with a column headed KPJ, NIK or passport; without headings the first column is read.")
    public static let pick = Phrase("Pilih pekerja", "Pick workers")
    public static let noPayable = Phrase(
        "Semua tagihan pekerja Anda sudah dibayar, atau sudah ada di tagihan kolektif.",
        "All invoices of your workers are paid or stand on a collective invoice.")
    public static let promisedDay = Phrase("Dibayar paling lambat", "Paid by")
    public static let promisedHint = Phrase(
        "Setiap pekerja diberi tahu janji ini. Bila lewat, pekerja dan pengawas mendapat peringatan.",
        "Each worker is told of this promise. When it passes, worker and inspector get an alarm.")
    public static let number = Phrase("Nomor", "Number")
    public static let worker = Phrase("Pekerja", "Worker")
    public static let invoice = Phrase("Tagihan", "Invoice")
    public static let count = Phrase("Pekerja", "Workers")
    public static let exactAmount = Phrase("Jumlah yang tepat", "The exact amount")
    public static let lines = Phrase("Baris per pekerja", "A line for each worker")
    public static let takeOff = Phrase("Keluarkan yang dipilih", "Take the chosen off")
    public static let takeOffNote = Phrase(
        "Pekerja yang dikeluarkan mendapat peringatan begitu tagihan ini dibayar tanpa dia.",
        "A worker who is taken off gets an alarm when this is paid without him.")
    public static let company = Phrase("Perusahaan", "Company")
    public static let alarms = Phrase("Janji iuran", "Promises to pay")
    public static let alarmsIntro = Phrase(
        "Janji P3MI membayar iuran pekerja yang tidak ditepati. Hilang dari daftar begitu pekerjanya lunas.",
        "Promises of companies to pay for workers that were not kept. They leave the list once the worker is paid for.")
    public static let noAlarms = Phrase("Semua janji ditepati.", "All promises are kept.")
    public static let what = Phrase("Apa yang terjadi", "What happened")
    public static let raised = Phrase("Sejak", "Since")
    public static let lateWord = Phrase("lewat janji", "promise passed")
    public static let withoutLineWord = Phrase("dibayar tanpa pekerja ini", "paid without this worker")
    public static let open = Phrase("belum dibayar", "to be paid")
    public static let settled = Phrase("lunas", "paid")
    public static let expired = Phrase("kedaluwarsa", "expired")
    public static let cancelled = Phrase("dibatalkan", "withdrawn")
    public static let promised = Phrase("dijanjikan", "promised")
    public static let dropped = Phrase("dikeluarkan", "taken off")
    public static let paid = Phrase("dibayar", "paid")
    public static let paidOtherwise = Phrase("sudah dibayar sendiri", "paid in another way")
    public static let yourLine = Phrase("Janji P3MI Anda", "Your company’s promise")

    /// The worker's own line.
    public static func promise(_ company: String, _ day: CalendarDay, _ language: Language) -> String {
        let by = Wording.day(day, language)
        return Phrase(
            "\(company) berjanji membayar tagihan ini paling lambat \(by).",
            "\(company) promised to pay this invoice by \(by)."
        ).text(language)
    }
}
