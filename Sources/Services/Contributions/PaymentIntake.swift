// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Gathers the notices that come while others are being written, so that they are written together. Those that were
/// written are answered while the next ones are being written.
///
/// A transaction is called for as soon as something waits, and takes what waits when its turn has come: nobody need be
/// woken between two of them.
public final class PaymentIntake: Sendable {
    /// Notices that share a transaction at most.
    private static let largestBatch = 128

    /// Takes in one transaction what is handed over once its turn has come; may ask for it more than once.
    typealias Work = @Sendable (@escaping @Sendable () -> [PaymentNotice]) async throws -> [PaymentAnswer]

    private struct Waiting: Sendable {
        let notice: PaymentNotice
        let answered: @Sendable (Result<PaymentAnswer, any Error>) -> Void
    }

    private struct State {
        var waiting: [Waiting] = []
        /// Whether a transaction has been called for that takes what waits.
        var isCalled = false

        mutating func next() -> [Waiting] {
            let batch = Array(waiting.prefix(PaymentIntake.largestBatch))
            waiting.removeFirst(batch.count)
            isCalled = !waiting.isEmpty
            return batch
        }
    }

    /// What one transaction has taken; the same when its body runs again.
    private final class Batch: Sendable {
        private let taken = Mutex<[Waiting]?>(nil)

        func waiting(_ take: () -> [Waiting]) -> [Waiting] {
            taken.withLock { taken in
                let waiting = taken ?? take()
                taken = waiting
                return waiting
            }
        }
    }

    private let state = Mutex(State())

    /// Has the notice written with others.
    ///
    /// - Parameter answered: Told once what became of the notice, when it is durable.
    func accept(
        _ notice: PaymentNotice, by work: @escaping Work,
        answered: @escaping @Sendable (Result<PaymentAnswer, any Error>) -> Void
    ) {
        let calls = state.withLock { state in
            state.waiting.append(Waiting(notice: notice, answered: answered))
            defer { state.isCalled = true }
            return !state.isCalled
        }
        if calls { Task { await write(by: work) } }
    }

    private func write(by work: @escaping Work) async {
        let batch = Batch()
        do {
            let answers = try await work { self.take(batch, by: work).map(\.notice) }
            for (one, answer) in zip(take(batch, by: work), answers) { one.answered(.success(answer)) }
        } catch {
            await answerAlone(take(batch, by: work), by: work)
        }
    }

    /// What waits; the next transaction is called for where more does.
    private func take(_ batch: Batch, by work: @escaping Work) -> [Waiting] {
        batch.waiting {
            let (waiting, isMoreWaiting) = state.withLock { state in (state.next(), state.isCalled) }
            if isMoreWaiting { Task { await write(by: work) } }
            return waiting
        }
    }

    /// One notice that cannot be written must not keep the others from being written.
    private func answerAlone(_ waiting: [Waiting], by work: Work) async {
        for one in waiting {
            do {
                for answer in try await work({ [one.notice] }) { one.answered(.success(answer)) }
            } catch {
                one.answered(.failure(error))
            }
        }
    }
}
