// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Store

/// One thing that was done on a device without a network, as it arrives.
public struct FieldItem: Sendable {
    /// Made by the device, unique to it.
    public let key: String
    public let kind: FieldItemStore.Kind
    /// The item that this one builds on.
    public let after: String?
    /// The refused item that this one stands in for.
    public let amends: String?
    public let madeAt: Instant
    /// How far the device's clock was ahead when it was made, in milliseconds.
    public let skew: Int?
    /// What it says, as JSON.
    public let body: [UInt8]

    public init(
        key: String, kind: FieldItemStore.Kind, after: String?, amends: String?, madeAt: Instant, skew: Int?,
        body: [UInt8]
    ) {
        self.key = key
        self.kind = kind
        self.after = after
        self.amends = amends
        self.madeAt = madeAt
        self.skew = skew
        self.body = body
    }

    /// What makes a repetition the same: all that the device says of it.
    var hash: [UInt8] { Digest.sha256(Array("\(kind.rawValue)\n\(after ?? "")\n\(madeAt)\n".utf8) + body) }
}

/// What an item asks for, once it is read.
public enum FieldRequest: Sendable {
    case enrolment(Enrolment)
    case cash(FieldCash)
    case returnee(ReturneeEntry)
}

/// Cash that was taken without a network.
public struct FieldCash: Sendable {
    public let amount: Rupiah
    public let payer: String
    /// The number of the invoice, or of its virtual account; nil where a registration made on the device is paid.
    public let invoice: String?
    /// The number on the slip that the device gave out.
    public let slip: String

    public init(amount: Rupiah, payer: String, invoice: String?, slip: String) {
        self.amount = amount
        self.payer = payer
        self.invoice = invoice
        self.slip = slip
    }
}

/// Reads what an item says. It stands where requests are read, so that the rules of form are those of the API.
public typealias FieldReader = @Sendable (FieldItemStore.Kind, [UInt8]) throws -> FieldRequest

/// What became of one item.
public struct FieldOutcome: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case accepted, refused, conflict, dropped
        /// Not taken in now; the device sends it again.
        case later
    }

    public let key: String
    public let state: State
    /// Why, where it was not accepted.
    public let failure: Failure?
    public let person: ID<PersonRecord>?
    public let reference: String?

    init(
        _ key: String, _ state: State, failure: Failure? = nil, person: ID<PersonRecord>? = nil,
        reference: String? = nil
    ) {
        self.key = key
        self.state = state
        self.failure = failure
        self.person = person
        self.reference = reference
    }

    /// As it was answered before.
    init(_ item: FieldItemStore.Item) {
        let state = State(rawValue: item.state.rawValue) ?? .conflict
        self.init(
            item.key, state,
            failure: state == .accepted ? nil : item.code.map { Failure(.conflict, $0, field: item.field) },
            person: state == .accepted ? item.person : nil, reference: item.reference)
    }
}
