// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Store
import Transparency

/// Checks the pieces of books one after another, with a balance for each account in hand.
public struct LedgerPieceCheck: Sendable {
    /// How many entries came.
    public private(set) var count = 0
    /// How many postings came.
    public private(set) var postings = 0
    /// What stands on each account, by number.
    public private(set) var balances: [Int64: Int64] = [:]
    private var currencies: [Int64: Currency] = [:]
    private var frontier = Frontier()
    private var unsealed = Frontier()
    private var lastEntry: Int64 = -1
    private var exchanges: [(foreign: Int64, exchange: EntryLeaf.Exchange)] = []
    /// Entries in rupiah that a foreign one named.
    private var wanted: Set<Int64> = []

    public init() {}

    /// The Merkle root over all entries.
    public var root: [UInt8] { frontier.root }
    public var accountCount: Int { balances.count }

    /// - Throws: `invalid`; see `Door.importLedger`.
    public mutating func take(_ piece: LedgerPiece) throws(Failure) {
        switch piece {
        case .account(let account): try take(account)
        case .entry(let entry): try take(entry)
        case .seal(let last, let count, let root): try seal(last: last, count: count, root: root)
        }
    }

    /// The exchanges that came, each by the key of its foreign entry.
    ///
    /// - Throws: `invalid` `ledger-line-exchange` where the entry in rupiah of one is missing.
    public func finish() throws(Failure) -> [(foreign: Int64, exchange: EntryLeaf.Exchange)] {
        if let missing = wanted.min() {
            throw Failure(
                .invalid, "ledger-line-exchange", details: ["entry": ID<EntryRecord>(number: missing).description])
        }
        return exchanges
    }

    private mutating func take(_ account: LedgerAccountStore.Account) throws(Failure) {
        let code =
            account.currency == .idr
            ? LedgerAccount(number: account.number)?.code
            : ForeignAccount(number: account.number, in: account.currency)?.code
        guard count == 0, code == account.code, balances.updateValue(0, forKey: account.number) == nil else {
            throw Failure(.invalid, "ledger-line-account", details: ["account": account.code])
        }
        currencies[account.number] = account.currency
    }

    private mutating func take(_ entry: EntryLeaf) throws(Failure) {
        let name = ["entry": ID<EntryRecord>(number: entry.id).description]
        guard entry.id > lastEntry, entry.reverses ?? -1 < entry.id else {
            throw Failure(.invalid, "ledger-line-order", details: name)
        }
        guard Entry.Kind(rawValue: entry.kind) != nil else {
            throw Failure(.invalid, "ledger-line-kind", details: ["kind": entry.kind])
        }
        let found = Set(entry.postings.map { currencies[$0.account] })
        guard found.count == 1, case .some(.some(let currency)) = found.first else {
            throw Failure(.invalid, "ledger-line-account", details: name)
        }
        guard (entry.exchange?.currency ?? Currency.idr.rawValue) == currency.rawValue else {
            throw Failure(.invalid, "ledger-line-exchange", details: name)
        }
        try add(entry, name)
        if let exchange = entry.exchange {
            exchanges.append((entry.id, exchange))
            wanted.insert(exchange.rupiahEntry)
        }
        wanted.remove(entry.id)
        let hash = entry.lineHash
        frontier.append(hash)
        unsealed.append(hash)
        lastEntry = entry.id
        count += 1
        postings += entry.postings.count
    }

    private mutating func add(_ entry: EntryLeaf, _ name: [String: String]) throws(Failure) {
        var sum: Int64 = 0
        for posting in entry.postings {
            let (total, overflow) = sum.addingReportingOverflow(posting.amount)
            let (balance, beyond) = balances[posting.account, default: 0].addingReportingOverflow(posting.amount)
            guard !overflow, !beyond, posting.amount != 0 else {
                throw Failure(.invalid, "ledger-line-unbalanced", details: name)
            }
            sum = total
            balances[posting.account] = balance
        }
        guard sum == 0, entry.postings.count >= 2 else {
            throw Failure(.invalid, "ledger-line-unbalanced", details: name)
        }
    }

    private mutating func seal(last: Int64, count: Int, root: [UInt8]) throws(Failure) {
        guard last == lastEntry, unsealed.size == count, unsealed.root == root else {
            throw Failure(
                .invalid, "ledger-seal-differs", details: ["entry": ID<EntryRecord>(number: last).description])
        }
        unsealed = Frontier()
    }
}
