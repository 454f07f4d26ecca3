// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import People
import Placement
import Protection
import Sealing
import Store

/// A few hundred made-up people as rows: sealed, priced by the law, covered by what the law derives.
struct DemonstrationBatch: Sendable {
    /// Keys that one person can need at most: three placements with all that belongs to them.
    static let keysPerPerson = 120
    /// Invoice numbers that one person can need at most.
    static let invoicesPerPerson = 15

    /// Where numbers of a batch begin.
    struct Start: Sendable {
        var keys: KeyBlock
        let people: Range<Int>
        let firstKPJ: Int64
        var nextInvoice: Int64
    }

    /// A person to whom something happened, for the claims that are written afterwards.
    struct Case: Sendable {
        let mishap: Mishap
        let person: ID<PersonRecord>
        let placement: ID<PlacementFact>
    }

    private(set) var rows = DemonstrationRows()
    /// One line for each person, for the audit.
    private(set) var lines: [[UInt8]] = []
    private(set) var cases: [Case] = []
    /// Somebody whom demonstration sign-ins can stand for: at work in Taiwan today, placed by a company.
    private(set) var example: DemonstrationExample?
    /// Workers abroad today, for whom desks have work.
    private(set) var abroad: [WorkerAbroad] = []
    let count: Int

    private let plan: DemonstrationPlan
    private let door: Door
    private let companies: [ID<Organisation>]
    private let stateAgency: ID<Organisation>
    private let channel: LedgerAccount
    private let now: Instant
    private var prices: PriceList
    private var start: Start

    init(
        _ start: Start, plan: DemonstrationPlan, door: Door, organisations: DemonstrationOrganisations,
        channel: LedgerAccount, now: Instant
    ) throws {
        self.start = start
        self.plan = plan
        self.door = door
        self.channel = channel
        self.now = now
        companies = organisations.companies
        stateAgency = organisations.stateAgency
        prices = PriceList(door.tariff)
        count = start.people.count
        for index in start.people { try add(try plan.member(index)) }
    }

    private mutating func add(_ member: DemonstrationPlan.Member) throws {
        let person: ID<PersonRecord> = start.keys.next()
        let registered = moment(member.registered, member)
        let kpj = kpj(member)
        try addPerson(member, person, at: registered)
        rows.addMembership(kpj: kpj, person: person, at: registered)
        lines.append(Array("\(person) \(kpj)".utf8))
        var facts: [PlacementFacts] = []
        for placement in member.placements { facts.append(try add(placement, of: person, member)) }
        let known = MemberFacts(
            registrations: [RegistrationFact(day: registered.jakartaDay, recordedAt: registered)], placements: facts)
        let timeline = try CoverTimeline.derive(from: known, law: door.coverLaw)
        addCover(timeline, facts, of: person, member)
        if let mishap = member.mishap {
            cases.append(
                Case(mishap: mishap, person: person, placement: facts[mishap.placement].placement.id))
        }
        let isExample = addExample(person, member, facts, timeline)
        if !isExample, abroad.count < WorkerAbroad.most,
            let worker = WorkerAbroad(person, member, facts, timeline, today: plan.today)
        {
            abroad.append(worker)
        }
    }

    /// Whether the person stands for sign-ins.
    private mutating func addExample(
        _ person: ID<PersonRecord>, _ member: DemonstrationPlan.Member, _ facts: [PlacementFacts],
        _ timeline: CoverTimeline
    ) -> Bool {
        guard example == nil else { return false }
        example = DemonstrationExample(person, member, facts, timeline, today: plan.today)
        return example != nil
    }

    private mutating func addPerson(
        _ member: DemonstrationPlan.Member, _ person: ID<PersonRecord>, at registered: Instant
    ) throws {
        let writer = try DemonstrationSeal(person, door: door)
        rows.add(try writer.person(member, plan: plan, at: registered))
        let made = member.person
        var values: [(IdentifierStore.Kind, String)] = [
            (.nik, made.nik.text), (.passport, made.passport.text), (.phone, made.phone.text),
        ]
        if let email = made.email { values.append((.email, email.text)) }
        for (kind, value) in values {
            rows.add(try writer.identifier(start.keys.next(), kind, value), at: registered)
        }
        for relative in made.family {
            let member = FamilyMember(
                id: start.keys.next(), relation: relative.relation, name: relative.name, birthDay: relative.birthDay)
            rows.add(.init(member: member, nominated: relative.nominated, person: nil), of: person, at: registered)
        }
        if let account = made.account { rows.add(try writer.account(start.keys.next(), account), at: registered) }
    }

