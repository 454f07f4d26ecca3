// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Store

/// Files and decides the claims of a demonstration through the same use cases as anybody's, each at its own moment.
/// A mishap for which the law gives nothing makes no claim.
struct DemonstrationClaims: Sendable {
    /// Claims carried at once; the database commits their steps together.
    private static let width = 8

    private let door: Door
    private let plan: DemonstrationPlan
    private let signIns: DemoSignIns
    private let now: Instant

    init(_ door: Door, _ plan: DemonstrationPlan, _ signIns: DemoSignIns, now: Instant) {
        self.door = door
        self.plan = plan
        self.signIns = signIns
        self.now = now
    }

    func file(_ cases: [DemonstrationBatch.Case]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, item) in cases.enumerated() {
                if index >= Self.width { try await group.next() }
                group.addTask { try await carry(item, SeededDraws(seed: plan.seed ^ 0xC1A1, index: index)) }
            }
            try await group.waitForAll()
        }
    }

    /// Takes one mishap as far as its time allows.
    private func carry(_ item: DemonstrationBatch.Case, _ seeded: SeededDraws) async throws {
        var draws = seeded
        do {
            var story = ClaimStory(item.mishap, today: plan.today, now: now, &draws)
            guard story.isGiven(by: door.benefits) else { return }
            let view = try await file(item, &story, &draws)
            try await decide(view, &story, &draws)
        } catch let failure as Failure {
            door.logger.debug("a made-up mishap has no claim", metadata: ["code": "\(failure.code)"])
        } catch is ClaimStory.Over {
            return
        }
    }

    private func file(
        _ item: DemonstrationBatch.Case, _ story: inout ClaimStory, _ draws: inout SeededDraws
    ) async throws -> ClaimView {
        let desk = actor(item.mishap.kind.phase == .during ? .missionOfficer : .counterOfficer)
        let told = try await door.at(story.next(days: 0)).reportIncident(
            story.report(&draws), of: item.person, by: desk, repeatKey: nil)
        let account = try BankAccount.parse(
            bankCode: "002", number: "000" + MadeUpPerson.padded(draws.below(1_000_000_000), 9),
            holder: try await payeeName(of: told))
        return try await door.at(story.next(days: draws.below(3))).fileClaim(
            story.filing(told.incident.id, account, &draws), by: desk, repeatKey: nil)
    }

    /// Whose account the money goes to: the worker's, after a death the first heir's.
    private func payeeName(of told: IncidentView) async throws -> String {
        guard told.incident.kind.isDeath else { return told.workerName }
        let family = try await door.database.read { transaction in
            try RelationStore(transaction).all(of: [told.incident.person]).map(\.member)
        }
        guard case .entitled(let heirs) = HeirOrder.find(in: family, deathOn: told.incident.day) else {
            return told.workerName
        }
        return heirs.payee.name.text
    }

    private func decide(
        _ filed: ClaimView, _ story: inout ClaimStory, _ draws: inout SeededDraws
    ) async throws {
        let claim = filed.claim.id
        let assessor = actor(.assessor)
        if story.stop == .filed { return }
        if story.stop == .documentsAsked { return try await askForPapers(filed, &story) }
        if let citation = filed.papers.missing.first?.citation, citation.article != nil, story.stop == nil,
            draws.chance(perThousand: 80)
        {
            let refusal = Verdict.refuse(
                citation, reason: "Surat yang diserahkan tidak mendukung kejadian yang dilaporkan.")
            let proposed = try await door.at(story.next(days: draws.draw(1...3))).assessClaim(
                claim, .propose(refusal), by: assessor, repeatKey: nil)
            return try await approve(proposed, &story, &draws)
        }
        try await attachPapers(filed, &story)
        if let advice = story.advice {
            if story.stop == .withDoctor { return }
            _ = try await door.at(story.next(days: 1)).adviseClaim(
                claim, advice, by: actor(.advisoryDoctor), repeatKey: nil)
        }
        let proposed = try await door.at(story.next(days: draws.draw(0...2))).assessClaim(
            claim, .propose(.accept), by: assessor, repeatKey: nil)
        if story.stop == .assessed || story.stop == .withDoctor { return }
        try await approve(proposed, &story, &draws)
    }

    private func askForPapers(_ filed: ClaimView, _ story: inout ClaimStory) async throws {
        let missing = filed.papers.missing.compactMap { PaperKind(rawValue: $0.code) }
        guard !missing.isEmpty else { return }
        _ = try await door.at(story.next(days: 1)).assessClaim(
            filed.claim.id, .askDocuments(missing, reason: "Surat ini belum ada pada klaim."), by: actor(.assessor),
            repeatKey: nil)
    }

    private func attachPapers(_ filed: ClaimView, _ story: inout ClaimStory) async throws {
        let moment = try story.next(days: 0)
        for requirement in filed.papers.missing {
            guard let kind = PaperKind(rawValue: requirement.code) else { continue }
            let paper = Attachment(
                kind: kind, fileName: "\(kind.rawValue).pdf",
                bytes: DemonstrationPaper.bytes(kind.rawValue, of: filed.claim.number))
            _ = try await door.at(moment).attachDocument(
                paper, to: filed.claim.incident, by: actor(.counterOfficer), repeatKey: nil)
        }
    }

    private func approve(_ proposed: ClaimView, _ story: inout ClaimStory, _ draws: inout SeededDraws) async throws {
        let approver = actor(.approver)
        let moment = try story.next(days: draws.draw(0...2))
        if story.stop == .sentBack {
            _ = try await door.at(moment).approveClaim(
                proposed.claim.id, .sendBack(reason: "Mohon periksa lagi hari kejadian pada surat."), by: approver,
                repeatKey: nil)
            return
        }
        let isConfirmed =
            proposed.cover.derivation.verification == .confirmed && proposed.computed?.verification == .confirmed
        let reason = "Nilai lama dipakai sesuai surat petunjuk unit manfaat."
        let view = try await door.at(moment).approveClaim(
            proposed.claim.id, .approve(override: isConfirmed ? nil : reason), by: approver, repeatKey: nil)
        guard let payout = view.payouts.last?.payout else { return }
        try await pay(payout, &story, &draws)
    }

    /// The bank's answer: nearly always the money arrives.
    private func pay(
        _ payout: PayoutStore.Payout, _ story: inout ClaimStory, _ draws: inout SeededDraws
    ) async throws {
        let bank = door.at(try story.next(days: draws.below(2)))
        guard try await bank.markSent(payout) else { return }
        let fails = story.stop == .transferFailed
        try await bank.recordTransfer(
            fails
                ? .failed(.init(code: "4041801", message: "Inactive account"))
                : .settled(.init(code: "2001800", message: "Successful")),
            of: payout)
    }

    private func actor(_ role: Role) -> Actor { signIns.actor(role) }
}
