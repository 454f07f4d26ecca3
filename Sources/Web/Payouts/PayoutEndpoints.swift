// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Money on its way to payees.
    var payoutEndpoints: [Endpoint] {
        [
            .page(.listPayouts, "/pembayaran") { call in try await payoutList(call) },
            .page(.viewPayout, "/pembayaran/{payout}") { call in
                PayoutPage(call, try await door.viewPayout(try call.key("payout"), by: call.actor)).page
            },
            .form(.retryPayout, "/pembayaran/{payout}/ulang", takes: PayoutRetryRequest.self) { call, failure, typed in
                let view = try await door.viewPayout(try call.key("payout"), by: call.actor)
                return PayoutPage(call, view, failure: failure, typed: typed).page
            } _: { call, body in
                let view = try await door.retryPayout(
                    try call.key("payout"), to: try body.account(), by: call.actor, repeatKey: nil)
                return Call.redirect("/pembayaran/\(view.payout.id)")
            },
            .get(.listPayouts, "/api/v1/payouts", query: PayoutQuery.self, gives: PayoutListAnswer.self) {
                call, query in
                let states = try query.state.map { [try ClaimWord.known($0, "state", as: PayoutState.self)] }
                return PayoutListAnswer(
                    payouts: try await door.payouts(states ?? [], by: call.actor).map(PayoutAnswer.init))
            },
            .get(.viewPayout, "/api/v1/payouts/{payout}", gives: PayoutAnswer.self) { call in
                PayoutAnswer(try await door.viewPayout(try call.key("payout"), by: call.actor))
            },
            .post(
                .retryPayout, "/api/v1/payouts/{payout}/retry", takes: PayoutRetryRequest.self,
                gives: PayoutAnswer.self
            ) { call, body, key in
                PayoutAnswer(
                    try await door.retryPayout(
                        try call.key("payout"), to: try body.account(), by: call.actor, repeatKey: key))
            },
        ]
    }

    private func payoutList(_ call: Call) async throws -> Page {
        let word = call.query("keadaan") ?? ""
        let states = word.isEmpty ? [] : [try ClaimWord.known(word, "keadaan", as: PayoutState.self)]
        let found = try await door.payouts(states, by: call.actor)
        return PayoutsPage(call, found, state: states.first).page
    }
}
