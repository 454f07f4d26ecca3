// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@Suite("Keys")
struct IDTests {
    private enum Thing {}

    @Test("a key is thirteen characters and is read back in either case", arguments: [0, 1, 31, 32, 1 << 53, .max])
    func roundTrip(_ number: Int64) {
        let text = ID<Thing>(number: number).description
        #expect(text.count == 13)
        #expect(ID<Thing>(text)?.number == number)
        #expect(ID<Thing>(text.lowercased())?.number == number)
    }

    @Test("texts sort as their keys do")
    func order() {
        let numbers: [Int64] = [0, 9, 10, 31, 32, 1_000, 1 << 40, .max]
        let texts = numbers.map { ID<Thing>(number: $0).description }
        #expect(texts == texts.sorted())
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "0", "000000000000", "00000000000000", "000000000000I", "000000000000U", "ZZZZZZZZZZZZZ",
            "8000000000000",
        ])
    func refused(_ text: String) {
        #expect(ID<Thing>(text) == nil)
    }

    @Test("a key source hands out what it makes, for any subject")
    func source() {
        let source = KeySource { 42 }
        let key: ID<Thing> = source.next()
        #expect(key.number == 42)
    }
}
