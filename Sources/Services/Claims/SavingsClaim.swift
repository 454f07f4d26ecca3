// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Money
import People
import Protection
import Regulation
import Store

extension ClaimReader {
    /// What a claim of old-age savings would pay now; nil for a claim of anything else.
    func withdrawal(
        of claim: ClaimStore.Claim, _ incident: IncidentStore.Incident, _ advice: MedicalAdvice?
    ) throws -> Result<SavingsWithdrawal, Failure>? {
        guard claim.event == .oldAgeSavings else { return nil }
        return try withdrawal(claim.request.benefit, of: incident, heir: claim.request.heir, advice: advice)
    }

    /// What old-age savings come to if they are paid out now, or why they may not be.
    ///
    /// - Parameter heir: The heir who asks, after a death.
    func withdrawal(
        _ request: BenefitRequest, of incident: IncidentStore.Incident, heir: ID<FamilyMember>?, advice: MedicalAdvice?
    ) throws -> Result<SavingsWithdrawal, Failure> {
        do {
            return .success(try counted(request, incident, heir, advice))
        } catch let failure as Failure {
            return .failure(failure)
        }
    }

    private func counted(
        _ request: BenefitRequest, _ incident: IncidentStore.Incident, _ heir: ID<FamilyMember>?,
        _ advice: MedicalAdvice?
    ) throws -> SavingsWithdrawal {
        guard let reason = request.savings else {
            throw Failure(.invalid, "savings-reason-missing", field: "savings")
        }
        let today = door.clock.now().jakartaDay
        let right = try SavingsRight(transaction, of: incident.person, door: door)
        try right.check(reason, on: today, isAdvised: advice?.supports(.oldAgeSavings) == true)
        let day = try LedgerStore(transaction).openDay(for: today)
        let standing = try SavingsStanding(transaction, of: incident.person, on: day, rules: door.rules)
        var receivers = [
            try ReceiverLaw(door.rules).allow(reason == .death ? .heir : .participant, of: .jht, on: today)
        ]
        if reason == .death {
            let sharing = try HeirSharing(transaction, incident, rules: door.rules)
            receivers.append(try sharing.settle(standing.whole, named: heir).derivation)
        }
        return try SavingsLaw(door.rules).withdrawal(
            reason, of: standing.whole, on: today, memberSince: right.memberSince,
            takenBefore: right.partsTaken, receivers: receivers)
    }
}
