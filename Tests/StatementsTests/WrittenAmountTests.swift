// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Statements

@Suite("Amounts as banks write them")
struct WrittenAmountTests {
    private let indonesian = WrittenAmount(decimal: ",", thousands: ".")

    @Test(
        "Whole rupiah are read with or without marks",
        arguments: [("370000", 370_000), ("370.000,00", 370_000), ("1.332.500", 1_332_500), ("  5,0 ", 5)])
    func reads(text: String, amount: Int64) throws {
        #expect(try indonesian.movement(text, field: "f", line: 1) == Rupiah(amount))
    }

    @Test(
        "Whatever is no movement of ours is refused with its reason",
        arguments: [
            ("-370.000,00", "negative-amount"), ("0", "zero-amount"), ("10.000.000.000.001", "huge-amount"),
            ("99999999999999999999999", "huge-amount"), ("12,50", "fraction-of-rupiah"), ("12.34", "not-an-amount"),
            ("abc", "not-an-amount"), ("", "not-an-amount"), ("1,2,3", "not-an-amount"), ("--5", "not-an-amount"),
            ("٣٧٠", "not-an-amount"),
        ])
    func refuses(text: String, code: String) {
        let fault = #expect(throws: FileFault.self) {
            try WrittenAmount(decimal: ",", thousands: ".").movement(text, field: "f", line: 7)
        }
        #expect(fault?.code == code)
        #expect(fault?.line == 7)
    }

    @Test("A minus may stand behind the number")
    func trailingMinus() throws {
        #expect(try indonesian.signed("1.500-", field: "f", line: nil) == Rupiah(-1_500))
    }
}
