// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Ledger

/// What stands on every account.
struct LedgerTrialBalanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trial-balance",
        abstract: "What stands on every account, as of any business day and by what was known at any moment.",
        discussion: """
            Debit above zero, credit below, in whole rupiah or in minor units of the account's currency. All members'
            savings stand together.
            """)

    @OptionGroup var house: HouseOptions
    @OptionGroup var moment: MomentOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run() async throws {
        try await Refusal.exitOnFailure(json: json) {
            let moment = try moment.moment
            let balance = try await House.open(house).door.viewTrialBalance(at: moment, by: .system("terminal"))
            var lines = balance.trial.accounts.map { ($0.account.code, $0.account.currency, $0.balance) }
            lines.append(("savings", .idr, balance.trial.savings.amount))
            if json {
                let accounts = lines.map { code, currency, amount in
                    "{\"account\":\(JSONLine.quoted(code)),\"currency\":\"\(currency.rawValue)\",\"balance\":\(amount)}"
                }
                let unbalanced = balance.differences.keys.map { "\"\($0.rawValue)\"" }.sorted()
                let day = moment.day.map { "\"\($0)\"" } ?? "null"
                let knownAt = moment.knownAt.map { "\"\($0)\"" } ?? "null"
                Output.line(
                    "{\"day\":\(day),\"knownAt\":\(knownAt),\"accounts\":[\(accounts.joined(separator: ","))],"
                        + "\"unbalanced\":[\(unbalanced.joined(separator: ","))]}")
            } else {
                for (code, currency, amount) in lines { Output.line("\(code)\t\(currency.rawValue)\t\(amount)") }
                Output.line(balance.differences.isEmpty ? "adds up to zero" : "does NOT add up to zero")
            }
            if !balance.differences.isEmpty { throw ExitCode(1) }
        }
    }
}
