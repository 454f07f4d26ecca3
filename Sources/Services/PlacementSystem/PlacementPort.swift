// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// The placement system (SISKOP2MI) as Rantau needs it: a worker's record, and a way to say how the worker is insured.
public struct PlacementPort: Sendable {
    /// What a record is asked by.
    public enum Key: Sendable, Hashable {
        case nik(NIK)
        /// The system's own number of a worker.
        case pmiID(String)
    }

    /// A worker as the placement system has them.
    public struct Record: Sendable, Hashable {
        public let pmiID: String
        public let name: PersonName
        public let nik: NIK
        public let birthDay: CalendarDay
        public let passport: Passport?
        /// Nil where the worker goes without a company.
        public let company: String?
        public let country: Country
        public let employer: String
        public let contractFirstDay: CalendarDay
        public let contractLastDay: CalendarDay
        /// When the system last changed it.
        public let changedAt: Instant

        public init(
            pmiID: String, name: PersonName, nik: NIK, birthDay: CalendarDay, passport: Passport?, company: String?,
            country: Country, employer: String, contractFirstDay: CalendarDay, contractLastDay: CalendarDay,
            changedAt: Instant
        ) {
            self.pmiID = pmiID
            self.name = name
            self.nik = nik
            self.birthDay = birthDay
            self.passport = passport
            self.company = company
            self.country = country
            self.employer = employer
            self.contractFirstDay = contractFirstDay
            self.contractLastDay = contractLastDay
            self.changedAt = changedAt
        }

        /// Whether it is what was asked for.
        func answers(_ key: Key) -> Bool {
            switch key {
            case .nik(let nik): self.nik == nik
            case .pmiID(let number): pmiID == number
            }
        }
    }

    public enum Found: Sendable, Hashable {
        case record(Record)
        case nobody
        /// An answer that cannot be used, with the reason.
        case unusable(String)
        /// No answer; ask again later.
        case unavailable(String)
    }

    /// How somebody is insured, as the placement system is told it.
    public struct Membership: Sendable, Hashable {
        /// The same telling has the same id; a later one a greater.
        public let id: ID<PlacementPushRecord>
        public let nik: NIK
        public let pmiID: String?
        public let kpj: String
        public let standing: MembershipStanding

        public init(
            id: ID<PlacementPushRecord>, nik: NIK, pmiID: String?, kpj: String, standing: MembershipStanding
        ) {
            self.id = id
            self.nik = nik
            self.pmiID = pmiID
            self.kpj = kpj
            self.standing = standing
        }
    }

    public enum Taken: Sendable, Hashable {
        case taken
        /// It will never take this one.
        case refused(String)
        /// No answer; the id keeps a repetition from counting twice.
        case unavailable(String)
    }

    public let find: @Sendable (Key) async -> Found
    public let tell: @Sendable (Membership) async -> Taken

    public init(
        find: @escaping @Sendable (Key) async -> Found, tell: @escaping @Sendable (Membership) async -> Taken
    ) {
        self.find = find
        self.tell = tell
    }
}
