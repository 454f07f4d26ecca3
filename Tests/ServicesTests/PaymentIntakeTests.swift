// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization
import Testing

@testable import Services

/// Notices of many callers, written by a hand that only notes how many came together.
@Suite("Gathering payment notices") struct PaymentIntakeTests {
    private static let others = 31

    /// One notice is being written while the others come in; they share the next batch. The first is answered while
    /// that one is still being written.
    @Test func aBatchIsAnsweredWhileTheNextIsWritten() async throws {
        let intake = PaymentIntake()
        let hand = OneHand()
        let batches = Mutex<[Int]>([])
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let (othersCame, door) = AsyncStream.makeStream(of: Void.self)
        let (firstAnswered, first) = AsyncStream.makeStream(of: Void.self)
        let (allAnswered, last) = AsyncStream.makeStream(of: Void.self)
        let work: PaymentIntake.Work = { gather in
            try await hand.write {
                let count = gather().count
                let isFirst = batches.withLock { batches in
                    batches.append(count)
                    return batches.count == 1
                }
                beginning.finish()
                for await _ in isFirst ? othersCame : firstAnswered {}
                return (0..<count).map { _ in PaymentAnswer(outcome: .accepted, name: "") }
            }
        }
        intake.accept(notice(0), by: work) { _ in first.finish() }
        for await _ in begun {}
        let answers = Mutex(0)
        for number in 1...Self.others {
            intake.accept(notice(number), by: work) { _ in
                let count = answers.withLock { answers in
                    answers += 1
                    return answers
                }
                if count == Self.others { last.finish() }
            }
        }
        door.finish()
        for await _ in allAnswered {}
        #expect(batches.withLock { $0 } == [1, Self.others])
    }

    /// What cannot be written with others is written alone, and only what cannot be written at all fails.
    @Test func aNoticeThatCannotBeWrittenHarmsNoOther() async throws {
        let intake = PaymentIntake()
        let work: PaymentIntake.Work = { gather in
            let notices = gather()
            guard !notices.contains(where: { $0.externalID == "3" }) else { throw CancellationError() }
            return notices.map { _ in PaymentAnswer(outcome: .accepted, name: "") }
        }
        let taken = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<Self.others {
                let notice = notice(number)
                group.addTask {
                    await withCheckedContinuation { continuation in
                        intake.accept(notice, by: work) { result in
                            continuation.resume(returning: (try? result.get()) != nil)
                        }
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == Self.others - 1)
    }

    /// Writes one batch after another, as a database does.
    private final class OneHand: Sendable {
        private let latest = Mutex<Task<[PaymentAnswer], any Error>?>(nil)

        func write(_ body: @escaping @Sendable () async throws -> [PaymentAnswer]) async throws -> [PaymentAnswer] {
            let task = latest.withLock { latest in
                let before = latest
                let task = Task {
                    _ = await before?.result
                    return try await body()
                }
                latest = task
                return task
            }
            return try await task.value
        }
    }

    private func notice(_ number: Int) -> PaymentNotice {
        PaymentNotice(
            partner: "bank", externalID: "\(number)", body: [], customerNumber: "\(number)",
            paymentRequest: "\(number)", amount: Rupiah(37_500), paidAt: Instant(microseconds: 0))
    }
}
