// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Logging

/// How each program serves: one HTTP/1.1 port, stopped by SIGTERM or SIGINT once running requests are answered.
enum OutsideServer {
    static let largestBody = 1_048_576

    static func run(_ name: String, host: String, port: Int, router: Router<BasicRequestContext>) async throws {
        let logger = Logger(label: name)
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: name),
            onServerRunning: { _ in logger.notice("\(name) listens on http://\(host):\(port)") },
            logger: logger)
        try await application.runService()
    }
}
