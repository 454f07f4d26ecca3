// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Membership numbers (KPJ). The row is what a write that changes cover or savings locks first.
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
        try transaction.ask(Self.askingKPJ(of: person))
    }

    public static func askingKPJ(of person: ID<PersonRecord>) -> Question<String?> {
        .first("SELECT kpj FROM membership WHERE person = \(person)") { try $0.text(0) }
    }

    /// The numbers of those who have one.
    public func kpjs(of persons: [ID<PersonRecord>]) throws -> [ID<PersonRecord>: String] {
        let rows = try transaction.rows("SELECT person, kpj FROM membership WHERE person IN (\(list: persons))")
        return try rows.reduce(into: [:]) { numbers, row in numbers[try row.id(0)] = try row.text(1) }
    }

    /// Locks the memberships of a set of records, in one order, until the transaction ends. A file that one program
    /// writes needs no lock.
    public func lock(_ persons: [ID<PersonRecord>]) throws {
        if transaction.runsAlone || persons.isEmpty { return }
        try transaction.execute(
            "SELECT person FROM membership WHERE person IN (\(list: persons)) ORDER BY person FOR UPDATE")
    }
}
