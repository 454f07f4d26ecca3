// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Gateways
import Kernel
import Logging
import Services
import Snap
import Text

/// The outside parties that this installation is connected to.
struct Outside {
    /// What the aggregator and we agreed on; nil where none is connected.
    let aggregator: SnapKeyDirectory?
    /// Nil where none is connected; the outbox then waits.
    let ports: OutboxPorts?

    /// Reads the keys agreed with the outside. Without a directory nobody is connected, and nobody can pay.
    ///
    /// - Parameters:
    ///   - payoutAccount: Our account at the bank; without it payouts wait, which is said on standard error.
    ///   - mail: Our mail server and the address that mail comes from; nil where e-mail goes by the message provider.
    ///   - payoutResendAfter: Seconds after which the bank's word that it never got a transfer is believed.
    static func connect(
        snapKeys: String?, aggregatorURL: String, messagesURL: String, payoutAccount: String?,
        payoutResendAfter: Int64, mail: (address: MailAddress, from: String)?, logger: Logger
    ) throws -> Outside {
        guard let snapKeys else { return Outside(aggregator: nil, ports: nil) }
        var texts: [SnapKeyDirectory.File: String] = [:]
        for file in SnapKeyDirectory.File.allCases {
            let data = FileManager.default.contents(atPath: "\(snapKeys)/\(file.rawValue)")
            texts[file] = data.map { String(decoding: $0, as: UTF8.self) }
        }
        let directory = try SnapKeyDirectory(for: .rantau, texts: texts)
        let messagesKey = try messagesKey(snapKeys)
        let client = HTTPClient.shared
        let payouts = SnapPayouts(
            base: aggregatorURL, credentials: directory.credentials, sourceAccount: payoutAccount,
            resendAfterSeconds: payoutResendAfter, client: client, clock: SystemEnvironment.clock,
            keys: SystemEnvironment.keys, logger: logger)
        if let refusal = payouts.port.refusal {
            Output.error(FailureTexts.sentence(refusal, Refusal.language))
        }
        let messages = MessageProvider(
            base: messagesURL, key: messagesKey, client: client, logger: logger)
        let openings = SnapOpenings(
            base: aggregatorURL, credentials: directory.credentials, client: client, clock: SystemEnvironment.clock,
            keys: SystemEnvironment.keys, logger: logger)
        return Outside(
            aggregator: directory,
            ports: OutboxPorts(
                payouts: payouts.port, messages: messages.port,
                mail: mail.map {
                    MailLine($0.address, from: $0.from, clock: SystemEnvironment.clock, logger: logger).port
                }, openings: openings.port))
    }

    private static func messagesKey(_ folder: String) throws(Failure) -> String {
        guard let data = FileManager.default.contents(atPath: "\(folder)/messages-key") else {
            throw Failure(.invalid, "snap-key-missing", field: "messages-key")
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined()
    }
}
