// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// A following contract says what its kind means: who the new employer is, and where.
extension ContractChange {
    /// What a contract of this kind must say and does not: a change of employer its employer, a change of country both.
    public var gaps: [Failure] {
        var gaps: [Failure] = []
        if kind == .changeOfCountry, country == nil { gaps.append(.missing("country")) }
        if kind == .changeOfCountry || kind == .changeOfEmployer, employer == nil { gaps.append(.missing("employer")) }
        return gaps
    }

    /// - Throws: `invalid` `contract-country-same` for a change to the country of the contract before,
    ///   `contract-country-other` for another country under a kind that keeps it.
    func checkCountry(after previous: Country) throws(Failure) {
        guard let country, (kind == .changeOfCountry) == (country == previous) else { return }
        throw Failure(
            .invalid, country == previous ? "contract-country-same" : "contract-country-other", field: "country",
            details: ["found": country.code])
    }
}

extension Failure {
    fileprivate static func missing(_ field: String) -> Failure { Failure(.invalid, "field-missing", field: field) }
}
