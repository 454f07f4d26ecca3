// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// The time of day in the countries that people go to, exact enough for an appointment: with summer time, and none
/// where a country has several.
public enum HostClock {
    /// Countries with several times, or with a summer time of their own.
    private static let irregular: Set<String> = ["AU", "BR", "CA", "EG", "LB", "NZ", "PG", "RU", "US"]
    /// Countries whose clocks go with the European Union's summer time (Directive 2000/84/EC).
    private static let european: Set<String> = [
        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT",
        "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK",
    ]

    /// The distance from UTC in a country at a moment; nil where it has several or we do not know it.
    public static func offset(in country: Country, at moment: Instant) -> ClockOffset? {
        guard !irregular.contains(country.code), let winter = country.knownClock else { return nil }
        guard european.contains(country.code), isEuropeanSummer(moment) else { return winter }
        return ClockOffset(seconds: winter.seconds + 3_600)
    }

    /// From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
    private static func isEuropeanSummer(_ moment: Instant) -> Bool {
        let year = moment.day(at: .utc).year
        guard let march = lastSunday(3, year), let october = lastSunday(10, year) else { return false }
        return (march..<october).contains(moment)
    }

    private static func lastSunday(_ month: Int, _ year: Int) -> Instant? {
        guard let end = CalendarDay(year: year, month: month, day: 31) else { return nil }
        return Instant(startOf: end.adding(days: -(end.weekday % 7)), at: .utc).adding(seconds: 3_600)
    }
}
