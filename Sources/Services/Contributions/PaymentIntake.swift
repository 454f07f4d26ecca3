// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Gathers the notices that come while others are being written, so that they are written together.
///
/// Where many call at a time, those who were just answered mostly call again at once: the next batch waits a moment for
/// them, since a commit costs nearly the same for few notices as for many.
public final class PaymentIntake: Sendable {
    /// Notices that share a transaction at most.
    private static let largestBatch = 128
    /// From so many calling at a time on, a batch waits for those who were just answered.
    private static let crowd = 16

    typealias Work = @Sendable ([PaymentNotice]) async throws -> [PaymentAnswer]

    private struct Waiting {
        let notice: PaymentNotice
        let answered: @Sendable (Result<PaymentAnswer, any Error>) -> Void
    }

    private struct State {
        var waiting: [Waiting] = []
        /// Whether a batch is being written; the next one gathers meanwhile.
        var isWriting = false
        var gathering: Gathering?
        var gatherings = 0
    }

    /// A batch that waits until so many notices are there.
    private struct Gathering {
        let number: Int
        let wanted: Int
        let enough: CheckedContinuation<Void, Never>
    }

    private let state = Mutex(State())
    private let patience: Duration

    /// - Parameter patience: how long a batch waits for more notices at most.
    init(patience: Duration = .microseconds(2_500)) { self.patience = patience }

    /// Has the notice written with others.
    ///
    /// - Parameter answered: Told once what became of it, when it is durable.
    func accept(
        _ notice: PaymentNotice, by work: @escaping Work,
        answered: @escaping @Sendable (Result<PaymentAnswer, any Error>) -> Void
    ) {
        let (starts, gathered) = state.withLock { state in
            state.waiting.append(Waiting(notice: notice, answered: answered))
            defer { state.isWriting = true }
            let isEnough = state.gathering.map { state.waiting.count >= $0.wanted } ?? false
            return (!state.isWriting, isEnough ? state.gathering.take() : nil)
        }
        gathered?.enough.resume()
        if starts { Task { await drain(by: work) } }
    }

    private func drain(by work: Work) async {
        while let batch = next() {
            do {
                let answers = try await work(batch.map(\.notice))
                for (one, answer) in zip(batch, answers) { one.answered(.success(answer)) }
            } catch {
                await answerAlone(batch, by: work)
            }
            await gather(after: batch.count)
        }
    }

    /// Waits for as many notices as were under way a moment ago, but not long.
    private func gather(after answered: Int) async {
        await withCheckedContinuation { enough in
            let number: Int? = state.withLock { state in
                let wanted = min(answered + state.waiting.count, Self.largestBatch)
                guard wanted >= Self.crowd, state.waiting.count < wanted else { return nil }
                state.gatherings += 1
                state.gathering = Gathering(number: state.gatherings, wanted: wanted, enough: enough)
                return state.gatherings
            }
            guard let number else { return enough.resume() }
            Task {
                try? await Task.sleep(for: patience)
                self.stopGathering(number)
            }
        }
    }

    private func stopGathering(_ number: Int) {
        let late = state.withLock { state in
            state.gathering?.number == number ? state.gathering.take() : nil
        }
        late?.enough.resume()
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
