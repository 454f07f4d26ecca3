// SPDX-License-Identifier: Apache-2.0
import Money
import Testing

struct VirtualAccountTests {
    @Test func `one wrong digit never meets another customer number`() {
        let number = Array(VirtualAccount.customerNumber(serial: 21_034_778).utf8)
        for place in number.indices.dropLast() {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != number[place] {
                var typed = number
                typed[place] = digit
                let serial = Int64(String(decoding: typed.dropLast(), as: UTF8.self)) ?? -1
                #expect(Array(VirtualAccount.customerNumber(serial: serial).utf8) != typed)
            }
        }
    }
}
