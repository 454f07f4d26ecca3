// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A country or territory of ISO 3166-1, by its two letters. Work at sea counts for the ship's flag state.
public struct Country: Sendable, Hashable {
    /// Both letters packed into one number, so that a fact stays small.
    private let packed: UInt16

    private init(packed: UInt16) { self.packed = packed }

    /// Returns nil unless the two letters, upper or lower case, name a country of ISO 3166-1.
    public init?(_ code: some StringProtocol) {
        let letters = code.utf8.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
        guard letters.count == 2 else { return nil }
        let packed = UInt16(letters[0]) << 8 | UInt16(letters[1])
        guard CountryNames.all[packed] != nil else { return nil }
        self.packed = packed
    }

    /// Reads a code from a person or a file; fails with `country-unknown`.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> Country {
        guard let country = Country(text) else {
            throw Failure(.invalid, "country-unknown", field: "country", details: ["found": String(text)])
        }
        return country
    }

    /// Two upper-case letters: `TW`.
    public var code: String { String(decoding: [UInt8(packed >> 8), UInt8(packed & 0xFF)], as: UTF8.self) }

    /// The name people read.
    public func name(in language: Language) -> String {
        guard let names = CountryNames.all[packed] else {
            preconditionFailure("a Country is only made from a code that has names")
        }
        return switch language {
        case .indonesian: names.indonesian
        case .english: names.english
        }
    }

    /// Every country, by code.
    public static let all: [Country] = CountryNames.all.keys.sorted().map(Country.init(packed:))

    public static let indonesia = Country(packed: 0x4944)
}

extension Country: Comparable {
    public static func < (left: Country, right: Country) -> Bool { left.packed < right.packed }
}

extension Country: CustomStringConvertible {
    public var description: String { code }
}

/// The table behind `Country`, read once from its rows.
enum CountryNames {
    static let all: [UInt16: (indonesian: String, english: String)] = {
        var found: [UInt16: (indonesian: String, english: String)] = [:]
        for row in (countryRowsAToL + "\n" + countryRowsMToZ).split(separator: "\n") {
            let fields = row.split(separator: "|")
            precondition(fields.count == 3, "a country row has a code and two names")
            let letters = Array(fields[0].utf8)
            precondition(letters.count == 2, "a country code has two letters")
            found[UInt16(letters[0]) << 8 | UInt16(letters[1])] = (String(fields[1]), String(fields[2]))
        }
        return found
    }()
}
