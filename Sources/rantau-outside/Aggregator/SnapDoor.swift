// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel
import Snap

/// The bank's door for Rantau: checks token, partner and signature, answers a repeated request as it did the first
/// time, and keeps every answer in the books together with what the request did.
struct SnapDoor: Sendable {
    /// Version prefix of the bank's own paths.
    static let prefix = "/v1.0"

    let engine: any DatabaseEngine
    let directory: SnapKeyDirectory
    let failures: OutageSwitches<FailurePlan>
    let chance: Misfortune
    let clock: Clock

    /// An answer ready to be sent.
    struct Reply: Sendable {
        let status: Int
        let body: [UInt8]

        init(_ refusal: SnapRefusal) {
            status = refusal.status
            body = refusal.body
        }

        init(status: Int, body: [UInt8]) {
            self.status = status
            self.body = body
        }
    }

    typealias Work = @Sendable (_ body: [UInt8], _ books: any Transaction) throws -> Reply

    func answer(_ request: Request, _ service: SnapService, _ work: @escaping Work) async throws -> Response {
        let plan = failures.current
        if plan.delayMilliseconds > 0 { try await Task.sleep(for: .milliseconds(plan.delayMilliseconds)) }
        try await chance.delay()
        let body = try await request.wholeBody()
        if service == .transferInterbank, failures.use({ $0.takeDroppedTransfer() }) { return SnapDoor.broken() }
        if chance.strikes(.lose) { return SnapDoor.broken() }
        if service == .transferInterbank, chance.strikes(.reorder) {
            workOffLater(request, service, body, work)
            return SnapDoor.broken()
        }
        let reply = try await reply(to: request, service, body, work)
        if chance.strikes(.duplicate) { _ = try await self.reply(to: request, service, body, work) }
        if chance.strikes(.late) { try await Task.sleep(for: .seconds(plan.lateSeconds)) }
        return failures.use { $0.takeDroppedAnswer() } || chance.strikes(.drop)
            ? SnapDoor.broken() : Answer.json(reply.body, status: reply.status)
    }

    private func reply(
        to request: Request, _ service: SnapService, _ body: [UInt8], _ work: @escaping Work
    ) async throws -> Reply {
        do {
            if chance.isDown { throw SnapRefusal(service, .externalServerError, "switched off by a test") }
            return try await checked(request, service, body, work)
        } catch let refusal as SnapRefusal {
            return Reply(refusal)
        }
    }

    /// The order turns up when its sender no longer knows whether it arrived.
    private func workOffLater(
        _ request: Request, _ service: SnapService, _ body: [UInt8], _ work: @escaping Work
    ) {
        let seconds = chance.number(upTo: 3)
        Task {
            try await Task.sleep(for: .seconds(seconds))
            _ = try await reply(to: request, service, body, work)
        }
    }

    /// An answer whose connection breaks before its body: the caller cannot know what happened.
    static func broken() -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(contentLength: 100) { _ in throw BrokenOnPurpose() })
    }

    struct BrokenOnPurpose: Error {}

    private func checked(
        _ request: Request, _ service: SnapService, _ body: [UInt8], _ work: @escaping Work
    ) async throws -> Reply {
        let now = clock.now()
        let headers = try SnapHeaders.parse(service, now: now) { request.header($0.rawValue) }
        guard headers.partnerId == directory.credentials.partnerId else {
            throw SnapRefusal(service, .partnerNotFound, headers.partnerId)
        }
        let isRight = directory.credentials.secret.verify(
            headers.signature, method: "POST", path: SnapDoor.prefix + (service.path ?? ""), token: headers.token,
            body: body, timestamp: headers.timestampText)
        guard isRight else { throw SnapRefusal(service, .unauthorised, "X-SIGNATURE does not verify") }
        return try await engine.write { books in
            guard try books.exists("SELECT 1 FROM token WHERE token = \(headers.token) AND expires_at > \(now)") else {
                throw SnapRefusal(service, .invalidToken)
            }
            return try once(service, headers, body, now, books, work)
        }
    }

    /// Does the work unless this X-EXTERNAL-ID was used today: then the same body gets the same answer, another a
    /// conflict.
    private func once(
        _ service: SnapService, _ headers: SnapHeaders, _ body: [UInt8], _ now: Instant, _ books: any Transaction,
        _ work: Work
    ) throws -> Reply {
        let earlier = try books.row(
            """
            SELECT service, body, status, answer FROM inbound_call
            WHERE day = \(now.jakartaDay) AND external_id = \(headers.externalId)
            """)
        if let earlier {
            guard try earlier.int(0) == Int(service.rawValue), try earlier.blob(1) == body else {
                throw SnapRefusal(service, .externalIDConflict)
            }
            return Reply(status: try earlier.int(2), body: try earlier.blob(3))
        }
        let reply: Reply
        do { reply = try work(body, books) } catch let refusal as SnapRefusal { reply = Reply(refusal) }
        try books.execute(
            """
            INSERT INTO inbound_call (day, external_id, service, body, status, answer, made_at)
            VALUES (\(now.jakartaDay), \(headers.externalId), \(Int(service.rawValue)), \(body), \(reply.status),
                \(reply.body), \(now))
            """)
        return reply
    }
}
