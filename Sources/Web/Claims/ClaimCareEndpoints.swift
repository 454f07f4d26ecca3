// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text
import Wire

extension Site {
    /// What stands beside a claim for those who decide about it.
    var claimCareEndpoints: [Endpoint] {
        [
            .page(.viewDocument, "/klaim/{claim}/berkas") { call in
                PapersPage(call, try await door.viewClaim(try call.key("claim"), by: call.actor)).page
            },
            .get(.viewFraudSignals, "/api/v1/claims/{claim}/signals", gives: ClaimSignalList.self) { call in
                let signals = try await door.viewFraudSignals(try call.key("claim"), by: call.actor)
                return ClaimSignalList(
                    signals: signals.map {
                        ClaimSignalRecord(code: $0.code, text: SignalTexts.text($0, call.language))
                    })
            },
        ]
    }
}
