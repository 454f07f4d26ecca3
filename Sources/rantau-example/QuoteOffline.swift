// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Protection
import RantauClient

/// `rantau-example quote`: the price of a membership, computed here, without a server.
struct QuoteOffline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote", abstract: "Price a membership without a network.")

    @Option(help: "The folder Regulations/parameters, as an app would carry it.") var law: String
    @Option(help: "p3mi, perseorangan or extension.") var route: String
    @Option(help: "Length of the contract.") var months: Int
    @Option(help: "The day whose law counts, YYYY-MM-DD; today where nothing is said.") var on: String?

    func run() async throws {
        guard let route = Route(rawValue: route) else {
            throw ValidationError("--route is p3mi, perseorangan or extension, found \(route)")
        }
        var day = Surroundings.clock.now().jakartaDay
        if let on {
            guard let given = CalendarDay(on) else { throw ValidationError("--on is YYYY-MM-DD, found \(on)") }
            day = given
        }
        let offline = try OfflineLaw(files: try Self.files(below: law), contentHash: "carried with the example")
        let quote = try offline.quote(QuoteRequest(route: route, months: months, on: day, jht: nil))
        for line in quote.lines {
            Surroundings.say("\(line.code.rawValue) \(line.amount.amount) \(line.citation)")
        }
        Surroundings.say("total \(quote.total.amount)")
    }

    private static func files(below root: String) throws -> [(path: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".yaml") }.sorted().map {
            guard let data = FileManager.default.contents(atPath: "\(root)/\($0)") else {
                throw ValidationError("\(root)/\($0) cannot be read")
            }
            return ($0, String(decoding: data, as: UTF8.self))
        }
    }
}
