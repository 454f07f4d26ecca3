// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Logging
import Store

extension Door {
    /// The longest wait between two tries.
    private static let longestWait: Int64 = 3_600

    /// Tells and asks the registers what is due. A register that does not answer is left alone for a while, ever
    /// longer; what waits for it goes nowhere else.
    ///
    /// - Returns: how many tasks were tried.
    @discardableResult public func workOffRegisters(limit: Int = 20) async throws -> Int {
        var tried = 0
        let registers = settings.registers
        if registers.placement != nil { tried += try await workOff(.placementSystem, limit: limit) }
        if registers.population != nil { tried += try await workOff(.population, limit: limit) }
        return tried
    }

    private func workOff(_ party: OutsidePartyStore.Party, limit: Int) async throws -> Int {
        let now = clock.now()
        let tasks = try await database.read { transaction in
            if let state = try OutsidePartyStore(transaction).find(party), state.restsUntil > now {
                return [OutsideTaskStore.Item]()
            }
            return try OutsideTaskStore(transaction).due(party, at: now, limit: limit)
        }
        var tried = 0
        for task in tasks where !Task.isCancelled {
            let outcome = try await attempt(task)
            try await close(task, outcome)
            tried += 1
            if case .silent = outcome { break }
        }
        return tried
    }

    private enum TaskOutcome {
        case done
        /// It will never succeed as it is; a word for the officers.
        case ended(String)
        /// The party does not answer.
        case silent(String)
    }

    private func attempt(_ task: OutsideTaskStore.Item) async throws -> TaskOutcome {
        let system = Actor.system("registers")
        do {
            switch task.kind {
            case .push:
                switch try await tellPlacementSystem(about: task.person, by: system) {
                case .taken, .unchanged: return .done
                case .refused(let reason): return .ended(reason)
                case .unavailable(let reason): return .silent(reason)
                }
            case .check:
                switch try await checkPlacement(of: task.person, by: system) {
                case .compared, .nobody, .anothers: return .done
                case .unusable(let reason), .unavailable(let reason): return .silent(reason)
                }
            case .verify:
                switch try await verifyIdentity(of: task.person, by: system) {
                case .checked: return .done
                case .notYet(let reason): return .silent(reason)
                }
            }
        } catch let failure as Failure {
            return failure.kind == .throttled || failure.kind == .unavailable
                ? .silent(failure.code) : .ended(failure.code)
        }
    }

    private func close(_ task: OutsideTaskStore.Item, _ outcome: TaskOutcome) async throws {
        let now = clock.now()
        try await database.write { transaction in
            let store = OutsideTaskStore(transaction)
            switch outcome {
            case .done: try store.end(task.id, error: nil, at: now)
            case .ended(let reason): try store.end(task.id, error: String(reason.prefix(200)), at: now)
            case .silent(let reason):
                let wait = min(Self.longestWait, 2 << Int64(min(task.tries, 20)))
                try store.postpone(task.id, until: now.adding(seconds: wait), error: String(reason.prefix(200)))
            }
        }
    }
}
