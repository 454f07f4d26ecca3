// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Days, times and ages in words.
extension Wording {
    private static let indonesianMonths = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// `Maret`, `March`; `month` counts from 1.
    public static func month(_ month: Int, _ language: Language) -> String {
        precondition((1...12).contains(month), "a year has twelve months")
        return (language == .indonesian ? indonesianMonths : englishMonths)[month - 1]
    }

    /// `14 Maret 2027`, `14 March 2027`.
    public static func day(_ day: CalendarDay, _ language: Language) -> String {
        let (year, month, number) = day.components
        return "\(number) \(self.month(month, language)) \(year)"
    }

    /// `Maret 2027`, `March 2027`.
    public static func monthOfYear(_ day: CalendarDay, _ language: Language) -> String {
        let (year, month, _) = day.components
        return "\(self.month(month, language)) \(year)"
    }

    /// `15 Februari 2025 sampai 14 Maret 2027`, both days included; a single day stands alone.
    public static func range(_ range: DayRange, _ language: Language) -> String {
        guard range.first != range.last else { return day(range.first, language) }
        let link = language == .indonesian ? "sampai" : "to"
        return "\(day(range.first, language)) \(link) \(day(range.last, language))"
    }

    /// The time of day with its place: `14.20 WIB`; elsewhere than Indonesia the named place: `14.20 Taichung`.
    public static func time(_ instant: Instant, at offset: ClockOffset, place: String? = nil) -> String {
        let local = instant.seconds + Int64(offset.seconds)
        let second = Int((local % 86_400 + 86_400) % 86_400)
        let hour = second / 3_600
        let minute = second / 60 % 60
        let clock = (hour < 10 ? "0" : "") + "\(hour)." + (minute < 10 ? "0" : "") + "\(minute)"
        return "\(clock) \(place ?? zone(offset))"
    }

    /// `14 Maret 2027, 14.20 WIB`.
    public static func moment(
        _ instant: Instant, at offset: ClockOffset, place: String? = nil, _ language: Language
    ) -> String {
        "\(day(instant.day(at: offset), language)), \(time(instant, at: offset, place: place))"
    }

    /// How long ago something was, in its largest whole unit: `12 menit lalu`, `12 minutes ago`.
    /// Below ten seconds, and for a clock that runs ahead, it was just now.
    public static func age(of past: Instant, at now: Instant, _ language: Language) -> String {
        let seconds = Int(now.seconds - past.seconds)
        guard seconds >= 10 else { return language == .indonesian ? "baru saja" : "just now" }
        let length = duration(seconds: seconds, language)
        return language == .indonesian ? "\(length) lalu" : "\(length) ago"
    }

    /// A length of time in its largest whole unit: `45 detik`, `12 menit`, `2 jam`, `3 hari`.
    public static func duration(seconds: Int, _ language: Language) -> String {
        switch seconds {
        case ..<60: unit(seconds, language, indonesian: "detik", one: "second", many: "seconds")
        case ..<3_600: unit(seconds / 60, language, indonesian: "menit", one: "minute", many: "minutes")
        case ..<86_400: unit(seconds / 3_600, language, indonesian: "jam", one: "hour", many: "hours")
        default: days(seconds / 86_400, language)
        }
    }

    private static func zone(_ offset: ClockOffset) -> String {
        switch offset {
        case .wib: "WIB"
        case .wita: "WITA"
        case .wit: "WIT"
        case .utc: "UTC"
        default: "UTC\(offset.text)"
        }
    }
}
