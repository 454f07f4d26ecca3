// SPDX-License-Identifier: Apache-2.0
import Database

/// The whole history of the schema, in order.
public enum Schema {
    public static let migrations: [Migration] = [
        people, access, placements, moneyIn, claims, ledger, protection, accountability, figures,
        passwordResets, ruleDrafts, ledgerDays, partners, reconciliation, payoutLists, savings, suspense, counters,
        savingsWithdrawals, moneyOutGaps, work, plans, partitions, callMeter, clients, webhooks, sandboxes, workerLists,
        provenance, caseTrail,
        registry, clientProofs,
        outsideParties, toldEvents, identityChecks,
        contactCases, calls, callBacks,
        fieldSync, returnees, counterDesk,
        recovery, inbox, dataRights,
        nameLines, workAssignments, claimCare,
        reportRows,
        clientMeter, catchingUp,
        visitorCalls, erasures,
        receiptLines,
        familyEnds, paperTrail,
        coverEndings,
        contractWithdrawals,
        queueHalls,
        auditSubjects,
    ]
}
