// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// How people want to be told; the newest choice counts.
public struct ContactChoiceStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Choice: Sendable, Hashable {
        public let sms: Bool
        public let whatsapp: Bool
        public let email: Bool
        public let language: Language
        /// The hour from which nothing is sent, where the person works.
        public let quietFrom: Int
        /// The hour from which messages are sent again; the same hour for no quiet hours.
        public let quietTo: Int

        public init(sms: Bool, whatsapp: Bool, email: Bool, language: Language, quietFrom: Int, quietTo: Int) {
            self.sms = sms
            self.whatsapp = whatsapp
            self.email = email
            self.language = language
            self.quietFrom = quietFrom
            self.quietTo = quietTo
        }
    }

    public func insert(
        _ id: ID<ContactChoiceRecord>, _ choice: Choice, of person: ID<PersonRecord>, at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO contact_choice (id, person, sms, whatsapp, email, language, quiet_from, quiet_to, recorded_at,
                recorded_by)
            VALUES (\(id), \(person), \(choice.sms), \(choice.whatsapp), \(choice.email),
                \(choice.language.rawValue), \(choice.quietFrom), \(choice.quietTo), \(now), \(actor))
            """)
    }

    /// Nil for somebody who never chose.
    public func find(_ persons: [ID<PersonRecord>]) throws -> Choice? {
        try transaction.row(
            """
            SELECT sms, whatsapp, email, language, quiet_from, quiet_to FROM contact_choice
            WHERE person IN (\(list: persons)) ORDER BY id DESC LIMIT 1
            """
        ).map { row in
            Choice(
                sms: try row.bool(0), whatsapp: try row.bool(1), email: try row.bool(2),
                language: try row.value(3), quietFrom: try row.int(4), quietTo: try row.int(5))
        }
    }
}
