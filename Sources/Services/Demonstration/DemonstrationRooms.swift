// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import People
import Placement
import Protection
import Statements
import Store

/// Leaves work on every desk of finance, made through the same use cases as anybody's: money that waits, a refund, a
/// collective invoice with a late line, a cashier's day with receipts, a bank statement with open questions, and a
/// payout list that waits for its approval.
struct DemonstrationRooms: Sendable {
    /// Smaller demonstrations have no such work: their books close without an officer.
    static let leastPeople = 2_000
    private static let bank = "bank-contoh"

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

    func fill(_ company: ID<Organisation>) async throws {
        guard plan.people >= Self.leastPeople else { return }
        let worker = try await worker(0, at: now)
        try await leaveMoneyWaiting(for: worker)
        try await promiseTogether(company)
        try await takeCash()
        try await importStatement(about: worker)
        try await prepareList(for: worker)
    }

    /// Too little for an invoice, an unknown sender, and money of which some is to go back.
    private func leaveMoneyWaiting(for worker: Enrolled) async throws {
        guard let invoice = worker.invoices.first else { return }
        _ = try await take(invoice.amount - Rupiah(50_000), "TRF-201", invoice.number, "Keluarga pekerja", "Iuran")
        _ = try await take(Rupiah(275_000), "TRF-202", nil, "Budi S.", "titipan")
        let twice = try await take(Rupiah(1_000_000), "TRF-203", nil, "PT Contoh Abadi", "salah kirim")
        _ = try await door.resolveUnallocated(
            twice.id, Resolution([.refund(Rupiah(600_000))]), note: "Pengirim meminta kembali.", by: actor(.finance),
            repeatKey: nil)
    }

    private func take(
        _ amount: Rupiah, _ reference: String, _ bill: String?, _ payer: String, _ remark: String
    ) async throws -> UnallocatedStore.Item {
        try await door.takeUnallocated(
            TakenPayment(
                source: .statement, channel: Self.bank, reference: reference, account: .bank, amount: amount,
                paidAt: now.adding(seconds: -7_200), billNumber: bill, payer: payer, remark: remark),
            by: actor(.finance))
    }

    /// A company promised to pay for three workers by the day before yesterday; one paid for himself, two are late.
    private func promiseTogether(_ company: ID<Organisation>) async throws {
        let then = now.adding(seconds: -6 * 86_400)
        let officer = actor(.p3miOfficer, of: ID(number: company.number))
        var invoices: [InvoiceView] = []
        for number in 1...3 { invoices += try await worker(number, at: then, company).invoices }
        _ = try await door.at(then).issueBatch(
            BatchOrder(
                invoices: invoices.map(\.id), workers: "", promisedDay: now.jakartaDay.adding(days: -2)),
            by: officer, repeatKey: nil)
        if let first = invoices.first {
            _ = try await take(first.amount, "TRF-204", first.number, "Pekerja sendiri", first.number)
        }
        try await door.raiseBatchAlarms(by: .system("demonstration"))
    }

    /// A cashier's day: two receipts, the cash brought to the bank, the drawer closed by finance.
    private func takeCash() async throws {
        let cashier = actor(.counterOfficer)
        let drawer = try await door.openDrawer(place: "LTSA Surabaya", by: cashier, repeatKey: nil)
        var total = Rupiah.zero
        for number in 4...5 {
            guard let invoice = try await worker(number, at: now).invoices.first else { continue }
            _ = try await door.takeCash(
                invoice.amount, for: invoice.number, payer: "Pekerja", by: cashier, repeatKey: nil)
            total += invoice.amount
        }
        _ = try await door.depositCash(total, reference: "SETOR-0451", by: cashier, repeatKey: nil)
        _ = try await door.countDrawer(counted: .zero, note: "", by: cashier, repeatKey: nil)
        _ = try await door.closeDrawer(drawer.day.id, approve: true, by: actor(.finance), repeatKey: nil)
    }

