// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Where simulated clients wait for the word to go on. Whoever gives it lets one run at a time, until that one waits
/// again or is done: the order of all that happens is then decided by nothing else.
final class Turnstile: Sendable {
    /// What a client is about to do when it waits.
    enum Place: Sendable {
        case write
        case read
        /// What was asked for is done; the answer is on its way.
        case answer
    }

    /// What becomes of a client that waited.
    enum Word: Sendable, CaseIterable {
        case goOn
        /// The line is cut before anything was done.
        case cutBefore
        /// The write is carried out and not committed.
        case undone
        /// It is carried out; the line is cut before anybody is told.
        case answerLost
        /// The write is not committed and yet answered: no sound program does this.
        case undoneButTold
        /// The program that serves this client is killed.
        case killed
    }

    private struct Waiting {
        let place: Place
        let continuation: CheckedContinuation<Word, Never>
    }

    private struct State {
        var running = 0
        var waiting: [Int: Waiting] = [:]
        var whoever: CheckedContinuation<Void, Never>?

        /// Who waits for nobody to run, once nobody runs.
        mutating func heard() -> CheckedContinuation<Void, Never>? {
            guard running == 0 else { return nil }
            defer { whoever = nil }
            return whoever
        }
    }

    /// The client whose work this is.
    @TaskLocal static var client = -1

    private let state = Mutex(State())

    /// Clients that wait, and where.
    var waiting: [Int: Place] { state.withLock { $0.waiting.mapValues(\.place) } }

    /// Has a client do its work, as far as the first place where it waits.
    func start(_ client: Int, _ work: @escaping @Sendable () async -> Void) async {
        state.withLock { $0.running += 1 }
        Task {
            await Self.$client.withValue(client) { await work() }
            leave()
        }
        await nobodyRuns()
    }

    /// Gives a waiting client the word, and returns when it waits again or is done.
    func release(_ client: Int, _ word: Word) async {
        let continuation = state.withLock { state in
            state.running += 1
            return state.waiting.removeValue(forKey: client)?.continuation
        }
        guard let continuation else { preconditionFailure("client \(client) does not wait") }
        continuation.resume(returning: word)
        await nobodyRuns()
    }

    /// Waits for the word.
    func wait(at place: Place) async -> Word {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                state.waiting[Self.client] = Waiting(place: place, continuation: continuation)
                state.running -= 1
                return state.heard()
            }?.resume()
        }
    }

    private func leave() {
        state.withLock { state in
            state.running -= 1
            return state.heard()
        }?.resume()
    }

    private func nobodyRuns() async {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                state.whoever = continuation
                return state.heard()
            }?.resume()
        }
    }
}
