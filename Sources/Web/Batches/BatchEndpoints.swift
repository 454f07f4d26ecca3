// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Collective invoices of placement companies, and promises that were not kept.
    var batchEndpoints: [Endpoint] { batchPages + batchAPI }

    private var batchPages: [Endpoint] {
        [
            .page(.viewBatch, "/tagihan-kolektif") { call in try await batchList(call) },
            .keyedForm(.issueBatch, "/tagihan-kolektif", takes: BatchRequest.self) { call, failures, typed in
                try await batchList(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.issueBatch(body.order, by: call.actor, repeatKey: key)
                return Call.redirect("/tagihan-kolektif/\(view.batch.id)")
            },
            Endpoint(.issueBatch, .post, "/tagihan-kolektif/berkas", face: .page) { call in
                try await takeWorkers(call)
            },
            .page(.viewBatch, "/tagihan-kolektif/{batch}") { call in
                BatchPage(try await door.viewBatch(try call.key("batch"), by: call.actor), call).page
            },
            .form(.reviseBatch, "/tagihan-kolektif/{batch}/ubah", takes: BatchRevision.self) { call, failure, _ in
                let view = try await door.viewBatch(try call.key("batch"), by: call.actor)
                return BatchPage(view, call, failure).page
            } _: { call, body in
                let view = try await door.reviseBatch(
                    try call.key("batch"), dropping: body.invoices, by: call.actor, repeatKey: nil)
                return Call.redirect("/tagihan-kolektif/\(view.batch.id)")
            },
            .page(.viewBatchAlarms, "/janji-iuran") { call in
                BatchAlarmsPage(try await door.listBatchAlarms(by: call.actor), call).page
            },
        ]
    }

    private func batchList(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        let mayIssue = Operation.issueBatch.isOpen(to: call.actor) && call.actor.organisation != nil
        let payable = mayIssue ? try await door.listPayableInvoices(by: call.actor) : []
        return BatchListPage(try await door.listBatches(by: call.actor), payable, call, fields).page
    }

    /// Takes a CSV of workers' numbers; what is wrong with it is shown with its lines in the form, to be mended there.
    private func takeWorkers(_ call: Call) async throws -> Response {
        try Operation.issueBatch.authorise(call.actor)
        let form = try await call.checkedUpload()
        var typed = TypedFields.empty
        do {
            guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
            guard let text = String(validating: file.bytes, as: UTF8.self), !text.isEmpty else {
                throw Failure(.invalid, "worker-file-form", field: "file")
            }
            let day = form.fields.last { $0.name == "fileDay" }?.value ?? ""
            let document = FormBody.document([(name: "promisedDay", value: day), (name: "workers", value: text)])
            typed = TypedFields(document)
            let key = try form.fields.last { $0.name == "key" }.map {
                try RepeatKey($0.value, body: call.addressed(document.bytes()))
            }
            let order = try BatchRequest.decode(document).order
            let view = try await door.issueBatch(order, by: call.actor, repeatKey: key)
            return Call.redirect("/tagihan-kolektif/\(view.batch.id)")
        } catch let failure as Failure where failure.showsOnForm {
            let fields = FormFields(typed, [failure], call.language)
            return Response(page: try await batchList(call, fields), status: failure.status)
        }
    }

    private var batchAPI: [Endpoint] {
        [
            .get(.viewBatch, "/api/v1/batches", gives: BatchList.self) { call in
                BatchList(batches: try await door.listBatches(by: call.actor).map(BatchAnswer.init))
            },
            .get(.viewBatch, "/api/v1/batches/{batch}", gives: BatchAnswer.self) { call in
                BatchAnswer(try await door.viewBatch(try call.key("batch"), by: call.actor))
            },
            .get(.issueBatch, "/api/v1/payable-invoices", gives: PayableList.self) { call in
                PayableList(
                    invoices: try await door.listPayableInvoices(by: call.actor).map(BatchCandidate.init))
            },
            .post(.issueBatch, "/api/v1/batches", takes: BatchRequest.self, gives: BatchAnswer.self) {
                call, body, key in
                BatchAnswer(try await door.issueBatch(body.order, by: call.actor, repeatKey: key))
            },
            .post(
                .reviseBatch, "/api/v1/batches/{batch}/revision", takes: BatchRevision.self, gives: BatchAnswer.self,
                status: .ok
            ) { call, body, key in
                BatchAnswer(
                    try await door.reviseBatch(
                        try call.key("batch"), dropping: body.invoices, by: call.actor, repeatKey: key))
            },
            .get(.viewBatchAlarms, "/api/v1/batch-alarms", gives: BatchAlarmList.self) { call in
                BatchAlarmList(alarms: try await door.listBatchAlarms(by: call.actor).map(BatchAlarmAnswer.init))
            },
            .post(
                .raiseBatchAlarms, "/api/v1/batch-alarms", takes: EmptyForm.self, gives: BatchAlarmList.self,
                status: .ok
            ) { call, _, _ in
                try await door.raiseBatchAlarms(by: call.actor)
                return BatchAlarmList(
                    alarms: try await door.listBatchAlarms(by: call.actor).map(BatchAlarmAnswer.init))
            },
        ]
    }
}

extension BatchRequest {
    fileprivate var order: BatchOrder {
        BatchOrder(invoices: invoices, workers: workers ?? "", promisedDay: promisedDay)
    }
}

extension BatchAnswer {
    fileprivate init(_ view: BatchView) {
        self.init(
            id: view.batch.id, number: view.batch.number, company: view.company, amount: view.batch.amount,
            virtualAccount: view.virtualAccount.number, promisedDay: view.batch.promisedDay,
            expiresAt: view.batch.expiresAt, state: view.state.rawValue,
            lines: view.lines.map { line in
                BatchLineRecord(
                    invoice: line.invoice, number: line.invoiceNumber, person: line.person, name: line.name,
                    amount: line.amount, state: line.state.rawValue)
            })
    }
}

extension BatchCandidate {
    fileprivate init(_ bill: BillStore.Bill) {
        self.init(
            invoice: bill.invoice, number: bill.number, person: bill.person, name: bill.name,
            amount: bill.asked.least, expiresAt: bill.expiresAt)
    }
}

extension BatchAlarmAnswer {
    fileprivate init(_ alarm: BatchAlarmStore.Alarm) {
        self.init(
            id: alarm.id, kind: alarm.kind.rawValue, batch: alarm.batch, number: alarm.batchNumber,
            company: alarm.company, promisedDay: alarm.promisedDay, invoice: alarm.invoice, person: alarm.person,
            name: alarm.name, amount: alarm.amount, raisedAt: alarm.raisedAt)
    }
}
