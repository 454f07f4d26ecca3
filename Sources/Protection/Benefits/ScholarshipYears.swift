// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension BenefitLaw {
    /// A scholarship year by year, as it is paid out (PP 82/2019 art. 25(3)): each child's levels follow each other,
    /// and children learn side by side. Together they are the whole right.
    ///
    /// - Throws: `unknown-parameter`, `no-rule-in-force` where a level has no amount.
    public func scholarshipYears(_ request: BenefitRequest) throws(Failure) -> [Rupiah] {
        var years: [Rupiah] = []
        for child in request.children {
            var place = 0
            for schooling in child.schooling {
                let name = "\(request.event.node).\(schooling.level.rawValue).amount"
                let yearly = try rules.rupiah(name, on: request.on).value
                for _ in 0..<schooling.years {
                    if place == years.count { years.append(.zero) }
                    years[place] += yearly
                    place += 1
                }
            }
        }
        return years
    }
}
