// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Protection
import Store

/// Decides what the gate answers about workers, many at once.
struct GateReader {
    private let context: ReadContext
    private let generation: UInt64

    /// - Parameter generation: The memory's generation, taken before the snapshot was opened.
    init(_ context: ReadContext, generation: UInt64) {
        self.context = context
        self.generation = generation
    }

    /// - Throws: `absent` when there is no such person.
    func answer(_ person: ID<PersonRecord>) throws -> GateAnswer {
        guard let answer = try answers([person]).first else { throw Failure(.absent, "no-such-record") }
        return answer
    }

    /// In the order of the persons; those that are not there are left out.
    func answers(_ persons: [ID<PersonRecord>]) throws -> [GateAnswer] {
        try GateFactsStore(context.transaction).load(persons, at: context.now).map(decide)
    }

    private func decide(_ found: GateFactsStore.Facts) throws -> GateAnswer {
        let timeline = try CoverTimeline.derive(from: found.member, law: context.door.coverLaw)
        let clearance = Clearance.decide(
            found.member, timeline: timeline, on: context.today, openCase: found.openCase?.description)
        let placement = found.member.placements.first { $0.placement.id == clearance.placement }?.placement
        let invoices = clearance.mayDepart || clearance.isOfTheDead ? [] : found.openInvoices
        let service = invoices.isEmpty ? "" : try PartnerStore(context.transaction).usualServiceNumber()
        let tomorrow = Instant(startOf: context.today.adding(days: 1))
        return GateAnswer(
            person: found.person, name: found.name, kpj: found.kpj ?? "", country: placement?.country.code ?? "",
            clearance: clearance,
            coverEnd: timeline.periods.map(\.range.last).filter { $0 >= context.today }.max(),
            payable: invoices.map { invoice in
                GateAnswer.Payable(
                    invoice: invoice.id,
                    virtualAccount: VirtualAccount(service: service, customer: invoice.customerNumber).number,
                    amount: invoice.amount)
            },
            asOf: context.now, validUntil: min(tomorrow, invoices.map(\.expiresAt).min() ?? tomorrow),
            handles: found.blindNumbers.map { .blind($0) } + (found.kpj.map { [.kpj($0)] } ?? []),
            generation: generation)
    }
}
