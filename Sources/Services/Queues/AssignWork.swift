// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What an officer does with work before doing it.
public enum WorkAction: Sendable, Hashable {
    /// Until it is done, given back, or four hours are over.
    case take
    case release
    /// To another officer of the desk, by login.
    case handOver(to: String)
}

/// What became of one of several.
public struct WorkResult: Sendable {
    public let work: Int64
    /// Nil when it was done.
    public let failure: Failure?
}

extension Door {
    /// Does the same with several works, each by itself: one that is refused does not stop the others.
    public func assignWork(
        _ kind: AssignmentStore.Kind, _ works: [Int64], _ action: WorkAction, by actor: Actor
    ) async throws -> [WorkResult] {
        try Operation.assignWork.authorise(actor)
        var results: [WorkResult] = []
        for work in works {
            do {
                try await assignWork(kind, work, action, by: actor)
                results.append(WorkResult(work: work, failure: nil))
            } catch let failure as Failure {
                results.append(WorkResult(work: work, failure: failure))
            }
        }
        return results
    }

    /// - Throws: `conflict` `work-held` when another officer of the desk has it; `invalid` `work-officer-unknown` when
    ///   it is handed over to somebody who is not of the desk.
    private func assignWork(
        _ kind: AssignmentStore.Kind, _ work: Int64, _ action: WorkAction, by actor: Actor
    ) async throws {
        guard let desk = WorkDesk(actor.role, kind) else { throw Failure(.forbidden, "work-not-of-your-desk") }
        try await write(.assignWork, by: actor) { context in
            try context.reachWork(kind, work)
            let store = AssignmentStore(context.transaction)
            let holder = try store.holder(kind, work, desk: desk.name, at: context.now)
            if let holder, holder.officer != actor.name { throw WriteContext.held(by: holder) }
            let end = context.now.adding(seconds: WorkDesk.seconds)
            switch action {
            case .take:
                guard
                    try store.assign(kind, work, desk: desk.name, to: actor.name, at: context.now, until: end)
                else { throw Failure(.conflict, "work-held", details: ["officer": "–"]) }
                context.note("taken")
            case .release:
                try store.release(kind, work, desk: desk.name)
                context.note("released")
            case .handOver(let login):
                let officer = try SignInStore(context.transaction).find(login: login)
                guard let officer, let role = Role(rawValue: officer.role), desk.roles.contains(role) else {
                    throw Failure(.invalid, "work-officer-unknown", field: "to")
                }
                try store.handOver(
                    kind, work, desk: desk.name, to: officer.login, at: context.now, until: end)
                context.note("handed-over")
            }
        }
    }
}

extension WriteContext {
    /// - Throws: `absent` where there is no such work, `conflict` `work-done` where nothing is left to do.
    fileprivate func reachWork(_ kind: AssignmentStore.Kind, _ work: Int64) throws {
        switch kind {
        case .claim:
            let claim = try ClaimStore(transaction, keys: door.keys).get(ID(number: work))
            try reach(claim.person)
            switch claim.state {
            case .filed, .documentsAsked, .sentBack, .assessed: break
            case .approved, .payoutOrdered, .paid, .refused: throw Failure(.conflict, "work-done")
            }
        case .deskCase:
            let found = try DeskCaseStore(transaction).get(ID(number: work))
            try SealedRecords(transaction).check(found, for: actor)
            try reach(found.person)
            guard found.resolution == nil else { throw Failure(.conflict, "work-done") }
        }
    }
}
