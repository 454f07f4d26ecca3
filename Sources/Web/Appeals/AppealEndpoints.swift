// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Text
import Wire

extension Site {
    /// What claimants do about decisions and their money: objecting to a refusal, correcting their account.
    var appealEndpoints: [Endpoint] { objections + claimAccounts }

    private var claimAccounts: [Endpoint] {
        [
            .keyedForm(.correctClaimAccount, "/klaim/{claim}/rekening", takes: PayableAccountRequest.self) {
                call, failures, typed in
                let view = try await door.viewClaim(try call.key("claim"), by: call.actor)
                if let first = failures.first, !view.state.name.takesAnotherAccount { throw first }
                return ClaimPage(call, view, account: FormFields(typed, failures, call.language)).page
            } _: { call, body, key in
                let view = try await door.correctClaimAccount(
                    try call.key("claim"), to: try body.account(), by: call.actor, repeatKey: key)
                return Call.redirect("/klaim/\(view.claim.id)?selesai=\(ClaimStepDone.accountCorrected.rawValue)")
            },
            .post(
                .correctClaimAccount, "/api/v1/claims/{claim}/account", takes: PayableAccountRequest.self,
                gives: ClaimAnswer.self, status: .ok
            ) { call, body, key in
                ClaimAnswer(
                    try await door.correctClaimAccount(
                        try call.key("claim"), to: try body.account(), by: call.actor, repeatKey: key),
                    for: call.actor.role, call.language)
            },
        ]
    }

    private var objections: [Endpoint] {
        [
            .form(.appealClaim, "/klaim/{claim}/keberatan", takes: AppealRequest.self) { call, failure, typed in
                let view = try await door.viewClaim(try call.key("claim"), by: call.actor)
                if let failure, view.state.name != .refused { throw failure }
                let fields = FormFields(typed, [failure].compactMap(\.self), call.language)
                return ClaimPage(call, view, appeal: fields).page
            } _: { call, body in
                let view = try await door.appealClaim(
                    try call.key("claim"), reason: body.reason ?? "", by: call.actor, repeatKey: nil)
                return Call.redirect("/klaim/\(view.claim.id)")
            },
            .post(
                .appealClaim, "/api/v1/claims/{claim}/appeal", takes: AppealRequest.self, gives: ClaimAnswer.self,
                status: .ok
            ) { call, body, key in
                ClaimAnswer(
                    try await door.appealClaim(
                        try call.key("claim"), reason: body.reason ?? "", by: call.actor, repeatKey: key),
                    for: call.actor.role, call.language)
            },
        ]
    }
}
