// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// Reads camt.053 (statement), camt.054 (notification of single movements) and camt.052 (report during the day) of
/// any version, by the names of their elements.
public struct CashStatementReader: Sendable {
    private let limits: FileLimits

    public init(limits: FileLimits = FileLimits()) { self.limits = limits }

    public func read(_ bytes: [UInt8]) -> StatementFile {
        let xml = XMLFile(bytes, limits: limits)
        var file = StatementFile(faults: [xml.fault].compactMap { $0 })
        guard let root = xml.root else { return file }
        let messages = [
            ("BkToCstmrStmt", "Stmt"), ("BkToCstmrDbtCdtNtfctn", "Ntfctn"), ("BkToCstmrAcctRpt", "Rpt"),
        ]
        for (message, container) in messages {
            for node in root.first(message)?.all(container) ?? [] { read(node, into: &file) }
        }
        if file.statements.isEmpty, file.faults.isEmpty {
            file.faults.append(
                FileFault(
                    line: root.line, field: "BkToCstmrStmt", code: "wrong-message",
                    found: root.children.first?.name ?? root.name))
        }
        file.checkBalances()
        return file
    }

    private func read(_ node: XMLNode, into file: inout StatementFile) {
        var statement = BankStatement(
            identification: node.value("Id"),
            account: node.value("Acct", "Id", "IBAN") ?? node.value("Acct", "Id", "Othr", "Id"))
        if let currency = node.value("Acct", "Ccy"), currency != "IDR" {
            file.faults.append(
                FileFault(line: node.line, field: "Acct/Ccy", code: "wrong-currency", found: currency))
        }
        for balance in node.all("Bal") where balance.isWhole {
            do throws(FileFault) {
                let amount = try CashEntry.signedAmount(balance)
                switch balance.value("Tp", "CdOrPrtry", "Cd") {
                case "OPBD", "PRCD": if statement.opening == nil { statement.opening = amount }
                case "CLBD": statement.closing = amount
                default: continue
                }
            } catch {
                file.faults.append(error)
            }
        }
        for entry in node.all("Ntry") where entry.isWhole {
            do throws(FileFault) {
                statement.lines.append(try CashEntry.read(entry))
            } catch {
                file.faults.append(error)
            }
        }
        file.statements.append(statement)
    }
}
