// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Linkage

@Suite("Keystrokes between words")
struct EditDistanceTests {
    private func distance(_ first: String, _ second: String, most: Int = 9) -> Int {
        EditDistance.between(Array(first.utf8), Array(second.utf8), most: most)
    }

    @Test(
        "Known distances",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("siti", "siti", 0), ("siti", "sitti", 1), ("siti", "sti", 1),
            ("siti", "seti", 1), ("siti", "isti", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
            ("sumarni", "sumiarn", 2), ("martina", "martian", 1),
        ])
    func known(first: String, second: String, expected: Int) {
        #expect(distance(first, second) == expected)
        #expect(distance(second, first) == expected)
    }

    @Test("Beyond the greatest distance asked for it is one more")
    func bounded() {
        #expect(distance("abcdef", "ghijkl", most: 2) == 3)
        #expect(distance("ab", "abcdefgh", most: 2) == 3)
    }

    @Test("The bits agree with the table on two thousand made-up pairs")
    func agrees() {
        var maker = PeopleMaker(seed: 7)
        for _ in 0..<2_000 {
            let first = (0..<maker.below(9)).map { _ in UInt8(97 + maker.below(4)) }
            let second = (0..<maker.below(9)).map { _ in UInt8(97 + maker.below(4)) }
            #expect(EditDistance.between(first, second, most: 20) == Self.table(first, second))
        }
    }

    /// Optimal string alignment by the table of all prefixes.
    private static func table(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var cells = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
        for row in 0...first.count {
            for column in 0...second.count {
                guard row > 0, column > 0 else {
                    cells[row][column] = row + column
                    continue
                }
                let same = first[row - 1] == second[column - 1]
                var least = min(cells[row - 1][column] + 1, cells[row][column - 1] + 1)
                least = min(least, cells[row - 1][column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    least = min(least, cells[row - 2][column - 2] + 1)
                }
                cells[row][column] = least
            }
        }
        return cells[first.count][second.count]
    }
}
