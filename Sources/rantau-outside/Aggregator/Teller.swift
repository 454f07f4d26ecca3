// SPDX-License-Identifier: Apache-2.0
import Kernel
import Logging
import Snap

/// Works in the background: tells Rantau what is due, sends transfers back, goes down where chance has it.
struct Teller: Sendable {
    private static let leaseSeconds: Int64 = 40
    private static let longestWait: Int64 = 30
    private static let mostAtOnce = 32

    let payments: PaymentDesk
    let notices: NoticeBook
    let returns: ReturnDesk
    let chance: Misfortune
    let clock: Clock
    let logger: Logger

    /// Until cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            var turn = 0
            while !Task.isCancelled {
                do {
                    if turn % 10 == 0 { chance.goDownPerhaps() }
                    try await returns.carryOutDue()
                    for notice in try await due() { group.addTask { await tell(notice) } }
                } catch {
                    logger.error("the teller failed: \(error)")
                }
                turn += 1
                try? await Task.sleep(for: .milliseconds(100))
            }
            group.cancelAll()
        }
    }

    private func due() async throws -> [NoticeBook.Notice] {
        guard !chance.isDown else { return [] }
        return try await notices.take(at: clock.now(), leaseSeconds: Self.leaseSeconds, limit: Self.mostAtOnce)
    }

    private func tell(_ notice: NoticeBook.Notice) async {
        do {
            guard !chance.strikes(.reorder) else {
                return try await notices.postpone(notice.paymentRequestId, until: later(chance.number(upTo: 3)))
            }
            let request = try VAPaymentRequest(body: notice.body)
            async let twin: Void = tellTwin(request, notice)
            let (answer, state) = try await payments.tell(request, body: notice.body, externalId: notice.externalId)
            try await twin
            try await conclude(notice, request, answer, state)
        } catch {
            logger.error("payment \(notice.paymentRequestId) could not be told: \(error)")
        }
    }

    private func tellTwin(_ request: VAPaymentRequest, _ notice: NoticeBook.Notice) async throws {
        guard chance.strikes(.duplicate) else { return }
        _ = try await payments.tell(request, body: notice.body, externalId: notice.externalId)
    }

    private func conclude(
        _ notice: NoticeBook.Notice, _ request: VAPaymentRequest, _ answer: SnapAnswer, _ state: PaymentState
    ) async throws {
        var state = state
        // A refusal after an earlier doubt: only the status says what became of the payment.
        if state == .unknown, answer.fault == nil, answer.code?.leavesOutcomeUnknown == false {
            state = try await payments.ask(request.account, notice.paymentRequestId).1 ?? state
        }
        switch state {
        case .posted, .refused:
            guard chance.strikes(.duplicate) else { return try await notices.close(notice.paymentRequestId) }
            try await notices.postpone(notice.paymentRequestId, until: later(chance.number(upTo: 5)))
        case .sent, .unknown:
            let wait = min(Self.longestWait, 1 << Int64(min(notice.tries, 10)))
            try await notices.postpone(notice.paymentRequestId, until: later(Int(wait)))
        }
    }

    private func later(_ seconds: Int) -> Instant { clock.now().adding(seconds: Int64(seconds)) }
}
