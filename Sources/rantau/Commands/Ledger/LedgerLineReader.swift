// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Sealing
import Services
import Store
import Synchronization
import Transparency
import Wire

/// Reads books from JSON lines and checks that they are whole: format, numbers, root and digest of the trailer.
final class LedgerLineReader: Sendable {
    private struct State {
        var digest = RunningDigest()
        var check = LedgerPieceCheck()
        /// Numbers of accounts by name.
        var numbers: [String: Int64] = [:]
        var line = 0
        var isOver = false
    }

    private let state = Mutex(State())
    private let nextLine: @Sendable () -> String?

    /// - Parameter nextLine: Gives a line with its end; nil after the last.
    init(_ nextLine: @escaping @Sendable () -> String?) { self.nextLine = nextLine }

    /// What came, once all of it was read.
    var check: LedgerPieceCheck { state.withLock { $0.check } }

    /// The next piece; nil behind the trailer.
    ///
    /// - Throws: `invalid`, with the number of the line.
    func next() throws -> LedgerPiece? {
        try state.withLock { state throws -> LedgerPiece? in
            do {
                return try Self.next(&state, nextLine)
            } catch let failure as Failure {
                var details = failure.details
                details["line"] = String(state.line)
                throw Failure(failure.kind, failure.code, field: failure.field, details: details)
            }
        }
    }

    private static func next(_ state: inout State, _ nextLine: () -> String?) throws -> LedgerPiece? {
        while true {
            guard let text = nextLine() else {
                guard state.isOver else { throw Failure(.invalid, "ledger-export-cut") }
                return nil
            }
            state.line += 1
            guard !state.isOver else { throw Failure(.invalid, "ledger-line-unreadable", details: ["what": "type"]) }
            let line = try LedgerLine(text)
            let type = try line.text("type")
            guard state.line > 1 || type == "header" else { throw LedgerLine.unreadable("type") }
            if type == "trailer" {
                try finish(line, &state)
                continue
            }
            state.digest.add(text.utf8)
            if type == "header" {
                guard state.line == 1, try line.text("format") == LedgerLineWriter.format else {
                    throw LedgerLine.unreadable("format")
                }
                continue
            }
            let piece = try Self.piece(type, line, &state)
            try state.check.take(piece)
            return piece
        }
    }

    private static func piece(_ type: String, _ line: LedgerLine, _ state: inout State) throws -> LedgerPiece {
        switch type {
        case "account":
            let account = try line.account()
            state.numbers[account.code] = account.number
            return .account(account)
        case "entry": return .entry(try line.entry(state.numbers))
        case "seal":
            return .seal(
                last: try line.key("last"), count: Int(try line.integer("entries")), root: try line.hash("root"))
        default: throw LedgerLine.unreadable("type")
        }
    }

    private static func finish(_ line: LedgerLine, _ state: inout State) throws {
        let expected: [(String, Bool)] = [
            ("digest", try line.hash("digest") == state.digest.bytes),
            ("root", try line.hash("root") == state.check.root),
            ("accounts", try line.integer("accounts") == Int64(state.check.accountCount)),
            ("entries", try line.integer("entries") == Int64(state.check.count)),
            ("postings", try line.integer("postings") == Int64(state.check.postings)),
        ]
        if let (what, _) = expected.first(where: { !$0.1 }) {
            throw Failure(.invalid, "ledger-export-altered", details: ["what": what])
        }
        state.isOver = true
    }
}
