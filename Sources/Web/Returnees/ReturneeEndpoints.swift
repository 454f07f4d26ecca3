// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Hummingbird
import Kernel
import People
import Placement
import Services
import Store
import Wire

extension Site {
    /// People on their way home: lists, cards, claims on the spot, hand-overs, figures.
    var returneeEndpoints: [Endpoint] { returneePages + returneeForms + handoverPages + returneeAPI }

    private var returneePages: [Endpoint] {
        [
            .page(.viewReturnees, "/kepulangan") { call in try await returneesPage(call) },
            .page(.receiveReturnee, "/kepulangan/sendiri") { call in ReturneeAlonePage.page(call) },
            .page(.viewReturnees, "/kepulangan/{list}") { call in
                ReturneeListPage(try await door.viewReturneeList(try call.key("list"), by: call.actor), call).page
            },
            .page(.viewReturnees, "/kepulangan/orang/{returnee}") { call in try await returneePage(call, nil) },
        ]
    }

    private func returneesPage(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        let all = try await door.listReturnees(by: call.actor)
        let today = door.clock.now().jakartaDay
        guard let month = DayRange(first: today.adding(days: -30), last: today) else {
            preconditionFailure("thirty days ago lies before today")
        }
        let counts = try await door.countReturnees(month, by: call.actor)
        return ReturneesPage(all.lists, all.alone, counts, call, fields).page
    }

    private func returneePage(_ call: Call, _ failure: Failure?) async throws -> Page {
        ReturneePage(try await door.viewReturnee(try call.key("returnee"), by: call.actor), call, failure).page
    }

