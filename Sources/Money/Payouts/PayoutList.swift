// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A payout list: what is paid together, and who stood up for it. Every transition is a method that refuses what may
/// not be; incompatible roles are kept apart by person, not by title.
public struct PayoutList: Sendable, Hashable {
    /// How the orders reach the bank.
    public enum Channel: String, Sendable, Hashable, CaseIterable {
        /// One by one over SNAP.
        case snap
        /// As a file, ISO 20022 `pain.001`.
        case file
    }

    /// What was locked, and who approved it.
    public struct Consent: Sendable, Hashable {
        /// The sum of the lines when the list was locked.
        public let total: Rupiah
        public let lockedOn: CalendarDay
        /// How many must approve.
        public let needed: Int
        public internal(set) var approvers: [ID<UserAccount>]

        public init(total: Rupiah, lockedOn: CalendarDay, needed: Int, approvers: [ID<UserAccount>] = []) {
            self.total = total
            self.lockedOn = lockedOn
            self.needed = needed
            self.approvers = approvers
        }
    }

    /// Who let the money go, and how.
    public struct Release: Sendable, Hashable {
        public let consent: Consent
        public let authoriser: ID<UserAccount>
        public let releaser: ID<UserAccount>
        public let channel: Channel

        public init(
            consent: Consent, authoriser: ID<UserAccount>, releaser: ID<UserAccount>, channel: Channel
        ) {
            self.consent = consent
            self.authoriser = authoriser
            self.releaser = releaser
            self.channel = channel
        }
    }

    public enum State: Sendable, Hashable {
        case open
        /// Lines and payees are frozen; officers approve.
        case locked(Consent)
        case approved(Consent)
        case authorised(Consent, by: ID<UserAccount>)
        case released(Release)
        /// Every line is settled, failed, stopped or returned.
        case settled(Release)
        /// Nothing more happens, except that money may still come back. Nil where it was given up before the release.
        case closed(Release?)

        public enum Name: String, Sendable, Hashable, CaseIterable {
            case open, locked, approved, authorised, released, settled, closed
        }

        public var name: Name {
            switch self {
            case .open: .open
            case .locked: .locked
            case .approved: .approved
            case .authorised: .authorised
            case .released: .released
            case .settled: .settled
            case .closed: .closed
            }
        }

        /// What was locked; nil while the list is open.
        public var consent: Consent? {
            switch self {
            case .open: nil
            case .locked(let consent), .approved(let consent), .authorised(let consent, _): consent
            case .released(let release), .settled(let release): release.consent
            case .closed(let release): release?.consent
            }
        }

        /// Who let it go; nil before the release.
        public var release: Release? {
            switch self {
            case .released(let release), .settled(let release): release
            case .closed(let release): release
            case .open, .locked, .approved, .authorised: nil
            }
        }
    }

    public let id: ID<PayoutListRecord>
    public internal(set) var state: State
    public internal(set) var lines: [PayoutLine]
    /// Everybody who made or changed the list.
    public internal(set) var preparers: Set<ID<UserAccount>>

    public init(
        id: ID<PayoutListRecord>, state: State = .open, lines: [PayoutLine] = [],
        preparers: Set<ID<UserAccount>> = []
    ) {
        self.id = id
        self.state = state
        self.lines = lines
        self.preparers = preparers
    }

    /// The sum of all lines in some states.
    public func total(_ states: Set<PayoutLine.State> = Set(PayoutLine.State.allCases)) -> Rupiah {
        lines.filter { states.contains($0.state) }.map(\.amount).total()
    }

    func refusal(_ step: String) -> Failure {
        Failure(
            .conflict, "payout-list-step-not-now",
            details: ["step": step, "state": "payout-\(state.name.rawValue)"])
    }
}
