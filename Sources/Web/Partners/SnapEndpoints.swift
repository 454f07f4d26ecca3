// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Services
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
            snap(.openPartnerAccount, .vaCreate) { desk, call in try await desk.create(call) },
            snap(.openPartnerAccount, .vaUpdate) { desk, call in try await desk.update(call) },
            snap(.openPartnerAccount, .vaDelete) { desk, call in try await desk.delete(call) },
            snap(.tellHostRate, .abroadRate) { desk, call in try await desk.abroadRate(call) },
            snap(.quoteAbroad, .abroadQuote) { desk, call in try await desk.abroadQuote(call) },
            snap(.acceptAbroad, .abroadPayment) { desk, call in try await desk.abroadPayment(call) },
        ]
    }

    func snap(
        _ operation: Operation, _ service: SnapService,
        _ answer: @escaping @Sendable (SnapDesk, SnapCall) async throws -> SnapReply
    ) -> Endpoint {
        let desk = SnapDesk(door: door, tokens: tokens, partners: partners)
        let path = Self.path(of: service)
        let method = HTTPRequest.Method(service.method) ?? .post
        return Endpoint(operation, method, path, face: .partner) { call in
            do {
                let body = try await call.bytes(upTo: SnapBody.longest)
                let request = SnapCall(
                    service: service, path: path, headers: call.request.headers, body: body, now: door.clock.now(),
                    address: call.address)
                return Response(try await answer(desk, request))
            } catch {
                let refusal = Self.refusal(error, service)
                if refusal.code.status >= 500 { call.context.logger.error("snap \(path): \(error)") }
                return Response(SnapReply(status: refusal.status, body: refusal.body))
            }
        }
    }

    static func path(of service: SnapService) -> String { "/snap/v1.0" + (service.path ?? "") }

    /// What a thrown error means to the partner.
    static func refusal(_ error: any Error, _ service: SnapService) -> SnapRefusal {
        switch error {
        case let refusal as SnapRefusal: refusal
        case is NIOTooManyBytesError: SnapRefusal(service, .badRequest, "body too long")
        case let failure as Failure where failure.code == "body-too-large":
            SnapRefusal(service, .badRequest, "body too long")
        case let failure as Failure where failure.kind == .unavailable: SnapRefusal(service, .externalServerError)
        default: SnapRefusal(service, .internalError)
        }
    }
}

extension Call {
    /// Where the request came from.
    var address: IPAddress? {
        site.address(peer: context.peer?.ipAddress.flatMap { IPAddress($0) }, headers: request.headers)
    }
}

extension Site {
    private static let forwarded = HTTPField.Name("X-Forwarded-For")

    /// Where a request came from. What `X-Forwarded-For` says counts only behind a proxy that the installation
    /// trusts: then the last address in it that is no such proxy.
    func address(peer: IPAddress?, headers: HTTPFields) -> IPAddress? {
        guard let peer else { return nil }
        let trusted = trustedProxies
        func isProxy(_ address: IPAddress) -> Bool { trusted.contains { $0.contains(address) } }
        guard isProxy(peer), let header = Self.forwarded.flatMap({ headers[$0] }) else { return peer }
        for part in header.split(separator: ",").reversed() {
            guard let address = IPAddress(String(part.filter { $0 != " " })) else { return nil }
            if !isProxy(address) { return address }
        }
        return peer
    }
}

extension Response {
    fileprivate init(_ reply: SnapReply) {
        self.init(
            status: .init(code: reply.status), headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
}
