// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Wire

/// The number that a scanned code names: a card's own KPJ, or the text itself. Whether the card is true is asked where
/// cards are checked; here it only finds a record.
enum CardCode {
    static func number(in text: String) -> String {
        let code = text.split(separator: "#").last.map(String.init) ?? text
        let parts = code.split(separator: ".")
        guard parts.count == 3 else { return text }
        var middle = parts[1].map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        while middle.count % 4 != 0 { middle.append("=") }
        guard let data = Data(base64Encoded: String(middle)), let claims = try? JSONValue.parse(Array(data)),
            case .object(let fields) = claims, case .text(let kpj)? = fields["kpj"]
        else { return text }
        return kpj
    }
}
