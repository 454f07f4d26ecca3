// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of what savings could become.
public enum ProjectionTexts {
    public static let title = Phrase("Proyeksi tabungan", "What your savings could become")
    public static let link = Phrase("Jika saya terus menabung", "If I go on saving")
    public static let intro = Phrase(
        "Gambaran bila setoran dan hasil tetap seperti sekarang. Bukan janji.",
        "An illustration, if deposits and returns stay as they are now. Not a promise.")
    public static let monthly = Phrase("Setoran tiap bulan, dalam rupiah", "Deposit each month, in rupiah")
    public static let months = Phrase("Berapa bulan", "How many months")
    public static let compute = Phrase("Hitung", "Compute")
    public static let becomes = Phrase("Menjadi", "Becomes")
    public static let deposited = Phrase("Disetor", "Deposited")
    public static let earned = Phrase("Hasil pengembangan", "Returns")
    public static let now = Phrase("Saldo sekarang", "Balance now")
    public static let rate = Phrase("Dengan hasil {rate:percent} setahun.", "With returns of {rate:percent} a year.")
    public static let noRate = Phrase(
        "Besar hasil belum diketahui, jadi tidak dihitung.", "The rate of returns is not known, so none are counted.")
}
