// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

@Suite("What savings could become")
struct ProjectionTests {
    @Test func withoutReturnsItIsTheSumOfTheDeposits() {
        let found = SavingsProjection(
            from: Rupiah(100_000), monthly: Rupiah(50_000), rate: Rate(millionths: 0), months: 24)
        #expect(found.balance == Rupiah(1_300_000) && found.earned == .zero && found.deposited == Rupiah(1_200_000))
    }

    @Test func returnsAreCreditedEachMonthOnWhatStoodBeforeRoundedDown() {
        let found = SavingsProjection(from: Rupiah(1_000_000), monthly: Rupiah(100), rate: .percent(6), months: 2)
        // 5,000 on 1,000,000; then 5,025.5 on 1,005,100.
        #expect(found.earned == Rupiah(10_025) && found.balance == Rupiah(1_010_225))
    }

    @Test func noMonthsChangeNothing() {
        let found = SavingsProjection(from: Rupiah(7), monthly: Rupiah(9), rate: .percent(5), months: 0)
        #expect(found.balance == Rupiah(7) && found.deposited == .zero)
    }
}
