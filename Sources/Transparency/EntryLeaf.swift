// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The content of one ledger entry with all its postings, as the log commits to it.
public struct EntryLeaf: Sendable, Hashable {
    /// An amount on one account, by the account's number.
    public struct Posting: Sendable, Hashable {
        public let account: Int64
        public let amount: Int64

        public init(account: Int64, amount: Int64) {
            self.account = account
            self.amount = amount
        }
    }

    /// The entry in rupiah that one in another currency belongs to, and the rate between them.
    public struct Exchange: Sendable, Hashable {
        public let rupiahEntry: Int64
        public let currency: String
        public let rateRupiah: Int64
        public let rateMinors: Int64
        public let fee: Int64

        public init(rupiahEntry: Int64, currency: String, rateRupiah: Int64, rateMinors: Int64, fee: Int64) {
            self.rupiahEntry = rupiahEntry
            self.currency = currency
            self.rateRupiah = rateRupiah
            self.rateMinors = rateMinors
            self.fee = fee
        }
    }

    public let id: Int64
    public let kind: String
    /// Days since 1970.
    public let businessDay: Int64
    public let reference: Int64
    public let reverses: Int64?
    public let recordedAt: Instant
    /// In the order of the entry.
    public let postings: [Posting]
    public let exchange: Exchange?

    public init(
        id: Int64, kind: String, businessDay: Int64, reference: Int64, reverses: Int64?, recordedAt: Instant,
        postings: [Posting], exchange: Exchange?
    ) {
        self.id = id
        self.kind = kind
        self.businessDay = businessDay
        self.reference = reference
        self.reverses = reverses
        self.recordedAt = recordedAt
        self.postings = postings
        self.exchange = exchange
    }

    /// Integers in eight bytes, most significant first; texts behind their length in four bytes. An entry that
    /// reverses none names -1; the count of postings stands before them; 1 stands before an exchange, 0 where there is
    /// none.
    public var bytes: [UInt8] {
        var bytes = CanonicalBytes(tag: "rantau-entry-1")
        bytes.append(id)
        bytes.append(kind)
        bytes.append(businessDay)
        bytes.append(reference)
        bytes.append(reverses ?? -1)
        bytes.append(recordedAt.microseconds)
        bytes.append(Int64(postings.count))
        for posting in postings {
            bytes.append(posting.account)
            bytes.append(posting.amount)
        }
        bytes.append(exchange == nil ? 0 as Int64 : 1)
        if let exchange {
            bytes.append(exchange.rupiahEntry)
            bytes.append(exchange.currency)
            bytes.append(exchange.rateRupiah)
            bytes.append(exchange.rateMinors)
            bytes.append(exchange.fee)
        }
        return bytes.bytes
    }

    /// The hash of one line of a block of entries.
    public var lineHash: [UInt8] { AuditBlock.lineHash(bytes) }
}
