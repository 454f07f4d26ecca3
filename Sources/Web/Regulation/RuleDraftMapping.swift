// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Services
import Store
import Text
import Wire

extension RuleDraftRecord {
    public init(_ draft: RuleDraftStore.Draft) {
        let state: String
        switch draft.decision {
        case nil: state = "proposed"
        case let decision? where decision.firstDay == nil: state = "refused"
        default: state = draft.activated == nil ? "approved" : "in-force"
        }
        self.init(
            id: draft.id.description, title: draft.title, reason: draft.reason, tree: draft.hash, base: draft.base,
            proposedBy: draft.recordedBy, proposedAt: draft.recordedAt, state: state,
            firstDay: draft.decision?.firstDay, decidedBy: draft.decision?.recordedBy,
            decisionReason: draft.decision?.reason, activeTree: draft.activated)
    }
}

extension RuleDraftAnswer {
    init(_ view: RuleDraftView, _ language: Language) {
        self.init(
            draft: RuleDraftRecord(view.draft),
            changes: view.changes.map { from, changes in
                RuleDraftChanges(from: from, changes: changes.map { RuleChangeRecord($0, language) })
            },
            cases: view.corrections.map { correction in
                RuleCorrectionRecord(
                    kind: correction.kind.rawValue, subject: ID<PersonRecord>(number: correction.subject).description,
                    person: correction.person, was: correction.was.map { Int($0) },
                    becomes: correction.becomes.map { Int($0) }, byOfficers: correction.isByOfficers)
            },
            caseCount: view.caseCount, fault: view.fault.map { FailureTexts.text($0, language).found })
    }
}
