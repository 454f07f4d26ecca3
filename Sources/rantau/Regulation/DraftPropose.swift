// SPDX-License-Identifier: Apache-2.0
import Access
import ArgumentParser
import Kernel
import Regulation
import Services
import Web
import Wire

/// Puts a folder of draft values before the second officer.
struct DraftPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Keep a draft in the database until an officer approves it with a first day, or refuses it.")

    @OptionGroup var house: HouseOptions
    @OptionGroup var answer: AnswerOptions
    @Argument(help: "The draft's folder.") var folder: String
    @Option(name: .customLong("as"), help: "The login of the manager or administrator who proposes it.")
    var login: String
    @Option(help: "What the draft is called.") var title: String
    @Option(help: "Why, for whoever decides and whoever reads it later.") var reason: String

    func run() async throws {
        try await Refusal.exitOnFailure(json: answer.json) {
            _ = try answer.language
            _ = try DraftFolder.overlay(folder, try RuleBookFiles.load(home: try house.homePath).tree)
            let proposal = RuleDraftProposal(
                title: title, reason: reason, files: try RuleBookFiles.files(below: folder), way: "terminal")
            let door = try await House.open(house).door
            let proposer = try await door.ruleDraftProposer(login: login)
            let draft = RuleDraftRecord(try await door.proposeRuleDraft(proposal, by: proposer, repeatKey: nil))
            if answer.json {
                Output.line(draft.json.text)
            } else {
                Output.line("draft \(draft.id)\ttree \(draft.tree)")
            }
        }
    }
}
