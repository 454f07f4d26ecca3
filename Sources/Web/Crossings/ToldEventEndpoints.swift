// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Departures, returns and crossings that other systems tell, and those that wait for a desk.
    var crossingEndpoints: [Endpoint] {
        [
            .postUnkeyed(
                .takePlacementEvents, "/api/v1/placement-events", takes: PlacementEventsRequest.self,
                gives: ToldOutcomesAnswer.self
            ) { call, body in
                ToldOutcomesAnswer(try await door.takePlacementEvents(try body.told(), by: call.actor))
            },
            .postUnkeyed(
                .takeCrossings, "/api/v1/crossings", takes: CrossingsRequest.self, gives: ToldOutcomesAnswer.self
            ) { call, body in
                ToldOutcomesAnswer(try await door.takeCrossings(try body.told(), by: call.actor))
            },
            .page(.viewToldEvents, "/kabar-luar") { call in
                ToldEventListPage.page(try await door.listToldEvents(by: call.actor), call)
            },
            .page(.viewToldEvents, "/kabar-luar/{event}") { call in
                ToldEventPage(try await door.viewToldEvent(call.key("event"), by: call.actor), call).page
            },
            .keyedForm(.settleToldEvent, "/kabar-luar/{event}", takes: ToldEventSettlement.self) {
                call, failures, typed in
                let found = try await door.viewToldEvent(call.key("event"), by: call.actor)
                return ToldEventPage(found, call, typed, failures).page
            } _: { call, settlement, key in
                try await settle(settlement, call, key)
                return Call.redirect("/kabar-luar?selesai=1")
            },
            .get(.viewToldEvents, "/api/v1/told-events", gives: ToldEventList.self) { call in
                ToldEventList(events: try await door.listToldEvents(by: call.actor).map(ToldEventLine.init))
            },
            .post(
                .settleToldEvent, "/api/v1/told-events/{event}/settlement", takes: ToldEventSettlement.self,
                gives: ToldEventSettlement.self, status: .ok
            ) { call, settlement, key in
                try await settle(settlement, call, key)
                return settlement
            },
        ]
    }

    private func settle(_ settlement: ToldEventSettlement, _ call: Call, _ key: RepeatKey?) async throws {
        let decision: ToldEventDecision
        switch settlement.decision {
        case .leave: decision = .leave
        case .record:
            guard let person = settlement.person else {
                throw Failure(.invalid, "field-missing", field: "person")
            }
            decision = .about(try await door.personOfToldEvent(person, by: call.actor))
        }
        try await door.settleToldEvent(
            try call.key("event"), decision, note: settlement.note, by: call.actor, repeatKey: key)
    }
}
