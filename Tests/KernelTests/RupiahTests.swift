// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@Suite("Rupiah and rates")
struct RupiahTests {
    @Test("32 percent of 142 million is 45,440,000 whichever way it is rounded")
    func even() {
        for rounding in [Rounding.down, .up, .halfUp] {
            #expect(Rupiah(142_000_000).share(.percent(32), rounding: rounding) == Rupiah(45_440_000))
        }
    }

    @Test(
        "a share that does not come out even is settled as told",
        arguments: [
            (1, 500_000, 0, 1, 1), (3, 500_000, 1, 2, 2), (1, 499_999, 0, 1, 0), (1, 500_001, 0, 1, 1),
            (10, 333_333, 3, 4, 3), (-3, 500_000, -1, -2, -2), (-1, 499_999, 0, -1, 0), (0, 999_999, 0, 0, 0),
            (7, 1_000_000, 7, 7, 7),
        ] as [(Int64, Int64, Int64, Int64, Int64)])
    func rounding(_ item: (amount: Int64, millionths: Int64, down: Int64, up: Int64, halfUp: Int64)) {
        let amount = Rupiah(item.amount)
        let rate = Rate(millionths: item.millionths)
        #expect(amount.share(rate, rounding: .down).amount == item.down)
        #expect(amount.share(rate, rounding: .up).amount == item.up)
        #expect(amount.share(rate, rounding: .halfUp).amount == item.halfUp)
    }

    @Test("a share of a sum too great for 64 bits in between is still exact")
    func wide() {
        let amount = Rupiah(9_000_000_000_000_000_000)
        #expect(amount.share(.percent(1), rounding: .down) == Rupiah(90_000_000_000_000_000))
        #expect(amount.share(.whole, rounding: .up) == amount)
    }

    @Test("the total of none is nothing")
    func total() {
        #expect([Rupiah]().total() == .zero)
        #expect([Rupiah(37_500), Rupiah(332_500)].total() == Rupiah(370_000))
    }

    @Test("amounts add, subtract, multiply, negate and compare")
    func arithmetic() {
        #expect(Rupiah(5) + Rupiah(-7) == Rupiah(-2))
        #expect(Rupiah(5) - Rupiah(7) == -Rupiah(2))
        #expect(Rupiah(13_500) * 12 == Rupiah(162_000))
        #expect(Rupiah(1) < Rupiah(2))
    }

    @Test(
        "a rate is told in percent without trailing zeros",
        arguments: [(45_000, "4.5"), (320_000, "32"), (1, "0.0001"), (10_100, "1.01"), (1_000_000, "100"), (0, "0")])
    func percentText(_ item: (millionths: Int64, text: String)) {
        #expect(Rate(millionths: item.millionths).percentText == item.text)
    }
}
