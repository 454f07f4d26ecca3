// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// JKM (Permenaker 4/2023 chapter VI): one sum during work; before and after work death grant, periodic
    /// allowance and funeral money, which may go to different people.
    func deathGrants(_ request: BenefitRequest) throws(Failure) -> [BenefitPart] {
        switch request.phase {
        case .during:
            return [BenefitPart("death-grant", try rules.rupiah("benefits.jkm.during", on: request.on))]
        case .before, .after:
            let node = "benefits.jkm.before_after"
            return [
                BenefitPart("death-grant", try rules.rupiah("\(node).death_grant", on: request.on)),
                BenefitPart("periodic-allowance", try rules.rupiah("\(node).periodic_allowance", on: request.on)),
                BenefitPart("funeral", try rules.rupiah("\(node).funeral", on: request.on)),
            ]
        }
    }
}
