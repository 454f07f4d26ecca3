// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// The outside parties' state.
    var outsideEndpoints: [Endpoint] {
        [
            .page(.viewOutside, "/pihak-luar") { call in
                OutsidePage(try await door.viewOutside(by: call.actor), call).page
            },
            .form(.retryOutside, "/pihak-luar", takes: OutsideRetry.self) { call, body in
                try await door.retryOutside(body.party, by: call.actor)
                return Call.redirect("/pihak-luar?selesai=1")
            },
            .get(.viewOutside, "/api/v1/outside", gives: OutsideAnswer.self) { call in
                OutsideAnswer(try await door.viewOutside(by: call.actor))
            },
            .postUnkeyed(
                .retryOutside, "/api/v1/outside/retry", takes: OutsideRetry.self, gives: OutsideRetry.self
            ) { call, body in
                try await door.retryOutside(body.party, by: call.actor)
                return body
            },
        ]
    }
}

extension OutsideView.Register {
    /// Whether it answered the last time; a party never tried counts as reachable.
    var isReachable: Bool { isConnected && state?.fault == nil }
}

extension OutsideAnswer {
    init(_ view: OutsideView) {
        self.init(
            registers: view.registers.map { one in
                OutsideRegisterLine(
                    party: one.party.rawValue, connected: one.isConnected, reachable: one.isReachable,
                    answeredAt: one.state?.answeredAt, fault: one.state?.fault, waiting: one.queue.waiting)
            },
            tellers: view.tellers.map {
                OutsideTellerLine(source: $0.source.rawValue, lastToldAt: $0.lastToldAt)
            },
            waitingEvents: view.waitingEvents)
    }
}
