// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the books.
public struct BooksTexts: Sendable {
    public let title: String
    public let intro: String
    public let balances: String
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
    /// The institution's accounts by their name in the books.
    let accounts: [String: String]
    /// Kinds of entries by their code.
    let kinds: [String: String]

    /// An account in words; savings accounts all have the same.
    public func name(ofAccount code: String) -> String {
        accounts[String(code.prefix { $0 != ":" })] ?? Wording.words(ofCode: code)
    }

    /// A kind of entry in words.
    public func name(ofKind code: String) -> String { kinds[code] ?? Wording.words(ofCode: code) }

    public static func texts(_ language: Language) -> BooksTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
