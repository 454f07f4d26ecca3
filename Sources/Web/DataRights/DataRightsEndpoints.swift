// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// What people may ask about their own data.
    var dataRightsEndpoints: [Endpoint] { dataRightsPages + dataRightsAPI }

    private var dataRightsPages: [Endpoint] {
        [
            .page(.viewOwnData, "/data-saya") { call in try await call.ownDataPage(nil, .empty) },
            Endpoint(.viewOwnData, .get, "/data-saya/unduh", face: .page) { call in
                try Operation.viewOwnData.authorise(call.actor)
                let held = try await door.viewOwnData(by: call.actor)
                var response = Response(json: HeldDataAnswer(held).json)
                response.headers[.contentDisposition] = "attachment; filename=\"rantau-data.json\""
                return response
            },
            .form(
                .askAboutData, "/data-saya/permintaan", takes: DataAsk.self,
                again: { call, failure, typed in try await call.ownDataPage(failure, typed) }
            ) { call, body in
                _ = try await ask(body, call, nil)
                return Call.redirect("/data-saya?selesai=1#permintaan")
            },
            .page(.listDataRequests, "/permintaan-data") { call in try await call.dataQueuePage(nil) },
            .form(
                .answerDataRequest, "/permintaan-data/{request}/jawaban", takes: DataAnswer.self,
                again: { call, failure, _ in try await call.dataQueuePage(failure) }
            ) { call, body in
                _ = try await answer(body, call, nil)
                return Call.redirect("/permintaan-data")
            },
        ]
    }

    private var dataRightsAPI: [Endpoint] {
        [
            .get(.viewOwnData, "/api/v1/own-data", gives: HeldDataAnswer.self) { call in
                HeldDataAnswer(try await door.viewOwnData(by: call.actor))
            },
            .get(.viewOwnData, "/api/v1/own-data/requests", gives: DataRequestList.self) { call in
                let found = try await door.ownDataRequests(by: call.actor)
                return DataRequestList(requests: found.map(DataRequestLine.init))
            },
            .post(
                .askAboutData, "/api/v1/own-data/requests", takes: DataAsk.self, gives: DataRequestLine.self
            ) { call, body, key in
                DataRequestLine(try await ask(body, call, key))
            },
            .get(.listDataRequests, "/api/v1/data-requests", gives: DataRequestList.self) { call in
                let found = try await door.listDataRequests(by: call.actor)
                return DataRequestList(requests: found.map(DataRequestLine.init))
            },
            .post(
                .answerDataRequest, "/api/v1/data-requests/{request}/answer", takes: DataAnswer.self,
                gives: DataRequestLine.self, status: .ok
            ) { call, body, key in
                DataRequestLine(try await answer(body, call, key))
            },
        ]
    }

    private func ask(_ body: DataAsk, _ call: Call, _ key: RepeatKey?) async throws -> DataRequestView {
        try await door.askAboutData(
            try ClaimWord.known(body.kind, "kind"), try ClaimWord.known(body.field, "field"), wanted: body.wanted,
            by: call.actor, repeatKey: key)
    }

    private func answer(_ body: DataAnswer, _ call: Call, _ key: RepeatKey?) async throws -> DataRequestView {
        try await door.answerDataRequest(
            try call.key("request"), try ClaimWord.known(body.outcome, "outcome"), text: body.text ?? "",
            by: call.actor, repeatKey: key)
    }
}

extension Call {
    fileprivate func ownDataPage(_ failure: Failure?, _ typed: TypedFields) async throws -> Page {
        let held = try await site.door.viewOwnData(by: actor)
        return OwnDataPage(held, try await site.door.ownDataRequests(by: actor), self, failure, typed).page
    }

    fileprivate func dataQueuePage(_ failure: Failure?) async throws -> Page {
        DataQueuePage(try await site.door.listDataRequests(by: actor), self, failure).page
    }
}

extension HeldDataAnswer {
    init(_ held: HeldData) {
        var sections: [String: JSONValue] = [:]
        for section in held.sections {
            sections[section.code] = .list(
                section.records.map { record in
                    .object(
                        Dictionary(record.map { ($0.name, JSONValue.text($0.value)) }, uniquingKeysWith: { $1 }))
                })
        }
        self.init(person: held.person, madeAt: held.madeAt, data: .object(sections))
    }
}

extension DataRequestLine {
    init(_ view: DataRequestView) {
        let request = view.request
        self.init(
            id: request.id, person: request.person, kind: request.kind.rawValue, field: request.field,
            wanted: view.wanted, recordedAt: request.recordedAt, dueAt: request.dueAt,
            standing: view.standing.rawValue, outcome: request.answer?.outcome.rawValue, answer: request.answer?.text,
            proposedBy: request.proposal?.by)
    }
}