    /// A statement with a memo that was cut, a sender whom nobody knows, and a fee.
    private func importStatement(about worker: Enrolled) async throws {
        let finance = actor(.finance)
        _ = try await door.saveBank(
            .init(
                code: Self.bank, name: "Bank Contoh", format: .csv,
                mapping: [
                    "day": "Tanggal", "memo": "Keterangan", "debit": "Debet", "credit": "Kredit",
                    "counterparty": "Nama",
                ]), by: finance)
        let (year, month, day) = now.jakartaDay.components
        let date = "\(MadeUpPerson.padded(day, 2))/\(MadeUpPerson.padded(month, 2))/\(year)"
        let cut = (worker.invoices.first?.number ?? "").prefix(9)
        let text = """
            Tanggal;Keterangan;Debet;Kredit;Nama
            \(date);IURAN \(cut);;332.500,00;SUMBER REZEKI
            \(date);SETORAN TUNAI;;1.250.000,00;TANPA NAMA
            \(date);BIAYA ADM;6.500,00;;BANK CONTOH

            """
        _ = try await door.importStatement(
            StatementUpload(bank: Self.bank, fileName: "rekening-koran.csv", bytes: Array(text.utf8)), by: finance)
    }

    /// What a law changed for the past gives two workers, on a list that waits for its approval.
    private func prepareList(for worker: Enrolled) async throws {
        let payables = try await door.database.write { transaction in
            let context = WriteContext(door, transaction, .preparePayoutList, .system("demonstration"))
            return try [Rupiah(1_850_000), Rupiah(742_500)].map { try owe($0, to: worker.person, context) }
        }
        let finance = actor(.finance)
        let list = try await door.preparePayoutList(payables, by: finance, repeatKey: nil)
        _ = try await door.lockPayoutList(list.head.id, by: finance, repeatKey: nil)
    }

    private func owe(
        _ amount: Rupiah, to person: ID<PersonRecord>, _ context: WriteContext
    ) throws -> ID<OwedRecord> {
        let name = try PersonStore(context.transaction).getName(person)
        let serial: ID<EntryRecord> = context.newID()
        try LedgerStore(context.transaction).post(
            Entry(
                .lawCorrected, businessDay: context.today, reference: serial.number,
                postings: [Posting(.lawCorrections, amount), Posting(.benefitsPayable, -amount)]),
            id: serial, at: context.now)
        let number = "000" + MadeUpPerson.padded(Int(amount.amount), 9)
        let account = try BankAccount.parse(bankCode: "002", number: number, holder: name)
        return try context.owe(
            amount, .scholarship, source: "demonstration:\(serial)", number: "KOR-\(amount.amount)", claim: nil,
            about: person, payee: person, to: try context.recordAccount(account, of: person), dueOn: context.today)
    }

    /// One more made-up worker, beyond those of the plan.
    private func worker(
        _ number: Int, at moment: Instant, _ company: ID<Organisation>? = nil
    ) async throws -> Enrolled {
        var draws = SeededDraws(seed: plan.seed ^ 0x0F1_CE5, index: number)
        let made = try MadeUpPerson(
            index: MadeUpPerson.most - 1 - number, seed: plan.seed, sex: .male, province: .jawaTimur,
            registered: moment.jakartaDay, &draws)
        let enrolment = Enrolment(
            name: made.name, nik: made.nik, sex: made.sex, birthDay: made.birthDay, address: made.address,
            phone: made.phone, email: nil, passport: made.passport,
            family: made.family.map {
                .init(name: $0.name, relation: $0.relation, birthDay: $0.birthDay, nominated: $0.nominated)
            },
            work: .init(
                route: company == nil ? .perseorangan : .p3mi, organisation: company, country: try Country.parse("TW"),
                employer: "Contoh Electronics Co", employerKind: .legalEntity, occupation: "operator",
                contractFirstDay: moment.jakartaDay.adding(days: 20), contractMonths: 24, departedOn: nil),
            savings: nil)
        let officer =
            company.map { actor(.p3miOfficer, of: ID(number: $0.number)) } ?? actor(.counterOfficer)
        return try await door.at(moment).enrol(enrolment, by: officer, repeatKey: nil)
    }

    private func actor(_ role: Role, of organisation: ID<OrganisationRecord>? = nil) -> Actor {
        guard let entry = signIns.entry(role) else {
            preconditionFailure("a demonstration has a sign-in for each role")
        }
        return Actor(account: entry.account, role: role, organisation: organisation, name: entry.login)
    }
}
