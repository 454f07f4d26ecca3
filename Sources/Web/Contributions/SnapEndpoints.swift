// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import NIOCore
import Snap

extension Site {
    /// What a bank or aggregator calls: SNAP BI, answered in SNAP's own words.
    var snapEndpoints: [Endpoint] {
        guard let aggregator else { return [] }
        let desk = SnapDesk(door: door, tokens: tokens, aggregator: aggregator)
        return [
            snap(.issuePartnerToken, .accessToken) { try await desk.token($0) },
            snap(.inquireInvoice, .vaInquiry) { try await desk.inquiry($0) },
            snap(.acceptPayment, .vaPayment) { try await desk.payment($0) },
            snap(.inquireInvoice, .vaStatus) { try await desk.status($0) },
        ]
    }

    private func snap(
        _ operation: Operation, _ service: SnapService,
        _ answer: @escaping @Sendable (SnapCall) async throws -> SnapReply
    ) -> Endpoint {
        let path = "/snap/v1.0" + (service.path ?? "")
        return Endpoint(operation, .post, path, face: .partner) { call in
            do {
                let body = try await call.bytes(upTo: SnapBody.longest)
                let request = SnapCall(
                    service: service, path: path, headers: call.request.headers, body: body, now: door.clock.now())
                return Response(try await answer(request))
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
