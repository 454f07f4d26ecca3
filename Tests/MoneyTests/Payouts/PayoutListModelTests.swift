// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

/// Random operations on a list, against what must hold after each of them.
@Suite("Payout lists: whatever happens")
struct PayoutListModelTests {
    private struct Dice {
        var state: UInt64

        mutating func below(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
    }

    @Test(arguments: 1...200)
    func noLineIsPaidTwiceAndSumsAreKept(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        var list = PayoutList(id: ID(number: 1))
        var paid: [ID<PayoutLineRecord>: Int] = [:]
        var returned: [ID<PayoutLineRecord>: Int] = [:]
        var entered = Rupiah.zero
        for step in 0..<160 {
            let before = list
            do {
                try operate(step, on: &list, &dice)
            } catch let failure as Failure {
                #expect(failure.kind != .invalid)
                list = before
            }
            for (old, new) in zip(before.lines, list.lines) where old.id == new.id && old.state != new.state {
                if new.state == .settled { paid[new.id, default: 0] += 1 }
                if new.state == .returned { returned[new.id, default: 0] += 1 }
                #expect(!old.state.isFinal || (old.state == .settled && new.state == .returned))
            }
            if list.state.name == .open { entered = list.total() }
            #expect(list.total() == entered)
            #expect(paid.values.allSatisfy { $0 == 1 })
            #expect(returned.allSatisfy { $0.value == 1 && paid[$0.key] == 1 })
            let moving: Set<PayoutLine.State> = [.released, .sent, .unknown, .settled, .failed, .returned]
            #expect(list.state.release != nil || list.total(moving) == .zero)
            check(list)
        }
    }

    /// Incompatible roles, whoever tried what.
    private func check(_ list: PayoutList) {
        guard let consent = list.state.consent else { return }
        #expect(Set(consent.approvers).count == consent.approvers.count)
        #expect(list.preparers.isDisjoint(with: consent.approvers))
        guard let release = list.state.release else { return }
        #expect(consent.approvers.count >= consent.needed)
        #expect(!consent.approvers.contains(release.authoriser) && !list.preparers.contains(release.authoriser))
        #expect(!consent.approvers.contains(release.releaser) && release.releaser != release.authoriser)
    }

    private func operate(_ step: Int, on list: inout PayoutList, _ dice: inout Dice) throws {
        let officer = ID<UserAccount>(number: Int64(dice.below(6)))
        let line = list.lines.isEmpty ? nil : list.lines[dice.below(list.lines.count)].id
        switch dice.below(14) {
        case 0:
            try list.add(
                PayoutLine(
                    id: ID(number: Int64(step + 1_000)), payable: ID(number: Int64(dice.below(12))),
                    amount: Rupiah(Int64(dice.below(90_000_000) + 1))), by: officer)
        case 1 where list.lines.count > 3: if let line { try list.remove(line, by: officer) }
        case 2 where list.lines.count > 2: try list.lock(by: officer, on: CalendarDay(number: 20_800))
        case 3 where dice.below(8) == 0: try list.sendBack(by: officer)
        case 4, 5: try list.approve(by: officer)
        case 6: try list.authorise(by: officer)
        case 7: try list.release(by: officer, over: dice.below(2) == 0 ? .snap : .file)
        case 8 where list.state.name != .open: if let line { try list.inquired(line, .agrees) }
        case 9 where dice.below(6) == 0: if let line { try list.stop(line, reason: "test") }
        case 10 where dice.below(6) == 0: try list.close()
        default:
            let word = PayoutList.Word.allCases[dice.below(PayoutList.Word.allCases.count)]
            if let line { try list.take(word, of: line) }
        }
    }
}
