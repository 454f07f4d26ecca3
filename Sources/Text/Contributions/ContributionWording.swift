// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// The lines of a price or an invoice in words.
extension Wording {
    /// `Paket 24 bulan`, `Bracket of 24 months`; an unknown code as readable words.
    public static func contributionLine(_ code: String, months: Int, _ language: Language) -> String {
        guard let code = ContributionLine.Code(rawValue: code) else { return words(ofCode: code) }
        let length = Wording.months(months, language)
        return switch (code, language) {
        case (.jht, .indonesian) where months == 0: "Tabungan JHT pilihan sendiri"
        case (.jht, .english) where months == 0: "JHT savings of your choice"
        case (.before, .indonesian): "Sebelum bekerja"
        case (.before, .english): "Before work"
        case (.bracket6, _), (.bracket12, _), (.bracket24, _): bracketName(code, language)
        case (.excessMonths, .indonesian): "\(length) di luar paket"
        case (.excessMonths, .english): "\(length) beyond the bracket"
        case (.extensionMonths, .indonesian): "Perpanjangan \(length)"
        case (.extensionMonths, .english): "Extension by \(length)"
        case (.jht, .indonesian): "Tabungan JHT \(length)"
        case (.jht, .english): "JHT savings for \(length)"
        }
    }

    /// Why a line stands in a price.
    ///
    /// - Parameter contract: the whole length of the contract in months.
    public static func contributionReason(_ line: ContributionLine, contract: Int, _ language: Language) -> String {
        let length = months(contract, language)
        let each = line.months > 0 ? rupiah(Rupiah(line.amount.amount / Int64(line.months))) : ""
        return switch (line.code, language) {
        case (.before, .indonesian):
            "Jumlah tetap untuk masa sebelum bekerja, bagi yang berangkat lewat P3MI atau BP2MI."
        case (.before, .english): "A fixed sum for the time before work, for those who go through a P3MI or BP2MI."
        case (.bracket6, .indonesian), (.bracket12, .indonesian), (.bracket24, .indonesian):
            "Kontrak \(length): \(bracketName(line.code, language).lowercased()), selama dan setelah bekerja."
        case (.bracket6, .english), (.bracket12, .english), (.bracket24, .english):
            "A contract of \(length): \(bracketName(line.code, language).lowercased()), during and after work."
        case (.excessMonths, .indonesian):
            "Kontrak \(length) lebih panjang dari paketnya: \(line.months) × \(each)."
        case (.excessMonths, .english):
            "A contract of \(length) is longer than its bracket: \(line.months) × \(each)."
        case (.extensionMonths, .indonesian): "Kontrak bertambah \(length): \(line.months) × \(each)."
        case (.extensionMonths, .english): "The contract grows by \(length): \(line.months) × \(each)."
        case (.jht, .indonesian): "Pilihan Anda: \(line.months) × \(each). Uang ini tetap milik Anda."
        case (.jht, .english): "Your choice: \(line.months) × \(each). This money stays yours."
        }
    }

    private static func bracketName(_ code: ContributionLine.Code, _ language: Language) -> String {
        let months =
            switch code {
            case .bracket6: 6
            case .bracket12: 12
            default: 24
            }
        let length = Wording.months(months, language)
        return language == .indonesian ? "Paket \(length)" : "Bracket of \(length)"
    }
}
