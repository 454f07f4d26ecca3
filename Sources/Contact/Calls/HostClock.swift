// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// The time of day in the countries that people go to.
public enum HostClock {
    /// Hours ahead of UTC, in quarters, where the whole country has one time all year round.
    private static let quarters: [String: Int] = [
        "TW": 32, "HK": 32, "MO": 32, "MY": 32, "SG": 32, "BN": 32, "PH": 32, "CN": 32, "JP": 36, "KR": 36, "TH": 28,
        "VN": 28, "KH": 28, "LA": 28, "MM": 26, "SA": 12, "KW": 12, "QA": 12, "BH": 12, "YE": 12, "IQ": 12, "JO": 12,
        "TR": 12, "AE": 16, "OM": 16, "MV": 20, "PK": 20, "LK": 22, "IN": 22, "BD": 24, "TL": 36, "FJ": 48, "SB": 44,
        "ZA": 8, "NG": 4, "DZ": 4, "KE": 12, "SC": 16, "MU": 16, "SR": -12,
    ]
    /// Hours ahead of UTC in winter, where clocks go with the European Union's summer time (Directive 2000/84/EC).
    private static let european: [String: Int] = [
        "PT": 0, "IE": 0, "GB": 0, "ES": 1, "FR": 1, "IT": 1, "DE": 1, "NL": 1, "BE": 1, "LU": 1, "AT": 1, "CH": 1,
        "PL": 1, "CZ": 1, "SK": 1, "HU": 1, "HR": 1, "SI": 1, "DK": 1, "SE": 1, "NO": 1, "MT": 1, "RS": 1, "GR": 2,
        "CY": 2, "RO": 2, "BG": 2, "FI": 2, "EE": 2, "LV": 2, "LT": 2,
    ]

    /// The distance from UTC in a country at a moment; nil where it has several or we do not know it.
    public static func offset(in country: Country, at moment: Instant) -> ClockOffset? {
        if let quarters = quarters[country.code] { return ClockOffset(seconds: quarters * 900) }
        guard let hours = european[country.code] else { return nil }
        return ClockOffset(seconds: (hours + (isEuropeanSummer(moment) ? 1 : 0)) * 3_600)
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
