// SPDX-License-Identifier: Apache-2.0
import Services
import Synchronization

/// A bank that answers as it is told and counts what it is asked.
final class ClaimsBank: Sendable {
    struct Book {
        var inquiry = PayoutPort.Inquiry.holder("WAHYU SENTOSA", ClaimsBank.word)
        var transfer = PayoutPort.Outcome.settled(ClaimsBank.word)
        var status = PayoutPort.Outcome.unknown(ClaimsBank.word)
        var transfers: [PayoutPort.Order] = []
        var questions = 0
        var messages: [MessagePort.Message] = []
    }

    static let word = PayoutPort.Word(code: "2001800", message: "Successful")

    private let book = Mutex(Book())

    var seen: Book { book.withLock { $0 } }
    func set(_ change: (inout Book) -> Void) { book.withLock { change(&$0) } }

    var ports: OutboxPorts {
        OutboxPorts(
            payouts: PayoutPort(
                inquire: { [self] _ in seen.inquiry },
                transfer: { [self] order in
                    set { $0.transfers.append(order) }
                    return seen.transfer
                },
                status: { [self] _ in
                    set { $0.questions += 1 }
                    return seen.status
                }),
            messages: MessagePort { [self] message in
                set { $0.messages.append(message) }
                return .delivered
            })
    }
}
