// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Statements
import Store

extension Door {
    /// Lets the money go: sets it aside in the books and gives the orders to the outbox, or has them taken as a file.
    /// Two officers at once have one effect: the second finds the list released.
    ///
    /// - Throws: what `PayoutList.release` refuses; `conflict` `payout-sanctions-open`; `unavailable`
    ///   `payout-account-unset` where a file is asked for and nobody said which account pays.
    public func releasePayoutList(
        _ id: ID<PayoutListRecord>, over channel: PayoutList.Channel, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await listStep(.releasePayoutList, id, by: actor, repeatKey) { context in
            if channel == .file, context.door.settings.payer == nil {
                throw Failure(.unavailable, "payout-account-unset")
            }
            try context.refuseOpenHits(id)
            let listed = try PayoutLineStore(context.transaction).all(of: id).filter { $0.state == .listed }
            try context.changeList(id, step: "release", note: channel.rawValue) { list in
                try list.release(by: try context.listOfficer(), over: channel)
            }
            for line in listed { try context.reserve(line, over: channel) }
        }
    }

    /// The released list as a file for the bank, the same bytes whenever it is asked for.
    ///
    /// - Throws: `conflict` `payout-list-step-not-now` unless it was released as a file.
    public func payoutFile(_ id: ID<PayoutListRecord>, by actor: Actor) async throws -> (name: String, xml: String) {
        try await read(.releasePayoutList, by: actor) { context in
            let store = PayoutListStore(context.transaction)
            let (head, list) = (try store.head(id), try store.get(id))
            guard list.state.release?.channel == .file, let payer = context.door.settings.payer,
                let released = try store.steps(of: id).last(where: { $0.kind == "release" })
            else {
                throw Failure(
                    .conflict, "payout-list-step-not-now",
                    details: ["step": "file", "state": "payout-\(head.state.rawValue)"])
            }
            let reader = ClaimReader(context.transaction, door: context.door)
            let lines = try PayoutLineStore(context.transaction).all(of: id).filter { $0.state != .stopped }
            var transfers: [CreditTransfer] = []
            for line in lines {
                guard let frozen = line.bankAccount else { continue }
                context.looked(at: line.person)
                let account = try reader.account(frozen)
                transfers.append(
                    CreditTransfer(
                        endToEndID: line.reference, amount: line.amount,
                        payee: PartyAccount(
                            name: account.holder.text, account: account.number, bank: .clearing(account.bankCode)),
                        memo: try PayableStore(context.transaction).get(line.payable).number))
            }
            let file = CreditTransferFile(
                messageID: head.number, created: released.at,
                payer: PartyAccount(name: payer.name, account: payer.account, bank: .clearing(payer.bankCode)),
                executionDay: released.at.jakartaDay, transfers: transfers)
            do throws(FileFault) {
                return ("\(head.number).xml", try file.xml())
            } catch {
                throw Failure(
                    .refused, "payout-file-unwritable", details: ["field": error.field, "found": error.found])
            }
        }
    }
}

extension WriteContext {
    /// Sets a released line aside in the books and sends it on its way.
    fileprivate func reserve(_ line: PayoutLineStore.Line, over channel: PayoutList.Channel) throws {
        let payable = try PayableStore(transaction).get(line.payable)
        let reservation = Reservation.reserve(
            line.amount, owed: payable.kind.debt, reference: line.id.number, at: now)
        try ReservationStore(transaction).reserve(reservation, entry: newID(), on: today, at: now)
        if let claim = payable.claim, try claimState(claim).name == .approved {
            try take(.payoutOrdered, in: claim)
        }
        switch channel {
        case .snap: try send("payout-line", about: line.id.number, payload: "{}")
        case .file:
            try PayoutLineStore(transaction).insert(
                .init(outcome: TransferLife.Note.sent.rawValue, responseCode: "", message: "pain.001", at: now),
                id: newID(), line: line.id)
        }
    }
}
