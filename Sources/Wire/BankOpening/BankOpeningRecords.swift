// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks for an account to be opened.
public struct AccountOpeningAsk: WireRecord {
    /// Whether the person agrees that their data go to the bank.
    public let consent: Bool?

    public static let shape = Shape<AccountOpeningAsk>(
        { AccountOpeningAsk(consent: $0) }, WireField("consent", \.consent, .optional(.flag)))
}

/// An application for an account.
public struct AccountOpeningLine: WireRecord {
    public let id: ID<AccountOpeningRecord>
    public let bank: String
    /// `asked`, `pending`, `opened` or `refused`.
    public let state: String
    /// The bank's reason for a refusal.
    public let word: String?
    public let recordedAt: Instant

    public init(id: ID<AccountOpeningRecord>, bank: String, state: String, word: String?, recordedAt: Instant) {
        self.id = id
        self.bank = bank
        self.state = state
        self.word = word
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<AccountOpeningLine>(
        AccountOpeningLine.init, WireField("id", \.id, .id(AccountOpeningRecord.self)),
        WireField("bank", \.bank, .text(3...3)),
        WireField("state", \.state, .choice(["asked", "pending", "opened", "refused"])),
        WireField("word", \.word, .optional(.text(0...200))), WireField("recordedAt", \.recordedAt, .instant))
}

/// An account, its last digits only.
public struct BankAccountLine: WireRecord {
    public let bank: String
    public let number: String
    public let holder: String

    public init(bank: String, number: String, holder: String) {
        self.bank = bank
        self.number = number
        self.holder = holder
    }

    public static let shape = Shape<BankAccountLine>(
        BankAccountLine.init, WireField("bank", \.bank, .text(3...3)), WireField("number", \.number, .text(1...40)),
        WireField("holder", \.holder, .text(1...200)))
}

/// One's own accounts and applications.
public struct BankAccountList: WireRecord {
    public let accounts: [BankAccountLine]
    public let applications: [AccountOpeningLine]

    public init(accounts: [BankAccountLine], applications: [AccountOpeningLine]) {
        self.accounts = accounts
        self.applications = applications
    }

    public static let shape = Shape<BankAccountList>(
        BankAccountList.init, WireField("accounts", \.accounts, .list(of: .record(), 0...100)),
        WireField("applications", \.applications, .list(of: .record(), 0...100)))
}
