// SPDX-License-Identifier: Apache-2.0
import Kernel

extension CreditTransferFile {
    /// The file for the bank. Throws what makes it unfit to send: nothing is cut that identifies a payment.
    public func xml(_ version: Version = .v09) throws(FileFault) -> String {
        try check()
        var xml = XMLText()
        xml.element("Document", ["xmlns": "urn:iso:std:iso:20022:tech:xsd:\(version.rawValue)"]) { xml in
            xml.element("CstmrCdtTrfInitn") { xml in
                xml.element("GrpHdr") { xml in
                    xml.leaf("MsgId", messageID)
                    xml.leaf("CreDtTm", created.text(at: .wib))
                    writeSums(&xml)
                    xml.element("InitgPty") { $0.leaf("Nm", isoText(payer.name, limit: 140)) }
                }
                xml.element("PmtInf") { writePayments(&$0) }
            }
        }
        return xml.text
    }

    private func writeSums(_ xml: inout XMLText) {
        xml.leaf("NbOfTxs", String(transfers.count))
        xml.leaf("CtrlSum", String(total.amount))
    }

    private func writePayments(_ xml: inout XMLText) {
        xml.leaf("PmtInfId", messageID)
        xml.leaf("PmtMtd", "TRF")
        writeSums(&xml)
        xml.element("ReqdExctnDt") { $0.leaf("Dt", executionDay.description) }
        xml.element("Dbtr") { $0.leaf("Nm", isoText(payer.name, limit: 140)) }
        writeAccount("DbtrAcct", payer.account, &xml)
        xml.element("DbtrAgt") { payer.bank.write(&$0) }
        xml.leaf("ChrgBr", "SLEV")
        for transfer in transfers {
            xml.element("CdtTrfTxInf") { xml in
                xml.element("PmtId") { $0.leaf("EndToEndId", transfer.endToEndID) }
                xml.element("Amt") { $0.leaf("InstdAmt", String(transfer.amount.amount), ["Ccy": "IDR"]) }
                xml.element("CdtrAgt") { transfer.payee.bank.write(&$0) }
                xml.element("Cdtr") { $0.leaf("Nm", isoText(transfer.payee.name, limit: 140)) }
                writeAccount("CdtrAcct", transfer.payee.account, &xml)
                let memo = isoText(transfer.memo, limit: 140)
                if !memo.isEmpty { xml.element("RmtInf") { $0.leaf("Ustrd", memo) } }
            }
        }
    }

    private func writeAccount(_ name: String, _ account: String, _ xml: inout XMLText) {
        xml.element(name) { xml in
            xml.element("Id") { xml in xml.element("Othr") { $0.leaf("Id", account) } }
            xml.leaf("Ccy", "IDR")
        }
    }

    private func check() throws(FileFault) {
        try checkID(messageID, "messageID")
        guard !transfers.isEmpty else { throw FileFault(line: nil, field: "transfers", code: "missing") }
        try payer.check("payer")
        var seen: Set<String> = []
        for (index, transfer) in transfers.enumerated() {
            let place = "transfers.\(index)"
            try checkID(transfer.endToEndID, "\(place).endToEndID")
            guard seen.insert(transfer.endToEndID).inserted else {
                throw FileFault(line: nil, field: "\(place).endToEndID", code: "twice", found: transfer.endToEndID)
            }
            guard transfer.amount > .zero, transfer.amount <= WrittenAmount.largest else {
                throw FileFault(
                    line: nil, field: "\(place).amount", code: "not-an-amount", found: String(transfer.amount.amount))
            }
            try transfer.payee.check("\(place).payee")
        }
    }

    private func checkID(_ id: String, _ field: String) throws(FileFault) {
        guard (1...35).contains(id.count), id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw FileFault(line: nil, field: field, code: "not-a-reference", found: id)
        }
    }
}

/// A text as a field of a message takes it: one line, cut to the limit.
func isoText(_ text: String, limit: Int) -> String {
    let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return String(String.UnicodeScalarView(String(line).trimmed.unicodeScalars.prefix(limit))).trimmed
}
