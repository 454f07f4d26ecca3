// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Membership numbers (KPJ). The row's version is what a write that changes cover or savings locks first.
public struct MembershipStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func insert(kpj: String, person: ID<PersonRecord>, at now: Instant) throws {
        try transaction.execute(
            "INSERT INTO membership (kpj, person, recorded_at) VALUES (\(kpj), \(person), \(now))")
    }

    public func find(kpj: String) throws -> ID<PersonRecord>? {
        try transaction.row("SELECT person FROM membership WHERE kpj = \(kpj)")?.id(0)
    }

    public func kpj(of person: ID<PersonRecord>) throws -> String? {
        try transaction.row("SELECT kpj FROM membership WHERE person = \(person)")?.text(0)
    }

    /// Locks the memberships of a set of records, in one order, by bumping their versions. An engine that writes one
    /// after another needs no lock.
    public func lock(_ persons: [ID<PersonRecord>]) throws {
        if transaction.runsAlone { return }
        for person in persons.sorted() {
            try transaction.execute("UPDATE membership SET version = version + 1 WHERE person = \(person)")
        }
    }
}
