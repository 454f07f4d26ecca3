// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let everybody = Set(Role.allCases)
    private static let desks: Set<Role> = [.counterOfficer, .missionOfficer, .contactAgent]
    private static let claimDesks: Set<Role> = [.assessor, .advisoryDoctor, .approver]
    private static let family: Set<Role> = [.worker, .relative]
    private static let readers: Set<Role> = [.inspector, .auditor]

    // Rules, open to all.
    public static let computeQuote = Operation(
        "quote.compute", "Price a membership", everybody, isPublic: true, scope: .nobody)
    public static let computeBenefit = Operation(
        "benefit.compute", "Compute a benefit", everybody, isPublic: true, scope: .nobody)
    public static let readPublicKeys = Operation(
        "card.public-keys", "Read the keys and the status list that verify cards", everybody, isPublic: true,
        scope: .nobody)

    // The law itself and its drafts.
    public static let viewRules = Operation(
        "regulation.view", "Read the rules in force on a day", everybody, isPublic: true, scope: .nobody)
    public static let viewRuleDrafts = Operation(
        "regulation.drafts", "See drafts of rules and what they would change",
        readers.union([.manager, .administrator]), scope: .nobody)
    public static let proposeRuleDraft = Operation(
        "regulation.propose", "Propose a draft of rules", [.manager, .administrator], scope: .nobody, writes: true)
    public static let decideRuleDraft = Operation(
        "regulation.decide", "Approve another officer's draft of rules, or refuse it", [.manager, .administrator],
        scope: .nobody, writes: true)

    // Sessions.
    public static let openSession = Operation(
        "session.open", "Sign in", everybody, isPublic: true, scope: .nobody, writes: true)
    public static let closeSession = Operation("session.close", "Sign out", everybody, scope: .nobody, writes: true)

    // Enrolment and membership.
    public static let enrolSelf = Operation(
        "enrolment.submit", "Register oneself", everybody, isPublic: true, scope: .nobody, writes: true)
    public static let enrolForWorker = Operation(
        "enrolment.submit-for-worker", "Register a worker", desks.union([.p3miOfficer]), scope: .nobody, writes: true,
        partner: .enrol)
    public static let viewMember = Operation(
        "member.view", "See a person's record",
        family.union(desks).union(claimDesks).union(readers).union([.p3miOfficer, .labourOfficer, .finance]),
        partner: .members)
    public static let findMember = Operation(
        "member.find", "Find people by number or name",
        desks.union(claimDesks).union(readers).union([.p3miOfficer, .labourOfficer, .finance, .gateOfficer]),
        scope: .nobody, partner: .members)
    public static let viewCover = Operation(
        "cover.view", "Ask whether a person is covered on a day",
        family.union(desks).union(claimDesks).union(readers).union([.p3miOfficer, .labourOfficer, .gateOfficer]),
        partner: .cover)
    public static let viewCard = Operation(
        "card.view", "See the membership card", family.union(desks).union([.p3miOfficer]), writes: true)
    public static let revokeCard = Operation("card.revoke", "Revoke a card", desks, writes: true)
    public static let extendContract = Operation(
        "contract.extend", "Extend a contract, or change employer or country",
        desks.union([.worker, .p3miOfficer]), writes: true, partner: .enrol)
    public static let withdrawContract = Operation(
        "contract.withdraw", "Take back a following contract that has not begun and is not paid for",
        desks.union([.worker, .p3miOfficer]), writes: true)
    public static let listCases = Operation("case.list", "See the desk's cases", desks, scope: .nobody)
    public static let resolveCase = Operation("case.resolve", "Resolve a desk case", desks, writes: true)

    // Journey.
    public static let checkClearance = Operation(
        "clearance.check", "Check whether a worker may depart", desks.union([.gateOfficer]), scope: .nobody,
        partner: .manifest)
    public static let recordJourney = Operation(
        "journey.record", "Record a departure, leave, return or other event",
        desks.union([.gateOfficer, .p3miOfficer, .worker]), writes: true, partner: .journey)

    // Money in.
    public static let viewInvoice = Operation(
        "invoice.view", "See what is owed and how to pay",
        family.union(desks).union(readers).union([.p3miOfficer, .finance]), partner: .payments)
    public static let sendInvoice = Operation(
        "invoice.send", "Send how to pay an invoice to the worker's phone", [.p3miOfficer, .counterOfficer],
        writes: true)
    public static let reissueInvoice = Operation(
        "invoice.reissue", "Issue an expired invoice anew, at the price of today",
        family.union(desks).union([.p3miOfficer]), writes: true, partner: .payments)
    public static let acceptPayment = Operation(
        "payment.accept", "Take a payment notification from a signed partner", [], isPublic: true, scope: .nobody,
        writes: true)
    public static let inquireInvoice = Operation(
        "payment.inquire", "Answer a partner's inquiry about a virtual account", [], isPublic: true, scope: .nobody)
    public static let issuePartnerToken = Operation(
        "partner.token", "Give a signed partner an access token", [], isPublic: true, scope: .nobody, writes: true)

    // Claims.
    public static let reportIncident = Operation(
        "incident.report", "Report an accident, death or trouble",
        family.union(desks).union([.p3miOfficer]), writes: true)
    public static let attachDocument = Operation(
        "document.attach", "Add a paper or photo",
        family.union(desks).union([.p3miOfficer, .assessor]), writes: true)
    public static let viewDocument = Operation(
        "document.view", "Open a paper or photo", family.union(desks).union(claimDesks).union(readers))
    public static let fileClaim = Operation(
        "claim.file", "Ask for a benefit", family.union(desks).union([.p3miOfficer]), writes: true)
    public static let viewClaim = Operation(
        "claim.view", "See a claim",
        family.union(desks).union(claimDesks).union(readers).union([.p3miOfficer, .finance]))
    public static let listClaims = Operation(
        "claim.list", "See the claims' work queue", claimDesks.union(readers).union([.missionOfficer]), scope: .nobody)
    public static let adviseClaim = Operation(
        "claim.advise", "State the disability of a claimant", [.advisoryDoctor], writes: true)
    public static let assessClaim = Operation(
        "claim.assess", "Accept, adjust, ask for papers or refuse", [.assessor], writes: true)
    public static let approveClaim = Operation(
        "claim.approve", "Approve or send back a proposed decision", [.approver], writes: true)

    public static let movePaper = Operation(
        "claim.move-paper", "Record where a paper of a claim is", [.assessor, .missionOfficer, .counterOfficer],
        writes: true)

    // Money out.
    public static let viewPayout = Operation(
        "payout.view", "See the state of a payout", family.union(readers).union([.finance, .assessor, .approver]))
    public static let listPayouts = Operation(
        "payout.list", "See payouts", readers.union([.finance]), scope: .nobody)
    public static let retryPayout = Operation(
        "payout.retry", "Send a failed payout again, or to another account", [.finance], writes: true)

    // Steering and accountability.
    public static let viewFigures = Operation(
        "figures.view", "See participants, contributions and claims",
        readers.union([.manager, .finance, .administrator, .labourOfficer]), scope: .nobody)
    public static let setTarget = Operation("target.set", "Set a target", [.manager], scope: .nobody, writes: true)
    public static let viewAudit = Operation("audit.view", "Read the audit log", [.auditor], scope: .nobody)
    public static let viewBooks = Operation(
        "ledger.view", "Read accounts and entries", readers.union([.finance]), scope: .nobody)
    public static let createAccount = Operation(
        "account.create", "Give somebody a sign-in", [.administrator], scope: .nobody, writes: true)
    public static let listAccounts = Operation("account.list", "See sign-ins", [.administrator], scope: .nobody)
    public static let resetAccount = Operation(
        "account.reset", "Give a sign-in a new password and second factor", [.administrator], scope: .nobody,
        writes: true)
    public static let closeAccount = Operation(
        "account.close", "Close a sign-in", [.administrator], scope: .nobody, writes: true)

    /// Every operation there is.
    public static let all: [Operation] =
        [
            computeQuote, computeBenefit, viewRules, viewRuleDrafts, proposeRuleDraft, decideRuleDraft, readPublicKeys,
            openSession, closeSession, enrolSelf, enrolForWorker, viewMember,
            findMember, viewCover, viewCard, revokeCard, extendContract, withdrawContract, listCases, resolveCase,
            checkClearance,
            recordJourney, viewInvoice, sendInvoice, reissueInvoice, acceptPayment, inquireInvoice, issuePartnerToken,
            reportIncident, attachDocument, viewDocument, fileClaim, viewClaim, listClaims, adviseClaim, assessClaim,
            approveClaim, movePaper, viewPayout, listPayouts, retryPayout, viewFigures, setTarget, viewAudit, viewBooks,
            createAccount,
            listAccounts, resetAccount, closeAccount,
        ] + moneyOperations + counterRoomOperations

    private static let counterRoomOperations: [Operation] =
        fieldOperations + returneeOperations + counterDeskOperations

    private static let moneyOperations: [Operation] =
        ledgerOperations + partnerOperations + suspenseOperations + counterOperations + reconciliationOperations
        + savingsOperations + payoutListOperations + clientOperations + workerListOperations + ministryOperations
        + registryOperations
        + outsideOperations
        + contactOperations + callOperations
        + recoveryOperations + inboxOperations + appealOperations + dataRightsOperations
        + bankOpeningOperations + familyOperations
        + queueOperations + claimCareOperations
}
