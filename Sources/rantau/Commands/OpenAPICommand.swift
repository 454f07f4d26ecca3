// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Web

/// Prints the description of the API.
struct OpenAPICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Print the OpenAPI 3.1 description of the API.")

    @OptionGroup var house: HouseOptions
    @Option(help: "Where people reach this installation. (default: http://127.0.0.1:8080)") var publicUrl: String?

    func run() async throws {
        try await Refusal.exitOnFailure {
            let url = Setting.text(publicUrl, "public-url", default: "http://127.0.0.1:8080")
            let opened = try await ScratchHouse.open(home: try house.homePath, publicURL: url)
            defer { opened.remove() }
            let site = try await opened.house.site()
            Output.line(OpenAPI.document(endpoints: site.endpoints, publicURL: url).text)
        }
    }
}
