// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Credential
import FoundationEssentials
import Kernel
import People
import Sealing
import Services
import Text

/// What gates need that have no network.
struct GateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "Packs for gates without a network, and the keys that they are read with.",
        subcommands: [GateKeyCommand.self, GatePackCommand.self])
}

/// Makes the key of a gate.
struct GateKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make a gate's key in a new file.",
        discussion: """
            Give each gate a key of its own, on another way than its packs. Who takes both can try passport numbers \
            against that gate's packs; make the gate a new key then.
            """)

    @Argument(help: "The new file, readable by its owner alone.") var file: String

    func run() async throws {
        try await Refusal.exitOnFailure {
            try GateKeyFile.make(file, from: SystemEnvironment.random)
            Output.line("\(file)\tkeep it where the gate's packs do not travel")
        }
    }
}

/// Makes, verifies and asks packs.
struct GatePackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Make a pack for a gate without a network, bring one up to date, verify one, ask one.",
        subcommands: [
            GatePackMakeCommand.self, GatePackApplyCommand.self, GatePackVerifyCommand.self, GatePackAskCommand.self,
        ])
}

/// Makes a pack of everybody who may yet depart.
struct GatePackMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make a signed, expiring pack: digests of passports, end of cover, yes or no.")

    @OptionGroup var house: HouseOptions
    @Option(help: "The gate's key.") var key: String
    @Option(help: "The file to write.") var out: String
    @Option(help: "How many hours the pack counts, 72 at most.") var hours = 24
    @Option(help: "The public address of this installation, which signs.") var publicUrl: String?
    @Option(help: "The pack that the gate has; what changed since is written to the file of --delta.") var since:
        String?
    @Option(help: "Where to write what changed since the gate's pack.") var delta: String?
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        guard (since == nil) == (delta == nil) else { throw ValidationError("--since and --delta go together") }
    }

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let key = try GatePackOptions.key(key)
            let url = Setting.text(publicUrl, "public-url", default: "http://127.0.0.1:8080")
            let house = try await House.open(house, publicURL: url)
            let signing = try await SigningKey(pem: try house.door.keys.cardKeyPEM())
            let old = try since.map(GatePackOptions.bytes)
            let salt = try old.map { file in
                try GatePack(file, keys: KeySet([signing.publicKey]), issuer: url, at: nil).salt
            }
            let pack = try await house.door.makeGatePack(
                key: key, issuer: CardIssuer(key: signing, issuer: url), salt: salt, hours: hours,
                by: .system("gate-pack"))
            try GatePackOptions.write(pack.file, to: out)
            if let old, let delta {
                try GatePackOptions.write(try GatePackDelta.make(from: old, to: pack.file), to: delta)
            }
            Output.line(
                json
                    ? "{\"file\":\(JSONLine.quoted(out)),\"passports\":\(pack.count),\"bytes\":\(pack.file.count)}"
                    : "\(out)\t\(pack.count) passports\t\(pack.file.count) bytes\t\(hours) h")
        }
    }
}

/// Brings a gate's pack up to date.
struct GatePackApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Make the new pack of the gate's pack and a delta, and verify it.")

    @OptionGroup var options: GatePackOptions
    @Option(help: "What changed since the gate's pack.") var delta: String
    @Option(help: "The file to write.") var out: String

    func run() async throws {
        try await Refusal.exitOnFailure {
            let file = try GatePackDelta.apply(
                try GatePackOptions.bytes(delta), to: try GatePackOptions.bytes(options.pack))
            let pack = try await options.opened(file, at: SystemEnvironment.clock.now())
            try GatePackOptions.write(file, to: out)
            Output.line("\(out)\t\(pack.count) passports\tvalid until \(pack.expiresAt)")
        }
    }
}

/// Says whether a pack is whole, ours and still counts.
struct GatePackVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a pack with the published keys alone, without network or database.")

    @OptionGroup var options: GatePackOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let now = SystemEnvironment.clock.now()
            let pack = try await options.pack(at: now)
            let age = now.seconds - pack.issuedAt.seconds
            Output.line(
                json
                    ? """
                    {"valid":true,"passports":\(pack.count),"issuedAt":"\(pack.issuedAt)",\
                    "expiresAt":"\(pack.expiresAt)","ageSeconds":\(age)}
                    """
                    : "valid until \(pack.expiresAt)\tmade \(age / 60) min ago\t\(pack.count) passports")
        }
    }
}

/// Asks a pack about one passport.
struct GatePackAskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask a pack whether the holder of a passport may depart today.",
        discussion: "Ends with 0 where the departure is clear, with 1 otherwise.")

    @OptionGroup var options: GatePackOptions
    @Argument(help: "The passport's number.") var passport: String
    @Option(help: "The gate's key.") var key: String
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let now = SystemEnvironment.clock.now()
            let key = try GatePackOptions.key(key)
            let pack = try await options.pack(at: now)
            let entry = pack.find(try Passport.parse(passport).text, key: key)
            let isCovered = entry?.coverEnd.map { $0 >= now.jakartaDay } ?? false
            let mayDepart = entry?.mayDepart == true && isCovered
            let state = entry == nil ? "unknown" : mayDepart ? "may-depart" : "may-not-depart"
            let age = now.seconds - pack.issuedAt.seconds
            let end = entry?.coverEnd?.description ?? "–"
            let cover = entry?.coverEnd.map { "\"\($0)\"" } ?? "null"
            Output.line(
                json
                    ? """
                    {"state":"\(state)","coverEnd":\(cover),"issuedAt":"\(pack.issuedAt)","ageSeconds":\(age),\
                    "expiresAt":"\(pack.expiresAt)"}
                    """
                    : "\(state)\tcovered until \(end)\tas of \(age / 60) min ago")
            if !mayDepart { throw ExitCode(1) }
        }
    }
}

/// A pack and whose word it is.
struct GatePackOptions: ParsableArguments {
    @Option(help: "The pack.") var pack: String
    @Option(help: "The published keys, as /.well-known/jwks.json gave them.") var jwks: String
    @Option(help: "The public address of the installation that signed.") var issuer: String

    func pack(at now: Instant) async throws -> GatePack { try await opened(try Self.bytes(pack), at: now) }

    func opened(_ file: [UInt8], at now: Instant) async throws -> GatePack {
        let keys = try await KeySet(json: String(decoding: try Self.bytes(jwks), as: UTF8.self))
        return try GatePack(file, keys: keys, issuer: issuer, at: now)
    }

    static func key(_ path: String) throws -> GatePackKey {
        guard let key = GatePackKey(bytes: try GateKeyFile.read(path)) else {
            throw Failure(.invalid, "gate-key-unreadable", details: ["file": path])
        }
        return key
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw Failure(.unavailable, "command-failed", details: ["reason": "\(path) cannot be written"])
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.invalid, "gate-pack-missing", details: ["file": path])
        }
        return Array(data)
    }
}
