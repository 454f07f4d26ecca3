// SPDX-License-Identifier: Apache-2.0

/// A place where facts are kept durably. Both engines promise the same: a write that has returned survives a power cut.
public protocol DatabaseEngine: Sendable {
    /// Runs `body` in a transaction of its own and returns once it is durable.
    ///
    /// Cancelling the caller's task never undoes a write.
    func write<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

    /// Runs `body` on a consistent snapshot; it cannot write.
    func read<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

    /// Runs `body` on a consistent snapshot that may be a little behind, where the engine has a copy for that.
    func readRecent<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result

    /// The number of the last write that has ended; a read that begins now sees it. Nil where writes are not counted.
    var lastTurn: Int? { get }

    /// What went over the line to the database and back; nil where there is none, as for a file.
    var roundTrips: RoundTrips? { get }

    /// Brings the schema up to date, in order, each migration once.
    func migrate(_ migrations: [Migration]) async throws

    /// Makes room for what this year and the coming ones add, where the engine keeps it by years, and answers how many
    /// parts it made. May be called again and again.
    @discardableResult func makeRoom(in year: Int) async throws -> Int

    /// Has the rows counted anew where there are many more than when they were last counted, so that plans fit; nothing
    /// where the engine sees to that by itself. May be called again and again.
    ///
    /// - Returns: whether they were counted.
    @discardableResult func keepStatistics() async throws -> Bool

    /// The names of the migrations that have run.
    func appliedMigrations() async throws -> [String]

    /// Has `hear` told what other processes on the same database announce, for as long as this engine lives. A file of
    /// one program has no others.
    func listen(_ hear: @escaping @Sendable (Announcement) -> Void) throws

    /// The tables of the schema by name, without the engine's own.
    func tables() async throws -> [TableShape]
}

extension DatabaseEngine {
    public var lastTurn: Int? { nil }

    public var roundTrips: RoundTrips? { nil }

    public func readRecent<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await read(body)
    }
}