    private mutating func add(
        _ made: MadeUpPlacement, of person: ID<PersonRecord>, _ member: DemonstrationPlan.Member
    ) throws -> PlacementFacts {
        let placement = PlacementFact(
            id: start.keys.next(), route: made.route, country: made.country, employer: made.work.employer,
            employerKind: made.work.kind, occupation: made.work.occupation, organisation: organisation(of: made),
            recordedAt: moment(made.recordedOn, member))
        rows.add(placement, of: person)
        let contracts = try made.contracts.map { contract in
            try ContractFact(
                id: start.keys.next(), placement: placement.id, kind: contract.kind, firstDay: contract.firstDay,
                months: contract.months, lastDay: contract.lastDay, country: made.country,
                employer: contract.employer, recordedAt: moment(contract.recordedOn, member))
        }
        for contract in contracts { rows.add(contract) }
        let journey = made.events.map { event in
            JourneyEvent(
                id: start.keys.next(), placement: placement.id, kind: event.kind, day: event.day,
                recordedAt: moment(event.day, member))
        }
        for event in journey { rows.add(event) }
        var settled: [SettledContribution] = []
        for invoice in made.invoices {
            let contract = contracts[invoice.contract]
            if let paid = try add(invoice, made, placement, contract, person, member) { settled.append(paid) }
        }
        return PlacementFacts(placement: placement, contracts: contracts, journey: journey, contributions: settled)
    }

    private mutating func add(
        _ made: MadeUpPlacement.Invoice, _ placement: MadeUpPlacement, _ fact: PlacementFact,
        _ contract: ContractFact, _ person: ID<PersonRecord>, _ member: DemonstrationPlan.Member
    ) throws -> SettledContribution? {
        let lines = try prices.lines(made, route: placement.route, contractMonths: contract.months)
        let issued = moment(made.issuedOn, member)
        let settled = made.settledOn.map { moment($0, member) }
        let invoice = InvoiceStore.Invoice(
            id: start.keys.next(),
            number: "T-\(made.issuedOn.year)-" + MadeUpPerson.padded(Int(start.nextInvoice), 7), person: person,
            placement: fact.id, contract: contract.id, stage: made.stage, months: made.months,
            amount: lines.map(\.amount).total(),
            customerNumber: VirtualAccount.customerNumber(serial: start.nextInvoice), issuedAt: issued,
            expiresAt: issued.adding(seconds: InvoiceWriter.lifetimeSeconds), settledAt: settled,
            settledOn: made.settledOn)
        start.nextInvoice += 1
        rows.add(invoice, lines: lines)
        if let savings = made.savings {
            rows.addChoice(
                start.keys.next(Never.self).number, placement: fact.id, monthly: savings.monthly,
                months: savings.months, at: issued)
        }
        guard let day = made.settledOn, let at = settled else { return nil }
        addPayment(of: invoice, on: day, at: at, country: placement.country, member)
        return SettledContribution(
            invoice: ID(number: invoice.id.number), placement: fact.id, contract: contract.id, stage: made.stage,
            months: made.months, settledOn: day, amount: invoice.amount, recordedAt: at)
    }

    private mutating func addPayment(
        of invoice: InvoiceStore.Invoice, on day: CalendarDay, at: Instant, country: Country,
        _ member: DemonstrationPlan.Member
    ) {
        let receipt: ID<ReceiptRecord> = start.keys.next()
        rows.add(
            .init(
                id: receipt, invoice: invoice.id, partner: DemonstrationRows.partner,
                paymentRequest: invoice.customerNumber, amount: invoice.amount, paidAt: at,
                payer: member.second % 5 == 0 ? "p3mi" : "worker"),
            at: at)
        let isSavings = invoice.stage == .jht
        let entry: Entry =
            isSavings
            ? .savingsReceived(invoice.amount, member: invoice.person, receipt: receipt, on: day)
            : .contributionReceived(invoice.amount, receipt: receipt, on: day)
        rows.add(entry.taken(from: channel), id: start.keys.next(), at: at)
        rows.count(
            invoice.amount,
            in: .init(
                isSavings ? .savings : .contribution, day: day, country: country.code,
                province: member.person.province.rawValue))
    }

    private mutating func addCover(
        _ timeline: CoverTimeline, _ facts: [PlacementFacts], of person: ID<PersonRecord>,
        _ member: DemonstrationPlan.Member
    ) {
        let periods = timeline.periods.map { period in
            let country = facts.first { $0.placement.id == period.placement }?.placement.country.code ?? ""
            return CoverStore.Period(
                programme: period.programme, phase: period.phase, range: period.range,
                placement: period.placement.number, country: country, province: member.person.province.rawValue,
                rules: door.rules.contentHash)
        }
        rows.add(periods, of: person)
    }

    private func organisation(of placement: MadeUpPlacement) -> ID<Organisation>? {
        if placement.route == .bp2mi { return stateAgency }
        return placement.company.map { companies[$0] }
    }

    /// Two digits for the year, nine that run on.
    private func kpj(_ member: DemonstrationPlan.Member) -> String {
        let serial = start.firstKPJ + Int64(member.index - start.people.lowerBound)
        return MadeUpPerson.padded(member.registered.year % 100, 2) + MadeUpPerson.padded(Int(serial), 9)
    }

    /// When something of a day was recorded; never later than now.
    private func moment(_ day: CalendarDay, _ member: DemonstrationPlan.Member) -> Instant {
        min(now, Instant(startOf: day).adding(seconds: 8 * 3_600 + Int64(member.second)))
    }
}
