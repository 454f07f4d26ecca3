// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Protection
import Store

extension ClaimWriter {
    /// A claim of old-age savings: its reason is told, or follows from a death.
    ///
    /// - Throws: `invalid` `savings-reason-missing`, `savings-reason-not-of-incident`.
    func savingsRequest(_ filing: ClaimFiling, _ incident: IncidentStore.Incident) throws(Failure) -> BenefitRequest {
        let isDeath = incident.kind.isDeath
        guard let reason = filing.savings ?? (isDeath ? .death : nil) else {
            throw Failure(.invalid, "savings-reason-missing", field: "savings")
        }
        guard isDeath == (reason == .death) else {
            throw Failure(
                .invalid, "savings-reason-not-of-incident", field: "savings",
                details: ["reason": reason.rawValue, "incident": incident.kind.rawValue])
        }
        return BenefitRequest(event: .oldAgeSavings, phase: .after, on: incident.day, savings: reason)
    }

    /// The accounts of the heirs beside the one who asks, where the law of the day divides among them.
    ///
    /// - Throws: `invalid` `claim-share-account-missing` with the heirs whose account is missing; `refused`
    ///   `payout-holder-differs` for an account in another name than the heir's.
    func shares(
        _ filing: ClaimFiling, _ request: BenefitRequest, _ incident: IncidentStore.Incident,
        _ asking: ID<FamilyMember>?
    ) throws -> [ClaimRequest.Share] {
        guard request.goesToHeirs, let asking else { return [] }
        let heirs = try HeirSharing(context.transaction, incident, rules: context.rules)
        let others = try heirs.receivers(named: asking).filter { $0.member.id != asking }
        let missing = others.filter { other in !filing.shares.contains { $0.heir == other.member.id } }
        guard missing.isEmpty else {
            throw Failure(
                .invalid, "claim-share-account-missing", field: "shares",
                details: ["heirs": missing.map(\.member.name.text).joined(separator: ", ")])
        }
        return try others.map { other in
            guard let told = filing.shares.first(where: { $0.heir == other.member.id }) else {
                preconditionFailure("every heir's account was looked for")
            }
            let name = other.member.name.text
            guard HolderName.agree(told.account.holder.text, name) else {
                throw Failure(
                    .refused, "payout-holder-differs", field: "shares",
                    details: ["holder": told.account.holder.text, "payee": name])
            }
            return ClaimRequest.Share(
                heir: other.member.id,
                account: try context.recordAccount(told.account, of: other.person ?? incident.person))
        }
    }
}
