// SPDX-License-Identifier: Apache-2.0
import Kernel
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Services

/// Hands e-mail over to a mail server by SMTP (RFC 5321).
public struct MailLine: Sendable {
    private let address: MailAddress
    private let from: String
    private let clock: Clock
    private let timeoutSeconds: Int64
    private let logger: Logger

    /// - Parameter from: the address that mail comes from.
    public init(_ address: MailAddress, from: String, clock: Clock, timeoutSeconds: Int64 = 30, logger: Logger) {
        self.address = address
        self.from = from
        self.clock = clock
        self.timeoutSeconds = timeoutSeconds
        self.logger = logger
    }

    public var port: MessagePort { MessagePort { await deliver($0) } }

    private func deliver(_ message: MessagePort.Message) async -> MessagePort.Outcome {
        guard MailText.isPlain(message.to) else { return .refused("not an address of mail") }
        let text = MailText(
            from: from, to: message.to, subject: subject(of: message.text), text: message.text, id: message.id,
            at: clock.now())
        do {
            return try await handOver(text)
        } catch {
            logger.warning("the mail server could not be reached", metadata: ["error": "\(error)"])
            return .unavailable("\(type(of: error))")
        }
    }

    /// The first words of the message.
    private func subject(of text: String) -> String {
        let first = text.split(whereSeparator: { $0 == "." || $0 == "\n" }).first.map(String.init) ?? text
        return String(first.prefix(60))
    }

    private func handOver(_ text: MailText) async throws -> MessagePort.Outcome {
        let channel = try await connect()
        let deadline = channel.channel.eventLoop.scheduleTask(in: .seconds(timeoutSeconds)) {
            channel.channel.close(promise: nil)
        }
        defer { deadline.cancel() }
        return try await channel.executeThenClose { inbound, outbound in
            var answers = MailAnswers(inbound)
            return try await talk(text, &answers, outbound)
        }
    }

    private func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        let tls = address.isSealed ? try NIOSSLContext(configuration: .makeClientConfiguration()) : nil
        let name = address.isNumeric ? nil : address.host
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .connect(host: address.host, port: address.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: name))
                    }
                    return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
                }
            }
    }

    private typealias Writer = NIOAsyncChannelOutboundWriter<ByteBuffer>

    private func talk(
        _ text: MailText, _ answers: inout MailAnswers, _ outbound: Writer
    ) async throws -> MessagePort.Outcome {
        var steps: [(say: String?, expects: Int)] = [(nil, 220), ("EHLO rantau", 250)]
        if let user = address.user, let password = address.password {
            steps.append(("AUTH PLAIN \(MailText.base64("\u{0}\(user)\u{0}\(password)"))", 235))
        }
        steps.append(("MAIL FROM:<\(text.from)>", 250))
        for step in steps {
            if let say = step.say { try await outbound.write(ByteBuffer(string: say + "\r\n")) }
            let answer = try await answers.next()
            guard answer.code == step.expects else { return .unavailable(answer.text) }
        }
        let rest = ["RCPT TO:<\(text.to)>\r\n", "DATA\r\n", text.lines + ".\r\n"]
        for (say, expected) in zip(rest, [250...251, 354...354, 250...250]) {
            try await outbound.write(ByteBuffer(string: say))
            let answer = try await answers.next()
            guard !expected.contains(answer.code) else { continue }
            return answer.code >= 500 ? .refused(answer.text) : .unavailable(answer.text)
        }
        try? await outbound.write(ByteBuffer(string: "QUIT\r\n"))
        return .delivered
    }
}
