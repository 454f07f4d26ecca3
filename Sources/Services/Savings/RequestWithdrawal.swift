// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Placement
import Protection
import Store
import Text

/// A withdrawal of old-age savings as it is asked for.
public struct WithdrawalRequest: Sendable {
    public let reason: SavingsReason
    /// The day of a death or disability that is not recorded yet; nil: as recorded.
    public let day: CalendarDay?
    public let account: BankAccount
    /// After a death: who of the recorded family asks. Nil: whom the law calls first.
    public let heir: ID<FamilyMember>?
    /// Where the law divides among several heirs: the accounts of the others.
    public let shares: [ClaimFiling.HeirAccount]

    public init(
        reason: SavingsReason, day: CalendarDay?, account: BankAccount, heir: ID<FamilyMember>? = nil,
        shares: [ClaimFiling.HeirAccount] = []
    ) {
        self.reason = reason
        self.day = day
        self.account = account
        self.heir = heir
        self.shares = shares
    }
}

extension Door {
    /// Asks for old-age savings to be paid out (PP 46/2015 art. 26, 31): a claim like any other, with papers, an
    /// assessor and a second officer, whose amount is what the account holds on the day it is granted.
    ///
    /// - Throws: `refused` `savings-not-home` while the worker is not back, `savings-not-payable` for a reason that the
    ///   law of the day does not know, `savings-nothing-left`, `savings-age-not-reached`, `membership-too-short`,
    ///   `part-taken-before`; `conflict` `claim-exists` or `claim-once` while another withdrawal is asked for;
    ///   `forbidden` `savings-reason-not-yours` for a relative who asks while the worker lives.
    public func requestWithdrawal(
        _ request: WithdrawalRequest, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.requestWithdrawal, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            guard actor.role != .relative || actor.person == person || request.reason == .death else {
                throw Failure(.forbidden, "savings-reason-not-yours", field: "reason")
            }
            let incident = try WithdrawalIncident(context, person).find(for: request)
            return try ClaimWriter(context).file(
                ClaimFiling(
                    incident: incident, event: .oldAgeSavings, account: request.account, heir: request.heir,
                    savings: request.reason, shares: request.shares))
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id)
        }
    }
}

/// What a withdrawal rests on: a death that was told before, or what is recorded with the request.
private struct WithdrawalIncident {
    private let context: WriteContext
    private let person: ID<PersonRecord>

    init(_ context: WriteContext, _ person: ID<PersonRecord>) {
        self.context = context
        self.person = person
    }

    func find(for request: WithdrawalRequest) throws -> ID<IncidentRecord> {
        let set = try PersonStore(context.transaction).samePersons(as: person)
        let told = try IncidentStore(context.transaction).all(of: set).first { $0.kind.isDeath }
        if request.reason == .death, let told { return told.id }
        let day = try day(of: request)
        let report = IncidentReport(
            kind: request.reason == .death ? .death : .savingsDue, localDay: day, localTime: nil, day: nil,
            country: request.reason == .death ? nil : try Country.parse("ID"), place: "Indonesia",
            account: WithdrawalTexts.texts(.indonesian).asked(TermTexts.word(request.reason.term, .indonesian)),
            witness: nil, mission: nil, toldBy: teller, deviceAt: nil)
        try report.check(today: context.today)
        return try context.recordIncident(report, of: person)
    }

    /// The day that the law counts the right from.
    private func day(of request: WithdrawalRequest) throws -> CalendarDay {
        let right = try SavingsRight(context.transaction, of: person, door: context.door)
        switch request.reason {
        case .homeForGood: return try right.homeSince(by: context.today)
        case .death:
            guard let day = right.day(of: .died) ?? request.day else {
                throw Failure(.invalid, "field-missing", field: "day")
            }
            return day
        case .totalDisability: return right.day(of: .totallyDisabled) ?? request.day ?? context.today
        case .retirementAge, .housing, .preparation: return context.today
        }
    }

    private var teller: Teller {
        switch context.actor.role {
        case .relative: .relative
        case .missionOfficer: .mission
        case .counterOfficer: .authority
        default: .worker
        }
    }
}
