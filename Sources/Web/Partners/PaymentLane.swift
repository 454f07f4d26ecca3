// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import NIOCore
import Services
import Snap

/// Payment notifications of partners whose token and keys are in memory: checked where they arrive, written together
/// with those that arrive meanwhile.
struct PaymentLane: PromptLane {
    private static let service = SnapService.vaPayment
    private static let path = Site.path(of: service)

    private let site: Site
    private let desk: SnapDesk
    private let room: Admission
    private let meters: RouteMeters

    init(_ site: Site, room: Admission, meters: RouteMeters) {
        self.site = site
        self.room = room
        self.meters = meters
        desk = SnapDesk(door: site.door, tokens: site.tokens, partners: site.partners)
    }

    func knows(_ head: HTTPRequest) -> Bool { head.path == Self.path && head.method == .post }

    func take(_ request: PromptRequest, _ reply: PromptReply) -> Bool {
        let start = ContinuousClock.now
        let headers = request.head.headerFields
        let call = SnapCall(
            service: Self.service, path: Self.path, headers: headers, body: Array(request.body.readableBytesView),
            now: site.door.clock.now(), address: site.address(peer: request.peer, headers: headers))
        do {
            guard let told = try desk.keptPayment(call) else { return false }
            try room.enter()
            site.door.acceptPayment(told.notice) { result in
                room.leave()
                send(result.map(told.reply), since: start, reply)
            }
        } catch {
            send(.failure(error), since: start, reply)
        }
        return true
    }

    private func send(
        _ result: Result<SnapReply, any Error>, since start: ContinuousClock.Instant, _ reply: PromptReply
    ) {
        let answer: SnapReply
        switch result {
        case .success(let made): answer = made
        case .failure(let error):
            let refusal = Site.refusal(error, Self.service)
            if refusal.code.status >= 500 { site.door.logger.error("snap \(Self.path): \(error)") }
            answer = SnapReply(status: refusal.status, body: refusal.body)
        }
        reply(PromptResponse(status: answer.status, body: answer.body))
        let route = RouteMeters.Key(path: Self.path, method: .post, status: answer.status)
        meters.count(route, took: ContinuousClock.now - start)
    }
}
