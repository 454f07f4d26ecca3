// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What the audit says of one of many callers that a write stood for.
struct CallerTrace: Sendable {
    let actor: Actor
    /// Whose record it touched; nil where nobody's.
    var subject: ID<PersonRecord>?
    /// A word; never a name, number or account of a person.
    var note = ""
}

extension Door {
    /// Runs a use case for many callers in one transaction, at one moment, each with an audit row of its own. The
    /// callers are partners and jobs, which may touch any record: nothing is asked for each of them.
    ///
    /// - Parameters:
    ///   - gather: Hands over what they ask, once the transaction's turn has come; the same when it must run again.
    ///   - callers: Who they are, each once.
    ///   - decide: Answers the callers and says what each did, in order.
    func writeForMany<Work, Answer: Sendable>(
        _ operation: Operation, gather: @escaping @Sendable () -> Work,
        by callers: @escaping @Sendable (Work) -> [Actor],
        decide: @escaping @Sendable (WriteContext, Work) throws -> (traces: [CallerTrace], answer: Answer)
    ) async throws -> Answer {
        try await database.write { transaction in
            let work = gather()
            let actors = callers(work)
            guard let first = actors.first else { preconditionFailure("a write has a caller") }
            for actor in actors {
                precondition(actor.isSystem, "only the system is let through unasked")
                try operation.authorise(actor)
            }
            let context = WriteContext(self, transaction, operation, first)
            let (traces, answer) = try decide(context, work)
            var rows: [(id: ID<AuditRow.Record>, row: AuditRow)] = []
            rows.reserveCapacity(traces.count)
            for trace in traces {
                rows.append(
                    (
                        ids.next(),
                        AuditRow(
                            recordedAt: context.now, actor: trace.actor.name, role: trace.actor.role?.rawValue ?? "",
                            operation: operation.name, subject: trace.subject?.number, detail: trace.note)
                    ))
            }
            try AuditStore(transaction, mac: mac).append(rows)
            return answer
        }
    }
}
