// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Store

/// The card of one worker of a list.
public struct ListedCard: Sendable {
    /// The worker's row in the file.
    public let position: Int
    /// Nil while there is no cover yet.
    public let card: CardView?
    public let name: String
    public let kpj: String
}

extension Door {
    /// Cards of the workers whom a list registered, behind a row, in the order of the file. Each look is in the audit
    /// of its worker.
    ///
    /// - Parameter limit: rows at most; ask again behind the last for the rest.
    public func viewWorkerCards(
        of id: ID<WorkerListRecord>, after position: Int = 0, limit: Int, issuer: CardIssuer, by actor: Actor
    ) async throws -> [ListedCard] {
        let results = try await viewWorkerResults(of: id, after: position, limit: limit, by: actor)
        var cards: [ListedCard] = []
        for result in results {
            var card: CardView?
            do {
                card = try await viewCard(result.person, issuer: issuer, by: actor)
            } catch let failure as Failure where failure.code == "no-cover-no-card" {
                card = nil
            }
            cards.append(ListedCard(position: result.position, card: card, name: result.name, kpj: result.kpj))
        }
        return cards
    }
}
