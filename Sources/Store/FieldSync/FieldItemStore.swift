// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What devices did without a network, as it came in.
public struct FieldItemStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, CaseIterable {
        case enrolment, cash, returnee
    }

    public enum State: String, Sendable, CaseIterable {
        case accepted
        /// The rules do not allow it; the officer mends it.
        case refused
        /// A desk decides.
        case conflict
        /// A desk decided that nothing comes of it.
        case dropped
    }

    public struct Item: Sendable {
        public let id: ID<FieldItemRecord>
        public let device: ID<FieldDeviceRecord>
        /// Made by the device.
        public let key: String
        public let bodyHash: [UInt8]
        public let kind: Kind
        /// The item of the same device that this one builds on: the registration that cash was taken for.
        public let after: String?
        /// The refused item that this one stands in for.
        public let amends: String?
        /// When it was done by the device's clock.
        public let madeAt: Instant
        /// How far that clock was ahead when the item was made, in milliseconds; nil where it had not been measured.
        public let skew: Int?
        /// When it was done by our clock.
        public let happenedAt: Instant
        public let receivedAt: Instant
        public let receivedBy: String
        public let state: State
        public let code: String?
        public let field: String?
        public let person: ID<PersonRecord>?
        /// Who holds the number that it claims.
        public let other: ID<PersonRecord>?
        /// What was made of it: a KPJ, numbers of receipts.
        public let reference: String?
        /// What it says, sealed under the device's key as `field.item`, owner is the item; nil once it is taken in.
        public let sealed: [UInt8]?

        public init(
            id: ID<FieldItemRecord>, device: ID<FieldDeviceRecord>, key: String, bodyHash: [UInt8], kind: Kind,
            after: String?, amends: String?, madeAt: Instant, skew: Int?, happenedAt: Instant, receivedAt: Instant,
            receivedBy: String, state: State, code: String? = nil, field: String? = nil,
            person: ID<PersonRecord>? = nil, other: ID<PersonRecord>? = nil, reference: String? = nil,
            sealed: [UInt8]? = nil
        ) {
            self.id = id
            self.device = device
            self.key = key
            self.bodyHash = bodyHash
            self.kind = kind
            self.after = after
            self.amends = amends
            self.madeAt = madeAt
            self.skew = skew
            self.happenedAt = happenedAt
            self.receivedAt = receivedAt
            self.receivedBy = receivedBy
            self.state = state
            self.code = code
            self.field = field
            self.person = person
            self.other = other
            self.reference = reference
            self.sealed = sealed
        }
    }

    private static let query: SQL = """
        SELECT id, device, item_key, body_hash, kind, after_key, amends_key, made_at, skew, happened_at, received_at,
            received_by, state, code, field, person, other, reference, sealed FROM field_item
        """

    public func insert(_ item: Item) throws {
        try transaction.execute(
            """
            INSERT INTO field_item (id, device, item_key, body_hash, kind, after_key, amends_key, made_at, skew,
                happened_at, received_at, received_by, state, code, field, person, other, reference, sealed)
            VALUES (\(item.id), \(item.device), \(item.key), \(item.bodyHash), \(item.kind.rawValue), \(item.after),
                \(item.amends), \(item.madeAt), \(item.skew), \(item.happenedAt), \(item.receivedAt),
                \(item.receivedBy), \(item.state.rawValue), \(item.code), \(item.field), \(item.person),
                \(item.other), \(item.reference), \(item.sealed))
            """)
    }

    public func find(_ key: String, of device: ID<FieldDeviceRecord>) throws -> Item? {
        try transaction.row(
            "\(part: Self.query) WHERE device = \(device) AND item_key = \(key)"
        ).map(Self.item)
    }

    /// - Throws: `absent` when there is no such item.
    public func get(_ id: ID<FieldItemRecord>) throws -> Item {
        guard let item = try transaction.row("\(part: Self.query) WHERE id = \(id)").map(Self.item) else {
            throw Failure(.absent, "no-such-record")
        }
        return item
    }

    /// What waits for a decision, oldest first.
    public func waiting(limit: Int) throws -> [Item] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE state IN ('refused', 'conflict') AND decided_at IS NULL
            ORDER BY received_at LIMIT \(limit)
            """
        ).map(Self.item)
    }

    /// Conflicts that build on an item of the same device, oldest first.
    public func waiting(after key: String, of device: ID<FieldDeviceRecord>) throws -> [Item] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE device = \(device) AND after_key = \(key) AND state = 'conflict'
                AND decided_at IS NULL
            ORDER BY id
            """
        ).map(Self.item)
    }

    /// Takes a waiting item in; what it said is forgotten.
    ///
    /// - Throws: `conflict` `field-item-decided` when somebody was faster.
    public func accept(
        _ id: ID<FieldItemRecord>, person: ID<PersonRecord>?, reference: String?, note: String, at now: Instant,
        by actor: String
    ) throws {
        let changed = try transaction.changes(
            """
            UPDATE field_item SET state = 'accepted', person = \(person), reference = \(reference), sealed = NULL,
                note = \(note), decided_at = \(now), decided_by = \(actor)
            WHERE id = \(id) AND state IN ('refused', 'conflict') AND decided_at IS NULL
            """)
        guard changed == 1 else { throw Failure(.conflict, "field-item-decided") }
    }

    /// Nothing comes of a waiting item.
    ///
    /// - Throws: `conflict` `field-item-decided`.
    public func drop(_ id: ID<FieldItemRecord>, note: String, at now: Instant, by actor: String) throws {
        let changed = try transaction.changes(
            """
            UPDATE field_item SET state = 'dropped', sealed = NULL, note = \(note), decided_at = \(now),
                decided_by = \(actor)
            WHERE id = \(id) AND state IN ('refused', 'conflict') AND decided_at IS NULL
            """)
        guard changed == 1 else { throw Failure(.conflict, "field-item-decided") }
    }

    private static func item(_ row: Row) throws -> Item {
        try Item(
            id: row.id(0), device: row.id(1), key: row.text(2), bodyHash: row.blob(3), kind: row.value(4),
            after: row.optionalText(5), amends: row.optionalText(6), madeAt: row.instant(7),
            skew: row.optionalInteger(8).map(Int.init), happenedAt: row.instant(9), receivedAt: row.instant(10),
            receivedBy: row.text(11), state: row.value(12), code: row.optionalText(13), field: row.optionalText(14),
            person: row.optionalID(15), other: row.optionalID(16), reference: row.optionalText(17),
            sealed: row.optionalBlob(18))
    }
}
