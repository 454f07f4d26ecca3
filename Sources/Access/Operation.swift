// SPDX-License-Identifier: Apache-2.0

/// One thing that can be done: its name in audit and API, who may do it, and on whose records.
///
/// The table is the only place that says so: routes, permission checks, the API description and the access test
/// are read from it.
public struct Operation: Sendable, Hashable {
    /// Whose records an operation may touch.
    public enum Scope: String, Sendable {
        /// Nobody's record: rules, public keys, figures.
        case nobody
        /// A worker or relative touches only their own; a placement officer those of the company; a labour officer
        /// those of the province; a partner its own workers'; other roles named in the operation touch anybody's.
        case person
    }

    /// Stable, `noun.verb`: the audit's name for it.
    public let name: String
    public let summary: String
    /// Roles that may; a visitor may only where `isPublic`.
    public let roles: Set<Role>
    public let isPublic: Bool
    public let scope: Scope
    /// Whether it changes anything.
    public let writes: Bool
    /// The scope that a partner needs for it; nil where it needs none, or may not.
    public let partnerScope: PartnerScope?

    init(
        _ name: String, _ summary: String, _ roles: Set<Role>, isPublic: Bool = false, scope: Scope = .person,
        writes: Bool = false, partner: PartnerScope? = nil
    ) {
        self.name = name
        self.summary = summary
        self.roles = partner == nil ? roles : roles.union([.partner])
        self.isPublic = isPublic
        self.scope = scope
        self.writes = writes
        partnerScope = partner
    }
}
