// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What officers do with a list, in order. Who prepared it may not approve or authorise it; who approved may not
/// authorise; who approved or authorised may not release.
extension PayoutList {
    /// - Parameter officer: Nil where the system itself prepares the list.
    /// - Throws: `conflict` `payout-line-twice` where what is due stands on the list already.
    public mutating func add(_ line: PayoutLine, by officer: ID<UserAccount>?) throws(Failure) {
        guard case .open = state else { throw refusal("add") }
        guard !lines.contains(where: { $0.payable == line.payable && $0.state.isAlive }) else {
            throw Failure(.conflict, "payout-line-twice")
        }
        lines.append(line)
        if let officer { preparers.insert(officer) }
    }

    /// - Throws: `absent` where the list has no such line.
    public mutating func remove(_ line: ID<PayoutLineRecord>, by officer: ID<UserAccount>) throws(Failure) {
        guard case .open = state else { throw refusal("remove") }
        guard let place = lines.firstIndex(where: { $0.id == line }) else { throw Failure(.absent, "no-such-record") }
        lines.remove(at: place)
        preparers.insert(officer)
    }

    /// Freezes lines and payees.
    ///
    /// - Throws: `refused` `payout-list-empty` where there is nothing to pay.
    public mutating func lock(by officer: ID<UserAccount>, on day: CalendarDay) throws(Failure) {
        guard case .open = state else { throw refusal("lock") }
        let total = total([.listed])
        guard total > .zero else { throw Failure(.refused, "payout-list-empty") }
        preparers.insert(officer)
        let needed = try PayoutPolicy.inForce(on: day).approvals(for: total)
        state = .locked(Consent(total: total, lockedOn: day, needed: needed))
    }

    /// Back to whoever prepares it; approvals are forgotten, and the names are asked for anew.
    ///
    /// - Throws: `refused` `payout-list-prepared-by-you`.
    public mutating func sendBack(by officer: ID<UserAccount>) throws(Failure) {
        switch state {
        case .locked, .approved, .authorised: break
        case .open, .released, .settled, .closed: throw refusal("send-back")
        }
        try keepApart(officer, from: Array(preparers), "payout-list-prepared-by-you")
        state = .open
        for place in lines.indices where lines[place].state == .listed { lines[place].inquiry = nil }
    }

    /// One officer's yes; the list is approved with the last that its total asks for.
    ///
    /// - Throws: `refused` `payout-list-prepared-by-you`, `payout-list-approved-by-you`.
    public mutating func approve(by officer: ID<UserAccount>) throws(Failure) {
        guard case .locked(var consent) = state else { throw refusal("approve") }
        try keepApart(officer, from: Array(preparers), "payout-list-prepared-by-you")
        try keepApart(officer, from: consent.approvers, "payout-list-approved-by-you")
        consent.approvers.append(officer)
        state = consent.approvers.count < consent.needed ? .locked(consent) : .approved(consent)
    }

    /// - Throws: `refused` `payout-list-prepared-by-you`, `payout-list-approved-by-you`.
    public mutating func authorise(by officer: ID<UserAccount>) throws(Failure) {
        guard case .approved(let consent) = state else { throw refusal("authorise") }
        try keepApart(officer, from: Array(preparers), "payout-list-prepared-by-you")
        try keepApart(officer, from: consent.approvers, "payout-list-approved-by-you")
        state = .authorised(consent, by: officer)
    }

    /// Lets the money go. Lines that were stopped stay behind.
    ///
    /// - Throws: `refused` `payout-list-approved-by-you`, `payout-list-empty`; `conflict` `payout-inquiry-missing`
    ///   where the bank has not said in whose name an account stands.
    public mutating func release(by officer: ID<UserAccount>, over channel: Channel) throws(Failure) {
        guard case .authorised(let consent, let authoriser) = state else { throw refusal("release") }
        try keepApart(officer, from: consent.approvers + [authoriser], "payout-list-approved-by-you")
        let waiting = lines.filter { $0.state == .listed }
        guard !waiting.isEmpty else { throw Failure(.refused, "payout-list-empty") }
        let unasked = waiting.count { $0.inquiry != .agrees }
        guard unasked == 0 else {
            throw Failure(.conflict, "payout-inquiry-missing", details: ["count": String(unasked)])
        }
        for place in lines.indices where lines[place].state == .listed {
            lines[place].state = channel == .snap ? .released : .sent
        }
        state = .released(
            Release(consent: consent, authoriser: authoriser, releaser: officer, channel: channel))
    }

    /// Ends a settled list, or gives up one on which nothing is left to pay.
    public mutating func close() throws(Failure) {
        switch state {
        case .settled(let release): state = .closed(release)
        case .open, .locked, .approved, .authorised:
            guard lines.allSatisfy({ $0.state == .stopped }) else { throw refusal("close") }
            state = .closed(nil)
        case .released, .closed: throw refusal("close")
        }
    }

    private func keepApart(
        _ officer: ID<UserAccount>, from others: [ID<UserAccount>], _ code: String
    ) throws(Failure) {
        if others.contains(officer) { throw Failure(.refused, code) }
    }
}
