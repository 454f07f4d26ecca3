// SPDX-License-Identifier: Apache-2.0

/// What a partner's program may do, agreed on client by client. Each operation that partners may call names one.
public enum PartnerScope: String, Sendable, Hashable, CaseIterable {
    /// Registers workers, and extends or changes their contracts.
    case enrol
    /// Reads the records of its own workers.
    case members = "members.read"
    /// Asks whether its own workers are covered.
    case cover = "cover.read"
    /// Reads its own workers' invoices, and has expired ones issued anew.
    case payments
    /// Records departures and returns of its own workers.
    case journey
    /// Asks whether passengers may depart, also of workers who are not its own.
    case manifest
    /// Subscribes to events and reads the feed.
    case events
    /// Searches and subscribes as the social registry's standard has it (SPDCI), within the terms of its institution.
    case registry
    /// Tells departures and returns as the placement system knows them, of whichever worker.
    case placementEvents = "placement.events"
    /// Tells crossings of the border, of whichever worker.
    case crossings

    /// The scopes that a text names, by spaces.
    ///
    /// - Returns: nil where it names one that does not exist.
    public static func list(_ text: String) -> Set<PartnerScope>? {
        let names = text.split(separator: " ")
        let scopes = names.compactMap { PartnerScope(rawValue: String($0)) }
        return scopes.count == names.count ? Set(scopes) : nil
    }

    /// The scopes by spaces, in the order of this list.
    public static func text(_ scopes: Set<PartnerScope>) -> String {
        allCases.filter(scopes.contains).map(\.rawValue).joined(separator: " ")
    }
}
