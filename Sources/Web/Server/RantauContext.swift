// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Logging
import NIOCore
import Services

/// What is known about a request before it reaches an endpoint.
public struct RantauContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    public var language: Language
    /// nil for a visitor.
    public var session: Session?
    /// Why nobody can say who asks.
    var unrecognised: (any Error)?
    /// Whether the session came by cookie, so that a form must prove that it is ours.
    public var cameByCookie: Bool
    /// The connection's other end; nil where it has no address.
    public let peer: SocketAddress?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        language = .indonesian
        session = nil
        cameByCookie = false
        peer = source.channel.remoteAddress
    }
}
