// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Protection
import Sealing
import Store

/// A person's record as people with a right to it see it.
public struct MemberView: Sendable {
    public let person: PersonStore.Person
    public let kpj: String?
    public let identifiers: [Identifier]
    public let address: String
    public let family: [RelationStore.Relative]
    public let placements: [PlacementFacts]
    public let cover: CoverView
    public let invoices: [InvoiceView]
    /// Savings with JHT; nil where no account was opened.
    public let savings: Rupiah?
    /// A desk still decides whether this is a person already known. Partners are not told.
    public let isDisputed: Bool

    /// An identifier, masked for those who need not read it whole.
    public struct Identifier: Sendable {
        public let kind: IdentifierStore.Kind
        public let text: String
        /// The same for the same number alone: what is masked may look alike.
        public let blind: [UInt8]
    }
}

extension Door {
    /// A person's whole record; the look is logged.
    public func viewMember(_ person: ID<PersonRecord>, by actor: Actor) async throws -> MemberView {
        try await read(.viewMember, by: actor) { context in
            try context.reach(person)
            return try MemberReader(context).view(person)
        }
    }
}

/// Gathers a person's record.
struct MemberReader {
    private let context: ReadContext

    init(_ context: ReadContext) { self.context = context }

    func view(_ id: ID<PersonRecord>) throws -> MemberView {
        let transaction = context.transaction
        let persons = PersonStore(transaction)
        let person = try persons.get(id)
        let set = try context.records(of: id)
        let key = try context.door.keys.unwrap(person.wrappedKey, for: id)
        let invoices = InvoiceReader(transaction, now: context.now)
        let savings = try? LedgerStore(transaction).balance(.savings(id))
        return MemberView(
            person: person, kpj: try MembershipStore(transaction).kpj(of: id),
            identifiers: try identifiers(id, key),
            address: try key.openText(person.address, as: SealContext("person.address", owner: id)),
            family: try RelationStore(transaction).all(of: set),
            placements: try MemberFactsStore(transaction).load(set).placements,
            cover: try context.cover(id, on: context.today, knownAt: nil),
            invoices: try invoices.withContracts(try invoices.all(of: set)),
            savings: savings.map { -$0 },
            isDisputed: try context.actor.role != .partner && DeskCaseStore(transaction).find(person: id) != nil)
    }

    private func identifiers(_ id: ID<PersonRecord>, _ key: DataKey) throws -> [MemberView.Identifier] {
        try IdentifierStore(context.transaction).all(of: [id]).map { identifier in
            let text = try key.openText(
                identifier.sealed, as: SealContext("identifier.\(identifier.kind.rawValue)", owner: identifier.id))
            return MemberView.Identifier(
                kind: identifier.kind, text: shown(identifier.kind, text), blind: identifier.blind)
        }
    }

    /// Only the person reads their NIK and passport whole; a desk sees enough to compare with the paper.
    private func shown(_ kind: IdentifierStore.Kind, _ text: String) -> String {
        let isOwn = context.actor.role == .worker
        switch kind {
        case .nik: return isOwn ? text : (try? NIK.parse(text).masked) ?? "****"
        case .passport: return isOwn ? text : (try? Passport.parse(text).masked) ?? "****"
        case .phone: return isOwn ? text : (try? PhoneNumber.parse(text).masked) ?? "****"
        case .email: return isOwn ? text : (try? EmailAddress.parse(text).masked) ?? "****"
        }
    }
}
