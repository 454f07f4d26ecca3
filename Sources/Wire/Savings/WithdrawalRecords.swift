// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An heir and where that heir's share goes.
public struct HeirAccountRecord: WireRecord {
    public let heir: ID<ClaimFilingRequest.FamilyKey>
    /// Three digits.
    public let bankCode: String
    public let accountNumber: String
    public let accountHolder: String

    public init(
        heir: ID<ClaimFilingRequest.FamilyKey>, bankCode: String, accountNumber: String, accountHolder: String
    ) {
        self.heir = heir
        self.bankCode = bankCode
        self.accountNumber = accountNumber
        self.accountHolder = accountHolder
    }

    public static let shape = Shape<HeirAccountRecord>(
        HeirAccountRecord.init, WireField("heir", \.heir, .id(ClaimFilingRequest.FamilyKey.self)),
        WireField("bankCode", \.bankCode, .text(1...40, example: "002")),
        WireField("accountNumber", \.accountNumber, .text(1...40)),
        WireField("accountHolder", \.accountHolder, .text(1...120)))
}

/// Asks for old-age savings to be paid out (PP 46/2015 art. 26, 31).
public struct WithdrawalBody: WireRecord {
    public let reason: String
    /// The day of a death or disability that is not recorded yet.
    public let day: CalendarDay?
    /// Three digits.
    public let bankCode: String
    public let accountNumber: String
    public let accountHolder: String
    /// After a death: which recorded relative asks; whom the law calls first where it is left out.
    public let heir: ID<ClaimFilingRequest.FamilyKey>?
    /// Where the law divides among several heirs: the accounts of the others.
    public let shares: [HeirAccountRecord]

    public init(
        reason: String, day: CalendarDay?, bankCode: String, accountNumber: String, accountHolder: String,
        heir: ID<ClaimFilingRequest.FamilyKey>?, shares: [HeirAccountRecord]
    ) {
        self.reason = reason
        self.day = day
        self.bankCode = bankCode
        self.accountNumber = accountNumber
        self.accountHolder = accountHolder
        self.heir = heir
        self.shares = shares
    }

    public static let shape = Shape<WithdrawalBody>(
        WithdrawalBody.init, WireField("reason", \.reason, .choice(ClaimWords.savingsReasons)),
        WireField("day", \.day, .optional(.day)),
        WireField("bankCode", \.bankCode, .text(1...40, example: "002")),
        WireField("accountNumber", \.accountNumber, .text(1...40)),
        WireField("accountHolder", \.accountHolder, .text(1...120)),
        WireField("heir", \.heir, .optional(.id(ClaimFilingRequest.FamilyKey.self))),
        WireField("shares", \.shares, .list(of: .record(), 0...20)))
}

/// A withdrawal that was asked for, and once it was granted what it took. Amounts are whole rupiah.
public struct WithdrawalRecord: WireRecord {
    public let claim: ID<ClaimRecord>
    public let number: String
    public let reason: String?
    public let state: String
    /// The day the books count it on; missing before it was granted, as the sums are.
    public let day: CalendarDay?
    public let gross: Rupiah?
    public let tax: Rupiah?
    public let net: Rupiah?

    public init(
        claim: ID<ClaimRecord>, number: String, reason: String?, state: String, day: CalendarDay?, gross: Rupiah?,
        tax: Rupiah?, net: Rupiah?
    ) {
        self.claim = claim
        self.number = number
        self.reason = reason
        self.state = state
        self.day = day
        self.gross = gross
        self.tax = tax
        self.net = net
    }

    public static let shape = Shape<WithdrawalRecord>(
        WithdrawalRecord.init, WireField("claim", \.claim, .id(ClaimRecord.self)),
        WireField("number", \.number, .text(1...40)), WireField("reason", \.reason, .optional(.text(1...40))),
        WireField("state", \.state, .choice(ClaimWords.states)), WireField("day", \.day, .optional(.day)),
        WireField("gross", \.gross, .optional(.rupiah(PostingRecord.range))),
        WireField("tax", \.tax, .optional(.rupiah(PostingRecord.range))),
        WireField("net", \.net, .optional(.rupiah(PostingRecord.range))))
}
