// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Synchronization

/// A bank that settles, refuses and keeps silent by chance, and never makes two transfers under one reference.
final class ModelBank: Sendable {
    private enum Fate {
        case settled, failed
        /// Asked for the status it says "in progress" until it is settled or has failed.
        case running(settles: Bool)
    }

    private struct Book {
        var draws: ModelDraws
        var fates: [String: Fate] = [:]
        var told: Set<String> = []
        var settledNow: [PayoutPort.Order] = []
    }

    private static let word = PayoutPort.Word(code: "2001800", message: "Successful")
    private static let no = PayoutPort.Word(code: "4031818", message: "Inactive Account")

    private let book: Mutex<Book>

    init(seed: UInt64) { book = Mutex(Book(draws: ModelDraws(seed: seed))) }

    /// The orders that Rantau was told to be settled since this was last asked, each once.
    func takeSettled() -> [PayoutPort.Order] {
        book.withLock { book in
            defer { book.settledNow = [] }
            return book.settledNow
        }
    }

    /// Whether money went out under a reference.
    func hasSettled(_ reference: String) -> Bool {
        book.withLock { if case .settled = $0.fates[reference] { true } else { false } }
    }

    var ports: OutboxPorts {
        OutboxPorts(
            payouts: PayoutPort(
                inquire: { [self] order in book.withLock { Self.inquire(order, &$0) } },
                transfer: { [self] order in book.withLock { Self.transfer(order, &$0) } },
                status: { [self] order in book.withLock { Self.status(order, &$0) } }),
            messages: MessagePort { _ in .delivered })
    }

    private static func inquire(_ order: PayoutPort.Order, _ book: inout Book) -> PayoutPort.Inquiry {
        switch book.draws.below(20) {
        case 0: .refused(no)
        case 1: .holder("Orang Lain", word)
        case 2: .unavailable(word)
        default: .holder(order.holder, word)
        }
    }

    private static func transfer(_ order: PayoutPort.Order, _ book: inout Book) -> PayoutPort.Outcome {
        let again = PayoutPort.Word(code: "4091801", message: "Duplicate partnerReferenceNo")
        if book.fates[order.reference] != nil { return .unknown(again) }
        switch book.draws.below(10) {
        case 0:
            book.fates[order.reference] = .failed
            return .failed(no)
        case 1: return .notSent(word)
        case 2: return .unknown(word)
        case 3, 4:
            book.fates[order.reference] = .running(settles: book.draws.isWithin(percent: 70))
            return .unknown(word)
        default:
            settle(order, &book)
            return .settled(word)
        }
    }

    private static func status(_ order: PayoutPort.Order, _ book: inout Book) -> PayoutPort.Outcome {
        guard let fate = book.fates[order.reference] else {
            return .notFound(.init(code: "4043601", message: "Transaction Not Found"))
        }
        switch fate {
        case .failed: return .failed(no)
        case .settled:
            settle(order, &book)
            return .settled(word)
        case .running(let settles):
            guard book.draws.isWithin(percent: 60) else { return .unknown(word) }
            guard settles else {
                book.fates[order.reference] = .failed
                return .failed(no)
            }
            settle(order, &book)
            return .settled(word)
        }
    }

    private static func settle(_ order: PayoutPort.Order, _ book: inout Book) {
        book.fates[order.reference] = .settled
        if book.told.insert(order.reference).inserted { book.settledNow.append(order) }
    }
}
