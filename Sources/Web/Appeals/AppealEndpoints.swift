// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Objecting to a refusal.
    var appealEndpoints: [Endpoint] {
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
