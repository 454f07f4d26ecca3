// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about outreach days.
public enum OutreachTexts {
    public static let title = Phrase("Penyuluhan", "Outreach days")
    public static let plan = Phrase("Rencanakan", "Plan a day")
    public static let name = Phrase("Acara", "What")
    public static let place = Phrase("Tempat", "Where")
    public static let country = Phrase("Negara", "Country")
    public static let province = Phrase("Provinsi, bila di Indonesia", "Province, at home")
    public static let desmigratif = Phrase(
        "Desa migran produktif (Desmigratif)", "Productive migrant village (Desmigratif)")
    public static let heldOn = Phrase("Hari", "Day")
    public static let target = Phrase("Target terlindungi", "Target of people covered")
    public static let none = Phrase("Belum ada penyuluhan.", "There is no outreach day yet.")
    public static let attended = Phrase("Hadir", "Came")
    public static let members = Phrase("Sudah peserta", "Members already")
    public static let enrolled = Phrase("Mendaftar sejak itu", "Registered since")
    public static let covered = Phrase("Terlindungi sejak itu", "Covered since")
    public static let attend = Phrase("Catat kehadiran", "Note who came")
    public static let number = Phrase("Kartu, KPJ, NIK, atau paspor", "Card, KPJ, NIK or passport")
    public static let numberHint = Phrase(
        "Yang belum terdaftar dicatat dengan NIK atau paspor, lalu didaftarkan di tempat.",
        "Whoever is not registered is noted by NIK or passport, then registered on the spot.")
    public static let noted = Phrase("Kehadiran dicatat.", "The attendance is noted.")
    public static let notedBefore = Phrase("Sudah dicatat sebelumnya.", "Noted before.")
    public static let notMember = Phrase(
        "Belum terdaftar: daftarkan sekarang.", "Not registered: register now.")
    public static let enrol = Phrase("Daftarkan di tempat", "Register on the spot")
}