    private var returneeForms: [Endpoint] {
        [
            Endpoint(.receiveReturnee, .post, "/kepulangan", face: .page) { call in
                try await spreadsheets.run { try await takeReturneeFile(call) }
            },
            .keyedForm(.receiveReturnee, "/kepulangan/sendiri", takes: ReturneeRequest.self) { call, failures, typed in
                ReturneeAlonePage.page(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.receiveReturnee(
                    try body.entry(), list: nil, by: call.actor, repeatKey: key)
                return Call.redirect("/kepulangan/orang/\(view.returnee.id)")
            },
            .keyedForm(.receiveReturnee, "/kepulangan/{list}", takes: ReturneeCardRequest.self) {
                call, failures, typed in
                let view = try await door.viewReturneeList(try call.key("list"), by: call.actor)
                return ReturneeListPage(view, call, FormFields(typed, failures, call.language)).page
            } _: { call, body, key in
                let list: ID<ReturneeListRecord> = try call.key("list")
                _ = try await receive(body, on: list, call, key)
                return Call.redirect("/kepulangan/\(list)#orang")
            },
            .form(
                .startReturneeClaim, "/kepulangan/orang/{returnee}/klaim", takes: ReturneeClaimRequest.self,
                again: { call, failure, _ in try await returneePage(call, failure) }
            ) { call, body in
                let incident = try await startClaim(body, call, nil)
                return Call.redirect("/kejadian/\(incident)")
            },
            .keyedForm(.handOverReturnees, "/kepulangan/{list}/serah-terima", takes: HandoverRequest.self) {
                call, failures, typed in
                let view = try await door.viewReturneeList(try call.key("list"), by: call.actor)
                return ReturneeListPage(view, call, FormFields(typed, failures, call.language)).page
            } _: { call, body, key in
                let list: ID<ReturneeListRecord> = try call.key("list")
                _ = try await door.handOverReturnees(
                    of: list, to: try Province.parse(body.province), note: body.note ?? "", by: call.actor,
                    repeatKey: key)
                return Call.redirect("/kepulangan/\(list)#serah-terima")
            },
        ]
    }

    private func receive(
        _ body: ReturneeCardRequest, on id: ID<ReturneeListRecord>, _ call: Call, _ key: RepeatKey?
    ) async throws -> ReturneeView {
        let list = try await door.viewReturneeList(id, by: call.actor).list
        return try await door.receiveReturnee(
            try body.entry(of: list), list: id, by: call.actor, repeatKey: key)
    }

    private func startClaim(
        _ body: ReturneeClaimRequest, _ call: Call, _ key: RepeatKey?
    ) async throws -> ID<IncidentRecord> {
        guard let kind = IncidentKind(rawValue: body.kind) else {
            throw Failure(.invalid, "not-one-of", field: "kind")
        }
        return try await door.startReturneeClaim(
            try call.key("returnee"), kind, account: body.account, by: call.actor, repeatKey: key)
    }

    /// A list is typed, or comes as a file; a form with a file is no plain form.
    private func takeReturneeFile(_ call: Call) async throws -> Response {
        try Operation.receiveReturnee.authorise(call.actor)
        var typed = TypedFields.empty
        do {
            let form = try await call.checkedUpload(most: WorkerListFile.longest)
            let told = form.fields.map { (name: $0.name, value: $0.value) }.filter { $0.name != "csrf" }
            typed = TypedFields(FormBody.document(told))
            let arrival = try ReturneeListRequest.decode(typed.document).arrival()
            guard let file = form.file, !file.bytes.isEmpty else {
                let view = try await door.openReturneeList(arrival, by: call.actor, repeatKey: nil)
                return Call.redirect("/kepulangan/\(view.list.id)")
            }
            let made = try await door.uploadReturnees(arrival, file: file.bytes, by: call.actor)
            guard made.faults.isEmpty else {
                return Response(page: ReturneeListPage(made.list, call, faults: made.faults).page)
            }
            return Call.redirect("/kepulangan/\(made.list.list.id)")
        } catch let failure as Failure where failure.showsOnForm {
            let faults = (ReturneeListRequest.faults(in: typed.document) + [failure]).oncePerField
            let page = try await returneesPage(call, FormFields(typed, faults, call.language))
            return Response(page: page, status: failure.status)
        }
    }

    private var handoverPages: [Endpoint] {
        [
            .page(.viewReturnees, "/serah-terima") { call in try await handoversPage(call) },
            .form(.acknowledgeReturnees, "/serah-terima/{handover}", takes: HandoverReceipt.self) { call, failure, _ in
                try await handoversPage(call, failure)
            } _: { call, body in
                _ = try await door.acknowledgeHandover(
                    try call.key("handover"), received: body.received, answer: body.answer ?? "", by: call.actor,
                    repeatKey: nil)
                return Call.redirect("/serah-terima")
            },
        ]
    }

    private func handoversPage(_ call: Call, _ failure: Failure? = nil) async throws -> Page {
        HandoversPage(try await door.listHandovers(by: call.actor), call, failure).page
    }

    private var returneeAPI: [Endpoint] {
        [
            .post(
                .receiveReturnee, "/api/v1/returnee-lists", takes: ReturneeListRequest.self,
                gives: ReturneeListAnswer.self
            ) { call, body, key in
                ReturneeListAnswer(
                    try await door.openReturneeList(try body.arrival(), by: call.actor, repeatKey: key))
            },
            .get(.viewReturnees, "/api/v1/returnee-lists/{list}", gives: ReturneeListAnswer.self) { call in
                ReturneeListAnswer(try await door.viewReturneeList(try call.key("list"), by: call.actor))
            },
            .post(
                .receiveReturnee, "/api/v1/returnee-lists/{list}/people", takes: ReturneeCardRequest.self,
                gives: ReturneeAnswer.self
            ) { call, body, key in
                ReturneeAnswer(try await receive(body, on: try call.key("list"), call, key))
            },
            .post(
                .receiveReturnee, "/api/v1/returnees", takes: ReturneeRequest.self, gives: ReturneeAnswer.self
            ) { call, body, key in
                ReturneeAnswer(
                    try await door.receiveReturnee(try body.entry(), list: nil, by: call.actor, repeatKey: key))
            },
            .get(.viewReturnees, "/api/v1/returnees/{returnee}", gives: ReturneeAnswer.self) { call in
                ReturneeAnswer(try await door.viewReturnee(try call.key("returnee"), by: call.actor))
            },
            .post(
                .startReturneeClaim, "/api/v1/returnees/{returnee}/incidents", takes: ReturneeClaimRequest.self,
                gives: ReturneeClaimAnswer.self
            ) { call, body, key in
                ReturneeClaimAnswer(incident: try await startClaim(body, call, key))
            },
            .post(
                .handOverReturnees, "/api/v1/returnee-lists/{list}/handovers", takes: HandoverRequest.self,
                gives: HandoverAnswer.self
            ) { call, body, key in
                HandoverAnswer(
                    try await door.handOverReturnees(
                        of: try call.key("list"), to: try Province.parse(body.province), note: body.note ?? "",
                        by: call.actor, repeatKey: key))
            },
            .post(
                .acknowledgeReturnees, "/api/v1/handovers/{handover}/receipt", takes: HandoverReceipt.self,
                gives: HandoverAnswer.self, status: .ok
            ) { call, body, key in
                HandoverAnswer(
                    try await door.acknowledgeHandover(
                        try call.key("handover"), received: body.received, answer: body.answer ?? "",
                        by: call.actor, repeatKey: key))
            },
            .get(
                .viewReturnees, "/api/v1/returnee-counts", query: ReturneeCountQuery.self, gives: ReturneeCounts.self
            ) { call, query in
                let today = door.clock.now().jakartaDay
                let last = query.last ?? today
                guard let range = DayRange(first: query.first ?? last.adding(days: -30), last: last) else {
                    throw Failure(
                        .invalid, "returnee-day", field: "first",
                        details: [
                            "found": query.first?.description ?? "", "earliest": "1970-01-01",
                            "latest": last.description,
                        ])
                }
                let counts = try await door.countReturnees(range, by: call.actor)
                return ReturneeCounts(counts: counts.map { ReturneeCount($0) })
            },
        ]
    }
}
