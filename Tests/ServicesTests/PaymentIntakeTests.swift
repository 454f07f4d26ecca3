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
        let (taken, batches) = AsyncStream.makeStream(of: Int.self)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let (othersCame, door) = AsyncStream.makeStream(of: Void.self)
        let (firstAnswered, first) = AsyncStream.makeStream(of: Void.self)
        let (allAnswered, last) = AsyncStream.makeStream(of: Void.self)
        let work: PaymentIntake.Work = { notices in
            batches.yield(notices.count)
            beginning.finish()
            for await _ in notices.count == 1 ? othersCame : firstAnswered {}
            return notices.map { _ in PaymentAnswer(outcome: .accepted, name: "") }
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
        batches.finish()
        #expect(await taken.reduce(into: []) { $0.append($1) } == [1, Self.others])
    }

    private func notice(_ number: Int) -> PaymentNotice {
        PaymentNotice(
            partner: "bank", externalID: "\(number)", body: [], customerNumber: "\(number)",
            paymentRequest: "\(number)", amount: Rupiah(37_500), paidAt: Instant(microseconds: 0))
    }
}
