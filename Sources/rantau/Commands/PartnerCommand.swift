// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import FoundationEssentials
import Kernel
import Services
import Snap
import Web

/// Partners that take payments for us. A running server takes changes up within five seconds.
struct PartnerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "Add, list and end partners that take payments.",
        subcommands: [Add.self, List.self, Key.self, Fee.self, Disable.self, Codes.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a partner; its client key and client secret are printed once.")

        @Argument(help: "X-PARTNER-ID: letters, digits, dots or dashes.") var id: String
        @OptionGroup var house: HouseOptions
        @Option(help: "The partner's name.") var name: String
        @Option(help: "The 1 to 8 digits that its virtual accounts begin with.") var service: String
        @Option(help: "A file with its public key (PEM); without it the key is added later.") var publicKey: String?
        @Option(help: "CHANNEL-ID that its calls must name. (default: any)") var channelId: String?
        @Option(help: "How it signs calls: symmetric or asymmetric.") var signature = "symmetric"
        @Flag(help: "It only tries things out, on bills of its own.") var sandbox = false
        @Option(help: "The most rupiah that one payment may be.") var amountLimit: Int64?
        @Option(help: "The most calls a minute.") var callsAMinute: Int?
        @Option(help: "Networks that it may call from (CIDR, by commas). (default: any)") var networks: String?
        @Option(help: "Its first day, YYYY-MM-DD.") var firstDay: String?
        @Option(help: "Its last day, YYYY-MM-DD.") var lastDay: String?
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let terms = PartnerTerms(
                    id: id, name: name, serviceNumber: service, channelID: channelId, signature: signature,
                    isSandbox: sandbox, amountLimit: amountLimit.map { Rupiah($0) }, callsAMinute: callsAMinute,
                    networks: networks ?? "", firstDay: try firstDay.map { try DayOption.day($0, "--first-day") },
                    lastDay: try lastDay.map { try DayOption.day($0, "--last-day") })
                let key = try publicKey.map { try PartnerCommand.key(in: $0) }
                let house = try await House.open(house)
                tell(try await house.door.addPartner(terms, publicKey: key, by: .system("terminal")))
            }
        }

        private func tell(_ given: PartnerGiven) {
            let fields =
                [("partner", given.view.partner.id), ("clientKey", given.clientKey)]
                + (given.clientSecret.map { [("clientSecret", $0)] } ?? [])
            guard json else { return fields.forEach { Output.line("\($0)\t\($1)") } }
            Output.line("{" + fields.map { "\"\($0)\":" + JSONLine.quoted($1) }.joined(separator: ",") + "}")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List partners, their state and their keys.")

        @OptionGroup var house: HouseOptions
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let house = try await House.open(house)
                let partners = try await house.door.listPartners(by: .system("terminal"))
                guard !json else { return Output.line(PartnerRegister.text(partners)) }
                for view in partners {
                    let partner = view.partner
                    Output.line(
                        "\(partner.id)\t\(partner.name)\t\(partner.serviceNumber)\tchannel:\(partner.channel)\t"
                            + "\(view.state.rawValue)\(partner.isSandbox ? " sandbox" : "")")
                    for key in view.keys {
                        let last = key.lastDay.map { " to \($0)" } ?? ""
                        Output.line(
                            "\t\(key.kind)\t\(key.fingerprint)\tfrom \(key.firstDay)\(last)\t"
                                + (key.holds ? "holds" : "does not hold"))
                    }
                }
            }
        }
    }

    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a public key; say how long the old ones hold.")

        @Argument(help: "X-PARTNER-ID.") var id: String
        @OptionGroup var house: HouseOptions
        @Option(help: "A file with the public key (PEM).") var publicKey: String
        @Option(help: "The key's first day, YYYY-MM-DD.") var firstDay: String
        @Option(help: "The key's last day, YYYY-MM-DD.") var lastDay: String?
        @Option(help: "The last day of the keys that hold now. (default: they hold on)") var oldThrough: String?

        func run() async throws {
            try await Refusal.exitOnFailure {
                let key = NewPartnerKey(
                    pem: try PartnerCommand.key(in: publicKey),
                    firstDay: try DayOption.day(firstDay, "--first-day"),
                    lastDay: try lastDay.map { try DayOption.day($0, "--last-day") },
                    oldThrough: try oldThrough.map { try DayOption.day($0, "--old-through") })
                let house = try await House.open(house)
                _ = try await house.door.addPartnerKey(key, to: id, by: .system("terminal"))
            }
        }
    }

    struct Fee: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a partner keeps of each payment from a day on, or list what all keep.")

        @Argument(help: "X-PARTNER-ID.") var id: String?
        @Argument(help: "Rupiah of each payment.") var rupiah: Int64?
        @OptionGroup var house: HouseOptions
        @Option(help: "The first day of payments that it holds for, YYYY-MM-DD.") var firstDay: String?

        func run() async throws {
            try await Refusal.exitOnFailure {
                let house = try await House.open(house)
                var fees = try await house.door.settlementFees(by: .system("terminal"))
                if let id {
                    guard let rupiah, let firstDay, (0...10_000_000).contains(rupiah) else {
                        throw ValidationError("Give the rupiah, from 0 to 10000000, and --first-day.")
                    }
                    fees = try await house.door.saveSettlementFee(
                        Rupiah(rupiah), of: id, from: try DayOption.day(firstDay, "--first-day"),
                        by: .system("terminal"))
                }
                for fee in fees {
                    let amount = fee.fee.map { String($0.amount) } ?? "-"
                    Output.line("\(fee.partner)\tfrom \(fee.firstDay?.description ?? "-")\t\(amount)")
                }
            }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Refuse all calls of a partner from now on.")

        @Argument(help: "X-PARTNER-ID.") var id: String
        @OptionGroup var house: HouseOptions

        func run() async throws {
            try await Refusal.exitOnFailure {
                let house = try await House.open(house)
                _ = try await house.door.disablePartner(id, by: .system("terminal"))
            }
        }
    }

    struct Codes: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print SNAP's services and response codes, each with how far it was verified.")

        func run() { Output.line(SnapCodeDocument.markdown) }
    }

    /// The public key in a file, written anew so that the same key is always the same text.
    private static func key(in path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) cannot be read.")
        }
        return try SnapPublicKey(pem: String(decoding: data, as: UTF8.self)).pem
    }
}
