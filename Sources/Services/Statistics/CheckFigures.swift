// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// Whether the roll-ups say what the facts say.
public struct FiguresCheck: Sendable {
    /// How many cells there are.
    public let cells: Int
    /// Cells that differ; empty when all is well. At most twenty for each roll-up and direction.
    public let differences: [FiguresRebuild.Difference]

    public var holds: Bool { differences.isEmpty }
}

extension Door {
    /// Compares the roll-ups of participants and money with cover periods, invoices and payouts, cell by cell.
    public func checkFigures(by actor: Actor) async throws -> FiguresCheck {
        try await read(.viewFigures, by: actor) { context in
            let rebuild = FiguresRebuild(context.transaction)
            return FiguresCheck(cells: try rebuild.cells(), differences: try rebuild.differences())
        }
    }

    /// Makes the roll-ups anew from the facts. For maintenance; nothing else can write while it runs.
    public func rebuildFigures() async throws {
        try await database.write { transaction in try FiguresRebuild(transaction).rebuild() }
    }
}
