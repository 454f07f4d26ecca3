// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What becomes of the lines: stopped before the release, moved by the bank's word afterwards.
extension PayoutList {
    /// What the bank's word does to a line.
    public enum Word: String, Sendable, Hashable, CaseIterable {
        /// The order is being given to the bank.
        case sent
        /// The order certainly never reached the bank; it is given again under the same number.
        case takenBack = "taken-back"
        case unknown
        case settled
        case failed
        /// The money came back after it had arrived.
        case returned
    }

    /// Leaves a line out of the release.
    public mutating func stop(_ line: ID<PayoutLineRecord>, reason: String) throws(Failure) {
        switch state {
        case .open, .locked, .approved, .authorised: break
        case .released, .settled, .closed: throw refusal("stop")
        }
        let place = try place(of: line)
        guard lines[place].state == .listed else { throw lineRefusal("stop", lines[place]) }
        lines[place].state = .stopped
        lines[place].reason = reason
    }

    /// Keeps what the bank said about an account's name; another name, or no account, stops the line.
    public mutating func inquired(_ line: ID<PayoutLineRecord>, _ answer: PayoutLine.Inquiry) throws(Failure) {
        let place = try place(of: line)
        lines[place].inquiry = answer
        switch answer {
        case .agrees: break
        case .differs: try stop(line, reason: "name-mismatch")
        case .refused: try stop(line, reason: "account-refused")
        }
    }

    /// Moves a released line. The list is settled when no line is left to wait for.
    ///
    /// - Returns: false where the line stands there already: the same word twice changes nothing.
    /// - Throws: `conflict` `payout-line-step-not-now` where the word contradicts what is known.
    @discardableResult public mutating func take(
        _ word: Word, of line: ID<PayoutLineRecord>, reason: String? = nil
    ) throws(Failure) -> Bool {
        let place = try place(of: line)
        guard state.release != nil else { throw lineRefusal(word.rawValue, lines[place]) }
        let (from, to) = Self.move(word)
        if lines[place].state == to { return false }
        guard from.contains(lines[place].state) else { throw lineRefusal(word.rawValue, lines[place]) }
        lines[place].state = to
        lines[place].reason = reason
        if case .released(let release) = state, lines.allSatisfy(\.state.isFinal) { state = .settled(release) }
        return true
    }

    private static func move(_ word: Word) -> (from: Set<PayoutLine.State>, to: PayoutLine.State) {
        switch word {
        case .sent: ([.released], .sent)
        case .takenBack: ([.sent, .unknown], .released)
        case .unknown: ([.sent], .unknown)
        case .settled: ([.released, .sent, .unknown], .settled)
        case .failed: ([.released, .sent, .unknown], .failed)
        case .returned: ([.settled], .returned)
        }
    }

    private func place(of line: ID<PayoutLineRecord>) throws(Failure) -> Int {
        guard let place = lines.firstIndex(where: { $0.id == line }) else { throw Failure(.absent, "no-such-record") }
        return place
    }

    private func lineRefusal(_ step: String, _ line: PayoutLine) -> Failure {
        Failure(
            .conflict, "payout-line-step-not-now",
            details: ["step": step, "state": "payout-\(line.state.rawValue)"])
    }
}
