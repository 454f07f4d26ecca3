// SPDX-License-Identifier: Apache-2.0
import Testing

/// Histories of one number, told by hand, of which everybody knows whether there is an order.
@Suite("Whether overlapping calls have an order")
struct OrderSearchTests {
    private struct Number: SequentialObject {
        enum Input: Hashable { case add(Int), read, setOnce(Int) }

        var value = 0

        mutating func take(_ input: Input) -> Int {
            switch input {
            case .add(let amount): value += amount
            case .read: break
            case .setOnce(let new): value = value == 0 ? new : value
            }
            return value
        }
    }

    private func call(
        _ input: Number.Input, _ invoked: Int, _ answered: Int? = nil, _ output: Int = 0
    ) -> TimedCall<Number> {
        TimedCall(
            client: 0, input: input, invoked: invoked,
            answer: answered.map { TimedCall.Answer(moment: $0, output: output) })
    }

    private func hasOrder(_ calls: TimedCall<Number>...) -> Bool {
        OrderSearch.unexplained(calls, from: Number()) == nil
    }

    @Test func nothingHasAnOrder() { #expect(hasOrder()) }

    @Test func aReadMaySeeAWriteThatIsNotAnswered() {
        #expect(hasOrder(call(.add(5), 1, 4, 5), call(.read, 2, 3, 5)))
        #expect(hasOrder(call(.add(5), 1, 4, 5), call(.read, 2, 3, 0)))
    }

    @Test func aReadMustSeeAWriteThatWasAnswered() {
        #expect(!hasOrder(call(.add(5), 1, 2, 5), call(.read, 3, 4, 0)))
        #expect(hasOrder(call(.add(5), 1, 2, 5), call(.read, 3, 4, 5)))
    }

    @Test func whatOneReadHasSeenTheNextSeesToo() {
        #expect(!hasOrder(call(.add(5), 1, 6, 5), call(.read, 2, 3, 5), call(.read, 4, 5, 0)))
        #expect(hasOrder(call(.add(5), 1, 6, 5), call(.read, 2, 4, 5), call(.read, 3, 5, 0)))
    }

    @Test func aCallThatWasNeverAnsweredMayHappenLateOrNever() {
        #expect(hasOrder(call(.add(5), 1), call(.read, 2, 3, 0), call(.read, 4, 5, 5)))
        #expect(hasOrder(call(.add(5), 1), call(.read, 2, 3, 0)))
        #expect(!hasOrder(call(.add(5), 1), call(.read, 2, 3, 10)))
        #expect(!hasOrder(call(.add(5), 1), call(.read, 2, 3, 5), call(.read, 4, 5, 0)))
    }

    @Test func nothingHappensBeforeItWasAskedFor() {
        #expect(!hasOrder(call(.read, 1, 2, 5), call(.add(5), 3, 4, 5)))
    }

    @Test func twoCannotBothBeFirst() {
        #expect(!hasOrder(call(.setOnce(1), 1, 4, 1), call(.setOnce(2), 2, 3, 2)))
        #expect(hasOrder(call(.setOnce(1), 1, 4, 2), call(.setOnce(2), 2, 3, 2)))
    }

    @Test func aTwofoldEffectIsSeen() {
        #expect(!hasOrder(call(.add(5), 1, 2, 5), call(.read, 3, 4, 10)))
    }

    @Test func onlyTheCallsUpToTheFirstWrongAnswerAreTold() throws {
        let calls = [
            call(.add(5), 1, 2, 5), call(.read, 3, 4, 0), call(.read, 5, 6, 5), call(.add(1), 7, 8, 6),
        ]
        let told = try #require(OrderSearch.unexplained(calls, from: Number()))
        #expect(told.map(\.invoked) == [1, 3])
    }

    @Test func aHundredCallsAtOnceAreOrdered() {
        let adds = (0..<100).map { call(.add(1), $0, $0 < 90 ? 1_000 + $0 : nil, 0) }
        let reads = [call(.read, 500, 600, 40), call(.read, 700, 800, 60)]
        let writes = adds.map { TimedCall<Counter>($0) } + reads.map { TimedCall<Counter>($0) }
        #expect(OrderSearch.unexplained(writes, from: Counter()) == nil)
    }

    /// A number whose additions say nothing of it.
    private struct Counter: SequentialObject {
        var value = 0

        mutating func take(_ input: Number.Input) -> Int {
            guard case .add(let amount) = input else { return value }
            value += amount
            return 0
        }
    }
}

extension TimedCall {
    /// The same call to something that takes and answers the same.
    fileprivate init<Other: SequentialObject>(_ other: TimedCall<Other>)
    where Other.Input == Object.Input, Other.Output == Object.Output {
        self.init(
            client: other.client, input: other.input, invoked: other.invoked,
            answer: other.answer.map { Answer(moment: $0.moment, output: $0.output) })
    }
}
