// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Services

@Suite("Payments written of late") struct WrittenPaymentsTests {
    /// What was read counts where only payments were written since that are known.
    @Test func onlyKnownPaymentsAreOverlooked() {
        let written = WrittenPayments()
        for turn in 1...9 where turn != 5 { written.add(.init(turn: turn, names: ["\(turn)"], persons: [])) }
        #expect(written.between(5, 8)?.map(\.turn) == [6, 7])
        #expect(written.between(7, 8)?.isEmpty == true)
        #expect(written.between(4, 8) == nil)
        #expect(written.between(8, 8) == nil)
        for turn in 10...20 { written.add(.init(turn: turn, names: [], persons: [])) }
        #expect(written.between(5, 8) == nil)
    }
}
