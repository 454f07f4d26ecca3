// SPDX-License-Identifier: Apache-2.0
import Kernel

extension Country {
    /// What clocks show where most Indonesian workers of the country live, so that nobody is woken by a message.
    /// Summer time is left out: it moves the edge of the night by an hour. A country that is not in the table has
    /// Jakarta's time.
    public var clock: ClockOffset { knownClock ?? .wib }

    /// The same; nil for a country that is not in the table.
    public var knownClock: ClockOffset? {
        CountryClocks.quarterHours[code].map { ClockOffset(seconds: $0 * 900) }
    }

    /// Every clock of the country, summer time included; any clock of the world for a country that is not in the
    /// tables.
    public var clocks: ClockSpan {
        let span = CountryClocks.spans[code] ?? CountryClocks.quarterHours[code].map { $0...$0 }
        guard let span else { return .anywhere }
        return ClockSpan(
            west: ClockOffset(seconds: span.lowerBound * 900), east: ClockOffset(seconds: span.upperBound * 900))
    }
}

/// Distances from UTC in quarters of an hour.
enum CountryClocks {
    static let quarterHours: [String: Int] = [
        "AE": 16, "AT": 4, "AU": 40, "BD": 24, "BE": 4, "BG": 8, "BH": 12, "BN": 32, "BR": -12, "CA": -20, "CH": 4,
        "CN": 32, "CY": 8, "CZ": 4, "DE": 4, "DK": 4, "DZ": 4, "EE": 8, "EG": 8, "ES": 4, "FI": 8, "FJ": 48, "FR": 4,
        "GB": 0, "GR": 8, "HK": 32, "HR": 4, "HU": 4, "IE": 0, "IN": 22, "IQ": 12, "IT": 4, "JO": 12, "JP": 36,
        "KE": 12, "KH": 28, "KR": 36, "KW": 12, "LA": 28, "LB": 8, "LK": 22, "LT": 8, "LU": 4, "LV": 8, "MA": 4,
        "MM": 26, "MO": 32, "MT": 4, "MU": 16, "MV": 20, "MY": 32, "NG": 4, "NL": 4, "NO": 4, "NZ": 48, "OM": 16,
        "PG": 40, "PH": 32, "PK": 20, "PL": 4, "PT": 0, "QA": 12, "RO": 8, "RS": 4, "RU": 12, "SA": 12, "SB": 44,
        "SC": 16, "SE": 4, "SG": 32, "SI": 4, "SK": 4, "SR": -12, "SY": 12, "TH": 28, "TL": 36, "TR": 12, "TW": 32,
        "TZ": 12, "US": -20, "VN": 28, "YE": 12, "ZA": 8,
    ]

    /// The same, from the westernmost to the easternmost clock, where a country has several or another in summer.
    static let spans: [String: ClosedRange<Int>] = [
        "AT": 4...8, "AU": 32...44, "BE": 4...8, "BG": 8...12, "BR": -20 ... -8, "CA": -32 ... -10, "CH": 4...8,
        "CN": 24...32, "CY": 8...12, "CZ": 4...8, "DE": 4...8, "DK": 4...8, "EE": 8...12, "EG": 8...12,
        "ES": 0...8, "FI": 8...12, "FJ": 48...52, "FR": 4...8, "GB": 0...4, "GR": 8...12, "HR": 4...8, "HU": 4...8,
        "ID": 28...36, "IE": 0...4, "IT": 4...8, "JO": 8...12, "LB": 8...12, "LT": 8...12, "LU": 4...8,
        "LV": 8...12, "MA": 0...4, "MT": 4...8, "NL": 4...8, "NO": 4...8, "NZ": 48...55, "PG": 40...44, "PL": 4...8,
        "PT": -4...4, "RO": 8...12, "RS": 4...8, "RU": 8...48, "SE": 4...8, "SI": 4...8, "SK": 4...8, "SY": 8...12,
        "TR": 8...12, "US": -40 ... -16,
    ]
}
