// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the desk that decides which records are one person.
public enum ReviewTexts {
    public static let probable = Phrase(
        "Pendaftaran ini sangat mungkin orang yang sudah ada.", "This registration is very probably of somebody known.")
    public static let why = Phrase("Mengapa", "Why")
    public static let likeness = Phrase("Kemungkinan satu orang", "Probability of one person")
    public static let weight = Phrase(
        "Setiap alasan menambah atau mengurangi bobot; satu angka menggandakan peluangnya.",
        "Each reason adds to the weight or takes from it; one more doubles the odds.")
    public static let trail = Phrase("Jejak", "Trail")
    public static let putOff = Phrase("Ditunda", "Put off")
    public static let wasDecided = Phrase("Diputuskan", "Decided")
    public static let wasSplit = Phrase("Putusan dibatalkan", "Decision taken back")
    public static let decided = Phrase("Baru diputuskan", "Decided lately")
    public static let later = Phrase("Nanti", "Later")
    public static let laterHint = Phrase(
        "Kasus tetap terbuka; alasannya tercatat.", "The case stays open; the ground is kept.")
    public static let split = Phrase("Pisahkan kembali", "Take them apart again")
    public static let splitHint = Phrase(
        "Kedua data dibaca terpisah lagi, masing-masing dengan yang tercatat padanya.",
        "Both records are read apart again, each with what was recorded under it.")
}
