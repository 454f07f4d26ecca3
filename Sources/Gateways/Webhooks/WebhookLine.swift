// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Kernel
import Logging
import NIOCore
import NIOPosix
import Services

/// Brings events to partners' servers. A name is looked up once, the address is checked, and that very address is
/// called: a name that changes its mind in between leads nowhere else. Redirections are not followed.
public struct WebhookLine: Sendable {
    private let places: WebhookPlaces
    private let timeoutSeconds: Int64
    private let logger: Logger

    public init(places: WebhookPlaces, timeoutSeconds: Int64 = 10, logger: Logger) {
        self.places = places
        self.timeoutSeconds = timeoutSeconds
        self.logger = logger
    }

    public var port: WebhookPort { WebhookPort { await deliver($0) } }

    private func deliver(_ order: WebhookPort.Order) async -> WebhookPort.Outcome {
        guard let place = WebhookPlace(order.url) else { return .unreached("the address is malformed") }
        guard let address = await address(of: place) else { return .unreached("the name has no address") }
        guard let checked = IPAddress(address), places.mayReach(checked, secure: place.isSecure) else {
            return .unreached("the address is not public")
        }
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = .seconds(timeoutSeconds)
        if address != place.host { configuration.dnsOverride = [place.host: address] }
        let client = HTTPClient(configuration: configuration)
        let reach = await OutgoingCall(client: client, timeoutSeconds: timeoutSeconds, logger: logger)
            .post(order.url, headers: order.headers, body: order.body)
        do {
            try await client.shutdown()
        } catch {
            logger.warning("a connection to a partner did not close", metadata: ["error": "\(error)"])
        }
        switch reach {
        case .answered(let status, _): return .answered(status)
        case .notSent: return .unreached("no connection")
        case .lost: return .unreached("no answer in time")
        }
    }

    /// The address that a name leads to, looked up off the threads that serve.
    private func address(of place: WebhookPlace) async -> String? {
        if IPAddress(place.host) != nil { return place.host }
        return try? await NIOThreadPool.singleton.runIfActive {
            try SocketAddress.makeAddressResolvingHost(place.host, port: place.port).ipAddress
        }
    }
}
