// SPDX-License-Identifier: Apache-2.0

/// A bank that people name instead of typing its transfer code.
///
/// The codes are those that printed lists agree on (tempo.co, domainjava.com, myscarygames.com, petitbrot.com); none is
/// from the central bank itself. Where lists disagree, as for BSI (427 or 451), or none was read, the bank is not named
/// here and is given by its code.
public struct KnownBank: Sendable, Hashable {
    /// Three digits.
    public let code: String
    public let name: String

    private init(_ code: String, _ name: String) {
        self.code = code
        self.name = name
    }

    /// The banks most have their account at first.
    public static let all = [
        KnownBank("002", "BRI"), KnownBank("008", "Mandiri"), KnownBank("009", "BNI"), KnownBank("014", "BCA"),
        KnownBank("200", "BTN"), KnownBank("022", "CIMB Niaga"), KnownBank("011", "Danamon"),
        KnownBank("013", "Permata"), KnownBank("016", "Maybank"), KnownBank("019", "Panin"), KnownBank("023", "UOB"),
        KnownBank("028", "OCBC"), KnownBank("046", "DBS"), KnownBank("147", "Muamalat"), KnownBank("426", "Mega"),
    ]

    public static func coded(_ code: String) -> KnownBank? { all.first { $0.code == code } }

    /// The bank of a name as somebody types it: `BRI`, `bank mandiri`.
    static func named(_ text: some StringProtocol) -> KnownBank? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.drop { $0 == "bank" || $0 == "pt" }
        let name = words.joined(separator: " ")
        return all.first { $0.name.lowercased() == name }
    }
}
