// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// Reads a bank's CSV as its mapping says.
public struct CSVStatementReader: Sendable {
    private let mapping: CSVMapping
    private let limits: FileLimits

    public init(_ mapping: CSVMapping, limits: FileLimits = FileLimits()) {
        self.mapping = mapping
        self.limits = limits
    }

    public func read(_ bytes: [UInt8]) -> StatementFile {
        var file = StatementFile()
        do throws(FileFault) {
            if let fault = mapping.fault { throw fault }
            let text = try FileText.read(bytes, limits: limits)
            let rows = CSVRows(text, delimiter: mapping.delimiter)
            if let line = rows.openQuote {
                file.faults.append(FileFault(line: line, field: "file", code: "open-quote"))
            }
            let body = rows.rows.drop { $0.line <= mapping.linesBefore }
            guard let header = body.first else { throw FileFault(line: nil, field: "header", code: "missing") }
            let columns = try CSVColumns(mapping, header: header)
            var statement = BankStatement()
            for row in body.dropFirst() {
                do throws(FileFault) {
                    statement.lines.append(try columns.line(row, header: header))
                } catch {
                    file.faults.append(error)
                }
            }
            file.statements = [statement]
        } catch {
            file.faults.append(error)
        }
        return file
    }
}
