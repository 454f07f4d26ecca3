// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Text
import Wire

extension Site {
    /// What the foreign ministry's portal (Peduli WNI) submits, and what it may ask again.
    var ministryEndpoints: [Endpoint] {
        [
            .post(
                .takeSelfReport, "/api/v1/ministry/self-reports", takes: SelfReportRequest.self,
                gives: PartnerReportAnswer.self
            ) { call, body, key in
                let report = try firstFault { () throws(FormFaults) in try body.report() }
                return PartnerReportAnswer(
                    try await door.takeSelfReport(report, by: call.actor, repeatKey: key), call.language)
            },
            .post(
                .takeContractReport, "/api/v1/ministry/contracts", takes: ContractReportRequest.self,
                gives: PartnerReportAnswer.self
            ) { call, body, key in
                PartnerReportAnswer(
                    try await door.takeContractReport(try body.report(), by: call.actor, repeatKey: key),
                    call.language)
            },
            .postUnkeyed(
                .compareFile, "/api/v1/ministry/comparisons", takes: ComparisonRequest.self,
                gives: ComparisonAnswer.self
            ) { call, body in
                ComparisonAnswer(
                    try await door.compare(
                        try body.persons(), toldAt: body.toldAt, mostDoubts: nil, by: call.actor))
            },
            .get(.viewPartnerReport, "/api/v1/ministry/reports/{report}", gives: PartnerReportAnswer.self) { call in
                PartnerReportAnswer(
                    try await door.viewPartnerReport(try call.key("report"), by: call.actor), call.language)
            },
        ]
    }
}
