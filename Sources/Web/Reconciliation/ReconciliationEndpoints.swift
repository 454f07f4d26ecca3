// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Statements
import Store
import Text
import Wire

extension Site {
    /// Bank statements and what they are matched with.
    var reconciliationEndpoints: [Endpoint] { reconciliationPages + reconciliationAPI }

    private var reconciliationPages: [Endpoint] {
        [
            .page(.viewReconciliation, "/rekonsiliasi") { call in try await reconciliationPage(call) },
            Endpoint(.importStatement, .post, "/rekonsiliasi/berkas", face: .page) { call in
                try await takeStatement(call)
            },
            .page(.viewReconciliation, "/rekonsiliasi/bank") { call in
                try await bankPage(call)
            },
            .form(.saveBank, "/rekonsiliasi/bank", takes: BankRecord.self) { call, failure, typed in
                try await bankPage(call, failure, typed)
            } _: { call, body in
                _ = try await door.saveBank(try body.bank(), by: call.actor)
                return Call.redirect("/rekonsiliasi/bank")
            },
            .form(.saveBank, "/rekonsiliasi/potongan", takes: SettlementFeeRequest.self) { call, failure, typed in
                try await bankPage(call, failure, typed)
            } _: { call, body in
                _ = try await door.saveSettlementFee(
                    body.fee, of: body.partner, from: body.firstDay, by: call.actor)
                return Call.redirect("/rekonsiliasi/bank#potongan")
            },
            .page(.viewReconciliation, "/rekonsiliasi/{line}") { call in
                BankLinePage(call, try await door.viewBankLine(try call.key("line"), by: call.actor)).page
            },
            .form(.decideBankLine, "/rekonsiliasi/{line}/putusan", takes: BankLineDecisionRequest.self) {
                call, failure, typed in
                let view = try await door.viewBankLine(try call.key("line"), by: call.actor)
                return BankLinePage(call, view, failure: failure, typed: typed).page
            } _: { call, body in
                let view = try await door.decideBankLine(
                    try call.key("line"), try body.made(), by: call.actor, repeatKey: nil)
                let waits = view.line.state == .waiting
                return Call.redirect(waits ? "/rekonsiliasi/\(view.line.id)" : "/rekonsiliasi")
            },
        ]
    }

    private var reconciliationAPI: [Endpoint] {
        let upload = Endpoint.Contract(
            query: StatementUploadQuery.self, body: nil, answer: StatementFileRecord.self, status: .created,
            isRepeatable: false)
        return [
            .get(.viewReconciliation, "/api/v1/reconciliation", gives: ReconciliationRecord.self) { call in
                ReconciliationRecord(try await door.viewReconciliation(by: call.actor))
            },
            Endpoint(
                .importStatement, .post, "/api/v1/reconciliation/files", face: .api, contract: upload
            ) { call in
                try Operation.importStatement.authorise(call.actor)
                let query = try call.query(StatementUploadQuery.self)
                let view = try await door.importStatement(
                    StatementUpload(
                        bank: query.bank, fileName: query.name, bytes: try await call.bytes(upTo: FileLimits().bytes)),
                    by: call.actor)
                return Response(json: StatementFileRecord(view).json, status: .created)
            },
            .get(.viewReconciliation, "/api/v1/reconciliation/lines/{line}", gives: BankLineAnswer.self) { call in
                BankLineAnswer(
                    try await door.viewBankLine(try call.key("line"), by: call.actor), call.language)
            },
            .post(
                .decideBankLine, "/api/v1/reconciliation/lines/{line}/decision",
                takes: BankLineDecisionRequest.self, gives: BankLineAnswer.self
            ) { call, body, key in
                BankLineAnswer(
                    try await door.decideBankLine(
                        try call.key("line"), try body.made(), by: call.actor, repeatKey: key), call.language)
            },
            .get(.viewReconciliation, "/api/v1/reconciliation/fees", gives: SettlementFeeListRecord.self) { call in
                SettlementFeeListRecord(try await door.settlementFees(by: call.actor))
            },
            .post(
                .saveBank, "/api/v1/reconciliation/fees", takes: SettlementFeeRequest.self,
                gives: SettlementFeeListRecord.self
            ) { call, body, _ in
                SettlementFeeListRecord(
                    try await door.saveSettlementFee(
                        body.fee, of: body.partner, from: body.firstDay, by: call.actor))
            },
            .get(.viewReconciliation, "/api/v1/reconciliation/banks", gives: BankListRecord.self) { call in
                BankListRecord(banks: try await door.banks(by: call.actor).map(BankRecord.init))
            },
            .post(
                .saveBank, "/api/v1/reconciliation/banks", takes: BankRecord.self, gives: BankRecord.self
            ) { call, body, _ in
                BankRecord(try await door.saveBank(try body.bank(), by: call.actor))
            },
        ]
    }

    private func reconciliationPage(_ call: Call, failure: Failure? = nil) async throws -> Page {
        ReconciliationPage(call, try await door.viewReconciliation(by: call.actor), failure: failure).page
    }

    private func bankPage(
        _ call: Call, _ failure: Failure? = nil, _ typed: TypedFields = .empty
    ) async throws -> Page {
        BankFormatsPage(
            call, try await door.banks(by: call.actor), try await door.settlementFees(by: call.actor),
            failure: failure, typed: typed
        ).page
    }

    /// Takes in a browser's upload and shows the desk again; what the file lacks stands there.
    private func takeStatement(_ call: Call) async throws -> Response {
        try Operation.importStatement.authorise(call.actor)
        do {
            let upload = try await call.uploadedStatement()
            let view = try await door.importStatement(upload, by: call.actor)
            return Call.redirect("/rekonsiliasi" + (view.isRepetition ? "?lagi=1" : "") + "#berkas")
        } catch let failure as Failure where failure.showsOnForm {
            return Response(page: try await reconciliationPage(call, failure: failure), status: failure.status)
        }
    }
}

extension Call {
    /// A browser's form with a bank's file, checked against forgery.
    fileprivate func uploadedStatement() async throws -> StatementUpload {
        var form = try MultipartForm(
            contentType: request.headers[.contentType] ?? "", largestFile: FileLimits().bytes)
        for try await buffer in request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        func field(_ name: String) -> String? { form.fields.last { $0.name == name }?.value }
        if context.cameByCookie {
            guard field("csrf") == csrf else { throw Failure(.forbidden, "form-not-ours") }
        }
        guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
        return StatementUpload(bank: field("bank") ?? "", fileName: file.name, bytes: file.bytes)
    }
}
