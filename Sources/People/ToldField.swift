// SPDX-License-Identifier: Apache-2.0

/// A field of a person that several sources speak about.
public enum ToldField: String, Sendable, Hashable, CaseIterable {
    case name
    /// `YYYY-MM-DD`.
    case birthDay = "birth-day"
    case phone
    case email
    case passport
    /// Where the person lives in the host country, in one line.
    case addressAbroad = "address-abroad"
    /// Whom the person says to work for. A contract that names another is changed by a contract, not by a statement.
    case employer
    /// Whom to call, name and telephone in one line.
    case emergencyContact = "emergency-contact"
    /// Through whom the person is placed. Like the three below it is compared with the newest placement, which only a
    /// contract changes.
    case placementCompany = "placement-company"
    /// Two letters of ISO 3166-1.
    case placementCountry = "placement-country"
    /// `YYYY-MM-DD`.
    case contractFirstDay = "contract-first-day"
    /// `YYYY-MM-DD`.
    case contractLastDay = "contract-last-day"

    /// Fields whose value stands in the newest placement and its contracts.
    public static let ofPlacement: Set<ToldField> = [
        .placementCompany, .placementCountry, .contractFirstDay, .contractLastDay,
    ]

    /// Two texts that say the same are equal in this form.
    public func compared(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return switch self {
        case .name, .email, .addressAbroad, .employer, .emergencyContact, .placementCompany: plain.lowercased()
        case .birthDay, .phone, .passport, .placementCountry, .contractFirstDay, .contractLastDay: plain
        }
    }
}
