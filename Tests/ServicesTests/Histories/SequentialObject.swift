// SPDX-License-Identifier: Apache-2.0

/// Something that clients call, said as it would be if they called one after another: what it answers, its state alone
/// decides.
protocol SequentialObject: Hashable, Sendable {
    associatedtype Input: Hashable, Sendable
    associatedtype Output: Hashable, Sendable

    /// Answers a call, and changes by it.
    mutating func take(_ input: Input) -> Output
}

/// A call as its client saw it: when it was made, and when and what it was answered.
struct TimedCall<Object: SequentialObject>: Sendable {
    struct Answer: Sendable {
        let moment: Int
        let output: Object.Output
    }

    let client: Int
    let input: Object.Input
    let invoked: Int
    /// Nil where the client never heard: the call may have been carried out at any time since, or never.
    let answer: Answer?
}

extension TimedCall: CustomStringConvertible {
    var description: String {
        let heard = answer.map { "\($0.moment): \($0.output)" } ?? "never"
        return "client \(client) asked at \(invoked) \(input), heard at \(heard)"
    }

    /// The same call, as far as anybody knew at a moment; nil for one made later.
    func known(at moment: Int) -> TimedCall? {
        guard invoked < moment else { return nil }
        guard let answer, answer.moment > moment else { return self }
        return TimedCall(client: client, input: input, invoked: invoked, answer: nil)
    }
}
