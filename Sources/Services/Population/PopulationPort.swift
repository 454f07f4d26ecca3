// SPDX-License-Identifier: Apache-2.0
import Kernel
import People

/// The population register (Dukcapil) as Rantau needs it: whether what somebody says about themselves fits, field by
/// field. It never gives the data themselves.
public struct PopulationPort: Sendable {
    public struct Question: Sendable, Hashable {
        /// The same question has the same id.
        public let id: ID<IdentityCheckRecord>
        public let nik: NIK
        public let name: String
        public let birthDay: CalendarDay
        /// Nil where nobody has told it.
        public let mother: String?

        public init(
            id: ID<IdentityCheckRecord>, nik: NIK, name: String, birthDay: CalendarDay, mother: String?
        ) {
            self.id = id
            self.nik = nik
            self.name = name
            self.birthDay = birthDay
            self.mother = mother
        }
    }

    public enum Match: String, Sendable, Hashable, CaseIterable {
        case match, mismatch
        case notAsked = "not-asked"
    }

    public struct Matches: Sendable, Hashable {
        public let name: Match
        public let birthDay: Match
        public let mother: Match
        /// The register has the holder of the number as dead.
        public let isDeceased: Bool

        public init(name: Match, birthDay: Match, mother: Match, isDeceased: Bool) {
            self.name = name
            self.birthDay = birthDay
            self.mother = mother
            self.isDeceased = isDeceased
        }
    }

    public enum Answer: Sendable, Hashable {
        case matches(Matches)
        /// Nobody has the number.
        case notFound
        /// An answer that cannot be used, with the reason.
        case unusable(String)
        /// No answer; ask again later.
        case unavailable(String)
    }

    public let verify: @Sendable (Question) async -> Answer

    public init(verify: @escaping @Sendable (Question) async -> Answer) { self.verify = verify }
}
