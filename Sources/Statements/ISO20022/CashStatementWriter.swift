// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// Writes statements as a bank would: camt.053 for a whole day, camt.054 for single movements.
public struct CashStatementWriter: Sendable {
    public enum Message: String, Sendable, Hashable, CaseIterable {
        case statementV08 = "camt.053.001.08"
        case statementV11 = "camt.053.001.11"
        case notificationV08 = "camt.054.001.08"
        case notificationV11 = "camt.054.001.11"

        var isStatement: Bool { self == .statementV08 || self == .statementV11 }
    }

    private let message: Message
    private let messageID: String
    private let created: Instant

    public init(_ message: Message, messageID: String, created: Instant) {
        self.message = message
        self.messageID = messageID
        self.created = created
    }

    /// Days of balances are the first and last days of the lines; a statement without lines carries the day of
    /// `created`.
    public func xml(_ statement: BankStatement) -> String {
        var xml = XMLText()
        xml.element("Document", ["xmlns": "urn:iso:std:iso:20022:tech:xsd:\(message.rawValue)"]) { xml in
            xml.element(message.isStatement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn") { xml in
                xml.element("GrpHdr") { xml in
                    xml.leaf("MsgId", messageID)
                    xml.leaf("CreDtTm", created.text(at: .wib))
                }
                xml.element(message.isStatement ? "Stmt" : "Ntfctn") { write(statement, &$0) }
            }
        }
        return xml.text
    }

    private func write(_ statement: BankStatement, _ xml: inout XMLText) {
        xml.leaf("Id", statement.identification ?? messageID)
        xml.element("Acct") { xml in
            xml.element("Id") { xml in xml.element("Othr") { $0.leaf("Id", statement.account ?? "NOTPROVIDED") } }
            xml.leaf("Ccy", "IDR")
        }
        if message.isStatement {
            let days = statement.lines.map(\.bookedOn)
            writeBalance("OPBD", statement.opening ?? .zero, days.min() ?? created.jakartaDay, &xml)
            writeBalance("CLBD", statement.closing ?? .zero, days.max() ?? created.jakartaDay, &xml)
        }
        for line in statement.lines { xml.element("Ntry") { write(line, &$0) } }
    }

    private func writeBalance(_ code: String, _ amount: Rupiah, _ day: CalendarDay, _ xml: inout XMLText) {
        xml.element("Bal") { xml in
            xml.element("Tp") { xml in xml.element("CdOrPrtry") { $0.leaf("Cd", code) } }
            xml.leaf("Amt", String(abs(amount.amount)), ["Ccy": "IDR"])
            xml.leaf("CdtDbtInd", amount < .zero ? "DBIT" : "CRDT")
            xml.element("Dt") { $0.leaf("Dt", day.description) }
        }
    }

    private func write(_ line: StatementLine, _ xml: inout XMLText) {
        xml.leaf("Amt", String(line.amount.amount), ["Ccy": "IDR"])
        xml.leaf("CdtDbtInd", line.direction == .credit ? "CRDT" : "DBIT")
        if line.isReversal { xml.leaf("RvslInd", "true") }
        xml.element("Sts") { $0.leaf("Cd", "BOOK") }
        xml.element("BookgDt") { $0.leaf("Dt", line.bookedOn.description) }
        xml.element("ValDt") { $0.leaf("Dt", line.valueOn.description) }
        if let reference = line.bankReference { xml.leaf("AcctSvcrRef", reference) }
        xml.element("BkTxCd") { xml in
            xml.element("Domn") { xml in
                xml.leaf("Cd", "PMNT")
                xml.element("Fmly") { xml in
                    xml.leaf("Cd", line.direction == .credit ? "RCDT" : "ICDT")
                    xml.leaf("SubFmlyCd", line.returnReason == nil ? "DMCT" : "RRTN")
                }
            }
        }
        if line.fee != .zero {
            xml.element("Chrgs") { $0.leaf("TtlChrgsAndTaxAmt", String(line.fee.amount), ["Ccy": "IDR"]) }
        }
        let single = StatementPart(
            amount: line.amount, reference: line.reference, memo: line.memo, counterparty: line.counterparty,
            counterpartyAccount: line.counterpartyAccount, returnReason: line.returnReason)
        xml.element("NtryDtls") { xml in
            for part in line.parts.isEmpty ? [single] : line.parts {
                xml.element("TxDtls") { write(part, of: line, &$0) }
            }
        }
    }

    private func write(_ part: StatementPart, of line: StatementLine, _ xml: inout XMLText) {
        if let reference = part.reference { xml.element("Refs") { $0.leaf("EndToEndId", reference) } }
        if let amount = part.amount { xml.leaf("Amt", String(amount.amount), ["Ccy": "IDR"]) }
        if part.amount != nil { xml.leaf("CdtDbtInd", line.direction == .credit ? "CRDT" : "DBIT") }
        let side = line.direction == .credit ? "Dbtr" : "Cdtr"
        if part.counterparty != nil || part.counterpartyAccount != nil {
            xml.element("RltdPties") { xml in
                if let name = part.counterparty {
                    xml.element(side) { xml in xml.element("Pty") { $0.leaf("Nm", isoText(name, limit: 140)) } }
                }
                if let account = part.counterpartyAccount {
                    xml.element(side + "Acct") { xml in
                        xml.element("Id") { xml in xml.element("Othr") { $0.leaf("Id", account) } }
                    }
                }
            }
        }
        let memo = isoText(part.memo, limit: 140)
        if !memo.isEmpty { xml.element("RmtInf") { $0.leaf("Ustrd", memo) } }
        if let reason = part.returnReason {
            xml.element("RtrInf") { xml in xml.element("Rsn") { $0.leaf("Cd", reason) } }
        }
    }
}
