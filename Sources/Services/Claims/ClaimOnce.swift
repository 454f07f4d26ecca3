// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Placement
import Protection
import Sealing
import Store

/// What may be granted once only: a death and a total disability once in a life, gagal berangkat once a placement,
/// one
/// withdrawal of savings at a time, every other benefit once a day.
struct ClaimOnce {
    private let groups: [String]
    private let transaction: any Transaction
    private let keys: MasterKeys

    /// Claims of every record of the same human being count, also those filed before the records were joined.
    init(_ event: BenefitEvent, _ incident: IncidentStore.Incident, _ context: WriteContext) throws {
        let transaction = context.transaction
        let persons = PersonStore(transaction)
        let canonical = try persons.canonical(of: incident.person)
        let others = try persons.samePersons(as: incident.person).filter { $0 != canonical }
        let records = [canonical] + others
        let withdrawn =
            event == .oldAgeSavings
            ? Set(try SavingsWithdrawalStore(transaction).all(of: records).map(\.claim)).count : 0
        groups = records.map { Self.group(event, of: $0, incident, withdrawn: withdrawn) }
        self.transaction = transaction
        keys = context.door.keys
    }

    /// The group under which a claim is kept: that of the record which stands for the human being.
    var group: String { groups[0] }

    /// - Throws: `conflict` `claim-exists` where the same incident has such a claim, otherwise `claim-once`.
    func checkFiling(for incident: ID<IncidentRecord>, _ event: BenefitEvent) throws {
        guard let known = try ClaimStore(transaction, keys: keys).alive(in: groups).first else { return }
        let same = known.incident == incident && known.event == event
        throw same ? Failure(.conflict, "claim-exists", details: ["number": known.number]) : Self.refusal(known)
    }

    /// Refuses a grant where another claim of the group was filed before or is granted already.
    ///
    /// - Throws: `conflict` `claim-once`.
    func checkGrant(of claim: ID<ClaimRecord>) throws {
        let others = try ClaimStore(transaction, keys: keys).alive(in: groups).filter { other in
            guard other.id != claim else { return false }
            switch other.state {
            case .approved, .payoutOrdered, .paid: return true
            case .filed, .documentsAsked, .assessed, .sentBack: return other.id < claim
            case .refused: return false
            }
        }
        if let other = others.first { throw Self.refusal(other) }
    }

    private static func refusal(_ known: ClaimStore.Claim) -> Failure {
        Failure(
            .conflict, "claim-once",
            details: [
                "number": known.number, "event": known.event.rawValue, "day": known.request.benefit.on.description,
            ])
    }

    private static func group(
        _ event: BenefitEvent, of person: ID<PersonRecord>, _ incident: IncidentStore.Incident, withdrawn: Int
    ) -> String {
        switch event {
        case .death, .deathByAccident: "death:\(person)"
        case .totalDisability: "total-disability:\(person)"
        case .oldAgeSavings: "old-age-savings:\(person):\(withdrawn)"
        case .gagalBerangkat: "gagal-berangkat:\(incident.placement)"
        default: "event:\(person):\(event.rawValue):\(incident.day)"
        }
    }
}
