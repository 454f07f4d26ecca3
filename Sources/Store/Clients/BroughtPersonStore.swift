// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Whom a partner brought to us: its own workers, beside those whom it places.
public struct BroughtPersonStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Records that a partner brought a person; told again, nothing changes.
    ///
    /// - Parameter client: the program it was told through; nil where an officer told it.
    public func insert(
        _ person: ID<PersonRecord>, by partner: ID<OrganisationRecord>, client: ID<ClientRecord>?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO brought_person (person, organisation, client, recorded_at)
            VALUES (\(person), \(partner), \(client), \(now)) ON CONFLICT (person, organisation) DO NOTHING
            """)
    }
}
