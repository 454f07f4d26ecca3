// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel

/// Who else has an account or handed in a file.
public struct ClaimSignalStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Other people who gave the same account of the same bank.
    public func sharers(of account: ID<BankAccountRecord>, otherThan set: [ID<PersonRecord>]) throws -> Set<
        ID<PersonRecord>
    > {
        let rows = try transaction.rows(
            """
            SELECT b.person FROM bank_account a JOIN bank_account b ON b.blind = a.blind WHERE a.id = \(account)
            """)
        return Set(try rows.map { try $0.id(0) }).subtracting(set)
    }

    /// For the files of an incident, in how many incidents of others or of the same person each was handed in before.
    public func sameFiles(as documents: [DocumentStore.Document]) throws -> [PaperKind: Int] {
        guard let incident = documents.first?.incident else { return [:] }
        let rows = try transaction.rows(
            "SELECT digest, incident FROM document WHERE digest IN (\(list: documents.map(\.digest)))")
        var incidents: [[UInt8]: Set<Int64>] = [:]
        for row in rows {
            guard let other = try row.optionalInteger(1), other != incident.number else { continue }
            incidents[try row.blob(0), default: []].insert(other)
        }
        return documents.reduce(into: [:]) { found, document in
            let count = incidents[document.digest]?.count ?? 0
            if count > 0 { found[document.kind] = max(found[document.kind] ?? 0, count) }
        }
    }
}
