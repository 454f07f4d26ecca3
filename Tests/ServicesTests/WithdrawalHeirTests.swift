// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Regulation
import Services
import Store
import TestKit
import Testing

@Suite("Savings of a worker who has died")
struct WithdrawalHeirTests {
    private static let widow = "Sri Lestari"

    /// A child who stands alike with the widow.
    private func child(_ house: WithdrawalHouse) async throws -> ID<FamilyMember> {
        let id: ID<FamilyMember> = house.door.ids.next()
        let member = FamilyMember(
            id: id, relation: .child, name: try PersonName.parse("Bayu Sentosa"),
            birthDay: ClaimsHouse.day("2015-05-05"))
        try await house.house.database.write { [person = house.person, now = house.house.now] transaction in
            try RelationStore(transaction).insert(
                .init(member: member, nominated: false, person: nil), of: person, at: now, by: "test")
        }
        return id
    }

    /// The same house under a law that divides equally.
    private func dividing(_ house: WithdrawalHouse) throws -> Door {
        let files = try RegulationFixture.files(in: "parameters").map { file in
            guard file.path.hasSuffix("claims/heirs/division.yaml") else { return file }
            return (path: file.path, text: file.text.replacing("value: certificate", with: "value: equal"))
        }
        return try house.door.under(try RuleBook.load(files: files, contentHash: "d1v1d1"))
    }

    @Test("The heir whom the law calls is paid, the death enters the journey, and the family reads the account")
    func widowed() async throws {
        let house = try await WithdrawalHouse.make(savings: 36_500_000)
        let claim = try await house.ask(
            .death, holder: Self.widow, day: "2027-03-03", by: house.claims.counter)
        #expect(claim.payee == Self.widow && claim.incident.incident.kind == .death)
        #expect(claim.papers.missing.map(\.code).contains("heir-certificate"))
        let approved = try await house.approve(try await house.assess(claim))
        #expect(approved.holderProblem == nil && approved.state.name == .payoutOrdered)
        let codes = approved.derivation.codes
        #expect(codes.contains("heirs-settled") && codes.contains("may-receive") && codes.contains("savings-tax"))
        #expect(try await house.balance() == 0)
        house.bank.set { $0.inquiry = .holder("SRI LESTARI", ClaimsBank.word) }
        try await house.workOff()
        #expect(try await house.door.viewClaim(claim.claim.id, by: house.claims.assessor).state.name == .paid)
        try await house.checkBooks()
        let heir = try await relative(house, member: "Sri Lestari")
        #expect(try await house.view(by: heir).isPaidOut)
        let other = try await relative(house, member: nil)
        #expect(await house.refusal { try await house.view(by: other) } == "savings-heir-not-called")
        let looks = try await house.house.database.read { [person = house.person] transaction in
            try transaction.row(
                "SELECT count(*) FROM audit WHERE operation = 'savings.view' AND subject = \(person)")?.int(0)
        }
        #expect(looks == 1)
    }

    /// A relative with a record: the widow, or a sibling whom the widow keeps out.
    private func relative(_ house: WithdrawalHouse, member: String?) async throws -> Actor {
        let other = try await house.door.enrol(
            try Enrolments.perseorangan(member == nil ? 31 : 32, firstDay: ClaimsHouse.day("2027-12-01")),
            by: .visitor, repeatKey: nil)
        try await house.house.database.write { [door = house.door, person = house.person, now = house.house.now] in
            let store = RelationStore($0)
            if let known = try store.all(of: [person]).first(where: { $0.member.name.text == member }) {
                return try store.bind(known.member.id, to: other.person)
            }
            try store.insert(
                .init(
                    member: FamilyMember(
                        id: door.ids.next(), relation: .sibling, name: try PersonName.parse("Tono Sentosa")),
                    nominated: false, person: other.person),
                of: person, at: now, by: "test")
        }
        return Actor(account: nil, role: .relative, person: other.person, name: "relative")
    }

    @Test("Where the law divides equally each heir has a share by list, and together they are the savings")
    func shared() async throws {
        let house = try await WithdrawalHouse.make(savings: 36_500_001)
        let child = try await child(house)
        let law = try dividing(house)
        let missing = await house.refusal {
            try await house.ask(
                .death, holder: Self.widow, day: "2027-03-03", by: house.claims.counter, at: law)
        }
        #expect(missing == "claim-share-account-missing")
        func share(_ holder: String) throws -> [ClaimFiling.HeirAccount] {
            [.init(heir: child, account: try BankAccount.parse(bankCode: "014", number: "5556667771", holder: holder))]
        }
        let stranger = try share("Orang Lain")
        let wrong = await house.refusal {
            try await house.ask(
                .death, holder: Self.widow, day: "2027-03-03", shares: stranger, by: house.claims.counter, at: law)
        }
        #expect(wrong == "payout-holder-differs")
        let claim = try await house.ask(
            .death, holder: Self.widow, day: "2027-03-03", shares: try share("Bayu Sentosa"),
            by: house.claims.counter, at: law)
        let approved = try await house.approve(try await house.assess(claim, at: law), at: law)
        let net = try #require(approved.decision?.amount)
        let waiting = try await house.house.database.read { try PayableStore($0).all(number: claim.claim.number) }
        #expect(waiting.count == 2 && waiting.map(\.amount).total() == net)
        #expect(Set(waiting.map(\.bankAccount)).count == 2 && waiting.contains { $0.heir == child })
        #expect(approved.state.name == .approved)
        #expect(try await house.balance() == 0)
        try await house.checkBooks()
    }

    @Test("Where there is no heir the Balai Harta Peninggalan is paid, and only an officer may ask")
    func nobody() async throws {
        let house = try await WithdrawalHouse.make(savings: 2_000_000)
        _ = try await house.house.database.write { try $0.execute("UPDATE relation SET died_on = 1") }
        let told = await house.refusal { try await house.ask(.death, day: "2027-03-03") }
        #expect(told == "claim-no-heir-recorded")
        let claim = try await house.ask(
            .death, holder: "Balai Harta Peninggalan", day: "2027-03-03", by: house.claims.counter)
        #expect(claim.payee == "Balai Harta Peninggalan" && claim.holderProblem == nil)
        #expect(claim.derivation.codes.contains("heirs-nobody"))
    }
}

extension Derivation {
    /// The codes of all its steps.
    fileprivate var codes: Set<String> { children.reduce([code]) { $0.union($1.codes) } }
}
