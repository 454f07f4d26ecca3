// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How figures, days and names of the law are written for people.
///
/// Figures have one notation in every language, the Indonesian one (`Rp 162.000`, `592.392`, `4,5 %`): two people
/// who read the same case in two languages must see the same figure.
public enum Wording {
    /// `Rp 162.000`, `-Rp 500`.
    public static func rupiah(_ value: Rupiah) -> String {
        let digits = grouped(value.amount.magnitude)
        return value.amount < 0 ? "-Rp \(digits)" : "Rp \(digits)"
    }

    /// `592.392`.
    public static func count(_ value: some BinaryInteger) -> String {
        let digits = grouped(UInt64(value.magnitude))
        return value < 0 ? "-\(digits)" : digits
    }

    /// The size of a file as telephones show it, in tenths of a megabyte: `10,5 MB`, `10.5 MB`; below one in kilobytes.
    public static func size(_ bytes: Int64, _ language: Language) -> String {
        guard bytes >= 1_000_000 else { return "\(count((bytes + 999) / 1_000)) kB" }
        let tenths = (bytes + 50_000) / 100_000
        let mark = language == .indonesian ? "," : "."
        return tenths % 10 == 0 ? "\(count(tenths / 10)) MB" : "\(count(tenths / 10))\(mark)\(tenths % 10) MB"
    }

    /// `9 %`, `4,5 %`.
    public static func percent(_ rate: Rate) -> String {
        let digits = rate.percentText.map { $0 == "." ? "," : $0 }
        return "\(String(digits)) %"
    }

    /// The share that `part` is of `whole`, to a tenth of a percent, halves up; nil of nothing.
    public static func share(_ part: Int64, of whole: Int64) -> String? {
        guard whole > 0 else { return nil }
        let tenths = (part * 2_000 + whole) / (whole * 2)
        return percent(Rate(millionths: tenths * 1_000))
    }

    /// A large count in few characters: `216,7 rb`, `5,4 jt`, `1,2 M`; in English `216,7 k`, `5,4 mn`, `1,2 bn`.
    public static func compact(_ value: Int64, _ language: Language) -> String {
        let words = language == .indonesian ? ["rb", "jt", "M"] : ["k", "mn", "bn"]
        let sizes: [UInt64] = [1_000, 1_000_000, 1_000_000_000]
        guard value.magnitude >= 1_000 else { return count(value) }
        var tenths: UInt64 = 0
        var unit = ""
        for (size, word) in zip(sizes, words) {
            tenths = (value.magnitude * 10 + size / 2) / size
            unit = word
            if tenths < 10_000 { break }
        }
        let whole = (value < 0 ? "-" : "") + count(tenths / 10)
        return tenths % 10 == 0 ? "\(whole) \(unit)" : "\(whole),\(tenths % 10) \(unit)"
    }

    /// `36 bulan`, `36 months`.
    public static func months(_ value: Int, _ language: Language) -> String {
        unit(value, language, indonesian: "bulan", one: "month", many: "months")
    }

    /// `3 hari`, `3 days`.
    public static func days(_ value: Int, _ language: Language) -> String {
        unit(value, language, indonesian: "hari", one: "day", many: "days")
    }

    /// `2 orang`, `2 people`.
    public static func people(_ value: Int, _ language: Language) -> String {
        unit(value, language, indonesian: "orang", one: "person", many: "people")
    }

    static func unit(_ value: Int, _ language: Language, indonesian: String, one: String, many: String) -> String {
        switch language {
        case .indonesian: "\(count(value)) \(indonesian)"
        case .english: value == 1 ? "1 \(one)" : "\(count(value)) \(many)"
        }
    }

    private static func grouped(_ value: UInt64) -> String {
        let digits = Array(String(value).utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count + digits.count / 3)
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { bytes.append(0x2E) }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
