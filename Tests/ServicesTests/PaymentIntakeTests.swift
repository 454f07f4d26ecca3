// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization
import Testing

@testable import Services

/// Notices of many callers, written by a hand that only notes how many came together.
@Suite("Gathering payment notices") struct PaymentIntakeTests {
    private static let others = 31

    @Test func aBatchWaitsForThoseWhoWereJustAnswered() async throws {
        let sizes = try await sizes(patience: .seconds(600), callAgain: true)
        #expect(sizes == [1, 1 + Self.others])
    }

    @Test func aBatchDoesNotWaitForThoseWhoStayAway() async throws {
        let sizes = try await sizes(patience: .milliseconds(1), callAgain: false)
        #expect(sizes == [1, Self.others])
    }

    /// One notice is being written while the others come in; whoever sent it may send another once the first batch is
    /// answered.
    private func sizes(patience: Duration, callAgain: Bool) async throws -> [Int] {
        let intake = PaymentIntake(patience: patience)
        let (taken, batches) = AsyncStream.makeStream(of: Int.self)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let (open, door) = AsyncStream.makeStream(of: Void.self)
        let work: PaymentIntake.Work = { notices in
            batches.yield(notices.count)
            if notices.count == 1 {
                beginning.finish()
                for await _ in open { break }
            }
            return notices.map { _ in PaymentAnswer(outcome: .accepted, name: "") }
        }
        let expected = 1 + Self.others + (callAgain ? 1 : 0)
        let answers = Mutex(0)
        let (finished, end) = AsyncStream.makeStream(of: Void.self)
        let answered: @Sendable (Result<PaymentAnswer, any Error>) -> Void = { _ in
            let count = answers.withLock { answers in
                answers += 1
                return answers
            }
            if count == expected { end.finish() }
        }
        intake.accept(notice(0), by: work) { result in
            answered(result)
            guard callAgain else { return }
            Task {
                try await Task.sleep(for: .milliseconds(20))
                intake.accept(notice(1_000), by: work, answered: answered)
            }
        }
        for await _ in begun {}
        for number in 1...Self.others { intake.accept(notice(number), by: work, answered: answered) }
        door.yield()
        for await _ in finished {}
        batches.finish()
        return await taken.reduce(into: []) { $0.append($1) }
    }

    private func notice(_ number: Int) -> PaymentNotice {
        PaymentNotice(
            partner: "bank", externalID: "\(number)", body: [], customerNumber: "\(number)",
            paymentRequest: "\(number)", amount: Rupiah(37_500), paidAt: Instant(microseconds: 0))
    }
}
