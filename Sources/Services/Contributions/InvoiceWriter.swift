// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Placement
import Protection
import Regulation
import Store

/// Issues invoices for contracts.
struct InvoiceWriter {
    /// A virtual account waits this long for its payment.
    static let lifetimeSeconds: Int64 = 30 * 86_400

    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// Through an executor two invoices, before and during-after (art. 19(1)); perseorangan one (art. 18(2)). Whoever
    /// has left already owes nothing for the time before. Savings are an invoice of their own.
    func invoiceNewContract(
        _ contract: ContractFact, route: PlacementRoute, person: ID<PersonRecord>, departed: Bool,
        savings: JHTChoice?
    ) throws {
        let request = QuoteRequest(
            route: route.hasExecutor ? .p3mi : .perseorangan, months: contract.months, on: context.today, jht: savings)
        let quote = try context.door.tariff.quote(request)
        if route.hasExecutor, !departed {
            try issue(contract, person, .before, months: 0, quote.lines.filter { $0.stage == .before })
        }
        try issue(contract, person, .duringAfter, months: contract.months, quote.lines.filter { $0.stage != .before })
        if let savings { try issue(contract, person, .jht, months: savings.months, quote.jht) }
    }

    /// The months of an extension at their own price (Permenaker 4/2023 art. 20).
    func invoiceExtension(_ contract: ContractFact, months: Int, person: ID<PersonRecord>) throws -> ID<InvoiceRecord> {
        let quote = try context.door.tariff.quote(
            QuoteRequest(route: .extension, months: months, on: context.today))
        return try issue(contract, person, .extension, months: months, quote.lines)
    }

    /// The same contract and stage again, at today's price.
    ///
    /// - Parameter savings: the choice that the old invoice was for; nil for other stages than JHT.
    func reissue(
        _ old: InvoiceStore.Invoice, _ contract: ContractFact, route: PlacementRoute, savings: JHTChoice?
    ) throws -> ID<InvoiceRecord> {
        let lines = try lines(for: old, contract, route: route, savings: savings)
        return try issue(contract, old.person, old.stage, months: old.months, lines)
    }

    /// What the same contract and stage cost today.
    func price(
        _ old: InvoiceStore.Invoice, _ contract: ContractFact, route: PlacementRoute, savings: JHTChoice?
    ) throws -> Rupiah {
        try lines(for: old, contract, route: route, savings: savings).map(\.amount).total()
    }

    private func lines(
        for old: InvoiceStore.Invoice, _ contract: ContractFact, route: PlacementRoute, savings: JHTChoice?
    ) throws -> [ContributionLine] {
        let usual: Route = route.hasExecutor ? .p3mi : .perseorangan
        let months = old.stage == .duringAfter || old.stage == .extension ? old.months : contract.months
        let quote = try context.door.tariff.quote(
            QuoteRequest(
                route: old.stage == .extension ? .extension : usual, months: months, on: context.today, jht: savings))
        return switch old.stage {
        case .before: quote.lines.filter { $0.stage == .before }
        case .duringAfter: quote.lines.filter { $0.stage != .before }
        case .extension: quote.lines
        case .jht: quote.jht
        }
    }

    /// An invoice for savings whose payer chooses the amount; until it is paid its own amount is the least.
    func issueOpen(
        _ contract: ContractFact, _ person: ID<PersonRecord>, from least: Parameter<Rupiah>,
        through most: Parameter<Rupiah>
    ) throws -> ID<InvoiceRecord> {
        let line = InvoiceStore.Line(
            code: ContributionLine.Code.jht.rawValue, amount: least.value, months: 0, citation: least.citation,
            verification: max(least.verification, most.verification))
        return try insert(contract, person, .jht, months: 0, [line], range: least.value...most.value)
    }

    @discardableResult private func issue(
        _ contract: ContractFact, _ person: ID<PersonRecord>, _ stage: SettledContribution.Stage, months: Int,
        _ lines: [ContributionLine]
    ) throws -> ID<InvoiceRecord> {
        let kept = lines.map { line in
            InvoiceStore.Line(
                code: line.code.rawValue, amount: line.amount, months: line.months, citation: line.citation,
                verification: line.verification)
        }
        return try insert(contract, person, stage, months: months, kept)
    }

    private func insert(
        _ contract: ContractFact, _ person: ID<PersonRecord>, _ stage: SettledContribution.Stage, months: Int,
        _ lines: [InvoiceStore.Line], range: ClosedRange<Rupiah>? = nil
    ) throws -> ID<InvoiceRecord> {
        let serial = try SequenceStore(context.transaction).next("invoice")
        let digits = String(serial)
        let invoice = InvoiceStore.Invoice(
            id: context.newID(),
            number: "T-\(context.today.year)-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits,
            person: person, placement: contract.placement, contract: contract.id, stage: stage, months: months,
            amount: lines.map(\.amount).total(), customerNumber: VirtualAccount.customerNumber(serial: serial),
            issuedAt: context.now, expiresAt: context.now.adding(seconds: Self.lifetimeSeconds),
            range: range)
        try InvoiceStore(context.transaction).insert(invoice, lines: lines, by: context.actor.name)
        return invoice.id
    }
}
