// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One loss from the table of PP 53/2012 annex II, as the advisory doctor states it.
public struct DisabilityLoss: Sendable, Hashable {
    /// The table's name for it: `right-hand-at-wrist`. `BenefitLaw.lossNames` lists all of them.
    public let name: String
    /// How many: fingers, toes, steps of 10 dB or 10 percent.
    public let count: Int
    /// Where the part is still there: how much less it works, above 0 up to 100 percent. Nil when it is lost.
    public let functionReduction: Rate?
    /// Where the table gives a range: the share the doctor found.
    public let assessed: Rate?

    public init(_ name: String, count: Int = 1, functionReduction: Rate? = nil, assessed: Rate? = nil) {
        self.name = name
        self.count = count
        self.functionReduction = functionReduction
        self.assessed = assessed
    }

    /// The same loss on the other side of the body; itself where the table knows no sides.
    var mirrored: DisabilityLoss {
        let words = name.split(separator: "-").map { word in
            switch word {
            case "right": "left"
            case "left": "right"
            default: String(word)
            }
        }
        return DisabilityLoss(
            words.joined(separator: "-"), count: count, functionReduction: functionReduction, assessed: assessed)
    }
}
