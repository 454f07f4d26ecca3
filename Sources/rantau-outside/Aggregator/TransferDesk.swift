// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// The bank towards Rantau: whose account is this, send money there, what became of it.
struct TransferDesk: Sendable {
    let ledger: BankLedger
    let failures: OutageSwitches<FailurePlan>
    let chance: Misfortune
    let returns: ReturnDesk
    /// The bank's calendar.
    let clock: Clock

    func inquire(_ body: [UInt8], _ books: any Transaction) throws -> SnapDoor.Reply {
        let service = SnapService.accountInquiryExternal
        let request = try SnapBody.decode(AccountInquiryRequest.self, from: body, service: service)
        let account = try BankAccount.find(
            bank: request.beneficiaryBankCode, number: request.beneficiaryAccountNo,
            claimedName: request.additionalInfo?.accountName, books)
        guard !account.isClosed else { throw SnapRefusal(service, .inactiveAccount) }
        let name =
            failures.current.wrongName || chance.strikes(.names)
            ? BankAccount.inventedName("wrong \(request.beneficiaryAccountNo)") : account.name
        let answer = AccountInquiryResponse(answering: request, name: name, referenceNo: newReference())
        return SnapDoor.Reply(status: 200, body: try SnapBody.encode(answer))
    }

    func transfer(_ body: [UInt8], _ books: any Transaction) throws -> SnapDoor.Reply {
        let service = SnapService.transferInterbank
        let request = try SnapBody.decode(InterbankTransferRequest.self, from: body, service: service)
        let isKnown = try books.exists(
            "SELECT 1 FROM transfer WHERE partner_reference_no = \(request.partnerReferenceNo)")
        guard !isKnown else { throw SnapRefusal(service, .duplicatePartnerReference) }
        let account = try BankAccount.find(
            bank: request.beneficiaryBankCode, number: request.beneficiaryAccountNo,
            claimedName: request.beneficiaryAccountName, books)
        guard !account.isClosed else { throw SnapRefusal(service, .inactiveAccount) }
        guard try BankLedger.balance(of: BankLedger.rantau, books) >= request.amount.rupiah else {
            throw SnapRefusal(service, .insufficientFunds)
        }
        return try carryOut(request, failures.current, books)
    }

    func status(_ body: [UInt8], _ books: any Transaction) throws -> SnapDoor.Reply {
        let service = SnapService.transferStatus
        let request = try SnapBody.decode(TransferStatusRequest.self, from: body, service: service)
        guard var transfer = try Transfer.find(request.originalPartnerReferenceNo, books) else {
            throw SnapRefusal(service, .transactionNotFound)
        }
        if let outcome = transfer.settlesAs {
            if transfer.questionsLeft > 0 {
                transfer.questionsLeft -= 1
            } else {
                transfer.state = outcome
                transfer.settlesAs = nil
                if outcome == .success { try pay(transfer, books) }
            }
            try transfer.save(books)
        }
        let answer = TransferStatusResponse(
            answering: request, state: transfer.state, referenceNo: transfer.referenceNo,
            amount: SnapAmount(transfer.amount), beneficiaryAccountNo: transfer.accountNo,
            description: "\(transfer.state)")
        return SnapDoor.Reply(status: 200, body: try SnapBody.encode(answer))
    }

    private func carryOut(
        _ request: InterbankTransferRequest, _ plan: FailurePlan, _ books: any Transaction
    ) throws -> SnapDoor.Reply {
        let (state, settlesAs, outcome): (SnapTransferState, SnapTransferState?, SnapCase) =
            switch fate(plan) {
            case .success: (.success, nil, .successful)
            case .fail: (.failed, nil, .inactiveAccount)
            case .pending: (.pending, .success, .inProgress)
            case .unknown: (.pending, .success, .timeOut)
            case .pendingThenFail: (.pending, .failed, .inProgress)
            }
        let transfer = Transfer(
            request, referenceNo: newReference(), state: state, settlesAs: settlesAs,
            questionsLeft: plan.pendingAnswers, madeAt: clock.now())
        try transfer.insert(books)
        if state == .success { try pay(transfer, books) }
        guard outcome == .successful || outcome == .inProgress else {
            return SnapDoor.Reply(SnapRefusal(.transferInterbank, outcome))
        }
        let answer = InterbankTransferResponse(answering: request, outcome, referenceNo: transfer.referenceNo)
        return SnapDoor.Reply(status: Int(outcome.row.status), body: try SnapBody.encode(answer))
    }

    private func fate(_ plan: FailurePlan) -> FailurePlan.Transfer {
        guard plan.transfer == .success else { return plan.transfer }
        if chance.strikes(.refuse) { return .fail }
        if chance.strikes(.timeout) { return .unknown }
        guard chance.strikes(.pending) else { return .success }
        return chance.strikes(.refuse) ? .pendingThenFail : .pending
    }

    private func pay(_ transfer: Transfer, _ books: any Transaction) throws {
        if chance.strikes(.returned) {
            let days = chance.number(upTo: failures.current.longestReturnDays)
            try returns.order(transfer.partnerReferenceNo, afterDays: days, books)
        }
        try ledger.move(
            transfer.amount, from: BankLedger.rantau, to: "\(transfer.bankCode)/\(transfer.accountNo)",
            what: "transfer", reference: transfer.partnerReferenceNo, at: clock.now(), books)
    }

    private func newReference() -> String {
        let key: ID<TransferDesk> = ledger.keys.next()
        return key.description
    }
}
