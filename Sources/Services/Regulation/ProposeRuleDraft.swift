// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Protection
import Regulation
import Sealing
import Store

/// A draft as somebody proposes it.
public struct RuleDraftProposal: Sendable {
    public let title: String
    public let reason: String
    /// What it changes, as a folder of drafts has it.
    public let files: [RuleFile]
    /// A word for the audit about the way it came; nil for a signed-in officer's own request.
    public let way: String?

    public init(title: String, reason: String, files: [RuleFile], way: String? = nil) {
        self.title = title
        self.reason = reason
        self.files = files
        self.way = way
    }
}

extension Door {
    /// Keeps a draft whole, by the hash of the tree it makes, until another officer decides.
    ///
    /// - Throws: `invalid` `draft-faulty` with the first fault, `draft-changes-nothing`.
    public func proposeRuleDraft(
        _ proposal: RuleDraftProposal, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> RuleDraftStore.Draft {
        try await write(.proposeRuleDraft, by: actor, repeatKey: repeatKey) { context in
            let base = try RuleTreeStore(context.transaction).get(context.rules.contentHash)
            let tree = base.tree.overlaid(by: proposal.files)
            let book = try context.rules.drafted(proposal.files, tree)
            guard context.rules.firstDifference(to: book) != nil else {
                throw Failure(.invalid, "draft-changes-nothing", field: "files")
            }
            let draft = RuleDraftStore.Draft(
                id: context.newID(), title: proposal.title, reason: proposal.reason, hash: book.contentHash,
                base: base.hash, files: proposal.files, recordedAt: context.now, recordedBy: context.actor.name)
            try RuleDraftStore(context.transaction).insert(draft)
            context.note(String(book.contentHash.prefix(16)))
            if let way = proposal.way { context.note(way) }
            return draft.id
        } answer: { context, id in
            try RuleDraftStore(context.transaction).get(id)
        }
    }
}

extension Door {
    /// The officer in whose name somebody at the terminal proposes.
    ///
    /// - Throws: `refused` `draft-proposer-unknown` where no open sign-in of an officer who may propose has that login.
    public func ruleDraftProposer(login: String) async throws -> Actor {
        let signIn = try await database.read { transaction in try SignInStore(transaction).find(login: login) }
        guard let signIn else { throw Failure(.refused, "draft-proposer-unknown", details: ["found": login]) }
        let actor = Self.actor(signIn)
        guard let role = actor.role, Operation.proposeRuleDraft.roles.contains(role) else {
            throw Failure(.refused, "draft-proposer-unknown", details: ["found": login])
        }
        return actor
    }
}

extension RuleBook {
    /// This book with a draft over it, fit for this program.
    ///
    /// - Throws: `invalid` `draft-faulty`.
    func drafted(_ files: [RuleFile], _ tree: RuleTree) throws(Failure) -> RuleBook {
        let book: RuleBook
        do throws(RuleFaults) {
            book = try overlaid(by: files, contentHash: Digest.sha256Hex(Array(tree.text.utf8)))
        } catch {
            let first = error.faults.first?.description ?? ""
            throw Failure(
                .invalid, "draft-faulty", field: "files",
                details: ["found": first, "faults": String(error.faults.count)])
        }
        _ = try Law(book)
        return book
    }
}
