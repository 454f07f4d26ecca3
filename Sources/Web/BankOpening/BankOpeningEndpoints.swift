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
            .page(.viewBankAccounts, "/rekening") { call in try await call.bankAccountsPage() },
            .keyedForm(.addBankAccount, "/rekening", takes: PayableAccountRequest.self) { call, failures, typed in
                try await call.bankAccountsPage(.init(account: FormFields(typed, failures, call.language)))
            } _: { call, body, key in
                _ = try await door.addBankAccount(try body.account(), by: call.actor, repeatKey: key)
                return Call.redirect("/rekening?pesan=tercatat")
            },
            .form(
                .openBankAccount, "/rekening/pembukaan", takes: AccountOpeningAsk.self,
                again: { call, failure, _ in try await call.bankAccountsPage(.init(opening: failure)) }
            ) { call, body in
                _ = try await open(body, call, nil)
                return Call.redirect("/rekening")
            },
            .get(.viewBankAccounts, "/api/v1/own-bank-accounts", gives: BankAccountList.self) { call in
                BankAccountList(try await door.viewBankAccounts(by: call.actor))
            },
            .post(
                .addBankAccount, "/api/v1/own-bank-accounts", takes: PayableAccountRequest.self,
                gives: BankAccountList.self
            ) { call, body, key in
                BankAccountList(try await door.addBankAccount(try body.account(), by: call.actor, repeatKey: key))
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
        let consent = body.consent == true ? BankOpeningTexts.consent(to: Door.partnerBank, call.language) : nil
        return try await door.openBankAccount(consent: consent, by: call.actor, repeatKey: key)
    }
}

extension Call {
    fileprivate func bankAccountsPage(_ refusal: BankAccountsPage.Refusal = .init()) async throws -> Page {
        BankAccountsPage.page(self, try await site.door.viewBankAccounts(by: actor), refusal)
    }
}

extension BankAccountList {
    fileprivate init(_ view: BankAccountsView) {
        self.init(
            accounts: view.accounts.map(\.account).map {
                BankAccountLine(bank: $0.bank, number: $0.masked, holder: $0.holder)
            }, applications: view.openings.map(AccountOpeningLine.init))
    }
}

extension AccountOpeningLine {
    fileprivate init(_ opening: AccountOpeningStore.Opening) {
        self.init(
            id: opening.id, bank: opening.bank, state: opening.state.rawValue, word: opening.word,
            recordedAt: opening.recordedAt)
    }
}
