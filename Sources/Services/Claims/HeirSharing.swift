// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import People
import Protection
import Regulation
import Store
import Text

/// Who of a dead worker's recorded family is paid, and how much each (Permenaker 4/2023 art. 57(4); PP 46/2015
/// art. 23): the law's order, and its rule on several heirs who stand alike.
struct HeirSharing {
    private let law: HeirLaw
    private let day: CalendarDay
    let family: [RelationStore.Relative]

    init(_ transaction: any Transaction, _ incident: IncidentStore.Incident, rules: RuleBook) throws {
        law = HeirLaw(rules)
        day = incident.day
        let set = try PersonStore(transaction).samePersons(as: incident.person)
        family = try RelationStore(transaction).all(of: set)
    }

    /// - Parameter named: Whom the certificate of heirs names.
    func settle(_ amount: Rupiah, named: ID<FamilyMember>?) throws(Failure) -> HeirSettlement {
        try law.settle(
            family.map(\.member), deathOn: day, parts: [.savings(amount)], certificateNames: named)
    }

    /// The names of those who are paid.
    func names(of payments: [HeirPayment]) -> [String] {
        family.filter { heir in payments.contains { $0.receiver == .heir(heir.member.id) } }.map(\.member.name.text)
    }

    /// Everybody who is paid.
    func receivers(named: ID<FamilyMember>) throws(Failure) -> [RelationStore.Relative] {
        let paid = Set(try settle(Rupiah(1), named: named).payments.map(\.receiver))
        return family.filter { paid.contains(.heir($0.member.id)) }
    }
}

extension WriteContext {
    /// Sends a granted benefit after a death on its way: to the heir who asks, or, where the law divides among several,
    /// to each of them by list.
    ///
    /// - Returns: How the money goes.
    func routeToHeirs(
        _ claim: ClaimStore.Claim, _ amount: Rupiah, request: BenefitRequest?, to account: ID<BankAccountRecord>
    ) throws -> ClaimNews.MoneyWay {
        guard claim.request.benefit.goesToHeirs, let asking = claim.request.heir else {
            return try routeClaim(claim, amount, request: request, to: account)
        }
        let incident = try IncidentStore(transaction).get(claim.incident)
        let sharing = try HeirSharing(transaction, incident, rules: rules)
        let payments = try sharing.settle(amount, named: asking).payments
        guard claim.event.needsCover || payments.contains(where: { $0.receiver == .heir(asking) }) else {
            throw Failure(
                .refused, "claim-heir-not-entitled", field: "heir",
                details: [
                    "entitled": sharing.names(of: payments).joined(separator: ", "), "article": "PP 46/2015 art. 23",
                ])
        }
        guard payments.count > 1 else { return try routeClaim(claim, amount, request: request, to: account) }
        for payment in payments {
            guard case .heir(let member) = payment.receiver, payment.amount > .zero else { continue }
            let share = claim.request.shares.first { $0.heir == member }
            guard let target = member == asking ? account : share?.account else {
                throw Failure(.refused, "claim-account-missing")
            }
            let heir = sharing.family.first { $0.member.id == member }
            try owe(
                payment.amount, .claim, source: PayableStore.source(of: claim.id, heir: member), number: claim.number,
                claim: claim.id, about: claim.person, payee: heir?.person ?? claim.claimant, to: target, dueOn: today)
        }
        return .byList
    }
}
