// SPDX-License-Identifier: Apache-2.0
import Database

/// One process's line to its database. Every read and write waits at the turnstile before it is done, and once more
/// before its answer arrives; the word given there decides what becomes of it.
final class SimulatedLine: DatabaseEngine {
    private struct Undone<Value: Sendable>: Error {
        let value: Value
    }

    private static let cut = DatabaseFault.unavailable(message: "the line was cut")

    private let engine: any DatabaseEngine
    private let turnstile: Turnstile

    init(_ engine: any DatabaseEngine, turnstile: Turnstile) {
        self.engine = engine
        self.turnstile = turnstile
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        switch await turnstile.wait(at: .write) {
        case .goOn: return try await answered { try await self.engine.write(body) }
        case .cutBefore, .killed: throw Self.cut
        case .undone:
            _ = try? await undone(body)
            throw Self.cut
        case .answerLost:
            _ = try? await engine.write(body)
            throw Self.cut
        case .undoneButTold: return try await answered { try await self.undone(body) }
        }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        guard await turnstile.wait(at: .read) == .goOn else { throw Self.cut }
        return try await answered { try await self.engine.read(body) }
    }

    /// What was done, or why it was refused, once the answer arrives.
    private func answered<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(try await work())
        } catch {
            outcome = .failure(error)
        }
        guard await turnstile.wait(at: .answer) == .goOn else { throw Self.cut }
        return try outcome.get()
    }

    private func undone<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        do {
            return try await engine.write { transaction -> Result in throw Undone(value: try body(transaction)) }
        } catch let undone as Undone<Result> {
            return undone.value
        }
    }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }

    func makeRoom(in year: Int) async throws -> Int { try await engine.makeRoom(in: year) }

    func keepStatistics() async throws -> Bool { try await engine.keepStatistics() }

    func appliedMigrations() async throws -> [String] { try await engine.appliedMigrations() }

    func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws { try engine.listen(hear) }

    func tables() async throws -> [TableShape] { try await engine.tables() }
}
