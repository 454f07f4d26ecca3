// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Placement

extension Site {
    /// What a family does after a death.
    var heirEndpoints: [Endpoint] {
        [
            .page(.computeBenefit, "/ahli-waris") { call in
                HeirGuidePage(
                    call, relation: call.query("hubungan").flatMap(Relation.init(rawValue:)),
                    country: call.query("negara").flatMap { Country($0) }
                ).page
            }
        ]
    }
}
