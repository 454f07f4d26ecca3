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
import Services
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
    @OptionGroup var outside: OutsideOptions
    @OptionGroup var registers: RegisterOptions
    @OptionGroup var relay: RelayOptions
    @Option(help: "Networks of proxies (CIDR, by commas) whose X-Forwarded-For is believed. (default: none)")
    var trustedProxies: String?
    @Option(help: "Requests that may be under way at once; more are told to come back. (default: 512)")
    var mostRequests: String?
    @Option(help: "Megabytes for answers of the departure gate, some 130 bytes a worker. (default: 2048)")
    var gateMemory: String?
    @Flag(help: "Never do here what is done beside the requests; `rantau work` or another process does it.")
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
            house, publicURL: publicURL, isDemonstration: demo, payer: outside.payer(isDemonstration: demo),
            sanctions: try outside.sanctions, limits: try outside.limits, webhooks: try outside.webhooks,
            registers: try registers.connect(logger: logger), relay: try relay.terms,
            gateBytes: try gateBytes, logger: logger)
        try await opened.door.takeUpRuleDrafts(by: .system("start"))
        let connected = try outside.connect(isDemonstration: demo, logger: logger)
        if let directory = connected.aggregator { try await opened.connect(directory) }
        if demo { try await DemoFiller(opened).fillIfEmpty(people: demoPeople) }
        try opened.door.hearOtherProcesses()
        let site = try await opened.site(trustedProxies: proxies, sandboxes: try house.sandboxPath)
        try await run(site, at: .hostname(host, port: port), tls: tls, outside: connected, logger: logger)
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

    private var gateBytes: Int {
        get throws {
            let text = Setting.text(gateMemory, "gate-memory", default: String(GateMemory.usualBytes >> 20))
            guard let megabytes = Int(text), (1...1_000_000).contains(megabytes) else {
                throw ValidationError("--gate-memory must be 1 to 1000000 megabytes, found \(text)")
            }
            return megabytes << 20
        }
    }

    private func run(
        _ site: Site, at address: BindAddress, tls: TLSConfiguration?, outside: Outside, logger: Logger
    ) async throws {
        let url = site.door.settings.publicURL
        let server = RantauServer(site, mostRequests: try requestsAtOnce)
        let lanes = server.lanes
        var application = Application(
            responder: server.responder(),
            server: HTTPServerBuilder { responder in
                let plain = HTTP1Channel(
                    responder: responder,
                    configuration: .init(additionalChannelHandlers: [PromptHandler(lanes, dates: server.dates)]))
                guard let tls else { return LoopBoundChannel(plain) }
                return LoopBoundChannel(try TLSChannel(plain, tlsConfiguration: tls))
            },
            configuration: .init(address: address, serverName: "rantau"),
            onServerRunning: { _ in Output.line("Rantau is ready at \(url)") }, logger: logger)
        application.addServices(DoorJobs.own(site.door, logger: logger))
        if !withoutJobs {
            application.addServices(
                DoorJobs.shared(
                    site.door, WorkShare(site.door), ports: outside.ports,
                    webhooks: WebhookLine(places: site.door.settings.webhooks, logger: logger).port, logger: logger))
        }
        if let sandboxes = site.sandboxes {
            let line = WebhookLine(places: site.door.settings.webhooks, logger: logger).port
            application.addServices(
                PeriodicJob("sandboxes", every: .milliseconds(500), logger: logger) { try await sandboxes.work(line) })
        }
        application.addServices(GateWarming(site: site))
        try await application.runService()
    }
}
