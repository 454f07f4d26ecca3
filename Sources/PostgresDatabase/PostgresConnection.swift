// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database
import Synchronization

/// One connection to a PostgreSQL server. Its owner lets one thread use it at a time.
///
/// A statement is prepared when it comes a second time, and found again by the pieces of its text.
final class PostgresConnection: Sendable {
    private struct Known {
        let pieces: [String]
        /// The text in PostgreSQL's words.
        let text: String
        /// The name it is prepared under; nil after its first use.
        var name: String?
    }

    private struct State {
        var known: [Int: [Known]] = [:]
        var count = 0
    }

    /// More statements than this program has; those beyond are not prepared, so that none can fill the server.
    private static let mostStatements = 4_000

    /// The address of libpq's connection; this object alone ends it.
    private let address: UInt
    private let state = Mutex(State())

    /// - Throws: `DatabaseFault.unavailable` where the server cannot be reached.
    init(url: String, applicationName: String) throws {
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

    private var handle: OpaquePointer? { OpaquePointer(bitPattern: address) }

    /// False once the server or the line is gone.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    /// Whether a statement failed in the transaction, so that the server refuses all but undoing it.
    var hasFailed: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    /// Whether a transaction is open, failed or not.
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
        guard PQconsumeInput(handle) == 1, isAlive else {
            throw DatabaseFault.unavailable(message: Self.trimmed(PQerrorMessage(handle)))
        }
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

    /// Runs statements of our own that take no values, separated by semicolons, in one exchange.
    @discardableResult func command(_ text: String) throws -> PostgresAnswer {
        try checked(PQexec(handle, text), text)
    }

    /// Runs one statement with its values.
    func run(_ sql: SQL) throws -> PostgresAnswer {
        let parameters = PostgresParameters(sql.arguments)
        let (text, name, isNew) = plan(sql)
        guard let name else {
            return try checked(
                parameters.withPointers { values, lengths, formats in
                    PQexecParams(handle, text, parameters.count, parameters.types, values, lengths, formats, 1)
                }, text)
        }
        if isNew {
            do {
                _ = try checked(PQprepare(handle, name, text, parameters.count, parameters.types), text)
            } catch {
                forget(sql)
                throw error
            }
        }
        return try checked(
            parameters.withPointers { values, lengths, formats in
                PQexecPrepared(handle, name, parameters.count, values, lengths, formats, 1)
            }, text)
    }

    /// Sends rows to a `COPY … FROM STDIN`, piece by piece.
    ///
    /// - Returns: how many rows the server took.
    func copy(_ text: String, _ rows: PostgresCopy) throws -> Int {
        let opened = PQexec(handle, text)
        guard PQresultStatus(opened) == PGRES_COPY_IN else { return try checked(opened, text).changes }
        PQclear(opened)
        var refusal: String?
        do {
            try rows.pieces { piece in
                let sent = piece.withMemoryRebound(to: CChar.self) {
                    PQputCopyData(handle, $0.baseAddress, Int32($0.count))
                }
                guard sent == 1 else {
                    throw DatabaseFault.unavailable(message: Self.trimmed(PQerrorMessage(handle)))
                }
            }
        } catch {
            refusal = "\(error)"
        }
        PQputCopyEnd(handle, refusal)
        var answers: [OpaquePointer] = []
        while let answer = PQgetResult(handle) { answers.append(answer) }
        guard let first = answers.first else { return try checked(nil, text).changes }
        answers.dropFirst().forEach { PQclear($0) }
        return try checked(first, text).changes
    }

    /// The statement's text, the name it is prepared under or is to be, and whether it still must be.
    private func plan(_ sql: SQL) -> (text: String, name: String?, isNew: Bool) {
        state.withLock { state in
            guard let place = state.known[sql.shape]?.firstIndex(where: { $0.pieces == sql.pieces }),
                let known = state.known[sql.shape]?[place]
            else {
                let text = PostgresWords.statement(sql.text)
                state.known[sql.shape, default: []].append(Known(pieces: sql.pieces, text: text))
                return (text, nil, false)
            }
            if let name = known.name { return (known.text, name, false) }
            guard state.count < Self.mostStatements else { return (known.text, nil, false) }
            state.count += 1
            let name = "rantau_\(state.count)"
            state.known[sql.shape]?[place].name = name
            return (known.text, name, true)
        }
    }

    private func forget(_ sql: SQL) {
        state.withLock { $0.known[sql.shape]?.removeAll { $0.pieces == sql.pieces } }
    }

    private func checked(_ result: OpaquePointer?, _ text: String) throws -> PostgresAnswer {
        guard let result else {
            throw DatabaseFault.unavailable(message: Self.trimmed(PQerrorMessage(handle)))
        }
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
