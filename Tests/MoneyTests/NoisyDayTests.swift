// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

@Suite("A noisy day at the bank")
struct NoisyDayTests {
    @Test("Of ten thousand lines none is taken for another's receipt, and most are taken", arguments: 1...5)
    func precision(seed: Int) {
        let day = NoisyDay(seed: UInt64(seed), count: 2_000)
        let outcome = Matcher().match(day.lines, with: day.money)
        let wrong = outcome.accepted.filter { [day.truth[$0.line]] != $0.receipts }
        #expect(wrong.isEmpty)
        let findable = day.truth.count { $0 != nil }
        let recall = outcome.accepted.count * 1_000 / findable
        let shown = outcome.queue.count { line, candidates in
            guard let receipt = day.truth[line] else { return false }
            return candidates.contains { $0.receipts == [receipt] }
        }
        let waiting = outcome.queue.keys.count { day.truth[$0] != nil }
        print(
            """
            seed \(seed): \(day.lines.count) lines, \(outcome.accepted.count) taken, \(wrong.count) wrong, \
            recall \(recall) per mille, \(waiting) of the rest have a receipt, \(shown) of them are shown it
            """)
        #expect(recall >= 620)
        #expect(shown * 10 >= waiting * 7)
    }

    @Test("No receipt and no line stands in two matches", arguments: 11...15)
    func oneToOne(seed: Int) {
        let day = NoisyDay(seed: UInt64(seed), count: 400)
        // Every line twice: the worst case for one-to-one.
        let outcome = Matcher().match(day.lines + day.lines, with: day.money)
        let receipts = outcome.accepted.flatMap(\.receipts)
        #expect(Set(receipts).count == receipts.count)
        #expect(Set(outcome.accepted.map(\.line)).count == outcome.accepted.count)
    }

    @Test("The order of lines and receipts changes nothing", arguments: 21...25)
    func shuffled(seed: Int) {
        let day = NoisyDay(seed: UInt64(seed), count: 400)
        var random = SplitMix(state: UInt64(seed))
        let order = Array(day.lines.indices).shuffled(using: &random)
        let first = Matcher().match(day.lines, with: day.money)
        let second = Matcher().match(order.map { day.lines[$0] }, with: day.money.shuffled(using: &random))
        let pairs = Dictionary(uniqueKeysWithValues: first.accepted.map { ($0.line, $0.receipts) })
        let again = Dictionary(uniqueKeysWithValues: second.accepted.map { (order[$0.line], $0.receipts) })
        #expect(pairs == again)
        #expect(!pairs.isEmpty)
    }
}
