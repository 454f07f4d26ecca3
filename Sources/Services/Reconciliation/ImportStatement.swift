// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Sealing
import Statements
import Store

/// A bank's file as it was handed in.
public struct StatementUpload: Sendable {
    public let bank: String
    public let fileName: String
    public let bytes: [UInt8]

    public init(bank: String, fileName: String, bytes: [UInt8]) {
        self.bank = bank
        self.fileName = fileName
        self.bytes = bytes
    }
}

extension Door {
    /// Lines that are written in one transaction.
    private static let slice = 500

    /// Takes in a bank's statement: what can be read becomes lines, each once whatever files it stands in; what cannot
    /// is kept as faults; lines that surely belong to receipts are matched and posted, the rest waits.
    ///
    /// The same file again changes nothing. A file whose taking in was cut short is finished by handing it in again.
    ///
    /// - Parameter progress: told how many lines of how many are done, reading and matching each counting once.
    /// - Throws: `absent` `no-such-bank`; `invalid` `statement-unreadable` when there is no statement in the file,
    ///   `statement-column-missing` when the bank's CSV lacks a column.
    public func importStatement(
        _ upload: StatementUpload, by actor: Actor, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> BankFileView {
        try Operation.importStatement.authorise(actor)
        let bank = try await database.read { try BankStore($0).get(upload.bank) }
        let digest = Digest.sha256(upload.bytes)
        if let known = try await database.read({ try BankFileStore($0).find(bank: bank.code, digest: digest) }),
            known.finishedAt != nil
        {
            return try await viewBankFile(known.id, isRepetition: true)
        }
        let read = try bank.read(upload.bytes)
        if read.statements.isEmpty {
            throw Self.unreadable(read.faults.first ?? FileFault(line: nil, field: "file", code: "empty-file"))
        }
        let lines = read.lines.flatMap(\.payments)
        let id = try await openFile(upload, bank.code, digest, lines: lines.count, read.faults, by: actor)
        let keyed = LineKeys.keys(lines)
        for start in stride(from: 0, to: lines.count, by: Self.slice) {
            let end = min(start + Self.slice, lines.count)
            try await write(.importStatement, by: actor) { context in
                let new = (start..<end).map { index in
                    BankLineStore.NewLine(id: context.newID(), key: keyed[index], line: lines[index])
                }
                try BankLineStore(context.transaction).insert(new, file: id, bank: bank.code)
                context.note("file=\(id) lines=\(start)..<\(end)")
            }
            progress(end, lines.count * 2)
        }
        try await matchWaiting(bank: bank.code, by: actor)
        try await write(.importStatement, by: actor) { context in
            try BankFileStore(context.transaction).finish(id, at: context.now)
            context.note("file=\(id) finished")
        }
        progress(lines.count * 2, lines.count * 2)
        return try await viewBankFile(id, isRepetition: false)
    }

    private static func unreadable(_ fault: FileFault) -> Failure {
        let details = ["reason": fault.code, "place": fault.field, "found": fault.found]
        return fault.code == "no-such-column"
            ? Failure(.invalid, "statement-column-missing", field: "file", details: details)
            : Failure(.invalid, "statement-unreadable", field: "file", details: details)
    }

    /// The file's row: made now, or left by an attempt that was cut short.
    private func openFile(
        _ upload: StatementUpload, _ bank: String, _ digest: [UInt8], lines: Int, _ faults: [FileFault],
        by actor: Actor
    ) async throws -> ID<BankFileRecord> {
        try await write(.importStatement, by: actor) { context in
            let store = BankFileStore(context.transaction)
            if let begun = try store.find(bank: bank, digest: digest) {
                context.note("file=\(begun.id) again")
                return begun.id
            }
            let id = context.newID(BankFileRecord.self)
            try store.insert(
                .init(
                    id: id, bank: bank, name: String(upload.fileName.prefix(120)), lines: lines, at: context.now,
                    by: context.actor.name),
                digest: digest,
                faults: faults.map { .init(line: $0.line, field: $0.field, code: $0.code, found: $0.found) })
            context.note("file=\(id) bank=\(bank)")
            return id
        }
    }
}

/// What makes a line the same line in another file: everything the bank says of it, and which of its equals it is.
private enum LineKeys {
    static func keys(_ lines: [StatementLine]) -> [[UInt8]] {
        var seen: [[UInt8]: Int] = [:]
        return lines.map { line in
            let fields = [
                line.direction.rawValue, String(line.isReversal), String(line.amount.amount),
                line.bookedOn.description, line.valueOn.description, line.bankReference ?? "", line.reference ?? "",
                line.memo, line.counterparty ?? "", line.counterpartyAccount ?? "",
            ]
            let content = Digest.sha256(fields.joined(separator: "\u{1F}"))
            seen[content, default: 0] += 1
            return Digest.sha256(content + Array(String(seen[content] ?? 0).utf8))
        }
    }
}
