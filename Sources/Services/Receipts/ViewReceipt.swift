// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Sealing
import Store

/// A receipt with the address at which anybody can check that it is ours.
public struct ReceiptView: Sendable {
    public let receipt: ReceiptViewStore.Receipt
    /// The path that checks it, with its code.
    public let checkPath: String
}

/// What anybody who holds a receipt learns when checking it: no more than stands on it, and no name.
public struct ReceiptCheck: Sendable {
    public let amount: Rupiah
    public let paidAt: Instant
    public let invoiceNumber: String
    /// Whether the invoice is paid in full.
    public let isSettled: Bool
}

struct ReceiptReader {
    private static let codeBytes = 8

    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    /// - Throws: `absent` when there is no such receipt.
    func get(_ id: ReceiptKey) throws -> ReceiptView {
        guard let receipt = try ReceiptViewStore(transaction).find(id) else { throw Failure(.absent, "no-such-record") }
        return ReceiptView(receipt: receipt, checkPath: "/kuitansi/periksa/\(id)/\(code(id))")
    }

    /// Only whoever holds the receipt knows this code.
    func code(_ id: ReceiptKey) -> String {
        let mac = door.keys.blindIndex.value(of: id.description, kind: "receipt").prefix(Self.codeBytes)
        let number = mac.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & UInt64(Int64.max)
        return ID<ReceiptRecord>(number: Int64(number)).description
    }
}

extension Door {
    /// A receipt, for its member and for officers.
    public func viewReceipt(_ id: ReceiptKey, by actor: Actor) async throws -> ReceiptView {
        try await read(.viewReceipt, by: actor) { context in
            let view = try ReceiptReader(context.transaction, door: self).get(id)
            let set = try PersonStore(context.transaction).samePersons(as: view.receipt.person)
            try context.reach(set.first { $0 == actor.person } ?? view.receipt.person)
            return view
        }
    }

    /// The receipt of a paid invoice.
    ///
    /// - Throws: `absent` where it is not paid.
    public func findReceipt(of invoice: ID<InvoiceRecord>, by actor: Actor) async throws -> ReceiptView {
        let found = try await database.read { try ReceiptStore($0).find(invoice: invoice) }
        guard let found else { throw Failure(.absent, "no-such-record") }
        return try await viewReceipt(found.id, by: actor)
    }

    /// Checks a receipt by its code; a wrong code and no receipt look alike.
    public func checkReceipt(_ id: ReceiptKey, code: String, by actor: Actor) async throws -> ReceiptCheck {
        try await read(.checkReceipt, by: actor) { context in
            let reader = ReceiptReader(context.transaction, door: self)
            guard ConstantTime.equal(Array(reader.code(id).utf8), Array(code.uppercased().utf8)) else {
                throw Failure(.absent, "no-such-record")
            }
            let receipt = try reader.get(id).receipt
            return ReceiptCheck(
                amount: receipt.amount, paidAt: receipt.paidAt, invoiceNumber: receipt.invoiceNumber,
                isSettled: receipt.settledDay != nil)
        }
    }
}
