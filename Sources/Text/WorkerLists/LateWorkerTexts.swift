// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about workers who were registered or paid for late, or not yet.
public enum LateWorkerTexts {
    public static let title = Phrase("Keterlambatan", "Late workers")
    public static let intro = Phrase(
        "Penempatan yang terdaftar atau terbayar setelah berangkat, atau belum, menurut perusahaan. Kontrak setahun "
            + "terakhir dan yang segera mulai.",
        "Placements that were registered or paid after the departure, or not yet, by company. Contracts of the last "
            + "year and those about to begin.")
    public static let companies = Phrase("Menurut perusahaan", "By company")
    public static let workers = Phrase("Pekerja", "Workers")
    public static let company = Phrase("Perusahaan", "Company")
    public static let worker = Phrase("Pekerja", "Worker")
    public static let what = Phrase("Apa yang terjadi", "What happened")
    public static let contract = Phrase("Kontrak mulai", "Contract begins")
    public static let registered = Phrase("Terdaftar", "Registered")
    public static let departed = Phrase("Berangkat", "Departed")
    public static let paid = Phrase("Lunas", "Paid")
    public static let none = Phrase("Tidak ada yang terlambat.", "Nobody is late.")
    public static let all = Phrase("Semua perusahaan", "All companies")

    /// Of a worker who is to depart: whether the contract has begun meanwhile.
    public static let begun = Phrase("kontrak sudah mulai, belum lunas", "contract has begun, not paid")
    public static let soon = Phrase("kontrak segera mulai, belum lunas", "contract begins soon, not paid")

    /// What happened, by its code.
    public static func kind(_ code: String, _ language: Language) -> String {
        kinds[code].map { $0.text(language) } ?? code
    }

    private static let kinds: [String: Phrase] = [
        "departed-unpaid": Phrase("berangkat, belum lunas", "departed, not paid"),
        "registered-late": Phrase("terdaftar setelah berangkat", "registered after departure"),
        "paid-late": Phrase("lunas setelah berangkat", "paid after departure"),
        "due-soon": Phrase("belum berangkat, belum lunas", "not departed, not paid"),
        "not-registered": Phrase("ada di daftar, belum terdaftar", "in a list, not registered"),
    ]
}
