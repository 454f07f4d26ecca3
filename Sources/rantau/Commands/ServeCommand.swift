// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Gateways
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Jobs
import Kernel
import Logging
import Metrics
import Money
import Services
import Snap
import Store
import Web

/// Serves people and programs.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve pages and API.")

    @OptionGroup var house: HouseOptions
    @Option(help: "The address to listen on. (default: 127.0.0.1)") var host: String?
    @Option(help: "The port to listen on. (default: 8080)") var port: String?
    @Option(help: "Where people reach this installation. (default: http://HOST:PORT)") var publicUrl: String?
    @Option(help: "A certificate chain in PEM; with --tls-key the server speaks TLS.") var tlsCert: String?
    @Option(help: "The certificate's private key in PEM.") var tlsKey: String?
    @Option(help: "The directory of keys agreed with the payment aggregator.") var snapKeys: String?
    @Option(help: "Where the aggregator's SNAP services are. (default: http://127.0.0.1:8090)") var aggregatorUrl:
        String?
    @Option(help: "Where the message provider is. (default: http://127.0.0.1:8091)") var messagesUrl: String?
    @Option(help: "Our account at the bank that pays benefits out; without it payouts wait. (with --demo: 1000000001)")
    var payoutAccount: String?
    @Option(help: "Seconds until the bank's word that it never got a transfer is believed. (default: 3600)")
    var payoutResendAfter: String?
    @Option(help: "Networks of proxies (CIDR, by commas) whose X-Forwarded-For is believed. (default: none)")
    var trustedProxies: String?
    @Option(help: "The three digits of the bank of --payout-account, for payout files. (with --demo: 002)")
    var payoutBank: String?
    @Option(help: "A file of persons who may not be paid: number;name on each line.") var sanctionsList: String?
    @Option(help: "Decisions about waiting money of more than this take a second officer. (default: 5000000)")
    var fourEyesAbove: String?
    @Option(help: "Requests that may be under way at once; more are told to come back. (default: 512)")
    var mostRequests: String?
    @Flag(help: "Leave to another process on the same database what is done beside the requests.")
    var withoutJobs = false
    @Flag(help: "Fill an empty database with made-up people and say so on every page.") var demo = false
    @Option(help: "How many made-up people --demo fills in. (default: 3000)") var demoPeople: String?

    func run() async throws {
        try await Refusal.exitOnFailure { try await serve() }
    }

    private func serve() async throws {
        let host = Setting.text(host, "host", default: "127.0.0.1")
        let portText = Setting.text(port, "port", default: "8080")
        guard let port = Int(portText), (0...65_535).contains(port) else {
            throw ValidationError("--port must be 0 to 65535, found \(portText)")
        }
        let tls = try TLSFiles.configuration(
            certificate: Setting.optional(tlsCert, "tls-cert"), key: Setting.optional(tlsKey, "tls-key"))
        let publicURL = Setting.text(
            publicUrl, "public-url", default: "\(tls == nil ? "http" : "https")://\(host):\(port)")
        let proxies = try IPNetwork.list(
            Setting.text(trustedProxies, "trusted-proxies", default: ""), field: "--trusted-proxies")
        var logger = Logger(label: "rantau")
        logger.logLevel = .notice
        MetricsSystem.bootstrap(PrometheusRegistry())
        let opened = try await House.open(
            house, publicURL: publicURL, isDemonstration: demo, payer: payer, sanctions: try sanctions,
            limits: try limits, logger: logger)
        try await opened.door.takeUpRuleDrafts(by: .system("start"))
        let outside = try Outside.connect(
            snapKeys: Setting.optional(snapKeys, "snap-keys"),
            aggregatorURL: Setting.text(aggregatorUrl, "aggregator-url", default: "http://127.0.0.1:8090"),
            messagesURL: Setting.text(messagesUrl, "messages-url", default: "http://127.0.0.1:8091"),
            payoutAccount: paidFrom,
            payoutResendAfter: try resendAfter, logger: logger)
        if let directory = outside.aggregator { try await opened.connect(directory) }
        if demo { try await DemoFiller(opened).fillIfEmpty(people: demoPeople) }
        try opened.door.hearOtherProcesses()
        let site = try await opened.site(trustedProxies: proxies)
        try await run(site, at: .hostname(host, port: port), tls: tls, outside: outside, logger: logger)
    }

    /// Our account at the bank of demonstrations.
    private static let demoAccount = "1000000001"

    private var paidFrom: String? {
        Setting.optional(payoutAccount, "payout-account") ?? (demo ? Self.demoAccount : nil)
    }

    /// Where payout files are paid from; nil until account and bank are known.
    private var payer: DoorSettings.Payer? {
        let bank = Setting.optional(payoutBank, "payout-bank") ?? (demo ? "002" : nil)
        guard let paidFrom, let bank else { return nil }
        return DoorSettings.Payer(name: "BPJS Ketenagakerjaan", bankCode: bank, account: paidFrom)
    }

    private var sanctions: SanctionsPort {
        get throws {
            guard let path = Setting.optional(sanctionsList, "sanctions-list") else { return .none }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("--sanctions-list cannot be read: \(path)")
            }
            return try SanctionsFile(String(decoding: data, as: UTF8.self)).port
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

    private var limits: MoneyLimits {
        get throws {
            let text = Setting.text(fourEyesAbove, "four-eyes-above", default: "5000000")
            guard let amount = Int64(text), (0...1_000_000_000_000).contains(amount) else {
                throw ValidationError("--four-eyes-above must be whole rupiah, found \(text)")
            }
            return MoneyLimits(resolutionAlone: Rupiah(amount))
        }
    }

    private var requestsAtOnce: Int {
        get throws {
            let text = Setting.text(mostRequests, "most-requests", default: String(RantauServer.usualRequests))
            guard let number = Int(text), (1...100_000).contains(number) else {
                throw ValidationError("--most-requests must be 1 to 100000, found \(text)")
            }
            return number
        }
    }

    private func run(
        _ site: Site, at address: BindAddress, tls: TLSConfiguration?, outside: Outside, logger: Logger
    ) async throws {
        let url = site.door.settings.publicURL
        var application = Application(
            responder: RantauServer(site, mostRequests: try requestsAtOnce).responder(),
            server: HTTPServerBuilder { responder in
                let plain = HTTP1Channel(responder: responder)
                guard let tls else { return LoopBoundChannel(plain) }
                return LoopBoundChannel(try TLSChannel(plain, tlsConfiguration: tls))
            },
            configuration: .init(address: address, serverName: "rantau"),
            onServerRunning: { _ in Output.line("Rantau is ready at \(url)") }, logger: logger)
        application.addServices(DoorJobs.own(site.door, logger: logger))
        if !withoutJobs {
            application.addServices(DoorJobs.shared(site.door, ports: outside.ports, logger: logger))
        }
        application.addServices(GateWarming(site: site))
        try await application.runService()
    }
}
