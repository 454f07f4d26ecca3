// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import RantauClient

/// `rantau-example cover`: whether a worker is covered, by the server and, from the same answer, without it.
struct AskCover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover", abstract: "Ask whether a worker is covered.")

    @OptionGroup var server: ServerOptions
    @Option(help: "The worker's key, as enrol printed it.") var person: String
    @Option(help: "The day, YYYY-MM-DD; today where nothing is said.") var on: String?

    func run() async throws {
        guard let person = ID<PersonRecord>(person) else {
            throw ValidationError("--person is the key that enrol printed, found \(person)")
        }
        let day = on.flatMap { CalendarDay($0) }
        let client = try server.connect()
        do {
            let cover = try await client.cover(of: person, on: day)
            for programme in cover.programmes {
                let word = programme.covered ? "covered" : "not covered"
                Surroundings.say("\(programme.programme.rawValue) \(word): \(programme.reason)")
                let offline = cover.covers(programme.programme, on: cover.on)
                Surroundings.say("\(programme.programme.rawValue) offline \(offline ? "covered" : "not covered")")
            }
        } catch {
            try Refused.tell(error)
        }
    }
}

/// `rantau-example events`: what happened to our own workers.
struct ReadEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "events", abstract: "Read what happened.")

    @OptionGroup var server: ServerOptions
    @Option(help: "How many events a page has.") var pageSize = 100

    func run() async throws {
        let client = try server.connect()
        do {
            for try await event in client.allEvents(pageSize: pageSize) {
                Surroundings.say("\(event.type) \(event.person)")
            }
        } catch let error as RantauError {
            try Refused.tell(error)
        }
    }
}
