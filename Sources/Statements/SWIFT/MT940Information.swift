// SPDX-License-Identifier: Apache-2.0
import Money

/// A `:86:` field: subfields after `?20` or `/REMI/`, or free text over several lines.
enum MT940Information {
    /// Adds what the field says to the line before it.
    static func add(_ field: MT940Field, to line: inout StatementLine) {
        let joined = field.lines.joined()
        if let subfields = questionMarked(joined) {
            let memo = ((20...29).map { $0 } + (60...63).map { $0 }).compactMap { subfields[$0] }.joined()
            line.memo = join(line.memo, memo.trimmed)
            let name = [32, 33].compactMap { subfields[$0] }.joined().trimmed
            if !name.isEmpty { line.counterparty = name }
            if let account = subfields[31]?.trimmed, !account.isEmpty { line.counterpartyAccount = account }
        } else if let named = slashed(joined) {
            line.memo = join(line.memo, named["REMI"] ?? named["USTD"] ?? "")
            line.counterparty = named["NAME"] ?? named["ORDP"] ?? named["BENM"] ?? line.counterparty
            line.counterpartyAccount = named["ACCT"] ?? line.counterpartyAccount
            if let reference = named["EREF"], reference != "NOTPROVIDED" { line.reference = reference }
            if let reason = named["RTRN"] { line.returnReason = reason }
        } else {
            line.memo = join(line.memo, freeText(field.lines))
        }
    }

    /// `166?00TRANSFER?20IURAN?21...`: subfields by number; nil where the text is not of that form.
    private static func questionMarked(_ text: String) -> [Int: String]? {
        let pieces = text.split(separator: "?", omittingEmptySubsequences: false)
        guard pieces.count > 1, pieces[0].trimmed.allSatisfy(\.isNumber), pieces[0].trimmed.count <= 3 else {
            return nil
        }
        var subfields: [Int: String] = [:]
        var last: Int?
        for piece in pieces.dropFirst() {
            if piece.prefix(2).count == 2, let number = Int(piece.prefix(2)) {
                subfields[number, default: ""] += piece.dropFirst(2)
                last = number
            } else if let last {
                subfields[last, default: ""] += "?" + piece
            }
        }
        return subfields
    }

    private static let names: Set<String> = [
        "REMI", "USTD", "NAME", "ORDP", "BENM", "ACCT", "EREF", "RTRN", "PREF", "CNTP", "TRCD", "CSID", "MARF", "IREF",
        "INFO",
    ]

    /// `/EREF/INV-1/ORDP//NAME/SITI/REMI/IURAN`: values by name; nil where the text does not begin with a known name.
    private static func slashed(_ text: String) -> [String: String]? {
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 2, pieces[0].isEmpty, names.contains(pieces[1]) else { return nil }
        var values: [String: String] = [:]
        var name = ""
        for piece in pieces.dropFirst() {
            if names.contains(piece) {
                name = piece
            } else if !piece.trimmed.isEmpty {
                values[name] = values[name].map { $0 + "/" + piece } ?? piece.trimmed
            }
        }
        return values
    }

    /// A line of the full 65 characters was broken inside a word; a shorter one at its end.
    private static func freeText(_ lines: [String]) -> String {
        var text = ""
        for line in lines {
            text += line
            if line.count < 65 { text += " " }
        }
        return text.trimmed
    }

    private static func join(_ left: String, _ right: String) -> String {
        left.isEmpty ? right : right.isEmpty ? left : left + " " + right
    }
}
