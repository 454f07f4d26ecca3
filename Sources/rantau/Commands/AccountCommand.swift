// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import Services

/// Sign-ins, for whoever has the server's own machine in hand.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Let somebody in again.", subcommands: [Reset.self])

    /// The way back in when no administrator can sign in.
    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a sign-in a new password and, for officers, a new second factor; both are printed once.",
            discussion: "Ends the sign-in's sessions. Its owner must choose another password at the next sign-in.")

        @Argument(help: "What the owner types to sign in.") var login: String
        @OptionGroup var house: HouseOptions
        @Flag(help: "Answer as JSON.") var json = false

        func run() async throws {
            try await Refusal.exitOnFailure(json: json) {
                let house = try await House.open(house)
                tell(try await house.door.resetSignIn(login: login, by: .system("terminal")))
            }
        }

        private func tell(_ given: SignInGiven) {
            guard json else {
                Output.line("login\t\(given.signIn.login)")
                Output.line("password\t\(given.password)")
                if let uri = given.provisioningURI { Output.line("second factor\t\(uri)") }
                return
            }
            let fields =
                [("login", given.signIn.login), ("password", given.password)]
                + (given.provisioningURI.map { [("provisioningURI", $0)] } ?? [])
            Output.line("{" + fields.map { "\"\($0)\":" + JSONLine.quoted($1) }.joined(separator: ",") + "}")
        }
    }
}
