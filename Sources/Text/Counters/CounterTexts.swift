// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about cash at a counter.
public enum CounterTexts {
    public static let title = Phrase("Kas loket", "Counter cash")
    public static let mine = Phrase("Laci saya", "My drawer")
    public static let notOpen = Phrase("Laci Anda belum dibuka.", "Your drawer is not open.")
    public static let open = Phrase("Buka laci", "Open the drawer")
    public static let place = Phrase("Loket", "Counter")
    public static let inDrawer = Phrase("Isi laci menurut buku", "In the drawer by the books")
    public static let opening = Phrase("Saat dibuka", "When opened")
    public static let take = Phrase("Terima uang tunai", "Take cash")
    public static let invoice = Phrase("Nomor tagihan atau virtual account", "Invoice number or virtual account")
    public static let amount = Phrase("Jumlah uang", "Amount of cash")
    public static let payer = Phrase("Nama pembayar", "Name of the payer")
    public static let part = Phrase("Sebagian saja?", "Only a part?")
    public static let partMeant = Phrase(
        "Ya, terima sebagian; sisanya tetap ditagih", "Yes, take a part; the rest stays due")
    public static let wholeMeant = Phrase("Tidak, jumlahnya saya perbaiki", "No, I mend the amount")
    public static let deposit = Phrase("Setor ke bank", "Bring to the bank")
    public static let reference = Phrase("Nomor bukti setor", "Number of the deposit slip")
    public static let deposits = Phrase("Setoran", "Deposits")
    public static let count = Phrase("Tutup harian", "Daily closing")
    public static let countIntro = Phrase(
        "Hitung seluruh uang di laci. Setelah itu laci tidak menerima uang sampai ditutup petugas lain.",
        "Count all the cash in the drawer. After that it takes none until another officer closes it.")
    public static let counted = Phrase("Hasil hitungan", "Counted")
    public static let expected = Phrase("Menurut buku", "By the books")
    public static let difference = Phrase("Selisih", "Difference")
    public static let note = Phrase("Penjelasan selisih", "What there is to say about a difference")
    public static let close = Phrase("Tutup laci ini", "Close this drawer")
    public static let again = Phrase("Minta hitung ulang", "Have it counted again")
    public static let closeNote = Phrase(
        "Hitung bersama kasirnya. Selisih dibukukan bila Anda menutup laci.",
        "Count together with the cashier. A difference is booked when you close the drawer.")
    public static let drawers = Phrase("Laci", "Drawers")
    public static let drawer = Phrase("Laci", "Drawer")
    public static let cashier = Phrase("Kasir", "Cashier")
    public static let slips = Phrase("Uang yang diterima", "Cash taken")
    public static let noSlips = Phrase("Belum ada uang yang diterima.", "No cash has been taken yet.")
    public static let noDrawers = Phrase("Belum ada laci.", "There is no drawer yet.")
    public static let stateOpen = Phrase("terbuka", "open")
    public static let stateCounted = Phrase("menunggu petugas kedua", "waits for the second officer")
    public static let stateClosed = Phrase("ditutup", "closed")
    public static let slip = Phrase("Nomor kuitansi", "Receipt number")
}
