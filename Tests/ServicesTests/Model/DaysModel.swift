// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// The business days of the model: on which one an entry counts, and what stood on the accounts when one closed.
struct Days {
    var today = CalendarDay(number: 0)
    private(set) var last: CalendarDay?
    /// What the accounts moved by on days that are not closed.
    private var open: [CalendarDay: [String: Int64]] = [:]
    /// By account, as of the last closed day.
    private(set) var kept: [String: Int64] = [:]

    /// The day that an entry counts on; nil for one of today.
    mutating func counted(_ postings: [String: Int64], on meant: CalendarDay? = nil) -> CalendarDay {
        let own = meant ?? today
        let day = last.map { max(own, $0.adding(days: 1)) } ?? own
        open[day, default: [:]].merge(postings, uniquingKeysWith: +)
        return day
    }

    mutating func close(_ day: CalendarDay) {
        last = day
        for past in open.keys.filter({ $0 <= day }) {
            kept.merge(open.removeValue(forKey: past) ?? [:], uniquingKeysWith: +)
        }
    }
}

extension BooksModel {
    /// A cashier's drawer.
    enum Drawer {
        case closed
        case open(since: Instant)
        case counted(ID<DrawerDayRecord>, difference: Int64, since: Instant)

        var openedAt: Instant? {
            switch self {
            case .closed: nil
            case .open(let since), .counted(_, _, let since): since
            }
        }
    }

    static let drawerAccount = "drawer:1"

    /// Why cash is not taken for an invoice; nil where it is.
    func refusal(ofCash amount: Rupiah, for customer: String, at now: Instant) -> String? {
        guard case .open = drawer else { return "drawer-not-open" }
        guard let bill = bills[customer] else { return "no-such-invoice" }
        if bill.isPaid { return "invoice-settled" }
        if bill.isWithdrawn { return "invoice-cancelled" }
        if bill.expiresAt <= now, bill.replacedBy != nil { return "invoice-expired" }
        return amount > bill.amount - waiting(for: customer) ? "cash-too-much" : nil
    }

    /// Whether cash for an invoice settles it straight, without waiting first.
    func settlesStraight(_ amount: Rupiah, _ customer: String) -> Bool {
        bills[customer]?.amount == amount && waiting(for: customer) == .zero
    }

    mutating func bringToBank(_ amount: Rupiah) { post(["bank": amount.amount, Self.drawerAccount: -amount.amount]) }

    mutating func closeDrawer(_ difference: Int64) {
        drawer = .closed
        if difference != 0 { post([Self.drawerAccount: difference, "cash-difference": -difference]) }
    }

    /// What keeps a day open, by the codes of its questions.
    func questions(about day: CalendarDay, at now: Instant) -> Set<String> {
        let end = Instant(startOf: day.adding(days: 1))
        var found: Set<String> = []
        let waits = items.values.contains { $0.remaining > .zero && $0.keptFor == nil && $0.recordedAt < end }
        if waits { found.insert("money-waiting") }
        if let openedAt = drawer.openedAt, openedAt < end { found.insert("drawers-open") }
        if hasOverdue(at: now) { found.insert("reservations-overdue") }
        return found
    }
}
