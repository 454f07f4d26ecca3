// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Protection
import Services
import Wire

extension Site {
    /// Asking for old-age savings, by page and by program.
    var withdrawalEndpoints: [Endpoint] {
        var all = asking("/tabungan") { call in try call.ownPerson() }
        all += asking("/orang/{person}/tabungan") { call in try call.key("person", PersonRecord.self) }
        all.append(
            .post(
                .requestWithdrawal, "/api/v1/persons/{person}/savings/withdrawals", takes: WithdrawalBody.self,
                gives: ClaimAnswer.self
            ) { call, body, key in
                let view = try await door.requestWithdrawal(
                    try body.request(), of: try call.key("person"), by: call.actor, repeatKey: key)
                return ClaimAnswer(view, for: call.actor.role, call.language)
            })
        return all
    }

    /// The page that asks, below the savings at a path.
    private func asking(
        _ path: String, _ person: @escaping @Sendable (Call) throws -> ID<PersonRecord>
    ) -> [Endpoint] {
        @Sendable func page(_ call: Call, _ failure: Failure?, _ typed: TypedFields) async throws -> Page {
            let key = try person(call)
            let address = path.replacing("{person}", with: key.description)
            let preview = try await door.previewWithdrawal(of: key, by: call.actor)
            return WithdrawalPage(call, preview, address: address, failure: failure, typed: typed).page
        }
        return [
            .page(.requestWithdrawal, "\(path)/cairkan") { call in try await page(call, nil, .empty) },
            .form(
                .requestWithdrawal, "\(path)/cairkan", takes: WithdrawalBody.self,
                again: { call, failure, typed in try await page(call, failure, typed) },
                { call, body in
                    let view = try await door.requestWithdrawal(
                        try body.request(), of: try person(call), by: call.actor, repeatKey: nil)
                    return Call.redirect("/klaim/\(view.claim.id)")
                }),
        ]
    }
}

extension WithdrawalBody {
    /// The request as the use case takes it.
    func request() throws(Failure) -> WithdrawalRequest {
        WithdrawalRequest(
            reason: try ClaimWord.known(reason, "reason"), day: day,
            account: try BankAccount.parse(bankCode: bankCode, number: accountNumber, holder: accountHolder),
            heir: heir.map { ID(number: $0.number) }, shares: try shares.accounts())
    }
}

extension [HeirAccountRecord] {
    /// The accounts as the use cases take them.
    func accounts() throws(Failure) -> [ClaimFiling.HeirAccount] {
        var accounts: [ClaimFiling.HeirAccount] = []
        for share in self {
            accounts.append(
                ClaimFiling.HeirAccount(
                    heir: ID(number: share.heir.number),
                    account: try BankAccount.parse(
                        bankCode: share.bankCode, number: share.accountNumber, holder: share.accountHolder)))
        }
        return accounts
    }
}
