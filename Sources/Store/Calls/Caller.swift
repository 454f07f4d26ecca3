// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel
import Placement

/// Who sits at the caller's end of a call.
public enum Caller: Sendable {
    case member(Member)
    case visitor(Visitor)

    /// Somebody signed in, who calls about a person within a case.
    public struct Member: Sendable {
        /// About whom it is.
        public let person: ID<PersonRecord>
        public let contactCase: ID<ContactCaseRecord>
        public let account: ID<UserAccount>
        public let name: String

        public init(
            person: ID<PersonRecord>, contactCase: ID<ContactCaseRecord>, account: ID<UserAccount>, name: String
        ) {
            self.person = person
            self.contactCase = contactCase
            self.account = account
            self.name = name
        }
    }

    /// Somebody who is not signed in, and of whom nothing more is known.
    public struct Visitor: Sendable {
        /// The hash of what the caller's browser holds.
        public let token: [UInt8]
        /// Where the call comes from, as a keyed hash; kept while the call lasts.
        public let address: [UInt8]?
        public let category: ContactCategory
        public let country: Country
        public let language: Language

        public init(
            token: [UInt8], address: [UInt8]?, category: ContactCategory, country: Country, language: Language
        ) {
            self.token = token
            self.address = address
            self.category = category
            self.country = country
            self.language = language
        }
    }
}

/// Where a call stands: those of people who are not signed in have tables of their own, for they name nobody.
struct CallTable: Sendable {
    let calls: SQL
    let events: SQL
    let signals: SQL
    /// What names the call in the other two.
    let key: SQL
    /// The columns that say who calls: five, as many in both.
    let caller: SQL
    let isOfVisitors: Bool

    static let members = CallTable(
        calls: "voice_call", events: "voice_call_event", signals: "call_signal", key: "voice_call",
        caller: "person, contact_case, caller, caller_name, recorded_at", isOfVisitors: false)
    static let visitors = CallTable(
        calls: "visitor_call", events: "visitor_call_event", signals: "visitor_call_signal", key: "visitor_call",
        caller: "visitor, address, category, country, language", isOfVisitors: true)
    static let all = [members, visitors]

    static func table(of caller: Caller) -> CallTable {
        switch caller {
        case .member: members
        case .visitor: visitors
        }
    }

    /// Who calls, from the columns `caller` that begin at 1.
    func caller(_ row: Row) throws -> Caller {
        guard isOfVisitors else {
            return .member(
                Caller.Member(
                    person: try row.id(1), contactCase: try row.id(2), account: try row.id(3), name: try row.text(4)))
        }
        guard let country = Country(try row.text(4)) else {
            throw Failure(.conflict, "conflicts-with-record", details: ["country": try row.text(4)])
        }
        return .visitor(
            Caller.Visitor(
                token: try row.blob(1), address: try row.optionalBlob(2), category: try row.value(3), country: country,
                language: try row.value(5)))
    }
}
