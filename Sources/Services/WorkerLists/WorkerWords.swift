// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// Words of lists of workers as the domain's own, in Indonesian and English.
enum WorkerWords {
    private static let sexes: [String: Sex] = [
        "l": .male, "lakilaki": .male, "laki": .male, "pria": .male, "male": .male, "m": .male, "p": .female,
        "perempuan": .female, "wanita": .female, "female": .female, "f": .female,
    ]
    private static let employers: [String: EmployerKind] = [
        "badanhukum": .legalEntity, "perusahaan": .legalEntity, "legalentity": .legalEntity, "company": .legalEntity,
        "pt": .legalEntity, "perseorangan": .household, "rumahtangga": .household, "household": .household,
        "orang": .household, "kapal": .vessel, "vessel": .vessel, "ship": .vessel, "kapalikan": .vessel,
    ]
    private static let provinces: [String: Province] = {
        var all: [String: Province] = [
            "dkijakarta": .jakarta, "jakarta": .jakarta, "diyogyakarta": .yogyakarta,
            "yogyakarta": .yogyakarta, "ntb": .nusaTenggaraBarat, "ntt": .nusaTenggaraTimur,
            "bangkabelitung": .kepulauanBangkaBelitung,
        ]
        for province in Province.allCases { all[WorkerField.folded(province.name)] = province }
        return all
    }()
    private static let countries: [String: Country] = {
        var all: [String: Country] = [:]
        for country in Country.all {
            for language in Language.allCases { all[WorkerField.folded(country.name(in: language))] = country }
        }
        return all
    }()
    private static let months: [String: Int] = [
        "januari": 1, "january": 1, "jan": 1, "februari": 2, "february": 2, "feb": 2, "maret": 3, "march": 3, "mar": 3,
        "april": 4, "apr": 4, "mei": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7,
        "agustus": 8, "august": 8, "agu": 8, "ags": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "oktober": 10,
        "october": 10, "okt": 10, "oct": 10, "november": 11, "nov": 11, "nop": 11, "desember": 12, "december": 12,
        "des": 12, "dec": 12,
    ]

    static func sex(_ text: String) throws(Failure) -> Sex {
        guard let sex = sexes[WorkerField.folded(text)] else { throw unknown(text, "sex", "L, P") }
        return sex
    }

    static func employerKind(_ text: String) throws(Failure) -> EmployerKind {
        guard let kind = employers[WorkerField.folded(text)] else {
            throw unknown(text, "employerKind", "badan hukum, perseorangan, kapal")
        }
        return kind
    }

    /// The code of a province written as its code or its name.
    static func province(_ text: String) -> String { provinces[WorkerField.folded(text)]?.code ?? text }

    static func country(_ text: String) throws(Failure) -> Country {
        if let country = countries[WorkerField.folded(text)] { return country }
        return try Country.parse(text)
    }

    /// Years in full, the day before the month: `1990-08-17`, `17/8/1990`, `17 Agustus 1990`.
    static func day(_ text: String, _ field: WorkerField) throws(Failure) -> CalendarDay {
        let failure = Failure(.invalid, "day-unreadable", field: field.rawValue, details: ["found": text])
        if let day = CalendarDay(text) { return day }
        let parts = text.lowercased().split { $0 == "/" || $0 == "-" || $0 == "." || $0 == " " || $0 == "," }
        guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]), parts[2].utf8.count == 4,
            let month = Int(parts[1]) ?? months[String(parts[1])],
            let found = CalendarDay(year: year, month: month, day: day)
        else { throw failure }
        return found
    }

    /// A length of a contract: `24`, `24 bulan`.
    static func months(_ text: String) throws(Failure) -> Int {
        let number = text.prefix { $0.isASCII && $0.isNumber }
        let rest = WorkerField.folded(String(text.dropFirst(number.count)))
        guard let months = Int(number), (1...120).contains(months),
            ["", "bulan", "bln", "months", "month"].contains(rest)
        else {
            throw Failure(
                .invalid, "months-not-whole", field: "months", details: ["least": "1", "most": "120", "found": text])
        }
        return months
    }

    private static func unknown(_ text: String, _ field: String, _ options: String) -> Failure {
        Failure(
            .invalid, "not-one-of", field: field, details: ["found": String(text.prefix(60)), "options": options])
    }
}
