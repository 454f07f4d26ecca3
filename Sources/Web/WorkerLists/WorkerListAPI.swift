// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Store
import Text
import Wire

extension Site {
    private static let mostRows = 500

    /// Lists of workers for a company's own programs.
    var workerListAPI: [Endpoint] { workerListReads + workerListWrites }

    private var workerListReads: [Endpoint] {
        [
            .get(.viewWorkerLists, "/api/v1/worker-lists", gives: WorkerListList.self) { call in
                WorkerListList(lists: try await door.listWorkerLists(by: call.actor).map(WorkerListAnswer.init))
            },
            .get(.viewWorkerLists, "/api/v1/worker-lists/{list}", gives: WorkerListAnswer.self) { call in
                WorkerListAnswer(try await door.viewWorkerList(try call.key("list"), by: call.actor))
            },
            .get(
                .viewWorkerLists, "/api/v1/worker-lists/{list}/rows", query: WorkerRowQuery.self,
                gives: WorkerRowList.self
            ) { call, query in
                let states = query.state.flatMap(WorkerRowStore.State.init).map { [$0] }
                let rows = try await door.viewWorkerRows(
                    of: try call.key("list"), in: states ?? WorkerRowStore.State.allCases, after: query.after ?? 0,
                    limit: Self.mostRows, by: call.actor)
                return WorkerRowList(rows: rows.map { WorkerRowAnswer($0, call.language) })
            },
            .get(
                .viewWorkerLists, "/api/v1/worker-lists/{list}/results", query: WorkerRowQuery.self,
                gives: WorkerResultList.self
            ) { call, query in
                let results = try await door.viewWorkerResults(
                    of: try call.key("list"), after: query.after ?? 0, limit: Self.mostRows, by: call.actor)
                return WorkerResultList(results: results.map(WorkerResultRecord.init))
            },
        ]
    }

    private var workerListWrites: [Endpoint] {
        let upload = Endpoint.Contract(
            query: WorkerListQuery.self, body: nil, answer: WorkerListAnswer.self, status: .created,
            isRepeatable: false)
        let correction = Endpoint.Contract(
            query: nil, body: nil, answer: WorkerMendAnswer.self, status: .ok, isRepeatable: false)
        return [
            Endpoint(.uploadWorkerList, .post, "/api/v1/worker-lists", face: .api, contract: upload) { call in
                try Operation.uploadWorkerList.authorise(call.actor)
                let query = try call.query(WorkerListQuery.self)
                let view = try await spreadsheets.run {
                    try await door.uploadWorkerList(
                        WorkerListFile(
                            name: query.name, bytes: try await call.spreadsheetBytes(),
                            promisedDay: query.promisedDay),
                        by: call.actor)
                }
                return Response(json: WorkerListAnswer(view).json, status: .created)
            },
            Endpoint(
                .mendWorkerList, .post, "/api/v1/worker-lists/{list}/corrections", face: .api, contract: correction
            ) { call in
                try Operation.mendWorkerList.authorise(call.actor)
                let done = try await spreadsheets.run {
                    try await door.mendWorkerRows(
                        of: try call.key("list"), from: try await call.spreadsheetBytes(), by: call.actor)
                }
                return Response(json: WorkerMendAnswer(named: done.named, ready: done.ready).json)
            },
            .postUnkeyed(
                .mendWorkerList, "/api/v1/worker-lists/{list}/rows/{row}", takes: WorkerRowMend.self,
                gives: WorkerRowAnswer.self
            ) { call, body in
                let row = try await door.mendWorkerRow(
                    try call.rowNumber(), of: try call.key("list"),
                    texts: WorkerField.named(body.texts.compactMapValues { $0 }), by: call.actor)
                return WorkerRowAnswer(row, call.language)
            },
            .postUnkeyed(
                .runWorkerList, "/api/v1/worker-lists/{list}/run", takes: EmptyForm.self, gives: WorkerListAnswer.self
            ) { call, _ in
                WorkerListAnswer(try await door.runWorkerList(try call.key("list"), by: call.actor))
            },
            .postUnkeyed(
                .uploadWorkerList, "/api/v1/worker-lists/{list}/withdrawal", takes: EmptyForm.self,
                gives: WorkerListAnswer.self
            ) { call, _ in
                WorkerListAnswer(try await door.withdrawWorkerList(try call.key("list"), by: call.actor))
            },
        ]
    }
}

extension WorkerListAnswer {
    fileprivate init(_ view: WorkerListView) {
        self.init(
            id: view.head.id, name: view.head.name, state: view.head.state.rawValue,
            uploadedAt: view.head.recordedAt, unread: view.head.unread, rows: view.rows, ready: view.count(.ready),
            faulty: view.count(.faulty), enrolled: view.count(.enrolled), known: view.count(.known),
            refused: view.count(.refused), isRepeated: view.isRepeated,
            bill: view.bill.map { bill in
                WorkerListBill(
                    batch: bill.batch.id, number: bill.batch.number, amount: bill.batch.amount,
                    virtualAccount: bill.virtualAccount.number, promisedDay: bill.batch.promisedDay,
                    state: bill.state.rawValue)
            })
    }
}

extension WorkerRowAnswer {
    fileprivate init(_ row: WorkerRowView, _ language: Language) {
        self.init(
            row: row.position, state: row.state.rawValue,
            faults: row.failures.map { failure in
                WorkerFaultRecord(
                    field: failure.field, code: failure.code,
                    read: failure.field.flatMap(WorkerField.init).flatMap { row.entry?[$0] } ?? "",
                    sentence: FailureTexts.sentence(failure, language))
            },
            person: row.person)
    }
}

extension WorkerResultRecord {
    fileprivate init(_ result: WorkerResultStore.Result) {
        self.init(
            row: result.position, person: result.person, name: result.name, kpj: result.kpj, amount: result.amount,
            isPaid: result.isPaid, waitsForDesk: result.waitsForDesk)
    }
}
