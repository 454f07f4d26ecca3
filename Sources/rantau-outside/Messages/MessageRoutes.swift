// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel

/// Everything that the message provider answers: orders from Rantau, lists for tests, the page for people.
struct MessageRoutes: Sendable {
    let engine: any DatabaseEngine
    let key: String
    let failures: OutageSwitches<MessageFailurePlan>
    let clock: Clock

    private struct Query: Decodable {
        let to: String?
        let lang: String?
    }

    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.post("/v1/messages") { request, _ in try await take(request) }
        router.get("/v1/messages") { request, context in
            let query = try request.uri.decodeQuery(as: Query.self, context: context)
            return try Answer.json(try await engine.read { try DeliveredMessage.list(to: query.to, $0) })
        }
        router.get("/") { request, context in
            let query = try request.uri.decodeQuery(as: Query.self, context: context)
            let messages = try await engine.read { try DeliveredMessage.list(to: query.to, $0) }
            let language = query.lang.flatMap(Language.init(rawValue:)) ?? .indonesian
            return Answer.page(MessagePage(messages: messages, recipient: query.to, language: language).html)
        }
        router.get("/control/failures") { _, _ in try Answer.json(failures.current) }
        router.post("/control/failures") { request, _ in
            failures.set(try await request.json(MessageFailurePlan.self))
            return try Answer.json(failures.current)
        }
        return router
    }

    private func take(_ request: Request) async throws -> Response {
        let plan = failures.current
        if plan.delayMilliseconds > 0 { try await Task.sleep(for: .milliseconds(plan.delayMilliseconds)) }
        guard !plan.down else { throw HTTPError(.serviceUnavailable, message: "switched off by a test") }
        guard isAuthorised(request.header("Authorization")) else {
            throw HTTPError(
                .unauthorized, message: "Authorization is Bearer and the text of \(KeyFiles.messagesKey)")
        }
        let order = try await request.json(MessageOrder.self)
        try order.check()
        let now = clock.now()
        let delivered = try await engine.write { try order.deliver(at: now, $0) }
        return failures.use { $0.takeDroppedAnswer() } ? SnapDoor.broken() : try Answer.json(delivered)
    }

    private func isAuthorised(_ authorization: String?) -> Bool {
        guard let authorization else { return false }
        let expected = Array("Bearer \(key)".utf8)
        let found = Array(authorization.utf8)
        guard expected.count == found.count else { return false }
        return zip(expected, found).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
