// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Store

/// The house's own law with approved drafts laid over it, one after another.
struct RuleLayers {
    private(set) var law: Law
    private(set) var tree: RuleTree
    /// Why a draft was left out; by its key.
    private(set) var faults: [ID<RuleDraftStore.Record>: Failure] = [:]

    init(_ house: Law, _ tree: RuleTree) {
        law = house
        self.tree = tree
    }

    /// Lays a draft over what is there; one that does not fit is left out.
    ///
    /// - Returns: whether the law says something else than before.
    mutating func lay(_ draft: RuleDraftStore.Draft) -> Bool {
        do throws(Failure) {
            let next = tree.overlaid(by: draft.files)
            let book = try law.rules.drafted(draft.files, next)
            guard law.rules.firstDifference(to: book) != nil else { return false }
            law = try Law(book)
            tree = next
            return true
        } catch {
            faults[draft.id] = error
            return false
        }
    }
}

extension WriteContext {
    /// The house's own law, with nothing over it.
    func houseLayers() throws -> RuleLayers {
        let house = door.shelf.house
        return RuleLayers(house, try RuleTreeStore(transaction).get(house.rules.contentHash).tree)
    }
}
