// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What eight events pay on one day, by phase of cover, tabulated by `BenefitLaw`.
///
/// A place within a run of five: 0 no cover, 1 before, 2 during, 3 after, 4 cover not known.
struct BenefitTable: Sendable {
    static let places = 5

    /// For each event, what the law fixes or the most that it repays: five for executors, five for perseorangan.
    let amounts: [[Int64]]
    /// Partial disability: five for each loss.
    let losses: [Int64]

    init(_ law: BenefitLaw, losses names: [String], on day: CalendarDay) throws(Failure) {
        var amounts: [[Int64]] = []
        for event in PopulationLaw.events {
            var row: [Int64] = []
            for perseorangan in [false, true] where event != .partialDisability {
                row += try BenefitTable.byPhase { (phase) throws(Failure) in
                    let request = BenefitRequest(
                        event: event, phase: phase, on: day, cost: BenefitTable.boundless, perseorangan: perseorangan)
                    return try law.assess(request).amount
                }
            }
            amounts.append(row)
        }
        var losses: [Int64] = []
        for name in names {
            losses += try BenefitTable.byPhase { (phase) throws(Failure) in
                let loss = DisabilityLoss(name)
                return try law.assess(.init(event: .partialDisability, phase: phase, on: day, losses: [loss])).amount
            }
        }
        self.amounts = amounts
        self.losses = losses
    }

    private static func byPhase(_ amount: (Phase) throws(Failure) -> Rupiah) throws(Failure) -> [Int64] {
        var row: [Int64] = [0]
        for phase in Phase.allCases {
            row.append(try KnownAmount.of { () throws(Failure) in try amount(phase) })
        }
        return row + [PopulationResults.unknown]
    }

    /// A cost above every maximum that a law will name: repaid is then the maximum.
    private static let boundless = Rupiah(1 << 50)
}
