// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Store

/// What an assessor does with a claim.
public enum Assessment: Sendable {
    case askDocuments([PaperKind], reason: String)
    case propose(Verdict)
}

extension Door {
    /// The first officer's step: asks for papers, or proposes to accept, adjust or refuse.
    ///
    /// - Throws: `conflict` `claim-step-not-now` in a state that does not allow it; `refused` where papers or the
    ///   doctor's advice are missing for a grant.
    public func assessClaim(
        _ id: ID<ClaimRecord>, _ assessment: Assessment, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.assessClaim, by: actor, repeatKey: repeatKey) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
            try context.reach(claim.person)
            try context.finishWork(.claim, id.number)
            switch assessment {
            case .askDocuments(let kinds, let reason):
                try context.take(.documentsAsked(kinds, reason: reason), in: id)
                context.note("documents-asked")
                try context.tell(.documentsAsked(number: claim.number, kinds), to: claim.claimant)
            case .propose(let verdict):
                let view = try ClaimReader(context.transaction, door: context.door).claim(id)
                try view.checkMayPropose(verdict)
                let proposal = try Proposal(verdict, computed: view.computed?.amount, by: try context.officer())
                try context.take(.proposed(proposal), in: id)
                context.note("proposed-\(verdict.name.rawValue)")
            }
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id)
        }
    }

    /// The advisory doctor's statement (Permenaker 4/2023 art. 27(2)).
    ///
    /// - Throws: `invalid` where the table does not know a loss or its share.
    public func adviseClaim(
        _ id: ID<ClaimRecord>, _ advice: MedicalAdvice, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.adviseClaim, by: actor, repeatKey: repeatKey) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
            try context.reach(claim.person)
            try context.finishWork(.claim, id.number)
            let request = claim.request.benefit.advised(advice)
            if request.event == .partialDisability { _ = try BenefitLaw(context.rules).assess(request) }
            try context.take(.advised(advice), in: id)
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id)
        }
    }
}

extension ClaimView {
    /// What must be there before a grant is proposed.
    fileprivate func checkMayPropose(_ verdict: Verdict) throws(Failure) {
        if case .refuse = verdict { return }
        if !claim.event.needsCover {
            _ = try benefit.get()
            if case .adjust = verdict { throw Failure(.refused, "savings-amount-is-the-account", field: "amount") }
        }
        guard !lacksCover else {
            throw Failure(.refused, "claim-not-covered-now", details: ["day": cover.day.description])
        }
        guard papers.isComplete else {
            throw Failure(
                .refused, "claim-papers-incomplete",
                details: ["papers": papers.missing.map(\.code).joined(separator: ", ")])
        }
        guard !request.event.needsDoctor || advice?.supports(request.event) == true else {
            throw Failure(.refused, "claim-advice-missing", details: ["event": request.event.rawValue])
        }
        guard account != nil else { throw Failure(.refused, "claim-account-missing") }
    }
}
