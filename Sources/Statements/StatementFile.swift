// SPDX-License-Identifier: Apache-2.0
import Money

/// What a bank's file holds: everything that could be read, and what could not, with place and reason.
public struct StatementFile: Sendable, Hashable {
    public var statements: [BankStatement]
    public var faults: [FileFault]

    public init(statements: [BankStatement] = [], faults: [FileFault] = []) {
        self.statements = statements
        self.faults = faults
    }

    public var lines: [StatementLine] { statements.flatMap(\.lines) }

    /// Adds a fault for each statement whose balances do not agree with its lines. Only asked when no line was
    /// refused: a refused line explains the difference.
    mutating func checkBalances() {
        guard faults.isEmpty else { return }
        for statement in statements {
            guard let unexplained = statement.unexplained, unexplained != .zero else { continue }
            faults.append(
                FileFault(
                    line: nil, field: "balance", code: "balance-differs", found: String(unexplained.amount)))
        }
    }
}
