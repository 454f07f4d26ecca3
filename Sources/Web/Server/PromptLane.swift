// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import NIOCore
import Services

/// A kind of request that is answered on the event loop of its connection, without a task of its own.
///
/// A lane is never the only way: what it hands back is answered the same by the router.
public protocol PromptLane: Sendable {
    /// Whether it may be a request of this lane, by its head alone.
    func knows(_ head: HTTPRequest) -> Bool

    /// Takes a request whole; `reply` is called once, at once or later, on any thread.
    ///
    /// - Returns: false to hand it back; `reply` is not called then.
    func take(_ request: PromptRequest, _ reply: PromptReply) -> Bool
}

/// A request with its whole body.
public struct PromptRequest: Sendable {
    /// The longest body that a lane is given; longer requests go to the router.
    static let longestBody = 65_536

    let head: HTTPRequest
    let body: ByteBuffer
    /// The connection's other end; nil where it has no address.
    let peer: IPAddress?
}

/// An answer of a lane: JSON of a known length.
public struct PromptResponse: Sendable {
    let status: Int
    let body: ByteBuffer
    let headers: HTTPFields

    /// - Parameter headers: Besides those that every prompt answer has.
    init(status: Int, body: [UInt8], headers: HTTPFields = [:]) {
        self.status = status
        self.body = ByteBuffer(bytes: body)
        self.headers = headers
    }
}

/// Where a lane's answer goes.
public struct PromptReply: Sendable {
    private let handler: NIOLoopBound<PromptHandler>
    private let loop: any EventLoop

    init(_ handler: PromptHandler, on loop: any EventLoop) {
        self.handler = NIOLoopBound(handler, eventLoop: loop)
        self.loop = loop
    }

    func callAsFunction(_ response: PromptResponse) {
        if loop.inEventLoop { return handler.value.answer(response) }
        loop.execute { handler.value.answer(response) }
    }
}
