// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import RantauClient
import Wire

/// `POST /control/…`: what is told to Rantau, and how it goes wrong on the way.
struct TellingOrder: Sendable, Decodable {
    /// Events as Rantau takes them.
    let events: [JSONValue]
    /// Tells everything so many times.
    let times: Int?
    /// Tells the last first.
    let reversed: Bool?
    /// One call for each event instead of one for all.
    let each: Bool?

    /// The calls in their order, each with its events.
    var calls: [[JSONValue]] {
        let ordered = reversed == true ? events.reversed() : events
        let once = each == true ? ordered.map { [$0] } : [ordered]
        return Array(repeating: once, count: min(max(times ?? 1, 1), 50)).flatMap(\.self)
    }

    /// Makes the calls one after the other; what Rantau answered to each, or why it refused.
    func carryOut(
        _ tell: (JSONValue) async throws -> ToldOutcomesAnswer
    ) async throws -> Response {
        var answers: [JSONValue] = []
        for call in calls {
            do {
                answers.append(try await tell(.object(["events": .list(call)])).json)
            } catch let failure as Failure {
                throw HTTPError(.badRequest, message: "these are no events: \(failure.code) \(failure.field ?? "")")
            } catch let error as RantauError {
                answers.append(error.json)
            }
        }
        return Answer.json(JSONValue.object(["answers": .list(answers)]).bytes())
    }
}

extension RantauError {
    /// For a test to read.
    var json: JSONValue {
        switch self {
        case .refused(let problem), .throttled(let problem), .unproven(let problem), .unavailable(.some(let problem)):
            .object([
                "status": .integer(Int64(problem.status)), "code": .text(problem.code),
                "field": problem.field.map { .text($0) } ?? .null,
            ])
        case .unavailable(nil): .object(["status": .integer(503), "code": .text("")])
        case .unreachable(let reason): .object(["status": .null, "code": .text(reason)])
        case .unreadable(let failure): .object(["status": .null, "code": .text(failure.code)])
        }
    }
}
