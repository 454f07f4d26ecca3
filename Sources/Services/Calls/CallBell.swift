// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Synchronization

/// Wakes whoever watches a call or a desk in this process, so that they look again at what is recorded.
///
/// It carries nothing itself: who misses a ring finds everything in the database at the next look.
public final class CallBell: Sendable {
    /// What other processes announce when a call changed.
    static let topic = "call"

    private struct Memory {
        var next = 0
        var listeners: [Int64: [Int: AsyncStream<Void>.Continuation]] = [:]
    }

    private let memory = Mutex(Memory())

    init() {}

    /// Rings whenever something about one of these keys changes: calls and sign-ins.
    public func listen(to keys: [Int64]) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = memory.withLock { memory in
            memory.next += 1
            for key in keys { memory.listeners[key, default: [:]][memory.next] = continuation }
            return memory.next
        }
        continuation.onTermination = { [weak self] _ in self?.leave(number, keys) }
        return stream
    }

    func ring(_ keys: [Int64]) {
        let found = memory.withLock { memory in keys.flatMap { memory.listeners[$0].map { Array($0.values) } ?? [] } }
        for continuation in found { continuation.yield() }
    }

    /// What others announced may have been missed.
    func ringAll() {
        let found = memory.withLock { memory in memory.listeners.values.flatMap(\.values) }
        for continuation in found { continuation.yield() }
    }

    private func leave(_ number: Int, _ keys: [Int64]) {
        memory.withLock { memory in
            for key in keys {
                memory.listeners[key]?[number] = nil
                if memory.listeners[key]?.isEmpty == true { memory.listeners[key] = nil }
            }
        }
    }
}

extension Transaction {
    /// Has everybody look again once this transaction is durable, here and in other processes.
    func ring(_ bell: CallBell, _ keys: [Int64]) {
        announce(CallBell.topic, keys)
        afterCommit { bell.ring(keys) }
    }
}
