// SPDX-License-Identifier: Apache-2.0

/// Who answers calls.
public enum ContactDesk: String, Sendable, Hashable, CaseIterable {
    /// The agents of the contact centre.
    case contact
    /// The protection officers of embassies, consulates and trade offices.
    case mission
}
