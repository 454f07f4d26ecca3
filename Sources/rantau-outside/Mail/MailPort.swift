// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Logging
import NIOCore
import NIOPosix

/// Listens for SMTP and puts what comes into mailboxes.
struct MailPort: Sendable {
    let engine: any DatabaseEngine
    let failures: OutageSwitches<MailFailurePlan>
    let clock: Clock
    let logger: Logger

    private typealias Line = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Until cancelled.
    func run(host: String, port: Int) async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Line(wrappingChannelSynchronously: channel) }
            }
        logger.notice("mail listens on smtp://\(host):\(port)")
        try await server.executeThenClose { lines in
            try await withThrowingDiscardingTaskGroup { group in
                for try await line in lines { group.addTask { await serve(line) } }
            }
        }
    }

    private func serve(_ line: Line) async {
        do {
            try await line.executeThenClose { inbound, outbound in
                var session = MailSession()
                var rest: [UInt8] = []
                try await outbound.write(ByteBuffer(string: MailSession.greeting + "\r\n"))
                for try await buffer in inbound {
                    rest += buffer.readableBytesView
                    while let end = rest.firstIndex(of: 0x0A), !session.isOver {
                        let text = String(decoding: rest[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                        rest.removeFirst(end + 1)
                        let (answer, mail) = session.take(text, isDown: failures.current.down)
                        if let mail { try await keep(mail) }
                        if let answer { try await outbound.write(ByteBuffer(string: answer + "\r\n")) }
                    }
                    if session.isOver { return }
                }
            }
        } catch {
            logger.debug("a mail line ended: \(error)")
        }
    }

    private func keep(_ mail: MailSession.Mail) async throws {
        let now = clock.now()
        try await engine.write { try DeliveredMail.deliver(mail, at: now, $0) }
    }
}

/// How the mail server misbehaves until told otherwise.
struct MailFailurePlan: Sendable, Codable {
    /// Refuses every mail for the time being.
    var down = false
}
