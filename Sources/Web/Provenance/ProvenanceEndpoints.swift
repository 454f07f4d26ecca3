// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Who said what about a person, and differences that an officer takes or leaves.
    var provenanceEndpoints: [Endpoint] {
        [
            .page(.listDifferences, "/selisih-data") { call in
                DifferenceListPage.page(try await door.listDifferences(by: call.actor), call)
            },
            .page(.listDifferences, "/selisih-data/{statement}") { call in
                DifferencePage(try await door.viewDifference(call.key("statement"), by: call.actor), call).page
            },
            .keyedForm(.decideDifference, "/selisih-data/{statement}", takes: DifferenceDecision.self) {
                call, failures, typed in
                let found = try await door.viewDifference(call.key("statement"), by: call.actor)
                return DifferencePage(found, call, typed, failures).page
            } _: { call, decision, key in
                try await decide(decision, call, key)
                return Call.redirect("/selisih-data?selesai=1")
            },
            .page(.viewMember, "/orang/{person}/asal-data") { call in
                ProvenancePage.page(try await door.viewProvenance(call.key("person"), by: call.actor), call)
            },
            .get(.listDifferences, "/api/v1/differences", gives: DifferenceList.self) { call in
                let found = try await door.listDifferences(by: call.actor)
                return DifferenceList(differences: found.map(DifferenceRecord.init))
            },
            .post(
                .decideDifference, "/api/v1/differences/{statement}/decision", takes: DifferenceDecision.self,
                gives: DifferenceDecision.self, status: .ok
            ) { call, decision, key in
                try await decide(decision, call, key)
                return decision
            },
            .get(.viewMember, "/api/v1/persons/{person}/provenance", gives: ProvenanceAnswer.self) { call in
                ProvenanceAnswer(try await door.viewProvenance(try call.key("person"), by: call.actor))
            },
        ]
    }

    private func decide(_ decision: DifferenceDecision, _ call: Call, _ key: RepeatKey?) async throws {
        try await door.decideDifference(
            try call.key("statement"), taken: decision.decision == .take, reason: decision.reason, by: call.actor,
            repeatKey: key)
    }
}

extension DifferenceRecord {
    fileprivate init(_ view: DifferenceView) {
        self.init(
            statement: view.statement.id, person: view.person, field: view.statement.field.rawValue,
            counts: view.counts, told: view.told, source: view.statement.source, toldAt: view.statement.toldAt,
            recordedAt: view.statement.recordedAt)
    }
}

extension ProvenanceAnswer {
    fileprivate init(_ view: ProvenanceView) {
        self.init(
            person: view.person,
            fields: view.fields.map { field in
                ProvenanceField(
                    field: field.field.rawValue, counts: field.counts,
                    statements: field.lines.map { line in
                        ProvenanceLine(
                            text: line.text, source: line.source, toldAt: line.toldAt, recordedAt: line.recordedAt,
                            standing: line.word, reason: line.decision?.reason)
                    })
            })
    }
}

extension ProvenanceView.Line {
    /// How it stands, in one stable word.
    var word: String { decision.map { $0.taken ? "taken" : "left" } ?? standing.rawValue }
}
