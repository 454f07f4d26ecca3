// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Protection
import Store
import Text

extension ClaimReader {
    /// The recorded name of whom the money is for: the worker, the heir who asks, or whoever the law calls where there
    /// is no heir. Nil where the heir is no longer in the recorded family.
    ///
    /// - Parameter share: The heir whose share it is, where several share.
    func recordedPayee(of claim: ClaimStore.Claim, share: ID<FamilyMember>? = nil) throws -> String? {
        let persons = PersonStore(transaction)
        guard let heir = share ?? claim.request.heir else {
            return try institution(of: claim) ?? persons.getName(claim.person)
        }
        return try RelationStore(transaction).all(of: try persons.samePersons(as: claim.person))
            .first { $0.member.id == heir }?.member.name.text
    }
}

extension ClaimReader {
    /// Who receives the savings of a worker without heirs (PP 46/2015 art. 23(4)); nil for other claims.
    func institution(of claim: ClaimStore.Claim) -> String? {
        let benefit = claim.request.benefit
        guard benefit.event == .oldAgeSavings, benefit.goesToHeirs, claim.request.heir == nil,
            let name = try? door.rules.text("claims.heirs.nobody.savings", on: benefit.on)
        else { return nil }
        return TermTexts.word(name.value, .indonesian)
    }
}

extension ClaimView {
    /// Why the approver must give a reason for the account: `refused` `claim-holder-differs` where it does not stand
    /// in the payee's recorded name.
    public var holderProblem: Failure? {
        guard let account else { return nil }
        if let recordedPayee, HolderName.agree(account.holder, recordedPayee) { return nil }
        return Failure(
            .refused, "claim-holder-differs", field: "override",
            details: ["holder": account.holder, "payee": recordedPayee ?? "–"])
    }

    /// - Throws: `refused` `claim-holder-differs` without a reason; `invalid` `claim-reason-missing` for a short one.
    func checkHolder(reason: String?) throws(Failure) {
        guard let problem = holderProblem else { return }
        let length = reason?.filter { !$0.isWhitespace }.count ?? 0
        guard length > 0 else { throw problem }
        guard length >= 10 else {
            throw Failure(.invalid, "claim-reason-missing", field: "override", details: ["least": "10"])
        }
    }
}
