// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What must be known about a record to say whether an actor may touch it.
public struct Subject: Sendable, Hashable {
    public let person: ID<PersonRecord>
    /// Persons who may act for this one: recorded relatives with a sign-in.
    public let relatives: Set<ID<PersonRecord>>
    /// Placement companies through which the person was or is placed, and partners that brought the person.
    public let organisations: Set<ID<OrganisationRecord>>
    /// Province of origin.
    public let province: Int?

    public init(
        person: ID<PersonRecord>, relatives: Set<ID<PersonRecord>> = [],
        organisations: Set<ID<OrganisationRecord>> = [], province: Int? = nil
    ) {
        self.person = person
        self.relatives = relatives
        self.organisations = organisations
        self.province = province
    }
}

extension Operation {
    /// Lets `actor` through or refuses.
    ///
    /// - Throws: `unauthenticated` for a visitor where a sign-in is needed, `forbidden` when the role may not do this
    ///   at all or a partner's token lacks the scope, `absent` when the record is not theirs: another's record looks
    ///   like no record.
    public func authorise(_ actor: Actor, on subject: Subject? = nil) throws(Failure) {
        if actor.isSystem { return }
        guard let role = actor.role else {
            guard isPublic else { throw Failure(.unauthenticated, "sign-in-needed") }
            return
        }
        guard isPublic || roles.contains(role) else {
            throw Failure(.forbidden, "not-allowed", details: ["operation": name, "role": role.rawValue])
        }
        if role == .partner, let partnerScope, !actor.scopes.contains(partnerScope) {
            throw Failure(.forbidden, "scope-missing", details: ["scope": partnerScope.rawValue])
        }
        guard scope == .person, let subject else { return }
        guard Self.mayReach(actor, role, subject) else { throw Failure(.absent, "no-such-record") }
    }

    private static func mayReach(_ actor: Actor, _ role: Role, _ subject: Subject) -> Bool {
        switch role {
        case .worker: return actor.person == subject.person
        case .relative:
            guard let person = actor.person else { return false }
            return person == subject.person || subject.relatives.contains(person)
        case .p3miOfficer, .partner:
            guard let organisation = actor.organisation else { return false }
            return subject.organisations.contains(organisation)
        case .labourOfficer: return actor.province == nil || actor.province == subject.province
        case .ministryPortal: return false
        case .missionOfficer, .counterOfficer, .gateOfficer, .assessor, .advisoryDoctor, .approver, .finance,
            .contactAgent, .inspector, .manager, .auditor, .administrator:
            return true
        }
    }
}
