// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// Addresses, employers and companies that do not exist.
enum MadeUpPlace {
    private static let streets = [
        "Melati", "Mawar", "Kenanga", "Cempaka", "Flamboyan", "Anggrek", "Dahlia", "Teratai", "Merpati", "Garuda",
        "Kutilang", "Cendrawasih", "Pahlawan", "Merdeka", "Kartini", "Veteran",
    ]
    private static let starts = [
        "Suka", "Karang", "Tanjung", "Sumber", "Wono", "Kali", "Mekar", "Muara", "Bumi", "Sido",
    ]
    private static let ends = ["mulya", "sari", "jaya", "rejo", "makmur", "harapan", "agung", "maju", "indah", "baru"]

    static func address(in province: Province, _ draws: inout SeededDraws) throws -> Address {
        let line =
            "Jl. \(draws.pick(streets)) No. \(draws.draw(1...180)), RT \(two(draws.draw(1...12)))/RW "
            + two(draws.draw(1...9))
        return try Address.parse(
            line: line, village: draws.pick(starts) + draws.pick(ends),
            district: "Kabupaten " + draws.pick(starts) + draws.pick(ends), province: province.code)
    }

    private static let houses = [
        "Chen", "Lin", "Wong", "Tan", "Lee", "Ho", "Kim", "Sato", "Rossi", "Al Harbi", "Yilmaz",
    ]
    private static let firms = [
        "Sun Rise", "Blue Harbour", "Golden Field", "Silver Peak", "Evergreen Hill", "Bright Star", "North Gate",
        "Pacific Gold", "Morning Dew", "Red Maple",
    ]
    private static let trades = ["Electronics", "Textile", "Plastics", "Food", "Metal", "Plantation", "Care", "Marine"]

    static func employer(_ kind: EmployerKind, _ draws: inout SeededDraws) -> String {
        switch kind {
        case .household: "Keluarga \(draws.pick(houses))"
        case .vessel: "KM \(draws.pick(firms)) \(draws.draw(2...88))"
        case .legalEntity: "\(draws.pick(firms)) \(draws.pick(trades)) Co. Ltd"
        }
    }

    private static let companyWords = [
        "Bina", "Cipta", "Karya", "Mitra", "Sentosa", "Andalan", "Wahana", "Bahtera", "Graha", "Prima", "Cahaya",
        "Lintas", "Duta", "Anugerah",
    ]

    /// The name of the `index`-th placement company.
    static func company(_ index: Int) -> String {
        let count = companyWords.count
        let first = companyWords[index % count]
        let second = companyWords[(index / count + index * 5 + 3) % count]
        return "PT \(first) \(second == first ? "Utama" : second) Demo \(index + 1)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// What people work as, by country.
enum MadeUpWork {
    struct Work: Sendable {
        let occupation: String
        let employer: EmployerKind
        /// In a thousand: women among them.
        let women: Int
    }

    private static let care = Work(occupation: "perawat lansia", employer: .household, women: 930)
    private static let home = Work(occupation: "pekerja rumah tangga", employer: .household, women: 985)
    private static let factory = Work(occupation: "operator produksi", employer: .legalEntity, women: 420)
    private static let plantation = Work(occupation: "pekerja perkebunan", employer: .legalEntity, women: 150)
    private static let construction = Work(occupation: "pekerja bangunan", employer: .legalEntity, women: 10)
    private static let fishing = Work(occupation: "awak kapal ikan", employer: .vessel, women: 0)
    private static let nursing = Work(occupation: "perawat", employer: .legalEntity, women: 780)
    private static let hospitality = Work(occupation: "pekerja hotel", employer: .legalEntity, women: 560)
    private static let farming = Work(occupation: "pekerja pertanian", employer: .legalEntity, women: 350)

    private static let usual = Weighted([(home, 30), (hospitality, 25), (construction, 15), (factory, 30)])
    private static let byCountry: [String: Weighted<Work>] = [
        "TW": Weighted([(care, 60), (factory, 28), (fishing, 8), (construction, 4)]),
        "MY": Weighted([(plantation, 38), (factory, 34), (home, 16), (construction, 12)]),
        "HK": Weighted([(home, 97), (care, 3)]),
        "SG": Weighted([(home, 92), (care, 8)]),
        "KR": Weighted([(factory, 78), (fishing, 16), (farming, 6)]),
        "JP": Weighted([(factory, 40), (nursing, 18), (farming, 20), (hospitality, 22)]),
        "SA": Weighted([(home, 55), (hospitality, 25), (construction, 20)]),
        "BN": Weighted([(home, 40), (hospitality, 30), (construction, 30)]),
    ]

    static func draw(in country: Country, _ draws: inout SeededDraws) -> Work {
        (byCountry[country.code] ?? usual).draw(&draws)
    }
}
