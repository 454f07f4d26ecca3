// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Who is asking. Made by the session layer, never by a request's body.
public struct Actor: Sendable, Hashable {
    /// The sign-in; nil for a visitor and for the system itself.
    public let account: ID<UserAccount>?
    /// Nil for a visitor.
    public let role: Role?
    /// The person this actor is; nil for officers.
    public let person: ID<PersonRecord>?
    /// The organisation this actor works for.
    public let organisation: ID<OrganisationRecord>?
    /// The province code an actor is limited to; nil for the whole country.
    public let province: Int?
    /// What the audit shows: a login name, `visitor`, `system:sealer`, `client:portal`.
    public let name: String
    /// The program of a partner that calls; nil for people.
    public let client: ID<ClientRecord>?
    /// What that program's token lets it do; empty for people.
    public let scopes: Set<PartnerScope>

    public init(
        account: ID<UserAccount>?, role: Role?, person: ID<PersonRecord>? = nil,
        organisation: ID<OrganisationRecord>? = nil, province: Int? = nil, name: String,
        client: ID<ClientRecord>? = nil, scopes: Set<PartnerScope> = []
    ) {
        self.account = account
        self.role = role
        self.person = person
        self.organisation = organisation
        self.province = province
        self.name = name
        self.client = client
        self.scopes = scopes
    }

    /// Somebody who has not signed in.
    public static let visitor = Actor(account: nil, role: nil, name: "visitor")

    /// Rantau's own jobs, and partners whose signature was checked at the door.
    public static func system(_ job: String) -> Actor { Actor(account: nil, role: nil, name: "system:\(job)") }

    public var isSystem: Bool { name.hasPrefix("system:") }
}
