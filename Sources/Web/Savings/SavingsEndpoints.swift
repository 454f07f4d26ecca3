// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Protection
import Services
import Wire

extension Site {
    /// Old-age savings: balance, statements, closings and the proofs of statements.
    var savingsEndpoints: [Endpoint] {
        [
            .page(.viewSavings, "/tabungan") { call in
                try await call.savingsPage(try call.ownPerson(), at: "/tabungan")
            },
            .page(.viewSavings, "/orang/{person}/tabungan") { call in
                let person = try call.key("person", PersonRecord.self)
                return try await call.savingsPage(person, at: "/orang/\(person)/tabungan")
            },
            .file(.viewSavings, "/tabungan/laporan.pdf") { call in
                try await call.savingsPaper(try call.ownPerson())
            },
            .file(.viewSavings, "/orang/{person}/tabungan/laporan.pdf") { call in
                try await call.savingsPaper(try call.key("person"))
            },
            .file(.viewSavings, "/orang/{person}/tabungan/bukti/{year}") { call in
                let file = try await call.statementFile()
                var response = Response(json: file.json)
                response.headers[.contentDisposition] = "attachment; filename=\"jht-\(file.year).json\""
                return response
            },
            .get(
                .viewSavings, "/api/v1/persons/{person}/savings", query: SavingsQuery.self, gives: SavingsAnswer.self
            ) { call, query in
                SavingsAnswer(
                    try await door.viewSavings(
                        of: try call.key("person"), from: query.from, through: query.to, by: call.actor))
            },
            .get(
                .viewSavings, "/api/v1/persons/{person}/savings/statements/{year}", gives: StatementFile.self
            ) { call in
                try await call.statementFile()
            },
            .get(
                .viewSavings, "/api/v1/persons/{person}/savings/withdrawal", query: WithdrawalQuery.self,
                gives: WithdrawalAnswer.self
            ) { call, query in
                guard let reason = SavingsReason(rawValue: query.reason) else {
                    throw Failure(
                        .invalid, "not-one-of", field: "reason",
                        details: [
                            "found": query.reason, "options": WithdrawalQuery.reasons.joined(separator: ", "),
                        ])
                }
                return WithdrawalAnswer(
                    try await door.quoteWithdrawal(
                        of: try call.key("person"), for: reason, on: query.on, by: call.actor))
            },
        ] + closingEndpoints
    }

    private var closingEndpoints: [Endpoint] {
        [
            .get(.viewClosings, "/api/v1/savings/closings", gives: ClosingList.self) { call in
                ClosingList(closings: try await door.listSavingsClosings(by: call.actor).map(ClosingRecord.init))
            },
            .post(
                .closeSavings, "/api/v1/savings/closings", takes: ClosingRequest.self, gives: ClosingRecord.self
            ) { call, body, _ in
                switch (body.month, body.year) {
                case (let month?, nil):
                    ClosingRecord(
                        try await door.closeSavingsMonth(month, reason: body.reason, by: call.actor).run)
                case (nil, let year?):
                    ClosingRecord(
                        try await door.settleSavingsYear(year, reason: body.reason, by: call.actor).run)
                default: throw Failure(.invalid, "savings-closing-unnamed", field: "month")
                }
            },
            .post(
                .issueStatements, "/api/v1/savings/statements", takes: StatementIssueRequest.self,
                gives: StatementIssueRecord.self
            ) { call, body, _ in
                let issue = try await door.issueSavingsStatements(body.year, by: call.actor)
                return StatementIssueRecord(year: issue.year, statements: issue.statements)
            },
            .get(
                .readPublicKeys, "/api/v1/log/consistency", query: ConsistencyQuery.self,
                gives: ConsistencyRecord.self
            ) { _, query in
                ConsistencyRecord(try await door.logConsistency(from: Int64(query.from), to: Int64(query.to)))
            },
        ]
    }
}

extension Endpoint {
    /// A document that a browser saves.
    fileprivate static func file(
        _ operation: Operation, _ path: String, _ make: @escaping @Sendable (Call) async throws -> Response
    ) -> Endpoint {
        Endpoint(operation, .get, path, face: .page) { call in
            try operation.authorise(call.actor)
            return try await make(call)
        }
    }
}

extension Call {
    fileprivate func savingsPage(_ person: ID<PersonRecord>, at address: String) async throws -> Page {
        let typed = typedQuery
        do {
            let view = try await savings(of: person, try query(SavingsQuery.self))
            return SavingsPage(frame(), view, address: address, typed, [], language).page
        } catch let failure as Failure where failure.showsOnForm {
            let view = try await savings(of: person, SavingsQuery(from: nil, to: nil))
            return SavingsPage(frame(), view, address: address, typed, [failure], language).page
        }
    }

    fileprivate func savingsPaper(_ person: ID<PersonRecord>) async throws -> Response {
        let view = try await savings(of: person, try query(SavingsQuery.self))
        let paper = SavingsPaper(view, language, madeAt: site.door.clock.now()).paper
        var response = Response(bytes: try paper.pdf(), type: "application/pdf")
        response.headers[.contentDisposition] =
            "attachment; filename=\"jht-\(view.period.first)-\(view.period.last).pdf\""
        return response
    }

    private func savings(of person: ID<PersonRecord>, _ query: SavingsQuery) async throws -> SavingsView {
        try await site.door.viewSavings(of: person, from: query.from, through: query.to, by: actor)
    }

    fileprivate func statementFile() async throws -> StatementFile {
        guard let year = Int(parameter("year")) else { throw Failure(.absent, "no-such-record") }
        return StatementFile(try await site.door.savingsStatement(of: try key("person"), year: year, by: actor))
    }
}
