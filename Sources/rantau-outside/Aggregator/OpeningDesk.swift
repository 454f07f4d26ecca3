// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// The bank towards Rantau: opens accounts. One application has one account, however often it comes.
struct OpeningDesk: Sendable {
    let failures: OutageSwitches<FailurePlan>
    let clock: Clock

    func open(_ body: [UInt8], _ books: any Transaction) throws -> SnapDoor.Reply {
        let service = SnapService.accountOpening
        let request = try SnapBody.decode(AccountOpeningRequest.self, from: body, service: service)
        guard request.applicant.nik.utf8.count == 16, !request.consent.text.isEmpty else {
            throw SnapRefusal(service, .badRequest, "applicant and consent")
        }
        if try find(request.partnerReferenceNo, books) == nil { try take(request, books) }
        return try answer(request.partnerReferenceNo, service, books)
    }

    func status(_ body: [UInt8], _ books: any Transaction) throws -> SnapDoor.Reply {
        let service = SnapService.accountOpeningStatus
        let request = try SnapBody.decode(AccountOpeningStatusRequest.self, from: body, service: service)
        guard try find(request.originalPartnerReferenceNo, books) != nil else {
            throw SnapRefusal(service, .transactionNotFound)
        }
        try books.execute(
            """
            UPDATE opening SET questions_left = questions_left - 1
            WHERE partner_reference_no = \(request.originalPartnerReferenceNo) AND questions_left > 0
            """)
        return try answer(request.originalPartnerReferenceNo, service, books)
    }

    private func find(_ reference: String, _ books: any Transaction) throws -> Row? {
        try books.row(
            """
            SELECT account_no, refused, questions_left FROM opening WHERE partner_reference_no = \(reference)
            """)
    }

    private func take(_ request: AccountOpeningRequest, _ books: any Transaction) throws {
        let plan = failures.current
        let count = try books.row("SELECT count(*) FROM opening")?.integer(0) ?? 0
        let number = String(3_300_000_001 + count * 10)
        try books.execute(
            """
            INSERT INTO opening (partner_reference_no, account_no, refused, questions_left, made_at)
            VALUES (\(request.partnerReferenceNo), \(number), \(plan.refuseOpenings), \(plan.openingAnswers),
                \(clock.now()))
            """)
        guard !plan.refuseOpenings else { return }
        try BankAccount(name: request.applicant.name, isClosed: false).save(
            bank: request.bankCode, number: number, books)
    }

    private func answer(
        _ reference: String, _ service: SnapService, _ books: any Transaction
    ) throws -> SnapDoor.Reply {
        guard let row = try find(reference, books) else { throw SnapRefusal(service, .transactionNotFound) }
        let isOpen = try row.int(2) == 0
        let isRefused = try row.bool(1)
        let state: AccountOpeningResponse.State = !isOpen ? .pending : isRefused ? .refused : .opened
        let response = AccountOpeningResponse(
            service, partnerReferenceNo: reference, state: state, accountNo: state == .opened ? try row.text(0) : nil,
            reason: state == .refused ? "Data diri tidak cocok dengan data kependudukan." : nil)
        return SnapDoor.Reply(status: 200, body: try SnapBody.encode(response))
    }
}
