// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Gateways
import Kernel
import Logging
import Money
import Services

/// The bank, the message provider, and by which rules money leaves; shared by whoever works with the outside.
struct OutsideOptions: ParsableArguments {
    @Option(help: "The directory of keys agreed with the payment aggregator.") var snapKeys: String?
    @Option(help: "Where the aggregator's SNAP services are. (default: http://127.0.0.1:8090)")
    var aggregatorUrl: String?
    @Option(help: "Where the message provider is. (default: http://127.0.0.1:8091)") var messagesUrl: String?
    @Option(help: "Our mail server, smtps://USER:PASSWORD@HOST. (default: e-mail goes by the message provider)")
    var smtpUrl: String?
    @Option(help: "The address that mail comes from. (default: rantau@localhost)") var mailFrom: String?
    @Option(help: "Our account at the bank that pays benefits out; without it payouts wait. (with --demo: 1000000001)")
    var payoutAccount: String?
    @Option(help: "Seconds until the bank's word that it never got a transfer is believed. (default: 3600)")
    var payoutResendAfter: String?
    @Option(help: "The three digits of the bank of --payout-account, for payout files. (with --demo: 002)")
    var payoutBank: String?
    @Option(help: "A file of persons who may not be paid: number;name on each line.") var sanctionsList: String?
    @Option(help: "Decisions about waiting money of more than this take a second officer. (default: 5000000)")
    var fourEyesAbove: String?
    @Option(
        help: "Networks (CIDR, by commas) that partners may be told in although they are not public. (default: none)")
    var webhookNetworks: String?

    /// Our account at the bank of demonstrations.
    private static let demoAccount = "1000000001"

    func connect(isDemonstration: Bool, logger: Logger) throws -> Outside {
        try Outside.connect(
            snapKeys: Setting.optional(snapKeys, "snap-keys"),
            aggregatorURL: Setting.text(aggregatorUrl, "aggregator-url", default: "http://127.0.0.1:8090"),
            messagesURL: Setting.text(messagesUrl, "messages-url", default: "http://127.0.0.1:8091"),
            payoutAccount: paidFrom(isDemonstration: isDemonstration), payoutResendAfter: try resendAfter,
            mail: try mail, logger: logger)
    }

    private var mail: (address: MailAddress, from: String)? {
        get throws {
            guard let url = Setting.optional(smtpUrl, "smtp-url") else { return nil }
            return (try MailAddress(url), Setting.text(mailFrom, "mail-from", default: "rantau@localhost"))
        }
    }

    private func paidFrom(isDemonstration: Bool) -> String? {
        Setting.optional(payoutAccount, "payout-account") ?? (isDemonstration ? Self.demoAccount : nil)
    }

    /// Where payout files are paid from; nil until account and bank are known.
    func payer(isDemonstration: Bool) -> DoorSettings.Payer? {
        let bank = Setting.optional(payoutBank, "payout-bank") ?? (isDemonstration ? "002" : nil)
        guard let account = paidFrom(isDemonstration: isDemonstration), let bank else { return nil }
        return DoorSettings.Payer(name: "BPJS Ketenagakerjaan", bankCode: bank, account: account)
    }

    var sanctions: SanctionsPort {
        get throws {
            guard let path = Setting.optional(sanctionsList, "sanctions-list") else { return .none }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("--sanctions-list cannot be read: \(path)")
            }
            return try SanctionsFile(String(decoding: data, as: UTF8.self)).port
        }
    }

    /// Where partners may be told what happened.
    var webhooks: WebhookPlaces {
        get throws {
            WebhookPlaces(
                allowed: try IPNetwork.list(
                    Setting.text(webhookNetworks, "webhook-networks", default: ""), field: "--webhook-networks"))
        }
    }

    var limits: MoneyLimits {
        get throws {
            let text = Setting.text(fourEyesAbove, "four-eyes-above", default: "5000000")
            guard let amount = Int64(text), (0...1_000_000_000_000).contains(amount) else {
                throw ValidationError("--four-eyes-above must be whole rupiah, found \(text)")
            }
            return MoneyLimits(resolutionAlone: Rupiah(amount))
        }
    }

    private var resendAfter: Int64 {
        get throws {
            let text = Setting.text(payoutResendAfter, "payout-resend-after", default: "3600")
            guard let seconds = Int64(text), (1...86_400).contains(seconds) else {
                throw ValidationError("--payout-resend-after must be 1 to 86400 seconds, found \(text)")
            }
            return seconds
        }
    }
}
