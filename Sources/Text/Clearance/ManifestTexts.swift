// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about manifests of flights and ships.
public enum ManifestTexts {
    public static let title = Phrase("Manifes penumpang", "Passenger manifest")
    public static let open = Phrase("Periksa satu manifes", "Check a whole manifest")
    public static let voyage = Phrase("Penerbangan atau kapal", "Flight or ship")
    public static let numbers = Phrase("Nomor penumpang", "Passengers’ numbers")
    public static let numbersHint = Phrase(
        "Paspor, NIK, atau KPJ, satu per baris; paling banyak 2.000.",
        "Passports, NIK or KPJ, one a line; 2,000 at most.")
    public static let file = Phrase("Atau berkas", "Or a file")
    public static let fileHint = Phrase(
        "XLSX atau CSV dengan kolom Paspor, NIK, atau KPJ.", "XLSX or CSV with a column Passport, NIK or KPJ.")
    public static let check = Phrase("Periksa semua", "Check all")
    public static let allClear = Phrase("SEMUA BOLEH BERANGKAT", "ALL MAY DEPART")
    public static let notAll = Phrase("BELUM SEMUA BOLEH BERANGKAT", "NOT ALL MAY DEPART")
    public static let stopped = Phrase("Belum boleh berangkat", "May not depart yet")
    public static let unknown = Phrase("Tidak dikenal", "Not known")
    public static let cleared = Phrase("Boleh berangkat", "May depart")
    public static let place = Phrase("Urutan", "Place")
    public static let passenger = Phrase("Penumpang", "Passenger")
    public static let number = Phrase("Nomor", "Number")
    public static let reason = Phrase("Sebabnya", "Why")
    public static let remedy = Phrase("Yang harus dilakukan", "What to do")
    public static let mayDepart = Phrase("Boleh berangkat", "May depart")
    public static let nobody = Phrase("Nomor ini tidak terdaftar.", "Nobody has this number.")
    public static let noNumber = Phrase("Ini bukan paspor, NIK, atau KPJ.", "This is no passport, NIK or KPJ.")
    public static let askDesk = Phrase(
        "Cocokkan dengan paspornya; bila benar, pekerja mendaftar di loket.",
        "Compare it with the passport; if it is right, the worker registers at a desk.")
    public static let next = Phrase("Manifes berikutnya", "The next manifest")

    public static func counts(_ cleared: Int, _ stopped: Int, _ unknown: Int, _ language: Language) -> String {
        let (may, not, none) = (Wording.count(cleared), Wording.count(stopped), Wording.count(unknown))
        return Phrase(
            "\(may) boleh, \(not) belum boleh, \(none) tidak dikenal.", "\(may) may, \(not) may not, \(none) not known."
        ).text(language)
    }

    /// What the manifest names again, which the counts leave out.
    public static func repeated(_ lines: Int, _ language: Language) -> String {
        Phrase(
            "\(Wording.count(lines)) baris menyebut orang yang sama lagi; tidak dihitung.",
            "\(Wording.count(lines)) more name the same person again; not counted."
        ).text(language)
    }

    public static func sameAs(_ place: Int, _ language: Language) -> String {
        Phrase("orang yang sama dengan urutan \(place)", "the same person as in place \(place)").text(language)
    }
}
