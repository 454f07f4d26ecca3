// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Regulation
import Store

extension Door {
    /// Carries on a closing that was stopped; else closes the month that is due, where it is over and nobody has to
    /// answer for its rate. The first closing of an installation is begun by hand.
    ///
    /// - Returns: What was closed; nil where nothing was due.
    @discardableResult public func closeDueSavings(by actor: Actor) async throws -> SavingsClosing? {
        let last = try await database.read { try SavingsRunStore($0).last() }
        guard let last else { return nil }
        if last.finishedAt == nil { return try await carryOn(last, wasResumed: true) { _ in } }
        let due = Self.month(of: last.countedThrough.adding(days: 1))
        guard due.last < clock.now().jakartaDay else { return nil }
        let rates = try ReturnRates(rules)
        let verification = max(
            try rates.weights(due).verification, try rates.method(on: due.last).verification)
        guard verification == .confirmed else { return nil }
        return try await closeSavingsMonth(due.first, by: actor)
    }
}
