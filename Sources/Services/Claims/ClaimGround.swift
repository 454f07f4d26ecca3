// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Claims
import Placement
import Protection
import Regulation
import Store

/// What a claim stands on: the worker's facts and the cover that follows from them.
struct ClaimGround {
    let facts: MemberFacts
    let timeline: CoverTimeline

    init(_ transaction: any Transaction, of person: ID<PersonRecord>, door: Door) throws {
        let set = try PersonStore(transaction).samePersons(as: person)
        facts = try MemberFactsStore(transaction).load(set)
        timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
    }

    /// The placement that covered the day, or else the one recorded last before it, or the first.
    func placement(on day: CalendarDay) -> PlacementFact? {
        let covering = [Programme.jkm, .jkk].lazy.compactMap { timeline.answer($0, on: day).period?.placement }.first
        let placements = facts.placements.map(\.placement)
        if let covering { return placements.first { $0.id == covering } }
        return placements.last { $0.recordedAt.jakartaDay <= day } ?? placements.first
    }

    /// Where the work of a placement is on a day.
    func country(of placement: PlacementFact, on day: CalendarDay) -> Country {
        facts.placements.first { $0.placement.id == placement.id }?.country(on: day) ?? placement.country
    }

    /// Whether cover of the work abroad itself counts on a day: after the departure and before the return.
    func isAbroad(on day: CalendarDay) -> Bool { timeline.answer(.jkk, on: day).period?.phase == .during }

    /// The cover that the benefit needs, on its day.
    func cover(for request: BenefitRequest) -> CoverAnswer {
        timeline.answer(request.payingProgramme, on: request.on)
    }

    /// The request with phase, route and leave as the recorded facts have them.
    ///
    /// - Throws: `claim-not-covered` with the reason and its article.
    func completed(_ told: BenefitRequest) throws(Failure) -> BenefitRequest {
        let answer = cover(for: told)
        guard let period = answer.period else { throw ClaimGround.refusal(answer) }
        var request = told
        request.phase = period.phase
        request.perseorangan = period.route == .perseorangan
        if case .onLeave? = timeline.answer(.jkk, on: told.on).gap { request.circumstances.insert(.onLeave) }
        return request
    }

    private static func refusal(_ answer: CoverAnswer) -> Failure {
        let derivation = answer.derivation
        return Failure(
            .refused, "claim-not-covered",
            details: [
                "programme": answer.programme.rawValue.uppercased(), "day": answer.day.description,
                "gap": answer.gap?.code ?? "", "article": derivation.citation?.description ?? "–",
                "reasonIndonesian": CoverReason.text(derivation, .indonesian),
                "reasonEnglish": CoverReason.text(derivation, .english),
            ])
    }
}
