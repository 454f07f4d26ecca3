// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel
import Logging
import Wire

/// The ministry's portal: keeps what workers report, tells Rantau, tells again what was not answered.
struct Portal: Sendable {
    private static let longestWait: Int64 = 30

    let engine: any DatabaseEngine
    let line: PortalLine
    let failures: OutageSwitches<PortalFailurePlan>
    let keys: KeySource
    let clock: Clock
    let logger: Logger

    /// `POST /control/submissions`: what a worker typed, and how it is told.
    struct Order: Sendable, Decodable {
        let kind: Submission.Kind
        /// The report as Rantau takes it.
        let report: JSONValue
        /// Tells it so many times at once.
        let times: Int?
        let encoding: PortalSpoiling.Encoding?
        let half: Bool?
        let withoutKey: Bool?
        /// Another idempotency key each time: what a program does that has forgotten.
        let newKeys: Bool?
        /// Leaves it to the background.
        let queued: Bool?

        var spoiling: PortalSpoiling {
            PortalSpoiling(encoding: encoding ?? .utf8, half: half ?? false, withoutKey: withoutKey ?? false)
        }
    }

    struct Report: Sendable, Encodable {
        let answers: [PortalAnswer]
        let submission: Submission?
    }

    /// 400 where the report has no reference.
    func carryOut(_ order: Order) async throws -> Report {
        guard case .object(let fields) = order.report, case .text(let reference)? = fields["reference"] else {
            throw HTTPError(.badRequest, message: "report is an object with the text reference")
        }
        let dueAt = order.queued == true ? clock.now() : clock.now().adding(seconds: Self.longestWait)
        let (made, body) = (key(), order.report.bytes())
        try await engine.write {
            try Submission.keep(order.kind, reference, key: made, body: body, dueAt: dueAt, $0)
        }
        guard let kept = try await find(order.kind, reference) else {
            preconditionFailure("a report that was just kept is there")
        }
        guard order.queued != true else { return Report(answers: [], submission: kept) }
        let times = min(max(1, order.times ?? 1) + max(0, failures.current.duplicates), 100)
        let answers = await withTaskGroup(of: PortalAnswer.self) { group in
            for _ in 0..<times {
                let key = order.newKeys == true ? key() : kept.key
                group.addTask { await tell(order.kind, body, key: key, order.spoiling) }
            }
            var answers: [PortalAnswer] = []
            for await answer in group { answers.append(answer) }
            return answers
        }
        for answer in answers { try await record(answer, kept) }
        return Report(answers: answers, submission: try await find(order.kind, reference))
    }

    /// Tells what is due, until cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                let now = clock.now()
                for submission in try await engine.read({ try Submission.due(at: now, limit: 16, $0) }) {
                    let answer = await tell(submission.kind, submission.body, key: submission.key, PortalSpoiling())
                    try await record(answer, submission)
                }
            } catch {
                logger.error("the portal could not tell its reports: \(error)")
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    private func tell(
        _ kind: Submission.Kind, _ body: [UInt8], key: String, _ spoiling: PortalSpoiling
    ) async -> PortalAnswer {
        let delay = failures.current.delayMilliseconds
        if delay > 0 { try? await Task.sleep(for: .milliseconds(delay)) }
        let answer = await line.send(kind, body, key: key, spoiling)
        return failures.use { $0.takeLostAnswer() } ? PortalAnswer(fault: "the answer was lost on purpose") : answer
    }

    private func record(_ answer: PortalAnswer, _ submission: Submission) async throws {
        let wait = min(Self.longestWait, 1 << Int64(min(submission.tries, 10)))
        let again = clock.now().adding(seconds: wait)
        try await engine.write {
            try Submission.record(answer, submission.kind, submission.reference, againAt: again, $0)
        }
    }

    private func find(_ kind: Submission.Kind, _ reference: String) async throws -> Submission? {
        try await engine.read { try Submission.find(kind, reference, $0) }
    }

    private func key() -> String {
        let key: ID<Portal> = keys.next()
        return key.description
    }
}

/// How the portal misbehaves until told otherwise. A switch that is left out is off.
struct PortalFailurePlan: Sendable, Codable {
    var delayMilliseconds = 0
    /// Tells each report so many times more.
    var duplicates = 0
    /// Does not hear what Rantau answers, so many times.
    var loseAnswers = 0

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        delayMilliseconds = try container.decodeIfPresent(Int.self, forKey: .delayMilliseconds) ?? 0
        duplicates = try container.decodeIfPresent(Int.self, forKey: .duplicates) ?? 0
        loseAnswers = try container.decodeIfPresent(Int.self, forKey: .loseAnswers) ?? 0
    }

    mutating func takeLostAnswer() -> Bool {
        guard loseAnswers > 0 else { return false }
        loseAnswers -= 1
        return true
    }
}
