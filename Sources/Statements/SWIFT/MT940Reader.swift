// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// Reads SWIFT MT940, customer statement message, one or many in a file.
public struct MT940Reader: Sendable {
    private let limits: FileLimits

    public init(limits: FileLimits = FileLimits()) { self.limits = limits }

    public func read(_ bytes: [UInt8]) -> StatementFile {
        var file = StatementFile()
        do throws(FileFault) {
            let fields = MT940Field.all(try FileText.read(bytes, limits: limits))
            guard fields.contains(where: { $0.tag == "20" }) else {
                throw FileFault(line: 1, field: ":20:", code: "wrong-message", found: fields.first?.lines.first ?? "")
            }
            read(fields, into: &file)
        } catch {
            file.faults.append(error)
        }
        file.checkBalances()
        return file
    }

    private func read(_ fields: [MT940Field], into file: inout StatementFile) {
        var statement: BankStatement?
        var isRupiah = true
        /// The last `:61:` was read, so that a `:86:` belongs to it.
        var hasMovement = false
        for field in fields {
            do throws(FileFault) {
                switch field.tag {
                case "20":
                    if let statement { file.statements.append(statement) }
                    statement = BankStatement(identification: field.lines.first?.trimmed)
                    isRupiah = true
                    hasMovement = false
                case "25": statement?.account = field.lines.first?.trimmed
                case "60F", "60M":
                    hasMovement = false
                    isRupiah = false
                    let amount = try balance(field)
                    isRupiah = true
                    if statement?.opening == nil { statement?.opening = amount }
                case "62F", "62M":
                    hasMovement = false
                    statement?.closing = try balance(field)
                case "61":
                    hasMovement = false
                    guard statement != nil else {
                        throw FileFault(line: field.line, field: ":20:", code: "missing")
                    }
                    guard isRupiah else { throw FileFault(line: field.line, field: ":60F:", code: "wrong-currency") }
                    statement?.lines.append(try MT940Movement.read(field))
                    hasMovement = true
                case "86":
                    guard hasMovement, let last = statement?.lines.indices.last else { continue }
                    statement?.lines[last].take(field)
                    hasMovement = false
                case "": throw FileFault(line: field.line, field: "file", code: "not-a-field", found: field.lines[0])
                default: continue
                }
            } catch {
                file.faults.append(error)
            }
        }
        if let statement { file.statements.append(statement) }
    }

    /// `C261120IDR1234,00`.
    private func balance(_ field: MT940Field) throws(FileFault) -> Rupiah {
        let name = ":\(field.tag):"
        let text = field.lines.first ?? ""
        guard let sign = text.first, sign == "C" || sign == "D", MT940Movement.day(text.dropFirst().prefix(6)) != nil
        else { throw FileFault(line: field.line, field: name, code: "not-a-balance", found: text) }
        let currency = text.dropFirst(7).prefix(3)
        guard currency == "IDR" else {
            throw FileFault(line: field.line, field: name, code: "wrong-currency", found: String(currency))
        }
        let amount = try WrittenAmount(decimal: ",").signed(
            String(text.dropFirst(10)).trimmed, field: name, line: field.line)
        return sign == "C" ? amount : -amount
    }
}

extension StatementLine {
    fileprivate mutating func take(_ field: MT940Field) { MT940Information.add(field, to: &self) }
}
