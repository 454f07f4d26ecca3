// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What becomes of money that was taken already, whether it fits an invoice or not.
///
/// A partner that asks before it takes is refused and keeps the money; here the money is with us, so it is never
/// refused: it settles what it is for, and what it does not settle waits until finance has decided.
public enum MisfitPayment {
    /// Why money waits.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Nobody's invoice is named.
        case unknownBill = "unknown-bill"
        /// Less than is asked; it waits for the rest.
        case tooLittle = "too-little"
        /// The rest of more than was asked.
        case tooMuch = "too-much"
        /// The same channel brought the money twice.
        case duplicate
        /// Somebody else has paid the invoice, or paid the worker's line of a collective invoice.
        case twoPayers = "two-payers"
        /// The invoice has expired and its price has changed, is no longer owed, or a newer invoice stands for it.
        case late
        /// The invoice was withdrawn.
        case cancelled
    }

    /// How the invoice stands that a payment names.
    public enum BillState: Sendable, Hashable {
        case open
        /// Paid before, over this channel.
        case settled(channel: String)
        /// `priceToday` is what the same would cost today; nil where it is no longer owed or was issued anew.
        case expired(priceToday: Rupiah?)
        case cancelled
    }

    public struct Bill: Sendable, Hashable {
        public let asked: AskedAmount
        public let state: BillState
        /// What came in for it before and waits for the rest.
        public let waiting: Rupiah

        public init(asked: AskedAmount, state: BillState, waiting: Rupiah = .zero) {
            self.asked = asked
            self.state = state
            self.waiting = waiting
        }

        /// Whether money can still settle it: open, or late at a price that has not changed.
        var canBeSettled: Bool {
            switch state {
            case .open: true
            case .expired(let price): price == asked.least && price == asked.most
            case .settled, .cancelled: false
            }
        }
    }

    public enum Fate: Sendable, Hashable {
        /// Settles the invoice with `taken` of this payment and with what waited for it; `rest` is more than asked.
        case settles(taken: Rupiah, rest: Rupiah)
        case waits(Reason)
    }

    /// - Parameters:
    ///   - amount: what came in, above zero.
    ///   - channel: over which way.
    ///   - bill: the invoice that it names; nil where it names none.
    public static func fate(of amount: Rupiah, over channel: String, for bill: Bill?) -> Fate {
        precondition(amount > .zero, "money that came in is above zero")
        guard let bill else { return .waits(.unknownBill) }
        guard bill.canBeSettled else { return .waits(reason(bill.state, channel)) }
        // A refund that was dropped can leave more waiting than is asked: which of it settles is for finance to say.
        guard bill.waiting < bill.asked.least else { return .waits(.tooMuch) }
        let together = amount + bill.waiting
        guard together >= bill.asked.least else { return .waits(.tooLittle) }
        let rest = max(.zero, together - bill.asked.most)
        return .settles(taken: amount - rest, rest: rest)
    }

    private static func reason(_ state: BillState, _ channel: String) -> Reason {
        switch state {
        case .settled(let earlier): earlier == channel ? .duplicate : .twoPayers
        case .cancelled: .cancelled
        case .open, .expired: .late
        }
    }
}
