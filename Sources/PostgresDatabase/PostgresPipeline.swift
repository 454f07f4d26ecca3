// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database

/// Statements that go out one after another, before anything has come back (libpq's pipeline mode).
///
/// What is sent waits in libpq until somebody needs an answer; then all of it goes out and all answers come back in one
/// exchange, which ends with a mark. After a statement that failed the server skips all others up to that mark.
extension PostgresConnection {
    /// What the server is still to say, in the order in which it was asked.
    enum Expected: Sendable {
        /// Of a statement, and whether somebody asked for it.
        case answer(to: String, isAsked: Bool)
        /// That a statement is prepared.
        case preparation(SQL, text: String)
        /// That everything before is over.
        case mark
    }

    /// So many statements wait at most, so that neither side of the line fills up with what the other has not read.
    private static let mostWaiting = 128

    /// Sends a statement of which nothing is asked, with the next one that is asked for its answer.
    ///
    /// - Throws: what went wrong with a statement before it, where so many wait that they must be over first.
    func queue(_ sql: SQL) throws {
        try send(sql, isAsked: false)
        if expectedCount >= Self.mostWaiting { try settle() }
    }

    /// Sends statements with all that wait before them and waits for their answers, in one exchange.
    ///
    /// - Throws: the first fault of all, under its own statement's name; everything behind it was skipped.
    func ask(_ statements: [SQL]) throws -> [PostgresAnswer] {
        for sql in statements { try send(sql, isAsked: true) }
        return try settle()
    }

    /// The same with one statement.
    @discardableResult func run(_ sql: SQL) throws -> PostgresAnswer {
        guard let answer = try ask([sql]).first else {
            throw DatabaseFault.unavailable(message: "the server did not answer \(sql.text)")
        }
        return answer
    }

    /// Sends a statement that nobody waits for: what became of it shows when something is asked again.
    func leave(_ sql: SQL) throws {
        try send(sql, isAsked: false)
        try mark()
    }

    /// Waits until everything that was sent is over.
    ///
    /// - Throws: the first fault.
    /// - Returns: the answers that were asked for and had not come.
    @discardableResult func settle() throws -> [PostgresAnswer] {
        guard expectedCount > 0 else { return [] }
        if !endsWithMark { try mark() }
        return try receive()
    }

    /// The same where it does not matter what becomes of it: it will be undone.
    func drain() { _ = try? settle() }

    private func send(_ sql: SQL, isAsked: Bool) throws {
        guard PQpipelineStatus(handle) != PQ_PIPELINE_OFF || PQenterPipelineMode(handle) == 1 else { throw lost }
        let plan = planned(sql)
        let parameters = PostgresParameters(sql.arguments)
        if let name = plan.name, plan.isNew {
            guard PQsendPrepare(handle, name, plan.text, parameters.count, parameters.types) == 1 else {
                forget(sql)
                throw unsendable(plan.text)
            }
            expect(.preparation(sql, text: plan.text))
        }
        let isSent = parameters.withPointers { values, lengths, formats in
            if let name = plan.name {
                return PQsendQueryPrepared(handle, name, parameters.count, values, lengths, formats, 1)
            }
            return PQsendQueryParams(
                handle, plan.text, parameters.count, parameters.types, values, lengths, formats, 1)
        }
        guard isSent == 1 else { throw unsendable(plan.text) }
        roundTrips.send()
        expect(.answer(to: plan.text, isAsked: isAsked))
    }

    private func mark() throws {
        guard PQpipelineSync(handle) == 1 else { throw lost }
        expect(.mark)
    }

    private func receive() throws -> [PostgresAnswer] {
        roundTrips.wait()
        var answers: [PostgresAnswer] = []
        var fault: (any Error)?
        for expected in takeExpected() {
            do {
                if let answer = try receive(expected) { answers.append(answer) }
            } catch {
                fault = fault ?? error
            }
            guard isAlive else { throw fault ?? lost }
        }
        if let fault { throw fault }
        return answers
    }

    /// - Returns: the answer, where it was asked for.
    private func receive(_ expected: Expected) throws -> PostgresAnswer? {
        guard let result = PQgetResult(handle) else { throw lost }
        switch expected {
        case .mark:
            guard PQresultStatus(result) == PGRES_PIPELINE_SYNC else {
                _ = try checked(result, "")
                throw DatabaseFault.unavailable(message: "the server answers more than it was asked")
            }
            PQclear(result)
            return nil
        case .preparation(let sql, let text):
            defer { endOfAnswer() }
            let isPrepared = PQresultStatus(result) == PGRES_COMMAND_OK
            if !isPrepared { forget(sql) }
            _ = try answer(result, text)
            return nil
        case .answer(let text, let isAsked):
            defer { endOfAnswer() }
            let answer = try answer(result, text)
            return isAsked ? answer : nil
        }
    }

    /// Nil for a statement that was skipped because one before it had failed.
    private func answer(_ result: OpaquePointer, _ text: String) throws -> PostgresAnswer? {
        guard PQresultStatus(result) == PGRES_PIPELINE_ABORTED else { return try checked(result, text) }
        PQclear(result)
        return nil
    }

    /// libpq says by a null that a statement's answer is over.
    private func endOfAnswer() {
        while isAlive, let more = PQgetResult(handle) { PQclear(more) }
    }

    /// A statement that libpq did not take: too many values, or no line.
    private func unsendable(_ text: String) -> DatabaseFault {
        isAlive ? .statement(message: reason, sql: text) : .unavailable(message: reason)
    }
}
