// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Testing

@testable import Web

@Suite("Who may do what")
struct AccessMatrixTests {
    private static let own = ID<PersonRecord>(number: 11)
    private static let other = ID<PersonRecord>(number: 12)
    private static let company = ID<OrganisationRecord>(number: 21)
    private static let account = ID<UserAccount>(number: 31)

    private static func actor(_ role: Role) -> Actor {
        switch role {
        case .worker: Actor(account: account, role: role, person: own, name: role.rawValue)
        case .relative:
            Actor(account: account, role: role, person: ID(number: 13), name: role.rawValue)
        case .p3miOfficer: Actor(account: account, role: role, organisation: company, name: role.rawValue)
        case .partner:
            Actor(
                account: nil, role: role, organisation: company, name: role.rawValue,
                scopes: Set(PartnerScope.allCases))
        case .labourOfficer: Actor(account: account, role: role, province: 35, name: role.rawValue)
        default: Actor(account: account, role: role, name: role.rawValue)
        }
    }

    /// The record that is each limited role's own.
    private static let near = Subject(
        person: own, relatives: [ID(number: 13)], organisations: [company], province: 35)
    /// A record that is nobody's of them.
    private static let far = Subject(person: other, organisations: [ID(number: 22)], province: 51)

    private static let limited: Set<Role> = [
        .worker, .relative, .p3miOfficer, .labourOfficer, .ministryPortal, .partner,
    ]

    private func outcome(_ operation: Operation, _ actor: Actor, on subject: Subject?) -> Failure.Kind? {
        do throws(Failure) {
            try operation.authorise(actor, on: subject)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test(arguments: Operation.all)
    func aVisitorMayOnlyWhatIsPublic(_ operation: Operation) {
        #expect(outcome(operation, .visitor, on: nil) == (operation.isPublic ? nil : .unauthenticated))
    }

    @Test(arguments: Operation.all, Role.allCases)
    func aRoleMayWhatItsRowNames(_ operation: Operation, _ role: Role) {
        let allowed = operation.isPublic || operation.roles.contains(role)
        let actor = Self.actor(role)
        #expect(outcome(operation, actor, on: nil) == (allowed ? nil : .forbidden))
        #expect(outcome(operation, actor, on: Self.near) == (allowed ? nil : .forbidden))
    }

    @Test(arguments: Operation.all.filter { $0.scope == .person }, Role.allCases)
    func aLimitedRoleDoesNotEvenLearnOfAnothersRecord(_ operation: Operation, _ role: Role) {
        let allowed = operation.isPublic || operation.roles.contains(role)
        let expected: Failure.Kind? = !allowed ? .forbidden : Self.limited.contains(role) ? .absent : nil
        #expect(outcome(operation, Self.actor(role), on: Self.far) == expected)
    }

    @Test(arguments: Operation.all.filter { $0.partnerScope != nil && !$0.isPublic })
    func aPartnerNeedsTheScopeThatTheOperationNames(_ operation: Operation) throws {
        let needed = try #require(operation.partnerScope)
        let others = Set(PartnerScope.allCases).subtracting([needed])
        for (scopes, expected) in [([needed], nil), (others, .forbidden), ([], .forbidden)]
            as [(Set<PartnerScope>, Failure.Kind?)]
        {
            let actor = Actor(
                account: nil, role: .partner, organisation: Self.company, name: "client:a", scopes: scopes)
            #expect(outcome(operation, actor, on: Self.near) == expected)
        }
    }

    @Test func namesOfOperationsAreUnique() {
        #expect(Set(Operation.all.map(\.name)).count == Operation.all.count)
    }

    @Test func everyEndpointHasARowInTheTable() async throws {
        let site = try await TestSite.make()
        let strangers = site.site.endpoints.map(\.operation).filter { !Operation.all.contains($0) }
        #expect(strangers.isEmpty)
        try await site.close()
    }

    @Test func noTwoEndpointsShareAnAddress() async throws {
        let site = try await TestSite.make()
        let addresses = site.site.endpoints.map { "\($0.method) \($0.path)" }
        #expect(Set(addresses).count == addresses.count)
        try await site.close()
    }

    @Test func everyEndpointAsksForPermissionFirst() async throws {
        let site = try await TestSite.make()
        let actors = [Actor.visitor] + Role.allCases.map(Self.actor)
        for endpoint in site.site.endpoints where endpoint.face == .page || endpoint.face == .api {
            for actor in actors {
                let refusal = await refusal(endpoint, actor, site)
                let expected = outcome(endpoint.operation, actor, on: nil)
                let place: Comment = "\(endpoint.method) \(endpoint.path) as \(actor.name)"
                if let expected {
                    #expect(refusal?.kind == expected, place)
                } else {
                    #expect(refusal?.code != "not-allowed" && refusal?.code != "sign-in-needed", place)
                }
            }
        }
        try await site.close()
    }

    /// How an endpoint refuses somebody; nil when it does not, or for another reason than a refusal.
    private func refusal(_ endpoint: Endpoint, _ actor: Actor, _ site: TestSite) async -> Failure? {
        do {
            _ = try await site.ask(endpoint, as: actor)
            return nil
        } catch {
            return error as? Failure
        }
    }
}
