// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A partner bank that opens accounts for members, as Rantau needs it. `Gateways` speaks to a real one.
public struct OpeningPort: Sendable {
    /// What the bank must know of somebody; given with their consent only.
    public struct Application: Sendable, Hashable {
        /// The application's only number: the bank opens at most one account for it.
        public let reference: String
        /// Three digits.
        public let bankCode: String
        public let name: String
        public let nik: String
        public let birthDay: CalendarDay
        public let address: String
        public let phone: String?
        public let email: String?
        public let consent: String
        public let consentAt: Instant
    }

    public enum Outcome: Sendable, Hashable {
        /// The number of the account, in the applicant's name.
        case opened(String)
        case pending
        /// For good, with the bank's reason.
        case refused(String)
        /// No answer now; asking again does no harm.
        case unavailable(String)
    }

    public let open: @Sendable (Application) async -> Outcome
    /// Asks about an application by its reference.
    public let status: @Sendable (String) async -> Outcome

    public init(
        open: @escaping @Sendable (Application) async -> Outcome, status: @escaping @Sendable (String) async -> Outcome
    ) {
        self.open = open
        self.status = status
    }
}
