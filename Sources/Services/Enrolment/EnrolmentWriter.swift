// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Protection
import Sealing
import Store
import Text

/// Records a registration as facts, in one transaction.
struct EnrolmentWriter {
    private let context: WriteContext
    private let person: ID<PersonRecord>
    private let key: DataKey

    init(_ context: WriteContext) {
        self.context = context
        person = context.newID()
        key = DataKey.make(from: context.door.random)
    }

    /// Records more about a person who is registered already.
    ///
    /// - Parameter key: The person's own data key.
    init(_ context: WriteContext, known person: ID<PersonRecord>, key: DataKey) {
        self.context = context
        self.person = person
        self.key = key
    }

    /// Records another placement of a person who is a member already, and issues its invoices.
    func recordPlacement(_ enrolment: Enrolment) throws -> ContractFact {
        let contract = try recordWork(enrolment.work)
        try InvoiceWriter(context).invoiceNewContract(
            contract, route: enrolment.work.route, person: person, departed: enrolment.work.departedOn != nil,
            savings: enrolment.savings)
        try context.refreshCover(person)
        return contract
    }

    /// - Parameter passwordHash: Of the worker's sign-in; nil gives none.
    func record(_ enrolment: Enrolment, passwordHash: String?) throws -> ID<PersonRecord> {
        if try isPlacementCompany { try checkCompany(enrolment.work) }
        try recordPerson(enrolment)
        try recordIdentifiers(enrolment)
        try recordFamily(enrolment.family)
        try lookForDouble(enrolment)
        let kpj = try nextKPJ()
        try MembershipStore(context.transaction).insert(kpj: kpj, person: person, at: context.now)
        if let passwordHash {
            try context.giveSignIn(
                to: person, name: enrolment.name, email: enrolment.email, kpj: kpj, passwordHash: passwordHash)
        }
        try LedgerStore(context.transaction).openSavings(person)
        let contract = try recordWork(enrolment.work)
        try context.bring(person)
        try context.tellPartners(.enrolled(kpj: kpj), about: person)
        try InvoiceWriter(context).invoiceNewContract(
            contract, route: enrolment.work.route, person: person, departed: enrolment.work.departedOn != nil,
            savings: enrolment.savings)
        let home = passwordHash.map { _ in context.door.settings.publicURL + "/beranda" }
        try context.tellNewcomer(RegisteredNews(kpj: kpj, address: home).text, person)
        try context.askRegisters(about: person)
        context.made(person)
        return person
    }

    /// Whether a company registers, by an officer or by its program: then only those whom it places itself.
    private var isPlacementCompany: Bool {
        get throws {
            guard context.actor.role == .partner else { return context.actor.role == .p3miOfficer }
            let partner = context.actor.organisation.map { ID<Organisation>(number: $0.number) }
            return try partner.flatMap(OrganisationStore(context.transaction).find)?.kind == .p3mi
        }
    }

    private func checkCompany(_ work: Enrolment.Work) throws {
        guard work.organisation?.number == context.actor.organisation?.number else {
            throw Failure(.forbidden, "placement-company-not-yours", field: "organisation")
        }
    }

    private func recordPerson(_ enrolment: Enrolment) throws {
        let address = enrolment.address
        let parts = [address.line, address.village ?? "", address.district ?? ""]
        let row = PersonStore.Person(
            id: person, number: PersonNumber.make(from: context.door.random).text,
            wrappedKey: try context.door.keys.wrap(key, for: person), name: enrolment.name.text,
            birthDay: enrolment.birthDay, sex: enrolment.sex.rawValue, province: address.province.rawValue,
            address: try key.seal(
                parts.joined(separator: "\n"), as: SealContext("person.address", owner: person)),
            source: context.actor.role?.rawValue ?? "public", recordedAt: context.now)
        try PersonStore(context.transaction).insert(row, recordedBy: context.actor.name)
    }

