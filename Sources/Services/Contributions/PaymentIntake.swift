// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Gathers the notices that come while others are being written, so that they are written together. Those that were
/// written are answered while the next ones are being written.
public final class PaymentIntake: Sendable {
    /// Notices that share a transaction at most.
    private static let largestBatch = 128

    typealias Work = @Sendable ([PaymentNotice]) async throws -> [PaymentAnswer]

    private struct Waiting: Sendable {
        let notice: PaymentNotice
        let answered: @Sendable (Result<PaymentAnswer, any Error>) -> Void
    }

    private struct State {
        var waiting: [Waiting] = []
        /// Whether a batch is being written; the next one gathers meanwhile.
        var isWriting = false
    }

    private let state = Mutex(State())

    /// Has the notice written with others.
    ///
    /// - Parameter answered: Told once what became of it, when it is durable.
    func accept(
        _ notice: PaymentNotice, by work: @escaping Work,
        answered: @escaping @Sendable (Result<PaymentAnswer, any Error>) -> Void
    ) {
        let starts = state.withLock { state in
            state.waiting.append(Waiting(notice: notice, answered: answered))
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if starts { Task { await drain(by: work) } }
    }

    private func drain(by work: Work) async {
        await withDiscardingTaskGroup { answering in
            while let batch = next() {
                do {
                    let answers = try await work(batch.map(\.notice))
                    answering.addTask {
                        for (one, answer) in zip(batch, answers) { one.answered(.success(answer)) }
                    }
                } catch {
                    await answerAlone(batch, by: work)
                }
            }
        }
    }

    /// One notice that cannot be written must not keep the others from being written.
    private func answerAlone(_ batch: [Waiting], by work: Work) async {
        for one in batch {
            do {
                for answer in try await work([one.notice]) { one.answered(.success(answer)) }
            } catch {
                one.answered(.failure(error))
            }
        }
    }

    private func next() -> [Waiting]? {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.largestBatch))
            state.waiting.removeFirst(batch.count)
            if batch.isEmpty { state.isWriting = false }
            return batch.isEmpty ? nil : batch
        }
    }
}
