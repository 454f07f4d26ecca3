// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@Suite("Keys of several processes")
struct TimeOrderedKeysTests {
    private let now = Instant(seconds: 1_795_000_000)

    @Test func processesAtTheSameMomentMakeNoEqualKeys() {
        var made: Set<Int64> = []
        for node in [0, 1, 2, 1_024, 2_047] as [Int64] {
            var keys = TimeOrderedKeys(node: node)
            for _ in 0..<5_000 { #expect(made.insert(keys.next(at: now)).inserted) }
        }
        #expect(made.count == 25_000)
    }

    @Test func keysGrowAlsoWhenTheClockStandsOrGoesBack() {
        var keys = TimeOrderedKeys(node: 7)
        var last: Int64 = 0
        for step in 0..<5_000 {
            let key = keys.next(at: step < 3_000 ? now : now.adding(seconds: -60))
            #expect(key > last)
            last = key
        }
    }

    @Test func aLaterMomentGivesAGreaterKeyWhateverTheNode() {
        var (first, second) = (TimeOrderedKeys(node: 2_047), TimeOrderedKeys(node: 0))
        #expect(first.next(at: now) < second.next(at: now.adding(seconds: 1)))
    }

    @Test func whatOthersGaveIsFollowedByGreaterKeys() {
        var (ahead, behind) = (TimeOrderedKeys(node: 2_047), TimeOrderedKeys(node: 3))
        let seen = ahead.next(at: now.adding(seconds: 3_600))
        behind.see(seen)
        #expect(behind.next(at: now) > seen)
        let own = behind.next(at: now)
        var again = TimeOrderedKeys(node: 3)
        again.see(own)
        #expect(again.next(at: now.adding(seconds: -60)) > own)
    }
}
