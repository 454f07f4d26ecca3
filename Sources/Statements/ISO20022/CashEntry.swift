// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// One `Ntry` of a camt message.
enum CashEntry {
    static func read(_ node: XMLNode) throws(FileFault) -> StatementLine {
        let status = node.value("Sts", "Cd") ?? node.value("Sts") ?? "BOOK"
        guard status == "BOOK" else {
            throw FileFault(line: node.line, field: "Sts", code: "not-booked", found: status)
        }
        let details = node.all("NtryDtls").flatMap { $0.all("TxDtls") }
        let direction = try direction(node)
        var charges = try fee(node)
        if charges == nil, let only = details.first, details.count == 1 { charges = try fee(only) }
        var line = StatementLine(
            row: node.line, direction: direction, isReversal: flag(node.value("RvslInd")),
            amount: try amount(node), bookedOn: try day(node, "BookgDt"),
            valueOn: node.first("ValDt") == nil ? nil : try day(node, "ValDt"),
            bankReference: node.value("AcctSvcrRef") ?? details.first?.value("Refs", "AcctSvcrRef"),
            reference: node.value("NtryRef"), memo: node.value("AddtlNtryInf") ?? "",
            fee: charges ?? .zero)
        let parts = try parts(details, direction)
        if let only = parts.first, parts.count == 1 {
            line.reference = only.reference ?? line.reference
            line.memo = only.memo.isEmpty ? line.memo : only.memo
            line.counterparty = only.counterparty
            line.counterpartyAccount = only.counterpartyAccount
            line.returnReason = only.returnReason
        } else {
            line.parts = parts
        }
        line.original = original(node) ?? (details.count == 1 ? original(details[0]) : nil)
        return line
    }

    /// A balance with its sign.
    static func signedAmount(_ node: XMLNode) throws(FileFault) -> Rupiah {
        let text = try inRupiah(node)
        let amount = try WrittenAmount().signed(text, field: "Bal/Amt", line: node.line)
        return try direction(node) == .credit ? amount : -amount
    }

    private static func amount(_ node: XMLNode) throws(FileFault) -> Rupiah {
        try WrittenAmount().movement(try inRupiah(node), field: "Amt", line: node.first("Amt")?.line ?? node.line)
    }

    private static func inRupiah(_ node: XMLNode) throws(FileFault) -> String {
        guard let amount = node.first("Amt"), let text = node.value("Amt") else {
            throw FileFault(line: node.line, field: "Amt", code: "missing")
        }
        guard amount.attributes["Ccy"] == "IDR" else {
            throw FileFault(
                line: amount.line, field: "Amt@Ccy", code: "wrong-currency", found: amount.attributes["Ccy"] ?? "")
        }
        return text
    }

    private static func direction(_ node: XMLNode) throws(FileFault) -> StatementLine.Direction {
        switch node.value("CdtDbtInd") {
        case "CRDT": return .credit
        case "DBIT": return .debit
        case let found:
            throw FileFault(
                line: node.line, field: "CdtDbtInd", code: found == nil ? "missing" : "not-a-direction",
                found: found ?? "")
        }
    }

    private static func day(_ node: XMLNode, _ field: String) throws(FileFault) -> CalendarDay {
        guard let written = node.value(field, "Dt") ?? node.value(field, "DtTm") else {
            throw FileFault(line: node.line, field: field, code: "missing")
        }
        if let instant = Instant(written) { return instant.jakartaDay }
        guard let day = CalendarDay(written.prefix(10)) else {
            throw FileFault(line: node.line, field: field, code: "not-a-day", found: written)
        }
        return day
    }

    /// The charges that the bank kept, where all are in rupiah.
    private static func fee(_ node: XMLNode) throws(FileFault) -> Rupiah? {
        guard let charges = node.first("Chrgs") else { return nil }
        let single = charges.all("TtlChrgsAndTaxAmt").first ?? charges.first("Rcrd", "Amt")
        guard let single, single.attributes["Ccy"] == "IDR" else { return nil }
        return try WrittenAmount().signed(single.text.trimmed, field: "Chrgs", line: single.line)
    }

    private static func parts(
        _ details: [XMLNode], _ direction: StatementLine.Direction
    ) throws(FileFault) -> [StatementPart] {
        var parts: [StatementPart] = []
        for node in details {
            let side = direction == .credit ? "Dbtr" : "Cdtr"
            let party = node.first("RltdPties", side)
            let account = node.first("RltdPties", side + "Acct", "Id")
            let memos = node.first("RmtInf")?.all("Ustrd").map(\.text.trimmed) ?? []
            let structured = node.value("RmtInf", "Strd", "CdtrRefInf", "Ref")
            parts.append(
                StatementPart(
                    amount: try partAmount(node), reference: reference(node),
                    memo: (memos + [structured].compactMap { $0 }).joined(separator: " "),
                    counterparty: party?.value("Pty", "Nm") ?? party?.value("Nm"),
                    counterpartyAccount: account?.value("IBAN") ?? account?.value("Othr", "Id"),
                    returnReason: node.value("RtrInf", "Rsn", "Cd") ?? node.value("RtrInf", "Rsn", "Prtry")))
        }
        return parts
    }

    private static func partAmount(_ node: XMLNode) throws(FileFault) -> Rupiah? {
        let amount = node.first("Amt") ?? node.first("AmtDtls", "TxAmt", "Amt")
        guard let amount, amount.attributes["Ccy"] == "IDR" else { return nil }
        return try WrittenAmount().movement(amount.text.trimmed, field: "TxDtls/Amt", line: amount.line)
    }

    private static func reference(_ node: XMLNode) -> String? {
        let names = ["EndToEndId", "TxId", "InstrId"]
        return names.lazy.compactMap { node.value("Refs", $0) }.first { $0 != "NOTPROVIDED" }
    }

    private static func original(_ node: XMLNode) -> ForeignAmount? {
        guard let amount = node.first("AmtDtls", "InstdAmt", "Amt"), let currency = amount.attributes["Ccy"],
            currency != "IDR"
        else { return nil }
        return ForeignAmount(currency: currency, digits: amount.text.trimmed)
    }

    private static func flag(_ text: String?) -> Bool { text == "true" || text == "1" }
}
