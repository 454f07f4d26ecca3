// SPDX-License-Identifier: Apache-2.0

/// A bank that people name instead of typing its transfer code.
///
/// The codes are those that Indonesia's banks share for transfers, as newspapers print them (tempo.co, metrotvnews.com
/// of 19 November 2025). A bank that is not named here is given by its code.
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
        KnownBank("451", "BSI"), KnownBank("200", "BTN"), KnownBank("022", "CIMB Niaga"), KnownBank("011", "Danamon"),
        KnownBank("013", "Permata"), KnownBank("016", "Maybank"), KnownBank("019", "Panin"),
        KnownBank("023", "UOB"), KnownBank("028", "OCBC"), KnownBank("046", "DBS"), KnownBank("110", "BJB"),
        KnownBank("113", "Jateng"), KnownBank("114", "Jatim"), KnownBank("147", "Muamalat"), KnownBank("426", "Mega"),
    ]

    public static func coded(_ code: String) -> KnownBank? { all.first { $0.code == code } }

    /// The bank of a name as somebody types it: `BRI`, `bank mandiri`.
    static func named(_ text: some StringProtocol) -> KnownBank? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.drop { $0 == "bank" || $0 == "pt" }
        let name = words.joined(separator: " ")
        return all.first { $0.name.lowercased() == name }
    }
}
