// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// What a partner may turn in its own sandbox: the clock, and what goes wrong next.
public final class SandboxControl: Sendable {
    /// Something that goes wrong with the next calls.
    public struct Misfortune: Sendable, Hashable {
        public enum Kind: String, Sendable, CaseIterable {
            /// The call is refused before anything is done.
            case unavailable
            /// As if the program had called too often.
            case throttled
            /// The call is carried out, and its answer gets lost.
            case lostAnswer = "lost-answer"
            /// The answer comes late.
            case slow
        }

        public let kind: Kind
        public let times: Int
        /// Of a late answer.
        public let seconds: Int

        public init(_ kind: Kind, times: Int, seconds: Int) {
            self.kind = kind
            self.times = times
            self.seconds = seconds
        }
    }

    private struct Memory {
        var ahead: Int64
        var misfortune: Misfortune?
    }

    /// The farthest that a sandbox's clock may stand ahead: ten years.
    private static let farthest: Int64 = 3_653 * 86_400

    private let memory: Mutex<Memory>
    private let keep: @Sendable (Int64) async throws -> Void

    /// - Parameters:
    ///   - ahead: how many seconds its clock stands ahead.
    ///   - keep: keeps that number.
    init(ahead: Int64, keep: @escaping @Sendable (Int64) async throws -> Void) {
        memory = Mutex(Memory(ahead: ahead, misfortune: nil))
        self.keep = keep
    }

    /// How far ahead its clock stands.
    public var secondsAhead: Int64 { memory.withLock(\.ahead) }

    /// A clock that stands ahead of another by what the partner said.
    public func clock(over real: Clock) -> Clock {
        Clock { real.now().adding(seconds: self.memory.withLock(\.ahead)) }
    }

    /// Moves the clock on. It never goes back: facts stand in the order in which they were recorded.
    ///
    /// - Throws: `invalid` `sandbox-clock` beyond ten years.
    public func move(seconds: Int64) async throws {
        let ahead = memory.withLock(\.ahead) + seconds
        guard seconds >= 0, ahead <= Self.farthest else { throw Failure(.invalid, "sandbox-clock", field: "days") }
        try await keep(ahead)
        memory.withLock { $0.ahead = ahead }
    }

    /// Says what goes wrong with the next calls; nothing where it happens no times.
    public func plan(_ misfortune: Misfortune) {
        memory.withLock { $0.misfortune = misfortune.times > 0 ? misfortune : nil }
    }

    /// What goes wrong with this call; nil where nothing does.
    public func takeMisfortune() -> Misfortune? {
        memory.withLock { memory in
            guard let found = memory.misfortune else { return nil }
            let rest = Misfortune(found.kind, times: found.times - 1, seconds: found.seconds)
            memory.misfortune = rest.times > 0 ? rest : nil
            return found
        }
    }
}
