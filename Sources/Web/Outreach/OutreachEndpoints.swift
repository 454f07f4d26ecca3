// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Placement
import Services
import Store
import Wire

extension Site {
    /// Days in villages and halls.
    var outreachEndpoints: [Endpoint] {
        [
            .page(.viewOutreach, "/penyuluhan") { call in
                OutreachListPage(try await door.listOutreach(by: call.actor), call, nil).page
            },
            .keyedForm(.planOutreach, "/penyuluhan", takes: OutreachRequest.self) { call, failures, typed in
                OutreachListPage(
                    try await door.listOutreach(by: call.actor), call, FormFields(typed, failures, call.language)
                ).page
            } _: { call, body, key in
                let event = try await door.planOutreach(try body.plan(), by: call.actor, repeatKey: key)
                return Call.redirect("/penyuluhan/\(event.id)")
            },
            .page(.viewOutreach, "/penyuluhan/{event}") { call in try await outreachPage(call, nil, .empty) },
            .form(.attendOutreach, "/penyuluhan/{event}/hadir", takes: AttendanceRequest.self) { call, failure, typed in
                try await outreachPage(call, failure, typed)
            } _: { call, body in
                let event: ID<OutreachRecord> = try call.key("event")
                let noted = try await door.attendOutreach(
                    event, number: CardCode.number(in: body.number), by: call.actor)
                let word = !noted.isNew ? "lagi" : noted.isMember ? "peserta" : "baru"
                return Call.redirect("/penyuluhan/\(event)?hadir=\(word)")
            },
            .get(.viewOutreach, "/api/v1/outreach", gives: OutreachList.self) { call in
                OutreachList(events: try await door.listOutreach(by: call.actor).map { OutreachAnswer($0) })
            },
            .post(.planOutreach, "/api/v1/outreach", takes: OutreachRequest.self, gives: OutreachAnswer.self) {
                call, body, key in
                OutreachAnswer(try await door.planOutreach(try body.plan(), by: call.actor, repeatKey: key))
            },
            .get(.viewOutreach, "/api/v1/outreach/{event}", gives: OutreachAnswer.self) { call in
                OutreachAnswer(try await door.viewOutreach(try call.key("event"), by: call.actor))
            },
            .postUnkeyed(
                .attendOutreach, "/api/v1/outreach/{event}/attendances", takes: AttendanceRequest.self,
                gives: OutreachAnswer.self
            ) { call, body in
                let event: ID<OutreachRecord> = try call.key("event")
                _ = try await door.attendOutreach(
                    event, number: CardCode.number(in: body.number), by: call.actor)
                return OutreachAnswer(try await door.viewOutreach(event, by: call.actor))
            },
        ]
    }

    private func outreachPage(_ call: Call, _ failure: Failure?, _ typed: TypedFields) async throws -> Page {
        let view = try await door.viewOutreach(try call.key("event"), by: call.actor)
        return OutreachPage(view, call, FormFields(typed, failure.map { [$0] } ?? [], call.language)).page
    }
}

extension OutreachRequest {
    func plan() throws(Failure) -> OutreachPlan {
        OutreachPlan(
            title: title, place: place, country: try Country.parse(country),
            province: try province.map { text throws(Failure) in try Province.parse(text) },
            isDesmigratif: desmigratif ?? false, heldOn: heldOn, target: target)
    }
}

extension OutreachAnswer {
    init(_ event: OutreachStore.Event) {
        self.init(
            id: event.id, title: event.title, place: event.place, country: event.country, province: event.province,
            desmigratif: event.isDesmigratif, heldOn: event.heldOn, target: event.target)
    }

    init(_ view: OutreachView) {
        let event = view.event
        self.init(
            id: event.id, title: event.title, place: event.place, country: event.country, province: event.province,
            desmigratif: event.isDesmigratif, heldOn: event.heldOn, target: event.target,
            attended: view.attendances.count, enrolled: view.enrolled, covered: view.covered)
    }
}
