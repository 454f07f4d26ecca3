// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the books.
public struct BooksTexts: Sendable {
    public let title: String
    public let intro: String
    public let balances: String
    public let bankAtCredit: String
    public let account: String
    public let debit: String
    public let credit: String
    public let newest: String
    public let about: String
    public let kind: String
    public let postings: String
    public let recorded: String
    public let none: String
    public let all: String
    public let inTheBooks: String
    public let asOf: String
    public let showDay: String
    public let statement: String
    public let from: String
    public let to: String
    public let opening: String
    public let closing: String
    public let balanceAfter: String
    public let isCut: String
    public let days: String
    public let daysIntro: String
    public let nextDay: String
    public let closeDay: @Sendable (CalendarDay) -> String
    public let neverAsked: String
    public let staysOpen: String
    public let closedDays: String
    public let closedAt: String
    public let closedBy: String
    public let entryCount: String
    public let noneClosed: String
    public let bookkeeping: String
    /// Groups of accounts by their code.
    let groups: [String: String]
    /// The institution's accounts by their name in the books.
    let accounts: [String: String]
    /// Kinds of entries by their code.
    let kinds: [String: String]

    /// An account in words, with its number or currency where it has one; savings accounts all have the same.
    public func name(ofAccount code: String) -> String {
        let parts = code.split(separator: "@", maxSplits: 1)
        let own = parts.first.map(String.init) ?? code
        let name = accounts[own] ?? family(own)
        return parts.count == 2 ? "\(name) (\(parts[1]))" : name
    }

    /// Accounts that share a name and differ by what stands behind the colon.
    private func family(_ code: String) -> String {
        let parts = code.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let name = accounts[String(parts[0])] else { return Wording.words(ofCode: code) }
        return parts[0] == "savings" ? name : "\(name) \(parts[1])"
    }

    /// A group of accounts in words.
    public func name(ofGroup code: String) -> String { groups[code] ?? Wording.words(ofCode: code) }

    /// A kind of entry in words.
    public func name(ofKind code: String) -> String { kinds[code] ?? Wording.words(ofCode: code) }

    public static func texts(_ language: Language) -> BooksTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
