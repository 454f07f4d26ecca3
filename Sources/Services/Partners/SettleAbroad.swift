// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Sealing
import Statements
import Store

/// What a settlement file came to.
public struct HostSettlementView: Sendable {
    public let payments: Int
    public let rupiah: Rupiah
    public let fees: Rupiah
    /// What the rates of the day gave more (positive) or less than was locked with the payers.
    public let difference: Rupiah
}

extension Door {
    /// A line further from what was locked than this part of it is a mistake of the file, not of the rate.
    private static let farthest: Int64 = 4

    /// Takes a partner's file about payments from abroad that it settles in rupiah, whole or not at all: each payment's
    /// second entry, its fee and what the rate gave more or less.
    ///
    /// - Throws: `refused` `settlement-file-faulty` with line, field and reason; `conflict` `settlement-file-known`.
    public func settleAbroad(
        partner: String, fileName: String, content: String, by actor: Actor
    ) async throws -> HostSettlementView {
        let file: AbroadSettlementFile
        do { file = try AbroadSettlementFile(content) } catch {
            throw Self.faulty(error.line, error.field, error.code, error.found)
        }
        let hash = Digest.sha256(content)
        return try await write(.settleAbroad, by: actor) { context in
            let store = HostPaymentStore(context.transaction)
            _ = try context.partner(partner)
            guard try !store.knowsFile(hash: hash) else {
                throw Failure(.conflict, "settlement-file-known", field: "file")
            }
            let id: ID<HostSettlementFile> = context.newID()
            try store.insertFile(
                id, partner: partner, name: fileName, hash: hash, by: context.actor.name, at: context.now)
            let channel = try context.door.channels.account(of: partner, in: context.transaction)
            var done: [HostPaymentStore.Settlement] = []
            for line in file.lines {
                let payment = try Self.payment(of: line, partner, store)
                let settlement = HostPaymentStore.Settlement(
                    rupiah: line.rupiah, fee: line.fee, difference: line.rupiah + line.fee - payment.locked)
                let exchange = try Exchange.settled(
                    payment.total, locked: payment.locked, arrived: line.rupiah, fee: line.fee, from: channel,
                    into: .bank, for: .init(.abroadSettled, reference: payment.id.number, on: context.today))
                let entry: ID<EntryRecord> = context.newID()
                try ExchangeStore(context.transaction).post(
                    exchange, foreign: context.newID(), rupiah: entry, at: context.now)
                try store.settle(payment.id, settlement, file: id, line: line.number, entry: entry)
                done.append(settlement)
            }
            context.note("\(partner) \(done.count)")
            return HostSettlementView(
                payments: done.count, rupiah: done.map(\.rupiah).total(), fees: done.map(\.fee).total(),
                difference: done.map(\.difference).total())
        }
    }

    private static func payment(
        of line: AbroadSettlementFile.Line, _ partner: String, _ store: HostPaymentStore
    ) throws -> HostPaymentStore.Payment {
        guard let payment = try store.find(paymentRequest: line.paymentRequest, of: partner), payment.entry != nil
        else { throw faulty(line.number, "payment_request", "no-such-payment", line.paymentRequest) }
        guard payment.settlement == nil else {
            throw faulty(line.number, "payment_request", "settled-before", line.paymentRequest)
        }
        let difference = (line.rupiah + line.fee - payment.locked).amount
        guard difference.magnitude <= (payment.locked.amount / farthest).magnitude else {
            throw faulty(line.number, "rupiah_settled", "far-from-locked", "\(line.rupiah.amount)")
        }
        return payment
    }

    private static func faulty(_ line: Int?, _ field: String, _ code: String, _ found: String) -> Failure {
        Failure(
            .refused, "settlement-file-faulty", field: "file",
            details: ["line": line.map(String.init) ?? "–", "column": field, "reason": code, "found": found])
    }
}
