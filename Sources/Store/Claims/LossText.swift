// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// A loss of the disability table as stored; shares in millionths.
struct LossText: Codable {
    let name: String
    let count: Int
    let reduction: Int64?
    let assessed: Int64?

    init(_ loss: DisabilityLoss) {
        name = loss.name
        count = loss.count
        reduction = loss.functionReduction?.millionths
        assessed = loss.assessed?.millionths
    }

    var loss: DisabilityLoss {
        DisabilityLoss(
            name, count: count, functionReduction: reduction.map(Rate.init(millionths:)),
            assessed: assessed.map(Rate.init(millionths:)))
    }
}