    private func recordIdentifiers(_ enrolment: Enrolment) throws {
        var values: [(IdentifierStore.Kind, String)] = [(.nik, enrolment.nik.text)]
        if let passport = enrolment.passport { values.append((.passport, passport.text)) }
        values.append((.phone, enrolment.phone.text))
        if let email = enrolment.email { values.append((.email, email.text)) }
        let blinds = values.map { kind, value in
            (kind: kind, blind: context.door.keys.blindIndex.value(of: value, kind: kind.rawValue))
        }
        let known = try IdentifierStore(context.transaction).holders(blinds.filter { Self.belongsToOne($0.kind) })
        var holders: Set<ID<PersonRecord>> = []
        for ((kind, value), (_, blind)) in zip(values, blinds) {
            let holder = known[blind]
            let id: ID<IdentifierStore.Record> = context.newID()
            try IdentifierStore(context.transaction).insert(
                .init(
                    id: id, person: person, kind: kind,
                    sealed: try key.seal(value, as: SealContext("identifier.\(kind.rawValue)", owner: id)),
                    blind: blind, disputed: holder != nil),
                at: context.now, by: context.actor.name)
            if let holder, holders.insert(holder).inserted {
                try DeskCaseStore(context.transaction).open(
                    context.newID(), .knownIdentifier, person: person, other: holder, reason: kind.rawValue,
                    at: context.now)
                context.forgetAtTheGate(try PersonStore(context.transaction).samePersons(as: holder))
            }
        }
    }

    /// Numbers tell nothing where they were mistyped or renewed: then name, birthday and the rest may.
    private func lookForDouble(_ enrolment: Enrolment) throws {
        guard try DeskCaseStore(context.transaction).find(person: person) == nil else { return }
        let search = LikenessSearch(context.transaction, door: context.door)
        let described = Described(enrolment, keys: context.door.keys)
        guard let known = try search.strongest(described, besides: person) else { return }
        try DeskCaseStore(context.transaction).open(
            context.newID(), .probableMatch, person: person, other: known.person, reason: "likeness", at: context.now)
    }

    /// Only a NIK and a passport belong to one person alone; a family shares a phone.
    private static func belongsToOne(_ kind: IdentifierStore.Kind) -> Bool { kind == .nik || kind == .passport }

    private func recordFamily(_ family: [Enrolment.Relative]) throws {
        for relative in family {
            let member = FamilyMember(
                id: context.newID(), relation: relative.relation, name: relative.name, birthDay: relative.birthDay)
            try RelationStore(context.transaction).insert(
                .init(member: member, nominated: relative.nominated, person: nil), of: person, at: context.now,
                by: context.actor.name)
        }
    }

    private func recordWork(_ work: Enrolment.Work) throws -> ContractFact {
        if let organisation = work.organisation {
            let found = try OrganisationStore(context.transaction).find(organisation)
            guard let found, found.mayPlace(on: context.today) else {
                throw Failure(.invalid, "placement-company-unlicensed", field: "organisation")
            }
        }
        let placement = PlacementFact(
            id: context.newID(), route: work.route, country: work.country, employer: work.employer,
            employerKind: work.employerKind, occupation: work.occupation, organisation: work.organisation,
            recordedAt: context.now)
        let contract = try ContractFact(
            id: context.newID(), placement: placement.id, kind: .initial, firstDay: work.contractFirstDay,
            months: work.contractMonths, country: work.country, employer: work.employer, recordedAt: context.now)
        guard contract.lastDay >= context.today else {
            throw Failure(
                .invalid, "contract-already-over", field: "contractFirstDay",
                details: ["found": contract.lastDay.description])
        }
        let store = PlacementStore(context.transaction)
        try store.insert(placement, person: person, by: context.actor.name)
        try store.insert(contract, by: context.actor.name)
        if let departed = work.departedOn {
            try store.insert(
                JourneyEvent(
                    id: context.newID(), placement: placement.id, kind: .departed, day: departed,
                    recordedAt: context.now),
                by: context.actor.name)
        }
        return contract
    }

    /// Eleven digits: two for the year, nine that run on.
    private func nextKPJ() throws -> String {
        let year = context.today.year % 100
        let serial = try SequenceStore(context.transaction).next("kpj")
        let digits = String(serial)
        return (year < 10 ? "0" : "") + String(year) + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }
}
