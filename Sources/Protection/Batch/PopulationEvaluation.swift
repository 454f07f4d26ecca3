// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Each question is a loop of its own over all people, so that what it reads stays near the processor.
extension PopulationLaw {
    /// The answers for each person, in order. The columns must have passed `check`.
    public func evaluate(_ people: PopulationColumns) -> PopulationResults {
        var results = PopulationResults(count: people.count)
        evaluate(people, into: &results)
        return results
    }

    /// The same into columns that are there already and as long as the people's.
    public func evaluate(_ people: PopulationColumns, into results: inout PopulationResults) {
        precondition(results.count == people.count, "results have as many rows as there are people")
        price(people, &results.due)
        save(people, &results.deposited, &results.balance)
        var jkk = [UInt8](repeating: 0, count: people.count)
        protect(people, &jkk, &results.phase, &results.jkkMonths, &results.jkmMonths)
        for (place, event) in PopulationLaw.events.enumerated() {
            let amounts = benefits.amounts[place]
            switch event {
            case .death: pay(amounts, people, on: results.phase, &results.benefits[place])
            case .partialDisability: payLosses(people, jkk, &results.benefits[place])
            case .treatmentAbroad: repay(amounts, people.treatmentCost, people, jkk, &results.benefits[place])
            case .returnTransport: repay(amounts, people.returnCost, people, jkk, &results.benefits[place])
            default: pay(amounts, people, jkk, &results.benefits[place])
            }
        }
    }

    private func price(_ people: PopulationColumns, _ amounts: inout [Int64]) {
        for row in 0..<people.count {
            let route = span(people.pricedOn[row]) * 2 + Int(people.perseorangan[row])
            amounts[row] = due[route * LawSpan.lengthsOfContract + Int(people.months[row])]
        }
    }

    private func save(_ people: PopulationColumns, _ deposited: inout [Int64], _ balance: inout [Int64]) {
        for row in 0..<people.count {
            let saved = savings.saved(people.savings[row], paid: people.savingsPaid[row])
            deposited[row] = saved?.deposited ?? PopulationResults.unknown
            balance[row] = saved?.balance ?? PopulationResults.unknown
        }
    }

    private func protect(
        _ people: PopulationColumns, _ jkk: inout [UInt8], _ phase: inout [Int64], _ jkkMonths: inout [Int64],
        _ jkmMonths: inout [Int64]
    ) {
        let day = question.on.number
        let start = calendar.monthsBegun(before: question.from.number)
        for row in 0..<people.count {
            guard let cover = cover(people, row) else {
                jkk[row] = UInt8(BenefitTable.places - 1)
                phase[row] = PopulationResults.unknown
                jkkMonths[row] = PopulationResults.unknown
                jkmMonths[row] = PopulationResults.unknown
                continue
            }
            let executor = people.perseorangan[row] == 0
            let before = monthsBegun(in: cover.before, since: start)
            let during = monthsBegun(in: cover.during, since: start)
            jkk[row] = UInt8(cover.phaseOfJKK(on: day, executor: executor))
            phase[row] = Int64(cover.phaseOfJKM(on: day))
            jkkMonths[row] = (executor ? before : 0) + during + monthsBegun(in: cover.afterJKK, since: start)
            jkmMonths[row] = before + during + monthsBegun(in: cover.afterJKM, since: start)
        }
    }

    /// How many months of the run begin within an interval.
    @inline(__always)
    private func monthsBegun(in days: (first: Int32, last: Int32), since start: Int) -> Int64 {
        guard days.first <= days.last else { return 0 }
        let first = min(max(calendar.monthsBegun(before: days.first) - start, 0), question.months)
        let last = min(max(calendar.monthsBegun(before: days.last + 1) - start, 0), question.months)
        return Int64(last - first)
    }

    private func pay(_ amounts: [Int64], _ people: PopulationColumns, _ phase: [UInt8], _ paid: inout [Int64]) {
        for row in 0..<people.count {
            paid[row] = amounts[Int(people.perseorangan[row]) * BenefitTable.places + Int(phase[row])]
        }
    }

    private func pay(_ amounts: [Int64], _ people: PopulationColumns, on phase: [Int64], _ paid: inout [Int64]) {
        let unknown = Int64(BenefitTable.places - 1)
        for row in 0..<people.count {
            let place = phase[row] == PopulationResults.unknown ? unknown : phase[row]
            paid[row] = amounts[Int(people.perseorangan[row]) * BenefitTable.places + Int(place)]
        }
    }

    private func repay(
        _ most: [Int64], _ cost: [Int32], _ people: PopulationColumns, _ phase: [UInt8], _ paid: inout [Int64]
    ) {
        for row in 0..<people.count {
            let amount = most[Int(people.perseorangan[row]) * BenefitTable.places + Int(phase[row])]
            paid[row] = min(amount, Int64(cost[row]))
        }
    }

    private func payLosses(_ people: PopulationColumns, _ phase: [UInt8], _ paid: inout [Int64]) {
        for row in 0..<people.count {
            let loss = people.loss[row]
            let place = Int(phase[row])
            if loss != PopulationColumns.none {
                paid[row] = benefits.losses[Int(loss) * BenefitTable.places + place]
            } else {
                paid[row] = place == BenefitTable.places - 1 ? PopulationResults.unknown : 0
            }
        }
    }
}
