// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database
import Synchronization

/// One connection to a PostgreSQL server. Its owner lets one thread use it at a time.
final class PostgresConnection: Sendable {
    private struct State {
        var statements = PostgresStatements()
        var expected: [Expected] = []
    }

    /// The address of libpq's connection; this object alone ends it.
    private let address: UInt
    private let state = Mutex(State())
    let roundTrips: RoundTrips

    /// - Parameter roundTrips: Counts what goes over this line too.
    /// - Throws: `DatabaseFault.unavailable` where the server cannot be reached.
    init(url: String, applicationName: String, roundTrips: RoundTrips = RoundTrips()) throws {
        self.roundTrips = roundTrips
        let settings = [
            ("connect_timeout", "10"), ("tcp_user_timeout", "15000"), ("application_name", applicationName),
            ("client_encoding", "UTF8"), ("dbname", url),
        ]
        let handle = Self.withCStrings(settings.map(\.0)) { keywords in
            Self.withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let handle else { throw DatabaseFault.unavailable(message: "libpq has no memory for a connection") }
        address = UInt(bitPattern: handle)
        rantau_pg_silence(handle)
        guard PQstatus(handle) == CONNECTION_OK else {
            throw DatabaseFault.unavailable(message: Self.trimmed(PQerrorMessage(handle)))
        }
    }

    deinit { PQfinish(handle) }

    var handle: OpaquePointer? { OpaquePointer(bitPattern: address) }

    /// False once the server or the line is gone.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    /// Whether a statement failed in the transaction, so that the server refuses all but undoing it. Known once nothing
    /// waits for its answer.
    var hasFailed: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    /// Whether a transaction is open, failed or not. Known once nothing waits for its answer.
    var isInTransaction: Bool {
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    /// The server's process at the other end.
    var process: Int32 { PQbackendPID(handle) }

    /// What other processes have said meanwhile, by the server's process and their words; waits when there is nothing.
    ///
    /// - Throws: `DatabaseFault.unavailable` where the line broke.
    func notices(within milliseconds: Int32) throws -> [(process: Int32, text: String)] {
        var notices = heard()
        guard notices.isEmpty else { return notices }
        rantau_pg_wait(handle, milliseconds)
        guard PQconsumeInput(handle) == 1, isAlive else { throw lost }
        notices = heard()
        return notices
    }

    private func heard() -> [(process: Int32, text: String)] {
        var notices: [(process: Int32, text: String)] = []
        while let notice = PQnotifies(handle) {
            notices.append((notice.pointee.be_pid, notice.pointee.extra.map { String(cString: $0) } ?? ""))
            PQfreemem(notice)
        }
        return notices
    }

    /// Runs statements of our own that take no values, separated by semicolons, in one exchange of their own.
    @discardableResult func command(_ text: String) throws -> PostgresAnswer {
        try leavePipeline()
        roundTrips.send()
        roundTrips.wait()
        return try checked(PQexec(handle, text), text)
    }

    /// Ends what was sent together, for what libpq does one at a time.
    ///
    /// - Throws: the first fault of what was sent.
    private func leavePipeline() throws {
        try settle()
        guard PQexitPipelineMode(handle) == 1 else { throw lost }
    }

    /// Sends rows to a `COPY … FROM STDIN`, piece by piece.
    ///
    func copy(_ text: String, _ rows: PostgresCopy) throws {
        try leavePipeline()
        roundTrips.send()
        for _ in 0..<2 { roundTrips.wait() }
        let opened = PQexec(handle, text)
        guard PQresultStatus(opened) == PGRES_COPY_IN else {
            _ = try checked(opened, text)
            return
        }
        PQclear(opened)
        var refusal: String?
        do {
            try rows.pieces { piece in
                let sent = piece.withMemoryRebound(to: CChar.self) {
                    PQputCopyData(handle, $0.baseAddress, Int32($0.count))
                }
                guard sent == 1 else { throw lost }
            }
        } catch {
            refusal = "\(error)"
        }
        PQputCopyEnd(handle, refusal)
        var answers: [OpaquePointer] = []
        while let answer = PQgetResult(handle) { answers.append(answer) }
        answers.dropFirst().forEach { PQclear($0) }
        _ = try checked(answers.first, text)
    }

    /// How a statement is sent; it is known from then on.
    func planned(_ sql: SQL) -> PostgresStatements.Plan { state.withLock { $0.statements.plan(sql) } }

    func forget(_ sql: SQL) { state.withLock { $0.statements.forget(sql) } }

    func expect(_ expected: Expected) { state.withLock { $0.expected.append(expected) } }

    var expectedCount: Int { state.withLock { $0.expected.count } }

    /// Whether nothing was sent behind the last mark.
    var endsWithMark: Bool {
        state.withLock { state in
            if case .mark = state.expected.last { true } else { false }
        }
    }

    /// What is expected; nothing is afterwards.
    func takeExpected() -> [Expected] {
        state.withLock { state in
            defer { state.expected = [] }
            return state.expected
        }
    }

    /// What libpq said last.
    var reason: String { Self.trimmed(PQerrorMessage(handle)) }

    /// The line is gone, or libpq in no state to go on.
    var lost: DatabaseFault { .unavailable(message: reason) }

    func checked(_ result: OpaquePointer?, _ text: String) throws -> PostgresAnswer {
        guard let result else { throw lost }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return PostgresAnswer(result)
        default:
            let state = rantau_pg_state(result).map { String(cString: $0) } ?? ""
            let message = Self.trimmed(rantau_pg_message(result) ?? UnsafePointer(PQresultErrorMessage(result)))
            PQclear(result)
            throw PostgresState.fault(state, message, text)
        }
    }

    private static func trimmed(_ text: UnsafePointer<CChar>?) -> String {
        guard let text else { return "no reason given" }
        return String(cString: text).split(separator: "\n").joined(separator: " ")
    }

    private static func trimmed(_ text: UnsafeMutablePointer<CChar>?) -> String {
        trimmed(text.map { UnsafePointer($0) })
    }

    /// Hands texts to C as a list that ends with null.
    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let bytes = texts.flatMap { Array($0.utf8CString) }
        return bytes.withUnsafeBufferPointer { buffer in
            var place = buffer.baseAddress
            var pointers: [UnsafePointer<CChar>?] = []
            for text in texts {
                pointers.append(place)
                place = place.map { $0 + text.utf8CString.count }
            }
            return withUnsafePointers(pointers + [nil], body)
        }
    }

    private static func withUnsafePointers<Result>(
        _ pointers: [UnsafePointer<CChar>?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        pointers.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("the list ends with null") }
            return body(start)
        }
    }
}
