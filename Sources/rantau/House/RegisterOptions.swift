// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import AsyncHTTPClient
import FoundationEssentials
import Gateways
import Logging
import Services

/// The registers of other authorities that this installation asks and tells.
struct RegisterOptions: ParsableArguments {
    @Option(help: "Where the placement system is; without it nothing is asked or told there.")
    var placementUrl: String?
    @Option(help: "The file of the key that the placement system gave us.") var placementKey: String?
    @Option(help: "Where the population register is; without it identities stay unverified.")
    var populationUrl: String?
    @Option(help: "The file of the key that the population register gave us.") var populationKey: String?
    @Option(help: "Questions to the population register in a minute at most. (default: 600)")
    var populationCalls: String?

    func connect(logger: Logger) throws -> Registers {
        let calls = Setting.text(populationCalls, "population-calls", default: "600")
        guard let most = Int(calls), (1...100_000).contains(most) else {
            throw ValidationError("--population-calls must be 1 to 100000, found \(calls)")
        }
        let placement = try place(placementUrl, placementKey, "placement")
        let population = try place(populationUrl, populationKey, "population")
        let client = HTTPClient.shared
        return Registers(
            placement: placement.map {
                PlacementSystemLine(base: $0.url, key: $0.key, client: client, logger: logger).port
            },
            population: population.map {
                PopulationLine(base: $0.url, key: $0.key, client: client, logger: logger).port
            },
            populationCallsAMinute: most)
    }

    /// An address with its key; nil where no address was given.
    private func place(_ url: String?, _ key: String?, _ name: String) throws -> (url: String, key: String)? {
        guard let url = Setting.optional(url, "\(name)-url") else { return nil }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            throw ValidationError("--\(name)-url is an address such as https://\(name).example, found \(url)")
        }
        guard let path = Setting.optional(key, "\(name)-key") else {
            throw ValidationError("--\(name)-url needs --\(name)-key, the file of the key")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("--\(name)-key cannot be read: \(path)")
        }
        let text = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
        guard text.utf8.count >= 32 else {
            throw ValidationError("--\(name)-key must hold at least 32 characters: \(path)")
        }
        return (url, text)
    }
}
