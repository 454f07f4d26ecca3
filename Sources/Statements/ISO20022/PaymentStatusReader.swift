// SPDX-License-Identifier: Apache-2.0
import Kernel

extension PaymentStatusReport {
    /// Reads pain.002 of any version. Throws when the file says nothing about an order; payments that cannot be read
    /// are faults beside the rest.
    public static func read(
        _ bytes: [UInt8], limits: FileLimits = FileLimits()
    ) throws(FileFault) -> (report: PaymentStatusReport, faults: [FileFault]) {
        let file = XMLFile(bytes, limits: limits)
        guard let message = file.root?.first("CstmrPmtStsRpt") else {
            throw file.fault
                ?? FileFault(line: nil, field: "CstmrPmtStsRpt", code: "wrong-message", found: file.root?.name ?? "")
        }
        guard let messageID = message.value("GrpHdr", "MsgId") else { throw missing("MsgId", message) }
        guard let original = message.value("OrgnlGrpInfAndSts", "OrgnlMsgId") else {
            throw missing("OrgnlMsgId", message)
        }
        var faults = [file.fault].compactMap { $0 }
        var transfers: [TransferStatusReport] = []
        for payment in message.all("OrgnlPmtInfAndSts") {
            let inherited = payment.value("PmtInfSts")
            for node in payment.all("TxInfAndSts") where node.isWhole {
                do throws(FileFault) {
                    transfers.append(try transfer(node, inherited: inherited))
                } catch {
                    faults.append(error)
                }
            }
        }
        let report = PaymentStatusReport(
            messageID: messageID, originalMessageID: original,
            status: (message.value("OrgnlGrpInfAndSts", "GrpSts")
                ?? message.value("OrgnlPmtInfAndSts", "PmtInfSts")).map(PaymentStatus.init),
            reason: (message.first("OrgnlGrpInfAndSts", "StsRsnInf")
                ?? message.first("OrgnlPmtInfAndSts", "StsRsnInf")).map(reason),
            transfers: transfers)
        return (report, faults)
    }

    private static func transfer(
        _ node: XMLNode, inherited: String?
    ) throws(FileFault) -> TransferStatusReport {
        guard let id = node.value("OrgnlEndToEndId") else { throw missing("OrgnlEndToEndId", node) }
        guard let status = node.value("TxSts") ?? inherited else { throw missing("TxSts", node) }
        return TransferStatusReport(
            row: node.line, endToEndID: id, status: PaymentStatus(code: status),
            reason: node.first("StsRsnInf").map(reason), bankReference: node.value("AcctSvcrRef"))
    }

    private static func reason(_ node: XMLNode) -> StatusReason {
        StatusReason(
            code: node.value("Rsn", "Cd") ?? node.value("Rsn", "Prtry"),
            text: node.all("AddtlInf").map(\.text.trimmed).joined(separator: " "))
    }

    private static func missing(_ field: String, _ node: XMLNode) -> FileFault {
        FileFault(line: node.line, field: field, code: "missing")
    }
}
