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

    /// Two texts that say the same are equal in this form.
    public func compared(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return switch self {
        case .name, .email, .addressAbroad, .employer, .emergencyContact: plain.lowercased()
        case .birthDay, .phone, .passport: plain
        }
    }
}
