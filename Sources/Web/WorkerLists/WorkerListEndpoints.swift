// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Lists of workers: uploaded, mended, run, and what became of them.
    var workerListEndpoints: [Endpoint] { workerListPages + workerListForms + workerListFiles + workerListAPI }

    private var workerListPages: [Endpoint] {
        [
            .page(.viewWorkerLists, "/daftar-pekerja") { call in try await workerLists(call) },
            .page(.viewWorkerLists, "/daftar-pekerja/{list}") { call in try await workerList(call) },
            .page(.viewWorkerLists, "/daftar-pekerja/{list}/baris/{row}") { call in
                WorkerRowPage(call, try call.key("list"), try await workerRow(call)).page
            },
        ]
    }

    private var workerListForms: [Endpoint] {
        [
            Endpoint(.uploadWorkerList, .post, "/daftar-pekerja/berkas", face: .page) { call in
                try await spreadsheets.run { try await takeWorkerList(call) }
            },
            Endpoint(.mendWorkerList, .post, "/daftar-pekerja/{list}/perbaikan", face: .page) { call in
                try await spreadsheets.run { try await takeCorrections(call) }
            },
            .form(
                .mendWorkerList, "/daftar-pekerja/{list}/baris/{row}", takes: WorkerRowMend.self,
                again: { call, failure, _ in
                    WorkerRowPage(call, try call.key("list"), try await workerRow(call), failure).page
                }
            ) { call, body in
                let list: ID<WorkerListRecord> = try call.key("list")
                let texts = body.texts.mapValues { $0 ?? "" }
                let row = try await door.mendWorkerRow(
                    try call.rowNumber(), of: list, texts: WorkerField.named(texts), by: call.actor)
                guard row.state == .faulty || row.state == .refused else {
                    return Call.redirect("/daftar-pekerja/\(list)?dibetulkan=\(row.position)")
                }
                return Response(page: WorkerRowPage(call, list, row).page, status: .badRequest)
            },
            .form(
                .runWorkerList, "/daftar-pekerja/{list}/jalankan", takes: EmptyForm.self,
                again: { call, failure, _ in try await workerList(call, failure) }
            ) { call, _ in
                let view = try await door.runWorkerList(try call.key("list"), by: call.actor)
                return Call.redirect("/daftar-pekerja/\(view.head.id)")
            },
            .form(
                .uploadWorkerList, "/daftar-pekerja/{list}/batalkan", takes: EmptyForm.self,
                again: { call, failure, _ in try await workerList(call, failure) }
            ) { call, _ in
                _ = try await door.withdrawWorkerList(try call.key("list"), by: call.actor)
                return Call.redirect("/daftar-pekerja")
            },
        ]
    }

    private func workerLists(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        WorkerListsPage(call, try await door.listWorkerLists(by: call.actor), fields).page
    }

    private func workerList(_ call: Call, _ failure: Failure? = nil) async throws -> Page {
        let id: ID<WorkerListRecord> = try call.key("list")
        let view = try await door.viewWorkerList(id, by: call.actor)
        let faults = try await door.viewWorkerRows(
            of: id, in: [.faulty, .refused], after: call.query("setelah").flatMap { Int($0) } ?? 0,
            limit: WorkerListPage.faultsOnPage + 1, by: call.actor)
        return WorkerListPage(call, view, faults, failure).page
    }

    private func workerRow(_ call: Call) async throws -> WorkerRowView {
        try await door.viewWorkerRow(try call.rowNumber(), of: try call.key("list"), by: call.actor)
    }

    private func takeWorkerList(_ call: Call) async throws -> Response {
        try Operation.uploadWorkerList.authorise(call.actor)
        var typed = TypedFields.empty
        do {
            let upload = try await SpreadsheetUpload(call)
            let day = upload.field("promisedDay") ?? ""
            typed = TypedFields(FormBody.document([(name: "promisedDay", value: day)]))
            guard let promised = CalendarDay(day) else {
                throw Failure(.invalid, "day-malformed", field: "promisedDay", details: ["found": day])
            }
            let view = try await door.uploadWorkerList(
                WorkerListFile(name: upload.name, bytes: upload.bytes, promisedDay: promised), by: call.actor)
            return Call.redirect("/daftar-pekerja/\(view.head.id)" + (view.isRepeated ? "?lagi=1" : ""))
        } catch let failure as Failure where failure.showsOnForm {
            let fields = FormFields(typed, [failure], call.language)
            return Response(page: try await workerLists(call, fields), status: failure.status)
        }
    }

    private func takeCorrections(_ call: Call) async throws -> Response {
        try Operation.mendWorkerList.authorise(call.actor)
        let list: ID<WorkerListRecord> = try call.key("list")
        do {
            let upload = try await SpreadsheetUpload(call)
            _ = try await door.mendWorkerRows(of: list, from: upload.bytes, by: call.actor)
            return Call.redirect("/daftar-pekerja/\(list)")
        } catch let failure as Failure where failure.showsOnForm {
            return Response(page: try await workerList(call, failure), status: failure.status)
        }
    }
}

extension Call {
    /// The part of the path that names a row of a list.
    ///
    /// - Throws: `absent` when it is no number.
    func rowNumber() throws(Failure) -> Int {
        guard let number = Int(parameter("row")) else { throw Failure(.absent, "no-such-record") }
        return number
    }
}

extension WorkerField {
    /// Texts by field instead of by the fields' names.
    static func named(_ texts: [String: String]) -> [WorkerField: String] {
        var named: [WorkerField: String] = [:]
        for (name, text) in texts {
            if let field = WorkerField(rawValue: name) { named[field] = text }
        }
        return named
    }
}
