// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Pages on which the account of something due is changed.
    var payableAccountPages: [Endpoint] {
        [
            .page(.viewPayoutLists, "/rekening-penerima/{payable}") { call in try await accountPage(call) },
            .keyedForm(
                .changePayableAccount, "/rekening-penerima/{payable}", takes: PayableAccountRequest.self
            ) { call, failures, typed in
                try await accountPage(call, FormFields(typed, failures, call.language))
            } _: { call, body, key in
                let view = try await door.changePayableAccount(
                    try call.key("payable"), to: try body.account(), by: call.actor, repeatKey: key)
                return Call.redirect("/rekening-penerima/\(view.payable.id)")
            },
            .form(
                .decidePayableAccount, "/rekening-penerima/keputusan/{change}", takes: SecondOpinion.self
            ) { call, body in
                let view = try await door.decidePayableAccount(
                    try call.key("change"), approve: body.approve, by: call.actor, repeatKey: nil)
                return Call.redirect("/rekening-penerima/\(view.payable.id)")
            },
        ]
    }

    private func accountPage(_ call: Call, _ fields: FormFields? = nil) async throws -> Page {
        PayableAccountPage(try await door.viewPayable(try call.key("payable"), by: call.actor), call, fields).page
    }
}
