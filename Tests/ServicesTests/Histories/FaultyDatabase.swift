// SPDX-License-Identifier: Apache-2.0
import Database
import Synchronization

/// A database on a bad line: writes are cut off before they begin, undone before they commit, or committed without
/// anybody being told. Which, is decided by a seed.
final class FaultyDatabase: DatabaseEngine {
    enum Fault: CaseIterable {
        case cutBefore
        case undone
        case answerLost
    }

    private struct State {
        var draws: ModelDraws
        var percent: Int
        var faults = 0
    }

    private struct Undone: Error {}

    private static let cut = DatabaseFault.unavailable(message: "the line was cut")

    private let engine: any DatabaseEngine
    private let state: Mutex<State>

    /// - Parameter percent: How many of a hundred writes go wrong.
    init(_ engine: any DatabaseEngine, seed: UInt64, percent: Int) {
        self.engine = engine
        state = Mutex(State(draws: ModelDraws(seed: seed), percent: percent))
    }

    /// How many writes have gone wrong.
    var faults: Int { state.withLock(\.faults) }

    /// From here on the line is good.
    func mend() { state.withLock { $0.percent = 0 } }

    private func fault() -> Fault? {
        state.withLock { state in
            guard state.draws.isWithin(percent: state.percent) else { return nil }
            state.faults += 1
            return Fault.allCases[state.draws.below(Fault.allCases.count)]
        }
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        switch fault() {
        case nil: return try await engine.write(body)
        case .cutBefore: throw Self.cut
        case .undone:
            do {
                try await engine.write { transaction in
                    _ = try body(transaction)
                    throw Undone()
                }
            } catch is Undone {}
            throw Self.cut
        case .answerLost:
            _ = try await engine.write(body)
            throw Self.cut
        }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await engine.read(body)
    }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    func makeRoom(in year: Int) async throws -> Int { try await engine.makeRoom(in: year) }

    func appliedMigrations() async throws -> [String] { try await engine.appliedMigrations() }

    func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws { try engine.listen(hear) }

    func tables() async throws -> [TableShape] { try await engine.tables() }
}
