// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import NIOCore
import NIOHTTPTypes
import Services

/// Takes requests of the lanes out of a connection before a task is woken for them; all others pass.
///
/// Answers keep the order of their requests: what comes while a lane is answering waits, and where the router is still
/// answering, the router gets the next request too.
public final class PromptHandler: ChannelDuplexHandler, RemovableChannelHandler {
    public typealias InboundIn = HTTPRequestPart
    public typealias InboundOut = HTTPRequestPart
    public typealias OutboundIn = HTTPResponsePart
    public typealias OutboundOut = HTTPResponsePart

    private enum State {
        case passing
        case gathering(HTTPRequest, any PromptLane, ByteBuffer)
        case answering
    }

    private enum Held {
        case part(HTTPRequestPart)
        case event(Any)
        case fault(any Error)
    }

    /// How much may wait on a connection before no more is read from it.
    private static let mostHeld = 64

    private let lanes: [any PromptLane]
    private let dates: HTTPDates
    private var state = State.passing
    private var held = CircularBuffer<Held>()
    private var owesRead = false
    private var isReleasing = false
    private var hasPassed = false
    private var withTheRouter = 0
    private var context: ChannelHandlerContext?
    /// The connection's other end, once asked for.
    private var peer: IPAddress??

    public init(_ lanes: [any PromptLane], dates: HTTPDates) {
        self.lanes = lanes
        self.dates = dates
    }

    public func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    public func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    public func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        held.removeAll()
        context.fireChannelInactive()
    }

    public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        receive(.part(unwrapInboundIn(data)), context)
    }

    public func channelReadComplete(context: ChannelHandlerContext) {
        guard hasPassed else { return }
        hasPassed = false
        context.fireChannelReadComplete()
    }

    public func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        receive(.event(event), context)
    }

    public func errorCaught(context: ChannelHandlerContext, error: any Error) { receive(.fault(error), context) }

    public func read(context: ChannelHandlerContext) {
        owesRead = held.count >= Self.mostHeld
        if !owesRead { context.read() }
    }

    public func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { withTheRouter -= 1 }
        context.write(data, promise: promise)
    }

    /// Sends a lane's answer, and goes on with what came meanwhile. A connection that is gone needs none.
    func answer(_ response: PromptResponse) {
        guard case .answering = state, let context else { return }
        var headers = response.headers
        headers[.contentType] = "application/json"
        headers[.contentLength] = String(response.body.readableBytes)
        headers[.xContentTypeOptions] = "nosniff"
        headers[.date] = dates.now()
        headers[.server] = "rantau"
        let head = HTTPResponse(status: .init(code: response.status), headerFields: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(response.body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        state = .passing
        release(context)
    }

    private func receive(_ one: Held, _ context: ChannelHandlerContext) {
        if case .answering = state { return held.append(one) }
        handle(one, context)
    }

    private func release(_ context: ChannelHandlerContext) {
        guard !isReleasing, !held.isEmpty || owesRead else { return }
        isReleasing = true
        while !isAnswering, let one = held.popFirst() { handle(one, context) }
        isReleasing = false
        channelReadComplete(context: context)
        if owesRead { read(context: context) }
    }

    private var isAnswering: Bool { if case .answering = state { true } else { false } }

    private func handle(_ one: Held, _ context: ChannelHandlerContext) {
        switch one {
        case .part(let part): handle(part, context)
        case .event(let event):
            handOverWhatCame(context)
            context.fireUserInboundEventTriggered(event)
        case .fault(let error):
            handOverWhatCame(context)
            context.fireErrorCaught(error)
        }
    }

    /// Gives the router a request of which only a part has come, so that an ending meets it there.
    private func handOverWhatCame(_ context: ChannelHandlerContext) {
        guard case .gathering(let head, _, let body) = state else { return }
        state = .passing
        pass(body.readableBytes > 0 ? [.head(head), .body(body)] : [.head(head)], context)
    }

    private func handle(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        switch (state, part) {
        case (.passing, .head(let head)):
            if withTheRouter == 0, Self.staysOpen(head), let lane = lanes.first(where: { $0.knows(head) }) {
                state = .gathering(head, lane, ByteBuffer())
            } else {
                pass(part, context)
            }
        case (.gathering(let head, let lane, var body), .body(var more)):
            body.writeBuffer(&more)
            if body.readableBytes > PromptRequest.longestBody {
                state = .passing
                pass([.head(head), .body(body)], context)
            } else {
                state = .gathering(head, lane, body)
            }
        case (.gathering(let head, let lane, let body), .end):
            state = .answering
            let request = PromptRequest(head: head, body: body, peer: otherEnd(context))
            if !lane.take(request, PromptReply(self, on: context.eventLoop)) {
                state = .passing
                pass(body.readableBytes > 0 ? [.head(head), .body(body), part] : [.head(head), part], context)
            }
        default: pass(part, context)
        }
    }

    private func otherEnd(_ context: ChannelHandlerContext) -> IPAddress? {
        if let peer { return peer }
        let found = context.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
        peer = .some(found)
        return found
    }

    /// Whether the connection lives on after the answer, and nothing is asked of it before the body.
    private static func staysOpen(_ head: HTTPRequest) -> Bool {
        head.headerFields[.expect] == nil && head.headerFields[.connection].map { $0 == "keep-alive" } ?? true
    }

    private func pass(_ parts: [HTTPRequestPart], _ context: ChannelHandlerContext) {
        for part in parts { pass(part, context) }
    }

    private func pass(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        if case .head = part { withTheRouter += 1 }
        hasPassed = true
        context.fireChannelRead(wrapInboundOut(part))
    }
}

@available(*, unavailable)
extension PromptHandler: Sendable {}
