// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a bank says happened on one account of ours over some days.
public struct BankStatement: Sendable, Hashable {
    /// The bank's name for this statement; nil where the format has none.
    public var identification: String?
    /// Our account as the bank writes it; nil where the format does not say.
    public var account: String?
    /// The balance before the first line; nil where the file does not say.
    public var opening: Rupiah?
    /// The balance after the last line; nil where the file does not say.
    public var closing: Rupiah?
    public var lines: [StatementLine]

    public init(
        identification: String? = nil, account: String? = nil, opening: Rupiah? = nil, closing: Rupiah? = nil,
        lines: [StatementLine] = []
    ) {
        self.identification = identification
        self.account = account
        self.opening = opening
        self.closing = closing
        self.lines = lines
    }

    /// What the closing balance has beyond opening balance and lines; zero when they agree, nil when a balance is
    /// missing.
    public var unexplained: Rupiah? {
        guard let opening, let closing else { return nil }
        return closing - opening - lines.map(\.movement).total()
    }
}
