// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Logging
import Snap

/// `rantau-outside keys`: makes the shared keys that are missing and leaves those that are there.
struct MakeKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Makes the keys that Rantau and the bank share, where they are missing.")

    @Option(help: "The directory of the keys; made with mode 0700 if it is missing.")
    var keys: String

    mutating func run() async throws {
        let files = KeyFiles(directory: keys)
        try files.prepareDirectory()
        let wanted = SnapKeyDirectory.File.allCases.filter { !files.exists($0.rawValue) }
        try refuseHalfPairs(wanted)
        var made: [String] = []
        if !wanted.isEmpty {
            let texts = try SnapKeyDirectory.make(random: Machine.random)
            for file in wanted {
                try files.write(file.rawValue, texts[file] ?? "")
                made.append(file.rawValue)
            }
        }
        if !files.exists(KeyFiles.messagesKey) {
            try files.write(KeyFiles.messagesKey, SnapKeyDirectory.hex(Machine.random.bytes(32)))
            made.append(KeyFiles.messagesKey)
        }
        let logger = Logger(label: "rantau-outside.keys")
        logger.notice(
            "\(made.isEmpty ? "all keys are there already" : "made \(made.joined(separator: ", "))") in \(keys)")
    }

    /// A private key without its public key, or the other way, would make a pair that does not match.
    private func refuseHalfPairs(_ missing: [SnapKeyDirectory.File]) throws {
        let pairs: [(SnapKeyDirectory.File, SnapKeyDirectory.File)] = [
            (.aggregatorPrivateKey, .aggregatorPublicKey), (.rantauPrivateKey, .rantauPublicKey),
        ]
        for (secret, open) in pairs where missing.contains(secret) != missing.contains(open) {
            let (gone, left) = missing.contains(secret) ? (secret, open) : (open, secret)
            throw ValidationError(
                "\(keys)/\(left.rawValue) is there but \(gone.rawValue) is not. "
                    + "Bring the missing half back, or remove the other so that a new pair is made.")
        }
    }
}
