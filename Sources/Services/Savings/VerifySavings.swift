// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Store

/// What a check of all closings found.
public struct SavingsReport: Sendable {
    public let closings: Int
    public let lines: Int
    /// All returns that closings have credited.
    public let returned: Rupiah
    /// Sentences; empty when the closings hold.
    public let faults: [String]
}

extension Door {
    /// Computes every closing anew from the movements in the journal and the law it was made under, and compares it
    /// line by line with what was credited; compares each block with the entry and the audit row that stand for it.
    public func verifySavings() async throws -> SavingsReport {
        let rates = try await ratesOfClosings()
        return try await database.read { transaction in
            var faults: [String] = []
            var lines = 0
            var returned = Rupiah.zero
            let runs = try SavingsRunStore(transaction).all()
            let store = SavingsBlockStore(transaction)
            for run in runs {
                var again = run
                again.cursor = -1
                var plan = try ClosingPlan(again, transaction, rates: rates)
                var total = Rupiah.zero
                while let step = try plan.step(in: transaction, most: 64_000), plan.cursor < run.cursor {
                    let recorded = try store.lines(of: run.id, from: step.after + 1, through: step.through)
                    for (expected, found) in zip(step.lines, recorded) where expected != found {
                        faults.append(
                            "closing \(run.period.last) account \(ID<PersonRecord>(number: found.account)): credited "
                                + "\(found.returned), computed \(expected.returned)")
                        if faults.count > 100 { break }
                    }
                    if step.lines.count != recorded.count {
                        faults.append("closing \(run.period.last) has \(recorded.count) lines, not \(step.lines.count)")
                    }
                    lines += recorded.count
                    total += Rupiah(recorded.reduce(0) { $0 + $1.returned })
                    plan.cursor = step.through
                }
                if total != run.returned { faults.append("closing \(run.period.last) credited another total") }
                returned += total
                for block in try store.unlikeEntries(of: run.id) {
                    faults.append("block \(block) and its entry name different returns")
                }
            }
            return SavingsReport(closings: runs.count, lines: lines, returned: returned, faults: faults)
        }
    }
}
