// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a partner may see of a record beside that it is there. Each is agreed on with the partner.
public enum SocialField: String, Sendable, Hashable, CaseIterable {
    /// NIK, passport, KPJ.
    case identifiers
    case name
    /// Day of birth, and of death.
    case birth
    case sex
    /// Telephone and e-mail.
    case contact
    case address
    /// Country of work, occupation, whether at work.
    case work
    /// The members of the family as recorded.
    case family
    /// Periods of cover.
    case cover

    /// nil where a word is none of them.
    public static func list(_ text: String) -> Set<SocialField>? {
        let words = text.split(separator: " ")
        let fields = words.compactMap { SocialField(rawValue: String($0)) }
        return fields.count == words.count ? Set(fields) : nil
    }

    public static func text(_ fields: Set<SocialField>) -> String {
        allCases.filter(fields.contains).map(\.rawValue).joined(separator: " ")
    }
}

/// What is known of a member, as far as the standard's social record has a place for it.
public struct SocialFacts: Sendable {
    public struct Identifier: Sendable {
        public let type: String
        public let value: String

        public init(type: String, value: String) { (self.type, self.value) = (type, value) }
    }

    public struct Relative: Sendable {
        public let name: String
        /// What the relative is to the member: `spouse`.
        public let relation: String
        public let birthDay: CalendarDay?
        public let diedOn: CalendarDay?

        public init(name: String, relation: String, birthDay: CalendarDay?, diedOn: CalendarDay?) {
            self.name = name
            self.relation = relation
            self.birthDay = birthDay
            self.diedOn = diedOn
        }
    }

    public struct Cover: Sendable {
        public let programme: String
        public let phase: String
        public let first: CalendarDay
        public let last: CalendarDay

        public init(programme: String, phase: String, first: CalendarDay, last: CalendarDay) {
            self.programme = programme
            self.phase = phase
            self.first = first
            self.last = last
        }
    }

    /// The record's address here.
    public let address: String
    /// Membership number; nil for people who are no members.
    public let kpj: String?
    public let identifiers: [Identifier]
    public let name: String
    /// `female`, `male`.
    public let sex: String
    public let birthDay: CalendarDay
    public let diedOn: CalendarDay?
    public let phones: [String]
    public let emails: [String]
    /// Home address in one line.
    public let home: String
    /// Code of the province of origin.
    public let province: String
    /// ISO code of the country of work; nil where there is no placement.
    public let country: String?
    public let occupation: String?
    /// Whether a period of cover during work holds today.
    public let isAtWork: Bool
    public let relatives: [Relative]
    public let cover: [Cover]
    public let registeredAt: Instant

    public init(
        address: String, kpj: String?, identifiers: [Identifier], name: String, sex: String, birthDay: CalendarDay,
        diedOn: CalendarDay?, phones: [String], emails: [String], home: String, province: String, country: String?,
        occupation: String?, isAtWork: Bool, relatives: [Relative], cover: [Cover], registeredAt: Instant
    ) {
        self.address = address
        self.kpj = kpj
        self.identifiers = identifiers
        self.name = name
        self.sex = sex
        self.birthDay = birthDay
        self.diedOn = diedOn
        self.phones = phones
        self.emails = emails
        self.home = home
        self.province = province
        self.country = country
        self.occupation = occupation
        self.isAtWork = isAtWork
        self.relatives = relatives
        self.cover = cover
        self.registeredAt = registeredAt
    }
}
