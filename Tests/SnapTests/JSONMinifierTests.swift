// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Testing

@testable import Snap

@Suite struct JSONMinifierTests {
    @Test(arguments: [
        ("", ""), (" \t\r\n", ""), ("{}", "{}"), (" { } ", "{}"), (#"{"a b":" c "}"#, #"{"a b":" c "}"#),
        (#"{"a" : "\" , \\" , "b":1}"#, #"{"a":"\" , \\","b":1}"#), (#"{"a":"\\" }"#, #"{"a":"\\"}"#),
        (#"{"unfinished": "x y"#, #"{"unfinished":"x y"#), (#""\"#, #""\"#),
    ])
    func onlyWhitespaceBetweenTokensGoes(_ before: String, _ after: String) {
        #expect(String(decoding: JSONMinifier.minified(Array(before.utf8)), as: UTF8.self) == after)
    }

    @Test(arguments: [UInt64(1), 20_261_121, 77])
    func minifyingKeepsTheMeaningAndASecondTimeChangesNothing(_ seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        for round in 0..<300 {
            let compact = RandomJSON.compact(&dice)
            let spaced = RandomJSON.spaced(compact, &dice)
            let minified = JSONMinifier.minified(spaced)
            #expect(minified == compact, "seed \(seed), round \(round)")
            #expect(JSONMinifier.minified(minified) == minified, "seed \(seed), round \(round)")
        }
    }

    @Test func aMinifiedTextIsHandedOnWithoutACopy() {
        let text = Array(#"{"a":"b c"}"#.utf8)
        text.withUnsafeBytes { bytes in
            let isSame = JSONMinifier.withMinified(bytes) { $0.baseAddress == bytes.baseAddress }
            #expect(isSame)
        }
    }
}
