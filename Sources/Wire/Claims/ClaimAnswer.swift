// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A claim with everything about it.
public struct ClaimAnswer: WireRecord {
    public let id: ID<ClaimRecord>
    public let number: String
    public let state: String
    public let event: String
    public let phase: Phase
    public let person: ID<PersonRecord>
    public let workerName: String
    public let payee: String
    public let incident: ID<IncidentRecord>
    /// The law's day of the incident.
    public let day: CalendarDay
    /// Whether cover ran on that day.
    public let covered: Bool
    /// The decision's amount, the proposal's, or what the law gives now; null where it gives nothing.
    public let amount: Rupiah?
    /// How well the values behind the amount are established.
    public let status: String
    public let articles: [String]
    public let derivation: JSONValue
    /// Why the law gives nothing, as a stable code.
    public let problem: String?
    public let papers: [PaperAnswer]
    /// False where the official list was not seen.
    public let papersKnown: Bool
    /// By when it must be paid, once everything is there.
    public let payBy: CalendarDay?
    public let account: AccountAnswer?
    /// Which desk has it now, and since when it stands as it does.
    public let desk: String
    public let deskSince: Instant
    /// By when a decision is expected, if what is missing is there on `papersBy`.
    public let decisionBy: CalendarDay?
    public let papersBy: CalendarDay?
    /// Where the papers went, oldest first.
    public let paperMoves: [PaperMoveAnswer]
    public let steps: [ClaimStepAnswer]
    public let payouts: [PayoutAnswer]

    public init(
        id: ID<ClaimRecord>, number: String, state: String, event: String, phase: Phase, person: ID<PersonRecord>,
        workerName: String, payee: String, incident: ID<IncidentRecord>, day: CalendarDay, covered: Bool,
        amount: Rupiah?, status: String, articles: [String], derivation: JSONValue, problem: String?,
        papers: [PaperAnswer], papersKnown: Bool, payBy: CalendarDay?, account: AccountAnswer?,
        desk: String, deskSince: Instant, decisionBy: CalendarDay?, papersBy: CalendarDay?,
        paperMoves: [PaperMoveAnswer], steps: [ClaimStepAnswer], payouts: [PayoutAnswer]
    ) {
        self.id = id
        self.number = number
        self.state = state
        self.event = event
        self.phase = phase
        self.person = person
        self.workerName = workerName
        self.payee = payee
        self.incident = incident
        self.day = day
        self.covered = covered
        self.amount = amount
        self.status = status
        self.articles = articles
        self.derivation = derivation
        self.problem = problem
        self.papers = papers
        self.papersKnown = papersKnown
        self.payBy = payBy
        self.account = account
        self.desk = desk
        self.deskSince = deskSince
        self.decisionBy = decisionBy
        self.papersBy = papersBy
        self.paperMoves = paperMoves
        self.steps = steps
        self.payouts = payouts
    }

    public static let shape = Shape<ClaimAnswer>(
        ClaimAnswer.init, WireField("id", \.id, .id(ClaimRecord.self)),
        WireField("number", \.number, .text(1...30)),
        WireField("state", \.state, .choice(ClaimWords.states)),
        WireField("event", \.event, .choice(ClaimWords.events)), WireField("phase", \.phase, .cases()),
        WireField("person", \.person, .id(PersonRecord.self)),
        WireField("workerName", \.workerName, .text(1...100)), WireField("payee", \.payee, .text(1...100)),
        WireField("incident", \.incident, .id(IncidentRecord.self)), WireField("day", \.day, .day),
        WireField("covered", \.covered, .flag), WireField("amount", \.amount, .optional(.rupiah())),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])),
        WireField("articles", \.articles, .list(of: .text(1...200))),
        WireField("derivation", \.derivation, .tree("why the amount is what it is, or why there is none")),
        WireField("problem", \.problem, .optional(.text(1...100))),
        WireField("papers", \.papers, .list(of: .record())), WireField("papersKnown", \.papersKnown, .flag),
        WireField("payBy", \.payBy, .optional(.day)), WireField("account", \.account, .optional(.record())),
        WireField("desk", \.desk, .choice(ClaimWords.desks)), WireField("deskSince", \.deskSince, .instant),
        WireField("decisionBy", \.decisionBy, .optional(.day)), WireField("papersBy", \.papersBy, .optional(.day)),
        WireField("paperMoves", \.paperMoves, .list(of: .record(), 0...1_000)),
        WireField("steps", \.steps, .list(of: .record(), 0...1_000)),
        WireField("payouts", \.payouts, .list(of: .record())))
}
