// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// The proportions of a demonstration, after public figures about Indonesian migrant workers.
struct DemonstrationShape: Sendable {
    let countries: Weighted<Country>
    let provinces: Weighted<Province>
    private let years: [(first: CalendarDay, last: CalendarDay, weight: Int)]

    /// - Parameter today: Nobody registers after it.
    init(today: CalendarDay) {
        countries = Weighted(
            Self.countryWeights.compactMap { code, weight in Country(code).map { ($0, weight) } })
        provinces = Weighted(Self.provinceWeights)
        var years: [(CalendarDay, CalendarDay, Int)] = []
        for year in 2017...max(2017, today.year) {
            let start = year == 2017 ? Self.firstDay : CalendarDay(number: Self.newYear(year))
            let end = CalendarDay(number: Self.newYear(year + 1) - 1)
            let last = min(end, max(today, start))
            let weight = Self.registrations[min(year, 2026)] ?? 0
            years.append((start, last, max(1, weight * (start.days(to: last) + 1) / (start.days(to: end) + 1))))
        }
        self.years = years
    }

    /// The day on which the `index`-th of `count` people registers; later people later.
    func registration(index: Int, of count: Int, _ draws: inout SeededDraws) -> CalendarDay {
        let total = years.map(\.weight).reduce(0, +)
        let steps = 1_000
        var place = (index * steps + draws.below(steps)) * total / count
        for year in years {
            let share = year.weight * steps
            if place < share {
                let days = year.first.days(to: year.last) + 1
                return year.first.adding(days: place * days / share)
            }
            place -= share
        }
        return years[years.count - 1].last
    }

    /// Permenaker 7/2017 in force, from which day on contributions are known.
    private static let firstDay = CalendarDay(number: 17_379)

    private static func newYear(_ year: Int) -> Int32 {
        CalendarDay(year: year, month: 1, day: 1)?.number ?? 0
    }

    /// People who register in a year, in thousands, so chosen that the members at the end of 2021, 2022, 2023 and in
    /// mid-2024 stand to each other like the published 235,657 : 333,163 : 472,934 : 592,392; 2018 to 2020, 2025 and
    /// 2026 are drawn on from those.
    private static let registrations: [Int: Int] = [
        2017: 90, 2018: 180, 2019: 120, 2020: 80, 2021: 115, 2022: 190, 2023: 245, 2024: 320, 2025: 270, 2026: 290,
    ]

    /// Members by country in June 2024 in hundredths of a percent; the rest after placements of 2024.
    private static let countryWeights: [(String, Int)] = [
        ("TW", 3_655), ("MY", 2_973), ("HK", 1_150), ("KR", 460), ("JP", 424), ("SG", 430), ("SA", 320), ("IT", 140),
        ("BN", 125), ("TR", 120), ("AE", 50), ("PL", 40), ("QA", 25), ("KW", 20), ("RO", 16), ("HU", 14), ("OM", 12),
        ("DE", 12), ("NZ", 8), ("AU", 4), ("MV", 2),
    ]

    /// Placements by province of origin 2007 to November 2024, in hundreds; what is left of the total is spread.
    private static let provinceWeights: [(Province, Int)] = [
        (.jawaTimur, 12_008), (.jawaBarat, 11_367), (.jawaTengah, 11_311), (.nusaTenggaraBarat, 6_148),
        (.lampung, 2_613), (.sumateraUtara, 1_981), (.bali, 1_044), (.banten, 1_008), (.sulawesiSelatan, 767),
        (.jakarta, 641), (.nusaTenggaraTimur, 620), (.yogyakarta, 480), (.kalimantanBarat, 330), (.aceh, 190),
        (.sumateraBarat, 160), (.sumateraSelatan, 150), (.kepulauanRiau, 130), (.riau, 110), (.sulawesiUtara, 100),
        (.jambi, 80), (.kalimantanUtara, 70), (.kalimantanTimur, 60), (.kalimantanSelatan, 55),
        (.sulawesiTengah, 50), (.sulawesiTenggara, 50), (.bengkulu, 45), (.sulawesiBarat, 40), (.gorontalo, 20),
        (.kepulauanBangkaBelitung, 15), (.kalimantanTengah, 12), (.maluku, 10), (.malukuUtara, 6), (.papua, 3),
        (.papuaBarat, 2), (.papuaSelatan, 2), (.papuaTengah, 1), (.papuaPegunungan, 1), (.papuaBaratDaya, 2),
    ]
}
