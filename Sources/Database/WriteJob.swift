// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A write that waits for its turn in the next group. For engines.
public struct WriteJob: Sendable {
    /// Runs the body; a thrown error undoes this job alone.
    public let run: @Sendable (any Transaction) throws -> Void
    /// Answers the caller once the group is durable, or with what went wrong.
    public let finish: @Sendable ((any Error)?) -> Void

    public init<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result,
        _ continuation: CheckedContinuation<Result, any Error>
    ) {
        let kept = Kept<Result>()
        run = { transaction in kept.store(try body(transaction)) }
        finish = { error in
            if let error { return continuation.resume(throwing: error) }
            guard let value = kept.value else { preconditionFailure("a write finished without having run") }
            continuation.resume(returning: value)
        }
    }
}

/// A result on its way from the writer's thread to the caller.
private final class Kept<Value: Sendable>: Sendable {
    private let box = Mutex<Value?>(nil)

    func store(_ value: Value) { box.withLock { $0 = value } }
    var value: Value? { box.withLock { $0 } }
}
