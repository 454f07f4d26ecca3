// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel

/// What is odd about a claim, in words.
public enum SignalTexts {
    public static let title = Phrase("Yang perlu diperiksa", "What to look at")
    public static let intro = Phrase(
        "Alasan untuk memeriksa, bukan untuk menolak. Tanyakan dulu; biasanya ada penjelasannya.",
        "Reasons to look, not to refuse. Ask first; there is mostly an explanation.")
    public static let none = Phrase("Tidak ada yang bertentangan.", "Nothing contradicts anything.")
    public static let compare = Phrase("Surat berdampingan", "Papers side by side")
    public static let left = Phrase("Kiri", "Left")
    public static let right = Phrase("Kanan", "Right")
    public static let show = Phrase("Tampilkan", "Show")
    public static let noPapers = Phrase("Belum ada surat.", "No papers yet.")
    public static let openAlone = Phrase("Buka {name} sendiri", "Open {name} alone")
    public static let notShown = Phrase(
        "Jenis berkas ini tidak dapat ditampilkan di sini.", "This kind of file cannot be shown here.")

    public static func text(_ signal: ClaimSignal, _ language: Language) -> String {
        switch signal {
        case .sharedAccount(let people):
            Phrase(
                "Rekening tujuan juga diberikan oleh {people:count} orang lain.",
                "{people:count} other people gave the same account."
            ).text(language, ["people": String(people)])
        case .fileSeenElsewhere(let kind, let incidents):
            Phrase(
                "Berkas {paper:term} yang sama persis juga diserahkan untuk {count:count} kejadian lain.",
                "The very same file of {paper:term} was handed in for {count:count} other incidents as well."
            ).text(language, ["paper": kind.rawValue, "count": String(incidents)])
        case .abroadBeforeDeparture(let day):
            Phrase(
                "Dikatakan terjadi di luar negeri, tetapi keberangkatan tercatat {day:day}.",
                "Said to have happened abroad, but the departure is recorded on {day:day}."
            ).text(language, ["day": day.description])
        case .abroadAfterReturn(let day):
            Phrase(
                "Dikatakan terjadi di luar negeri, tetapi kepulangan tercatat {day:day}.",
                "Said to have happened abroad, but the return home is recorded on {day:day}."
            ).text(language, ["day": day.description])
        case .afterDeath(let day):
            Phrase(
                "Dikatakan terjadi setelah hari meninggal yang tercatat, {day:day}.",
                "Said to have happened after the recorded day of death, {day:day}."
            ).text(language, ["day": day.description])
        case .countryWithoutContract(let country):
            Phrase(
                "Tidak ada kontrak untuk {country}.", "There is no contract for {country}."
            ).text(language, ["country": country.name(in: language)])
        case .twoCountriesOnOneDay(let country):
            Phrase(
                "Pada hari yang sama tercatat kejadian lain di {country}.",
                "On the same day something else is recorded in {country}."
            ).text(language, ["country": country.name(in: language)])
        }
    }
}
