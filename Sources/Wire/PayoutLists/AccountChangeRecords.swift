// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A change of a payee's account that waits for the second officer.
public struct AccountChangeAnswer: WireRecord {
    public let id: ID<AccountChangeRecord>
    public let account: AccountAnswer
    /// What the bank said about the account's name; null before it answered.
    public let inquiry: String?
    public let by: String
    public let at: Instant

    public init(id: ID<AccountChangeRecord>, account: AccountAnswer, inquiry: String?, by actor: String, at: Instant) {
        self.id = id
        self.account = account
        self.inquiry = inquiry
        by = actor
        self.at = at
    }

    public static let shape = Shape<AccountChangeAnswer>(
        AccountChangeAnswer.init(id:account:inquiry:by:at:), WireField("id", \.id, .id(AccountChangeRecord.self)),
        WireField("account", \.account, .record()),
        WireField("inquiry", \.inquiry, .optional(.choice(["agrees", "differs", "refused"]))),
        WireField("by", \.by, .text(1...200)), WireField("at", \.at, .instant))
}
