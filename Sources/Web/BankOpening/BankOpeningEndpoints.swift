// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Text
import Wire

extension Site {
    /// Accounts that benefits can be paid to.
    var bankOpeningEndpoints: [Endpoint] {
        [
            .page(.viewBankAccounts, "/rekening") { call in try await call.bankAccountsPage(nil) },
            .form(
                .openBankAccount, "/rekening/pembukaan", takes: AccountOpeningAsk.self,
                again: { call, failure, _ in try await call.bankAccountsPage(failure) }
            ) { call, body in
                _ = try await open(body, call, nil)
                return Call.redirect("/rekening")
            },
            .get(.viewBankAccounts, "/api/v1/own-bank-accounts", gives: BankAccountList.self) { call in
                let view = try await door.viewBankAccounts(by: call.actor)
                return BankAccountList(
                    accounts: view.accounts.map {
                        BankAccountLine(bank: $0.bank, number: $0.masked, holder: $0.holder)
                    }, applications: view.openings.map(AccountOpeningLine.init))
            },
            .post(
                .openBankAccount, "/api/v1/own-bank-accounts/applications", takes: AccountOpeningAsk.self,
                gives: AccountOpeningLine.self
            ) { call, body, key in
                AccountOpeningLine(try await open(body, call, key))
            },
        ]
    }

    private func open(
        _ body: AccountOpeningAsk, _ call: Call, _ key: RepeatKey?
    ) async throws -> AccountOpeningStore.Opening {
        let consent = body.consent == true ? BankOpeningTexts.consent.text(call.language) : nil
        return try await door.openBankAccount(consent: consent, by: call.actor, repeatKey: key)
    }
}

extension Call {
    fileprivate func bankAccountsPage(_ failure: Failure?) async throws -> Page {
        BankAccountsPage.page(self, try await site.door.viewBankAccounts(by: actor), failure)
    }
}

extension AccountOpeningLine {
    fileprivate init(_ opening: AccountOpeningStore.Opening) {
        self.init(
            id: opening.id, bank: opening.bank, state: opening.state.rawValue, word: opening.word,
            recordedAt: opening.recordedAt)
    }
}
