// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Placement
import Protection
import Regulation
import Store

/// Finds every case that another law decides otherwise, with the difference: claims decided, contributions paid, cover.
/// Open invoices are found by themselves.
struct RetroactiveReview {
    private let transaction: any Transaction
    /// The door under the law until now, and under the one to come.
    private let old: Door
    private let new: Door
    private let names: Set<String>

    init(_ transaction: any Transaction, from old: Door, to new: Door) {
        self.transaction = transaction
        self.old = old
        self.new = new
        names = Set(old.rules.changes(to: new.rules).flatMap(\.changes).map(\.name))
    }

    func corrections() throws -> [RuleCorrectionStore.Correction] {
        guard !names.isEmpty else { return [] }
        return try claims() + contributions() + covers()
    }

    /// A claim that the law gives another amount for. What was paid as the law gave it is held against what was posted
    /// about it since; where officers refused it or set the amount themselves, their word stands.
    private func claims() throws -> [RuleCorrectionStore.Correction] {
        let store = RuleCorrectionStore(transaction)
        return try store.decidedClaims().compactMap { id in
            let claim = try ClaimStore(transaction, keys: old.keys).get(id)
            // Savings were paid as the account stood; later rates reach the account by its closings.
            guard claim.event.needsCover else { return nil }
            let steps = try ClaimStepStore(transaction, keys: old.keys).all(of: id).map(\.step)
            guard let decision = try ClaimState.replayed(steps).decision else { return nil }
            let request = claim.request.benefit.advised(steps.advice)
            let before = try amount(of: request, claim.person, old)
            let after = try amount(of: request, claim.person, new)
            guard before != after else { return nil }
            guard case .accept = decision.proposal.verdict, let paid = decision.amount else {
                return .init(
                    kind: .claim, subject: id.number, person: claim.person, was: before?.amount,
                    becomes: after?.amount, isByOfficers: true)
            }
            let was = paid + (try store.posted(.claim, id.number))
            guard was != after else { return nil }
            return .init(
                kind: .claim, subject: id.number, person: claim.person, was: was.amount, becomes: after?.amount)
        }
    }

    /// What the law gives; nil where it gives nothing that can be computed.
    private func amount(
        of request: BenefitRequest, _ person: ID<PersonRecord>, _ door: Door
    ) throws -> Rupiah? {
        let ground = try ClaimGround(transaction, of: person, door: door)
        switch ClaimReader(transaction, door: door).benefit(request, ground) {
        case .success(let result): return result.amount
        case .failure: return nil
        }
    }

    /// Open invoices that the law asks another amount for on the day on which they were issued.
    func repricedInvoices(at now: Instant) throws -> [InvoiceStore.Invoice] {
        guard touchesPrices else { return [] }
        return try RuleCorrectionStore(transaction).openContributions(at: now).compactMap { id in
            guard let invoice = try InvoiceStore(transaction).find(id) else { return nil }
            let after = try price(invoice, new)
            return try price(invoice, old) != after && invoice.amount != after ? invoice : nil
        }
    }

    private var touchesPrices: Bool {
        !LookupLog.names(new.rules) { _ = try? ContributionTariff($0) }.isDisjoint(with: names)
    }

    private func contributions() throws -> [RuleCorrectionStore.Correction] {
        guard touchesPrices else { return [] }
        let store = RuleCorrectionStore(transaction)
        return try store.settledContributions().compactMap { id in
            guard let invoice = try InvoiceStore(transaction).find(id) else { return nil }
            let before = try price(invoice, old)
            let after = try price(invoice, new)
            guard before != after else { return nil }
            let was = invoice.amount + (try store.posted(.contribution, id.number))
            guard after != was else { return nil }
            return .init(
                kind: .contribution, subject: id.number, person: invoice.person, was: was.amount,
                becomes: after?.amount)
        }
    }

    /// What the invoice asks for on the day it was issued; nil where the law has no price.
    private func price(_ invoice: InvoiceStore.Invoice, _ door: Door) throws -> Rupiah? {
        let set = try PersonStore(transaction).samePersons(as: invoice.person)
        let placements = PlacementStore(transaction)
        let placement = try placements.placements(of: set).first { $0.id == invoice.placement }
        let contract = try placements.contracts(of: [invoice.placement]).first { $0.id == invoice.contract }
        guard let placement, let contract else { return nil }
        let usual: Route = placement.route.hasExecutor ? .p3mi : .perseorangan
        let request = QuoteRequest(
            route: invoice.stage == .extension ? .extension : usual,
            months: invoice.stage == .before ? contract.months : invoice.months, on: invoice.issuedAt.jakartaDay)
        guard let quote = try? door.tariff.quote(request) else { return nil }
        return switch invoice.stage {
        case .before: quote.lines.filter { $0.stage == .before }.map(\.amount).total()
        case .duringAfter: quote.lines.filter { $0.stage != .before }.map(\.amount).total()
        case .extension: quote.lines.map(\.amount).total()
        case .jht: invoice.amount
        }
    }

    /// People whose days of cover are other days; the figures are days of all programmes together.
    private func covers() throws -> [RuleCorrectionStore.Correction] {
        let looked = LookupLog.names(new.rules) { _ = try? CoverLaw($0) }
        guard !looked.isDisjoint(with: names) else { return [] }
        let persons = PersonStore(transaction)
        return try RuleCorrectionStore(transaction).coveredPersons().compactMap { person in
            let facts = try MemberFactsStore(transaction).load(try persons.samePersons(as: person))
            let before = try CoverTimeline.derive(from: facts, law: old.coverLaw).periods
            let after = try CoverTimeline.derive(from: facts, law: new.coverLaw).periods
            let same = before.map(\.range) == after.map(\.range) && before.map(\.programme) == after.map(\.programme)
            guard !same else { return nil }
            return .init(
                kind: .cover, subject: person.number, person: person, was: Self.days(before), becomes: Self.days(after))
        }
    }

    private static func days(_ periods: [CoverPeriod]) -> Int64 {
        periods.reduce(0) { $0 + Int64($1.range.last.number - $1.range.first.number + 1) }
    }
}
