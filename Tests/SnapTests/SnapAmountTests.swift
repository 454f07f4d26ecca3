// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Snap

@Suite struct SnapAmountTests {
    @Test(arguments: [
        ("0.00", Int64(0)), ("1.00", 1), ("10000.00", 10_000), ("370000.00", 370_000),
        ("9999999999999999.00", 9_999_999_999_999_999),
    ])
    func wholeRupiahAreReadExactlyAndWrittenBackTheSame(_ text: String, _ amount: Int64) throws {
        let rupiah = try #require(SnapAmount.rupiah(value: text.utf8))
        #expect(rupiah == Rupiah(amount))
        #expect(SnapAmount(rupiah).value == text)
    }

    @Test(arguments: [
        "", ".00", "1", "1.", "1.0", "1.000", "1.01", "1.50", "-1.00", "+1.00", " 1.00", "1.00 ", "1,000.00", "1.0.0",
        "01.00", "00.00", "1e3.00", "10000000000000000.00", "99999999999999999999999999.00", "١.00", "0x1.00", "NaN",
        "1.00.00", "10.000,00",
    ])
    func anythingElseIsRefused(_ text: String) { #expect(SnapAmount.rupiah(value: text.utf8) == nil) }

    @Test func everyAmountSurvivesTheWayThroughJSON() throws {
        var dice = SeededDice(seed: 41)
        for _ in 0..<500 {
            let amount = SnapAmount(Rupiah(Int64.random(in: 0...9_999_999_999_999_999, using: &dice)))
            let body = try SnapBody.encode(amount)
            #expect(try SnapBody.decode(SnapAmount.self, from: body, service: .vaInquiry) == amount)
        }
    }

    @Test(arguments: [
        #"{"value":"1.00","currency":"USD"}"#, #"{"value":"1.00","currency":"idr"}"#,
        #"{"value":1.00,"currency":"IDR"}"#,
        #"{"value":"1.50","currency":"IDR"}"#,
    ])
    func otherCurrenciesAndFormsAreRefusedAsMalformed(_ body: String) {
        #expect(
            performing: {
                try SnapBody.decode(SnapAmount.self, from: Array(body.utf8), service: .vaInquiry)
            }, throws: { ($0 as? SnapRefusal)?.code.description == "4002401" })
    }
}
