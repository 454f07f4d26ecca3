// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Sealing
import Services
import Store
import Synchronization
import Transparency

/// Writes books as JSON lines: a header, accounts, entries with their seals, a trailer.
final class LedgerLineWriter: Sendable {
    private struct State {
        var digest = RunningDigest()
        var check = LedgerPieceCheck()
        /// Names of accounts by number.
        var codes: [Int64: String] = [:]
        var buffer = ""
    }

    static let format = "rantau-ledger-1"
    private static let bufferSize = 1 << 16
    private let state = Mutex(State())

    func begin(_ head: LedgerHead) {
        let root = head.logRoot.map { "\"\(Hex.text($0))\"" } ?? "null"
        write(
            "{\"type\":\"header\",\"format\":\"\(Self.format)\",\"exportedAt\":\"\(head.exportedAt)\","
                + "\"logSize\":\(head.logSize),\"logRoot\":\(root)}")
    }

    /// - Throws: where the books do not hold.
    func take(_ piece: LedgerPiece) throws {
        try state.withLock { state throws -> Void in try state.check.take(piece) }
        switch piece {
        case .account(let account):
            state.withLock { $0.codes[account.number] = account.code }
            let number = ID<LedgerLineWriter>(number: account.number)
            write(
                "{\"type\":\"account\",\"account\":\(JSONLine.quoted(account.code)),\"number\":\"\(number)\","
                    + "\"currency\":\"\(account.currency.rawValue)\"}")
        case .entry(let entry): write(line(entry))
        case .seal(let last, let count, let root):
            write(
                "{\"type\":\"seal\",\"last\":\"\(ID<EntryRecord>(number: last))\",\"entries\":\(count),"
                    + "\"root\":\"\(Hex.text(root))\"}")
        }
    }

    /// Writes the trailer and all that still waits.
    func finish() {
        let (check, digest) = state.withLock { ($0.check, $0.digest.bytes) }
        write(
            "{\"type\":\"trailer\",\"accounts\":\(check.accountCount),\"entries\":\(check.count),"
                + "\"postings\":\(check.postings),\"root\":\"\(Hex.text(check.root))\","
                + "\"digest\":\"\(Hex.text(digest))\"}")
        flush()
    }

    private func line(_ entry: EntryLeaf) -> String {
        let codes = state.withLock { $0.codes }
        let postings = entry.postings.map { "[\(JSONLine.quoted(codes[$0.account] ?? "")),\($0.amount)]" }
        let reverses = entry.reverses.map { "\"\(ID<EntryRecord>(number: $0))\"" } ?? "null"
        var text =
            "{\"type\":\"entry\",\"id\":\"\(ID<EntryRecord>(number: entry.id))\","
            + "\"kind\":\(JSONLine.quoted(entry.kind)),"
            + "\"businessDay\":\"\(CalendarDay(number: Int32(entry.businessDay)))\","
            + "\"reference\":\"\(ID<EntryRecord>(number: entry.reference))\",\"reverses\":\(reverses),"
            + "\"recordedAt\":\(entry.recordedAt.microseconds),\"postings\":[\(postings.joined(separator: ","))]"
        if let exchange = entry.exchange {
            text +=
                ",\"exchange\":{\"rupiahEntry\":\"\(ID<EntryRecord>(number: exchange.rupiahEntry))\","
                + "\"currency\":\"\(exchange.currency)\",\"rateRupiah\":\(exchange.rateRupiah),"
                + "\"rateMinors\":\(exchange.rateMinors),\"fee\":\(exchange.fee)}"
        }
        return text + "}"
    }

    private func write(_ line: String) {
        let isFull = state.withLock { state in
            state.digest.add(line.utf8)
            state.digest.add([0x0A])
            state.buffer += state.buffer.isEmpty ? line : "\n" + line
            return state.buffer.utf8.count > Self.bufferSize
        }
        if isFull { flush() }
    }

    private func flush() {
        let text = state.withLock { state in
            let text = state.buffer
            state.buffer = ""
            return text
        }
        if !text.isEmpty { Output.line(text) }
    }
}
