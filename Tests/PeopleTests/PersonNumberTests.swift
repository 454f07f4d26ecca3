// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Testing

@Suite("Person number")
struct PersonNumberTests {
    private let number = PersonNumber.make(from: RandomSource { count in (0..<count).map { UInt8($0 * 37 + 11) } })

    @Test("what is written is read again, in lower case and without hyphens too")
    func roundTrip() throws {
        let text = number.text
        #expect(text.count == 14)
        #expect(try PersonNumber.parse(text) == number)
        #expect(try PersonNumber.parse(text.lowercased().replacing("-", with: " ")) == number)
    }

    @Test("every single wrong sign is noticed")
    func wrongSign() {
        let signs = Array(number.text.replacing("-", with: ""))
        for place in signs.indices {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != signs[place] {
                var wrong = signs
                wrong[place] = other
                #expect(throws: Failure.self, "\(String(wrong))") { try PersonNumber.parse(String(wrong)) }
            }
        }
    }

    @Test("every swap of two different signs is noticed")
    func swap() {
        let signs = Array(number.text.replacing("-", with: ""))
        for first in signs.indices {
            for second in signs.indices where first < second && signs[first] != signs[second] {
                var wrong = signs
                wrong.swapAt(first, second)
                #expect(throws: Failure.self, "\(String(wrong))") { try PersonNumber.parse(String(wrong)) }
            }
        }
    }

    @Test("another form is refused", arguments: ["", "ABCD", "ABCD-EFGH-JKMN-P", "ABCD-EFGH-JKM!"])
    func form(text: String) {
        let failure = #expect(throws: Failure.self) { try PersonNumber.parse(text) }
        #expect(failure?.code == "person-number-form")
    }
}
