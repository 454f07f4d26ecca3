// SPDX-License-Identifier: Apache-2.0
import Kernel
import Linkage

/// Why two records are held to be one person, in words for a clerk.
public enum LinkageTexts {
    /// The words for the reasons of a match.
    public static func phrases(_ language: Language) -> MatchRows.Phrases {
        MatchRows.Phrases(
            beginning: beginning.text(language), rival: rival.text(language),
            family: family.text(language),
            evidence: Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0, phrase($0).text(language)) }))
    }

    /// One reason as a line: what was found and its weight in bits.
    public static func reason(_ reason: Reason, _ language: Language) -> String {
        let words = reason.words.isEmpty ? "" : " \(reason.words.joined(separator: "/"))"
        let tenths = Int((reason.bits * 10).rounded())
        let sign = tenths < 0 ? "-" : "+"
        let found =
            switch reason.finding {
            case .beginning: beginning.text(language)
            case .evidence(let evidence): phrase(evidence).text(language)
            }
        return "\(found)\(words) \(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    static let beginning = Phrase("titik awal", "starting point")
    static let rival = Phrase("catatan lain juga cocok", "another record fits too")

    static let family = Phrase("mungkin saudara atau kembar", "may be a brother or sister or twin")

    private static func phrase(_ evidence: Evidence) -> Phrase {
        switch evidence.field {
        case .name, .mother: word(evidence)
        case .dob: birth(evidence)
        default: other(evidence)
        }
    }

    private static func word(_ evidence: Evidence) -> Phrase {
        switch evidence {
        case .nameSame: Phrase("nama sama", "name same")
        case .nameSound: Phrase("nama ejaan lain", "name spelt otherwise")
        case .nameClose: Phrase("nama beda satu ketikan", "name one keystroke apart")
        case .nameNear: Phrase("nama beda dua ketikan", "name two keystrokes apart")
        case .nameInitial: Phrase("nama singkatan", "name abbreviated")
        case .nameDifferent: Phrase("kata nama lain", "another word in the name")
        case .nameInOrder: Phrase("urutan nama sama", "names in the same order")
        case .nameReordered: Phrase("urutan nama lain", "names in another order")
        case .nameLength: Phrase("jumlah kata nama", "number of words in the name")
        case .motherSame: Phrase("ibu sama", "mother same")
        case .motherSound: Phrase("ibu ejaan lain", "mother spelt otherwise")
        case .motherClose: Phrase("ibu beda satu ketikan", "mother one keystroke apart")
        case .motherNear: Phrase("ibu beda dua ketikan", "mother two keystrokes apart")
        case .motherInitial: Phrase("ibu singkatan", "mother abbreviated")
        case .motherDifferent: Phrase("kata nama ibu lain", "another word in the mother's name")
        case .motherInOrder: Phrase("urutan nama ibu sama", "mother's names in the same order")
        case .motherReordered: Phrase("urutan nama ibu lain", "mother's names in another order")
        default: Phrase("jumlah kata nama ibu", "number of words in the mother's name")
        }
    }

    private static func birth(_ evidence: Evidence) -> Phrase {
        switch evidence {
        case .birthSame: Phrase("tanggal lahir sama", "birthday same")
        case .birthSwapped: Phrase("hari dan bulan lahir tertukar", "day and month of birth swapped")
        case .birthDay: Phrase("hanya hari lahir beda", "only the day of birth differs")
        case .birthMonth: Phrase("hanya bulan lahir beda", "only the month of birth differs")
        case .birthYearNear: Phrase("tahun lahir hampir sama", "year of birth nearly the same")
        case .birthYearFar: Phrase("tahun lahir beda", "year of birth differs")
        case .birthHeaped: Phrase("tahun lahir sama dan tanggal dibulatkan", "year of birth same and day rounded")
        case .birthYearOnly: Phrase("hanya tahun lahir sama", "only the year of birth is the same")
        case .birthPartSame: Phrase("bagian tanggal lahir sama", "known part of the birthday same")
        case .birthPartDifferent: Phrase("bagian tanggal lahir beda", "known part of the birthday differs")
        default: Phrase("tanggal lahir beda", "birthday differs")
        }
    }

    private static func other(_ evidence: Evidence) -> Phrase {
        switch evidence {
        case .sexSame: Phrase("jenis kelamin sama", "sex same")
        case .sexDifferent: Phrase("jenis kelamin beda", "sex differs")
        case .regencySame: Phrase("kabupaten sama", "regency same")
        case .regencyDifferent: Phrase("kabupaten beda", "regency differs")
        case .villageSame: Phrase("desa sama", "village same")
        case .villageClose: Phrase("desa beda satu ketikan", "village one keystroke apart")
        case .villageDifferent: Phrase("desa beda", "village differs")
        case .movedVillageSame: Phrase("desa sama di kabupaten lain", "village same in another regency")
        case .movedVillageClose:
            Phrase("desa beda satu ketikan di kabupaten lain", "village one keystroke apart in another regency")
        case .movedVillageDifferent: Phrase("desa juga beda", "village differs too")
        case .passportSame: Phrase("paspor sama", "passport same")
        case .passportClose: Phrase("paspor beda satu ketikan", "passport one keystroke apart")
        case .passportDifferent: Phrase("paspor beda", "passport differs")
        case .phoneSame: Phrase("telepon sama", "telephone same")
        case .phoneClose: Phrase("telepon beda satu ketikan", "telephone one keystroke apart")
        case .phoneDifferent: Phrase("telepon beda", "telephone differs")
        case .nikSame: Phrase("NIK sama", "NIK same")
        case .nikClose: Phrase("NIK beda satu ketikan", "NIK one keystroke apart")
        default: Phrase("NIK beda", "NIK differs")
        }
    }
}
