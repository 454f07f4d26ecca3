// SPDX-License-Identifier: Apache-2.0
import HTML
import Text

extension ClaimStepDone {
    /// What the reader has just done to the claim.
    static func notice(_ call: Call) -> Notice? {
        call.query("selesai").flatMap(ClaimStepDone.init(rawValue:)).map { Notice(.good, $0.text(call.language)) }
    }
}
