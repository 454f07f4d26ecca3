// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Whether an identity fits the population register.
    var populationEndpoints: [Endpoint] {
        [
            .page(.viewIdentity, "/orang/{person}/register") { call in
                IdentityPage(try await door.viewIdentity(of: call.key("person"), by: call.actor), call).page
            },
            .form(.verifyIdentity, "/orang/{person}/register/identitas", takes: EmptyForm.self) { call, _ in
                let person = try call.key("person", PersonRecord.self)
                let answer = try await door.verifyIdentity(of: person, by: call.actor)
                return Call.redirect("/orang/\(person)/register?selesai=\(answer.word)")
            },
            .get(.viewIdentity, "/api/v1/persons/{person}/identity", gives: IdentityAnswerRecord.self) { call in
                IdentityAnswerRecord(try await door.viewIdentity(of: try call.key("person"), by: call.actor))
            },
            .postUnkeyed(
                .verifyIdentity, "/api/v1/persons/{person}/identity-verification", takes: EmptyForm.self,
                gives: IdentityAnswerRecord.self
            ) { call, _ in
                let answer = try await door.verifyIdentity(of: try call.key("person"), by: call.actor)
                switch answer {
                case .checked(let check):
                    return IdentityAnswerRecord(
                        standing: check.outcome.rawValue,
                        checks: [
                            IdentityCheckLine(
                                outcome: check.outcome.rawValue, fields: check.fields, recordedAt: check.recordedAt)
                        ])
                case .notYet: return IdentityAnswerRecord(standing: answer.word, checks: [])
                }
            },
        ]
    }
}

extension IdentityAnswer {
    /// What it came to, in one stable word.
    var word: String {
        switch self {
        case .checked(let check): check.outcome.rawValue
        case .notYet: "not-yet"
        }
    }
}

extension IdentityAnswerRecord {
    fileprivate init(_ view: IdentityView) {
        self.init(
            standing: view.checks.first?.outcome.rawValue ?? "not-yet",
            checks: view.checks.map { check in
                IdentityCheckLine(
                    outcome: check.outcome.rawValue, fields: check.fields, recordedAt: check.recordedAt)
            })
    }
}
