// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import NIOCore
import Snap

extension Site {
    /// What a bank or aggregator calls: SNAP BI, answered in SNAP's own words. The addresses stand in every
    /// installation; where no bank is connected every client is an unknown one.
    var snapEndpoints: [Endpoint] {
        [
            snap(.issuePartnerToken, .accessToken) { desk, call in try await desk.token(call) },
            snap(.inquireInvoice, .vaInquiry) { desk, call in try await desk.inquiry(call) },
            snap(.acceptPayment, .vaPayment) { desk, call in try await desk.payment(call) },
            snap(.inquireInvoice, .vaStatus) { desk, call in try await desk.status(call) },
        ]
    }

    private func snap(
        _ operation: Operation, _ service: SnapService,
        _ answer: @escaping @Sendable (SnapDesk, SnapCall) async throws -> SnapReply
    ) -> Endpoint {
        let desk = aggregator.map { SnapDesk(door: door, tokens: tokens, aggregator: $0) }
        let path = "/snap/v1.0" + (service.path ?? "")
        return Endpoint(operation, .post, path, face: .partner) { call in
            do {
                guard let desk else { throw SnapRefusal(service, .unauthorised, "Unknown client") }
                let body = try await call.bytes(upTo: SnapBody.longest)
                let request = SnapCall(
                    service: service, path: path, headers: call.request.headers, body: body, now: door.clock.now())
                return Response(try await answer(desk, request))
            } catch let refusal as SnapRefusal {
                return Response(SnapReply(status: refusal.status, body: refusal.body))
            } catch is NIOTooManyBytesError {
                let refusal = SnapRefusal(service, .badRequest, "body too long")
                return Response(SnapReply(status: refusal.status, body: refusal.body))
            } catch {
                call.context.logger.error("snap \(path): \(error)")
                let refusal = SnapRefusal(service, .internalError)
                return Response(SnapReply(status: refusal.status, body: refusal.body))
            }
        }
    }
}

extension Response {
    fileprivate init(_ reply: SnapReply) {
        self.init(
            status: .init(code: reply.status), headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
}
