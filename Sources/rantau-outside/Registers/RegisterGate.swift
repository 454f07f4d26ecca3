// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel

/// What stands before another authority's system: its key, and the failures that a test switched on.
struct RegisterGate: Sendable {
    let key: String
    let failures = OutageSwitches(RegisterFailurePlan())

    /// Answers a request from Rantau unless it is to fail.
    func answer(_ request: Request, _ take: () async throws -> Response) async throws -> Response {
        let plan = failures.current
        if plan.delayMilliseconds > 0 { try await Task.sleep(for: .milliseconds(plan.delayMilliseconds)) }
        guard !plan.down else { throw HTTPError(.internalServerError, message: "switched off by a test") }
        guard request.header("Authorization") == "Bearer \(key)" else {
            throw HTTPError(.unauthorized, message: "Authorization is Bearer and the text of the key file")
        }
        let response = try await take()
        if failures.use({ $0.takeDroppedAnswer() }) { return SnapDoor.broken() }
        return plan.garbled ? Answer.json(Array(#"{"hello": "world"}"#.utf8)) : response
    }

    /// The addresses that switch failures.
    func addControls(to router: Router<BasicRequestContext>) {
        router.get("/control/failures") { _, _ in try Answer.json(failures.current) }
        router.post("/control/failures") { request, _ in
            failures.set(try await request.json(RegisterFailurePlan.self))
            return try Answer.json(failures.current)
        }
    }
}
