// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import People
import Services
import Text
import Wire

extension Site {
    /// The departure gate: the desk's pages, and the same for programs.
    var clearanceEndpoints: [Endpoint] {
        [
            .page(.checkClearance, "/pemeriksaan") { call in ClearanceDesk(call).ask() },
            .form(
                .checkClearance, "/pemeriksaan", takes: ClearanceQuestion.self,
                again: { call, failure, typed in ClearanceDesk(call).ask(failure, typed: typed) }
            ) { call, question in
                try await find(question, call)
            },
            .page(.checkClearance, "/pemeriksaan/{person}") { call in
                let answer = try await door.checkClearance(of: call.key("person"), by: call.actor)
                return ClearancePage(answer, call).page
            },
            .form(
                .recordJourney, "/pemeriksaan/{person}/keberangkatan", takes: DepartureForm.self,
                again: { call, failure, typed in
                    let answer = try await door.checkClearance(of: call.key("person"), by: call.actor)
                    return ClearancePage(
                        answer, call, FormFields(typed, failure.map { [$0] } ?? [], call.language)
                    ).page
                }
            ) { call, departure in
                let person = try call.key("person", PersonRecord.self)
                try await door.recordDeparture(of: person, on: departure.day, by: call.actor)
                return Call.redirect("/pemeriksaan?berangkat=\(person)")
            },
            .get(
                .checkClearance, "/api/v1/clearance", query: ClearanceQuery.self, gives: ClearanceRecord.self
            ) { call, query in
                try await clearance(try await query.number(call), call)
            },
            .postUnkeyed(
                .checkClearance, "/api/v1/clearance", takes: ClearanceQuestion.self, gives: ClearanceRecord.self
            ) { call, question in
                try await clearance(try await GateQuestion(question.q, call).number, call)
            },
        ]
    }

    /// Leads on to the worker's page.
    private func find(_ question: ClearanceQuestion, _ call: Call) async throws -> Response {
        let asked = try await GateQuestion(question.q, call)
        let person = try await door.findForClearance(asked.number, by: call.actor)
        return Call.redirect("/pemeriksaan/\(person)\(asked.standing.map { "?card=\($0.rawValue)" } ?? "")")
    }

    /// Reads the answer and keeps it for the next time.
    private func clearance(_ number: String, _ call: Call) async throws -> ClearanceRecord {
        let answer = try await door.checkClearance(number, by: call.actor)
        let record = ClearanceRecord(answer)
        let packed = record.packed
        door.gate.keep(answer, pieces: packed.pieces, values: packed.values)
        return record
    }
}

extension ClearanceQuery {
    /// The one number that was asked for.
    ///
    /// - Throws: `invalid` when none or several were given, or the number is none of its kind.
    fileprivate func number(_ call: Call) async throws -> String {
        guard [passport, nik, kpj, q].compactMap({ $0 }).count == 1 else {
            throw Failure(.invalid, "one-number-only", field: "q")
        }
        if let passport { return try Passport.parse(passport).text }
        if let nik { return try NIK.parse(nik).text }
        if let kpj { return try KPJ.parse(kpj).text }
        return try await GateQuestion(q ?? "", call).number
    }
}

extension ClearanceRecord {
    init(_ answer: GateAnswer) {
        self.init(
            mayDepart: answer.clearance.mayDepart, person: answer.person, name: answer.name, kpj: answer.kpj,
            country: answer.country, checkedOn: answer.clearance.day, asOf: answer.asOf,
            checks: answer.clearance.checks.map { check in
                ClearanceCheckRecord(
                    code: check.code.rawValue, passed: check.passed, advisory: check.advisory,
                    article: check.citation?.description, remedy: check.remedy?.rawValue, details: check.details)
            },
            payable: answer.payable.map {
                PayableRecord(invoice: $0.invoice, virtualAccount: $0.virtualAccount, amount: $0.amount)
            })
    }
}
